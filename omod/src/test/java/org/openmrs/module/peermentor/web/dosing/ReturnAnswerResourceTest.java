/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.dosing;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;

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

public class ReturnAnswerResourceTest extends RestTest {
	
	@Rule
	public final StoppedClock clock = StoppedClock.at("2026-11-27T20:00:00Z");
	
	private Member nurse;
	
	private Member mentor;
	
	private String patient;
	
	@Before
	public void gather() {
		nurse = cast.withRole(Roles.NURSE);
		mentor = cast.withRole(Roles.MENTOR);
		int participant = cast.participant();
		patient = cast.uuid(participant);
		cast.run("insert into peermentor_assignment (patient_id, provider_id, scope, kind, started_at, version, uuid, creator,"
		        + " date_created, voided) values (" + participant + ", " + mentor.getProviderId() + ", 'OAT', 'PRIMARY', 0, 0, '"
		        + UUID.randomUUID() + "', 1, now(), false)");
		cast.run("insert into global_property (property, property_value, uuid) values ('peermentor.timeZone',"
		        + " 'America/Vancouver', '" + UUID.randomUUID() + "')");
		nurse.login();
	}
	
	@Test
	public void returnanswer_shouldBeReportedListedAndVoided() throws Exception {
		Map<String, Object> body = answer("NO");
		body.put("uuid", "0a1b2c3d-0000-4000-8000-00000000dcba");
		Answer made = post("returnanswer", body).expect(201);
		assertThat(made.text("askedAt"), is("2026-11-27T12:00:00.000-08:00"));
		post("returnanswer", body).expect(201);
		String path = "returnanswer/" + made.text("uuid");
		assertThat(get(path).expect(200).text("answer"), is("NO"));
		assertThat(get(path).expect(200).text("recordedBy.uuid"), is(nurse.getUser().getUuid()));
		assertThat(get("returnanswer", "patient", patient, "v", "default").expect(200).each("answer"), contains("NO"));
		delete(path).expect(400);
		delete(path, "reason", "Of somebody else").expect(204);
		get(path).expect(404);
		assertThat(count("peermentor_return_answer"), is(1L));
	}
	
	@Test
	public void returnanswer_shouldNameEveryUnusableFieldAtOnce() throws Exception {
		Map<String, Object> body = answer("NOT_ASKED");
		body.put("askedAt", "2026-11-27T12:00:01-08:00");
		body.put("dose", 40);
		assertThat(post("returnanswer", body).expect(400).refusals(),
		    containsInAnyOrder("answer: peermentor.error.returnAnswer.notAsked", "askedAt: peermentor.error.returnAnswer.future",
		        "dose: peermentor.error.unknownProperty"));
		assertThat(post("returnanswer", answer("PERHAPS")).expect(400).refusals(), contains("answer: peermentor.error.notACode"));
	}
	
	@Test
	public void returnanswer_shouldBeClosedToMentorsAndNotStandInTheClock() throws Exception {
		String path = "returnanswer/" + post("returnanswer", answer("YES")).expect(201).text("uuid");
		post("doseevent", map("patient", patient, "medication", "BUPRENORPHINE_NALOXONE", "outcome", "TAKEN_WITNESSED", "at",
		    "2026-11-27T08:00:00-08:00", "place", "CUSTODY", "grade", "CLINIC_OR_CUSTODY_CONFIRMED", "reporter", "CUSTODY_HEALTH")).expect(201);
		Map<?, ?> clockOfNurse = (Map<?, ?>) get("doseclock", "patient", patient, "v", "full").expect(200).at("results.0");
		assertThat(clockOfNurse.containsKey("returnToUse"), is(false));
		mentor.login();
		get(path).expect(403);
		get("returnanswer", "patient", patient).expect(403);
		post("returnanswer", answer("NO")).expect(403);
		delete(path, "reason", "test").expect(403);
		get("doseclock", "patient", patient, "v", "custom:(returnToUse)").expect(400);
		Context.logout();
		get("returnanswer").expect(401);
	}
	
	private Map<String, Object> answer(String answer) {
		return map("patient", patient, "answer", answer);
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
