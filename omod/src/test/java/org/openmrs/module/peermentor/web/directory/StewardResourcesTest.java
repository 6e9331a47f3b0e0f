/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.directory;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.Cast.Member;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.time.StoppedClock;
import org.openmrs.module.peermentor.web.RestTest;

public class StewardResourcesTest extends RestTest {
	
	@Rule
	public final StoppedClock clock = StoppedClock.at("2026-11-27T20:00:00Z");
	
	private Member steward;
	
	private Member mentor;
	
	private Member clinician;
	
	private String organisation;
	
	private String service;
	
	private String at;
	
	@Before
	public void gather() throws Exception {
		steward = cast.withRole(Roles.COORDINATOR);
		mentor = cast.withRole(Roles.MENTOR);
		clinician = cast.withRole(Roles.NOTES_READER);
		steward.login();
		organisation = enter("ORGANIZATION", "name", "Harbour Society", "description", "Helps.");
		service = enter("SERVICE", "name", "Harbour House", "organization_id", organisation, "status", "active");
		at = enter("SERVICE_AT_LOCATION", "service_id", service, "location_id",
		    enter("LOCATION", "name", "Pier", "location_type", "physical"));
	}
	
	@Test
	public void directoryrecord_shouldBeEnteredReadChangedAndTakenOut() throws Exception {
		Answer read = get("directoryrecord/" + service, "v", "full").expect(200);
		assertThat(read.text("fields.status"), is("active"));
		assertThat(read.text("owner"), is(organisation));
		assertThat(get("directoryrecord", "kind", "SERVICE", "name", "harbour").expect(200).each("uuid"), contains(service));
		Map<String, Object> fields = map("name", "Harbour House", "organization_id", organisation, "status", "inactive");
		post("directoryrecord/" + service, map("version", 7, "fields", fields)).expect(409);
		Answer changed = post("directoryrecord/" + service, map("version", read.at("version"), "fields", fields)).expect(200);
		assertThat(changed.text("fields.status"), is("inactive"));
		Answer revisions = get("directoryrecord/" + service + "/revision").expect(200);
		assertThat(revisions.each("fields.status"), contains("active"));
		get("directoryrecord/" + service + "/revision/" + revisions.text("results.0.uuid")).expect(200);
		assertThat(delete("directoryrecord/" + service, "reason", "Entered twice").expect(400).refusals(),
		    contains("uuid: peermentor.error.directory.hangsOn"));
		delete("directoryrecord/" + at, "reason", "Entered twice").expect(204);
		delete("directoryrecord/" + at, "reason", "Entered twice").expect(204);
		delete("directoryrecord/" + UUID.randomUUID(), "reason", "Entered twice").expect(404);
		get("directoryrecord/" + at).expect(404);
	}
	
	@Test
	public void directoryrecord_shouldNameWhatIsWrong() throws Exception {
		assertThat(post("directoryrecord", map("kind", "SHIP", "fields", "name", "colour", "red")).expect(400).refusals(),
		    containsInAnyOrder("kind: peermentor.error.notACode", "fields: peermentor.error.notAnObject",
		        "colour: peermentor.error.unknownProperty"));
		assertThat(post("directoryrecord", map("kind", "SERVICE", "fields", map("status", "open"))).expect(400).refusals(),
		    hasItems("fields.name: peermentor.error.required"));
		assertThat(post("directoryrecord", map("kind", "PHONE", "fields", map("number", "604 555 0101", "service_id",
		    UUID.randomUUID().toString()))).expect(400).refusals(),
		    hasItem("fields.service_id: peermentor.error.directory.noSuchRecord"));
		assertThat(get("directoryrecord", "kind", "SHIP", "colour", "red").expect(400).refusals(),
		    containsInAnyOrder("kind: peermentor.error.notACode", "colour: peermentor.error.unknownParameter"));
	}
	
	@Test
	public void factAndVerification_shouldBeSaidWithHow() throws Exception {
		Answer said = post("directoryrecord/" + service + "/fact", map("fact", "ACCEPTS_OAT", "value", "YES", "how", "PHONE"))
		        .expect(201);
		assertThat(said.text("display"), is("ACCEPTS_OAT: YES"));
		assertThat(get("directoryrecord/" + service + "/fact").expect(200).each("value"),
		    contains("YES", "UNKNOWN", "UNKNOWN", "UNKNOWN", "UNKNOWN"));
		assertThat(post("directoryrecord/" + service + "/fact", map("fact", "ACCEPTS_OAT")).expect(400).refusals(),
		    containsInAnyOrder("value: peermentor.error.required", "how: peermentor.error.required"));
		String uuid = post("directoryrecord/" + service + "/verification", map("how", "VISIT", "outcome", "CONFIRMED")).expect(201)
		        .text("uuid");
		get("directoryrecord/" + service + "/verification/" + uuid).expect(200);
		assertThat(get("directoryrecord/" + service + "/verification").expect(200).each("how"), contains("VISIT"));
		assertThat(get("directoryreview").expect(200).each("uuid"), is(Collections.emptyList()));
		assertThat(get("directoryreview", "kind", "ORGANIZATION").expect(200).each("uuid"), contains(organisation));
	}
	
