/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.transition;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.Cast.Member;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.sitefile.SiteFile;
import org.openmrs.module.peermentor.time.StoppedClock;
import org.openmrs.module.peermentor.web.RestTest;

public class PlanTemplateResourceTest extends RestTest {
	
	private static final String PROGRAMMES = "programme,version,effectiveFrom,supportDays,inReachDays\npre-trial,2,2026-01-01,60,14\n";
	
	@Rule
	public final StoppedClock clock = StoppedClock.at("2026-11-27T20:00:00Z");
	
	private Member administrator;
	
	private Member mentor;
	
	@Before
	public void gather() {
		administrator = cast.withRole(Roles.ADMINISTRATOR);
		mentor = cast.withRole(Roles.MENTOR);
		cast.run("insert into global_property (property, property_value, uuid) values ('peermentor.timeZone',"
		        + " 'America/Vancouver', '" + UUID.randomUUID() + "')");
		administrator.login();
	}
	
	@Test
	public void plantemplate_shouldBeBroughtInListedReadAndVoided() throws Exception {
		Answer made = post("plantemplate", file("PROGRAMME", map("programmes", PROGRAMMES))).expect(201);
		String path = "plantemplate/" + made.text("uuid");
		assertThat(made.at("parts"), is(nullValue()));
		Answer read = get(path, "v", "full").expect(200);
		assertThat(read.text("kind"), is("PROGRAMME"));
		assertThat(read.text("programme"), is("pre-trial"));
		assertThat(read.at("fileVersion"), is(2));
		assertThat(read.text("effectiveFrom"), is("2026-01-01"));
		assertThat(read.text("digest").length(), is(64));
		assertThat(read.text("parts.programmes"), is(PROGRAMMES.trim()));
		assertThat(read.text("recordedBy.uuid"), is(administrator.getUser().getUuid()));
		assertThat(read.text("broughtInAt"), is("2026-11-27T12:00:00.000-08:00"));
		post("plantemplate", map("kind", "CADENCE", "samples", true)).expect(201);
		assertThat(get("plantemplate", "programme", "pre-trial", "totalCount", "true").expect(200).at("totalCount"), is(1));
		assertThat(get("plantemplate", "kind", "CADENCE", "v", "default").expect(200).each("programme"), contains("peer-mentor"));
		mentor.login();
		get(path).expect(200);
		delete(path, "reason", "test").expect(403);
		post("plantemplate", map("kind", "PLAN", "samples", true)).expect(403);
		administrator.login();
		delete(path).expect(400);
		delete(path, "reason", "test").expect(204);
		get(path).expect(404);
		post(path, map("programme", "other")).expect(405);
		Context.logout();
		get("plantemplate").expect(401);
	}
	
	@Test
	public void plantemplate_shouldTakeTheSamplesOfEveryKind() throws Exception {
		for (String kind : Arrays.asList("PROGRAMME", "PLAN", "CADENCE", "RESCUE_ROUTES", "OUTREACH", "EARLY_PROMPTS")) {
			Answer made = post("plantemplate", map("kind", kind, "samples", true)).expect(201);
			Map<?, ?> parts = (Map<?, ?>) get("plantemplate/" + made.text("uuid"), "v", "full").expect(200).at("parts");
			parts.values().forEach(text -> assertThat((String) text, startsWith("# This Source Code Form")));
		}
		assertThat(get("plantemplate", "totalCount", "true").expect(200).at("totalCount"), is(6));
	}
	
	@Test
	public void plantemplate_shouldBeRefusedWholeWithLineAndField() throws Exception {
		assertThat(post("plantemplate", file("PROGRAMME", map("programmes", PROGRAMMES.replace(",60,", ",0,")))).expect(400).refusals(),
		    contains("programmes line 2: supportDays: peermentor.error.outOfRange"));
		assertThat(post("plantemplate", file("PLAN", map("items", "area\n", "tasks", "code\n"))).expect(400).refusals(),
		    contains("items line 1: header: peermentor.error.file.header"));
		assertThat(get("plantemplate").expect(200).each("uuid"), is(empty()));
	}
	
	@Test
	public void plantemplate_shouldNameEveryUnusableFieldAtOnce() throws Exception {
		char[] much = new char[SiteFile.LONGEST_PART + 1];
		Arrays.fill(much, 'x');
		Map<String, Object> body = file("PLAN", map("items", new String(much), "tasks", 7, "ladder", "step\n"));
		body.put("programme", "pre-trial");
		assertThat(post("plantemplate", body).expect(400).refusals(),
		    containsInAnyOrder("parts.items: peermentor.error.tooLong", "parts.tasks: peermentor.error.notText",
		        "parts.ladder: peermentor.error.unknownProperty", "programme: peermentor.error.unknownProperty"));
		assertThat(post("plantemplate", file("PLANS", map("items", "x"))).expect(400).refusals(),
		    contains("kind: peermentor.error.notACode"));
		assertThat(post("plantemplate", map("kind", "PLAN", "parts", "items")).expect(400).refusals(),
		    contains("parts: peermentor.error.notAnObject"));
		assertThat(post("plantemplate", map("kind", "PLAN")).expect(400).refusals(),
		    contains("parts: peermentor.error.planTemplate.partsOrSamples"));
		assertThat(get("plantemplate", "kind", "PLANS").expect(400).refusals(), contains("kind: peermentor.error.notACode"));
	}
	
	private static Map<String, Object> file(String kind, Map<String, Object> parts) {
		return map("kind", kind, "parts", parts);
	}
	
	/** As name, value, name, value. */
	private static Map<String, Object> map(Object... pairs) {
		Map<String, Object> map = new LinkedHashMap<>();
		for (int i = 0; i < pairs.length; i += 2) {
			map.put((String) pairs[i], pairs[i + 1]);
		}
		return map;
	}
}