	@Test
	public void fieldreport_shouldBeReportedByMentorsAndDecidedByStewards() throws Exception {
		mentor.login();
		Answer made = post("fieldreport", map("listing", at, "kind", "CLOSED", "note", "A sign on the door.")).expect(201);
		String path = "fieldreport/" + made.text("uuid");
		assertThat(get("fieldreport", "status", "OPEN", "v", "default").expect(200).each("note"), contains("A sign on the door."));
		post(path, map("version", 0, "status", "DECLINED", "reason", "AS_LISTED")).expect(403);
		clinician.login();
		get("fieldreport").expect(403);
		get(path).expect(403);
		post("fieldreport", map("listing", at, "kind", "CLOSED")).expect(403);
		steward.login();
		assertThat(post(path, map("version", 0, "status", "ACCEPTED", "reason", "AS_LISTED")).expect(400).refusals(),
		    containsInAnyOrder("closing: peermentor.error.required", "reason: peermentor.error.directory.notHere"));
		assertThat(post(path, map("version", 0, "status", "OPEN", "closing", "SOON")).expect(400).refusals(),
		    contains("closing: peermentor.error.notACode"));
		Answer accepted = post(path, map("version", 0, "status", "ACCEPTED", "closing", "TEMPORARY")).expect(200);
		assertThat(accepted.text("status"), is("ACCEPTED"));
		assertThat(accepted.at("closing"), is(nullValue()));
		assertThat(get("directoryrecord/" + service).expect(200).text("fields.status"), is("temporarily closed"));
		delete(path, "reason", "test").expect(405);
	}
	
	@Test
	public void duplicates_shouldBeSetApartOrMergedAndUnmerged() throws Exception {
		String other = enter("ORGANIZATION", "name", "The Harbour Society", "description", "Helps.");
		assertThat(get("directoryduplicate", "kind", "ORGANIZATION").expect(200).each("score"), contains(60));
		assertThat(get("directoryduplicate").expect(400).refusals(), contains("kind: peermentor.error.required"));
		Answer merge = post("directorymerge", map("winner", organisation, "loser", other)).expect(201);
		assertThat(get("directorymerge", "v", "default").expect(200).each("loser.uuid"), contains(other));
		delete("directorymerge/" + merge.text("uuid"), "reason", "Two after all").expect(204);
		assertThat(get("directorymerge/" + merge.text("uuid")).expect(200).text("reason"), is("Two after all"));
		assertThat(delete("directorymerge/" + merge.text("uuid"), "reason", "Again").expect(400).refusals(),
		    contains("uuid: peermentor.error.directory.undone"));
		post("directoryduplicate", map("one", organisation, "other", other)).expect(201);
		assertThat(get("directoryduplicate", "kind", "ORGANIZATION").expect(200).each("score"),
		    is(Collections.emptyList()));
	}
	
	@Test
	public void termmapping_shouldBeMadeListedAndTakenBack() throws Exception {
		String term = enter("TAXONOMY_TERM", "name", "Beds", "description", "For the night.");
		Answer made = post("termmapping", map("need", "SHELTER", "term", term)).expect(201);
		assertThat(get("termmapping", "need", "SHELTER", "v", "default").expect(200).each("term.uuid"), contains(term));
		assertThat(post("termmapping", map("need", "CAVE", "term", service)).expect(400).refusals(),
		    containsInAnyOrder("need: peermentor.error.directory.noSuchNeed", "term: peermentor.error.directory.noSuchRecord"));
		delete("termmapping/" + made.text("uuid"), "reason", "Too wide").expect(204);
		get("termmapping/" + made.text("uuid")).expect(404);
	}
	
	@Test
	public void stewardship_shouldBeForStewards() throws Exception {
		mentor.login();
		get("directoryrecord/" + service).expect(200);
		get("directoryrecord/" + service + "/revision").expect(403);
		post("directoryrecord", map("kind", "SERVICE", "fields", map("name", "A"))).expect(403);
		post("directoryrecord/" + service + "/fact", map("fact", "WALK_IN", "value", "YES", "how", "PHONE")).expect(403);
		for (String path : new String[] { "directoryreview", "directoryduplicate", "directorymerge", "termmapping" }) {
			get(path).expect(403);
		}
		Context.logout();
		for (String path : new String[] { "directoryrecord", "directoryreview", "fieldreport", "directoryduplicate",
		        "directorymerge", "termmapping" }) {
			get(path).expect(401);
		}
	}
	
	private String enter(String kind, Object... fields) throws Exception {
		return post("directoryrecord", map("kind", kind, "fields", map(fields))).expect(201).text("uuid");
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
