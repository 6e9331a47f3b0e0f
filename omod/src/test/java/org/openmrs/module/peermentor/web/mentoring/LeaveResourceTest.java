/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.mentoring;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

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

public class LeaveResourceTest extends RestTest {
	
	@Rule
	public final StoppedClock clock = StoppedClock.at("2026-11-01T20:00:00Z");
	
	private Member mentor;
	
	private Member coordinator;
	
	private int participant;
	
	@Before
	public void gather() {
		cast.run("insert into global_property (property, property_value, uuid) values ('peermentor.timeZone',"
		        + " 'America/Vancouver', '" + UUID.randomUUID() + "')");
		mentor = cast.withRole(Roles.MENTOR);
		coordinator = cast.withRole(Roles.COORDINATOR);
		participant = cast.participant();
		cast.run("insert into peermentor_assignment (patient_id, provider_id, scope, kind, started_at, version, uuid, creator,"
		        + " date_created, voided) values (" + participant + ", " + mentor.getProviderId() + ", 'OAT', 'PRIMARY', 0, 0, '"
		        + UUID.randomUUID() + "', 1, now(), false)");
	}
	
	@Test
	public void post_shouldKeepTheCallersOwnLeaveAndTellItInMe() throws Exception {
		mentor.login();
		assertThat(get("me").expect(200).at("leave"), is(nullValue()));
		Answer made = post("leave", body(null)).expect(201);
		assertThat(made.text("mentor.uuid"), is(mentor.getProviderUuid()));
		assertThat(made.text("startDate"), is("2026-11-30"));
		assertThat(made.text("endDate"), is("2026-12-11"));
		assertThat(made.at("participants"), is(1));
		assertThat(made.at("version"), is(0));
		Answer me = get("me").expect(200);
		assertThat(me.text("leave.uuid"), is(made.text("uuid")));
		assertThat(me.text("leave.startDate"), is("2026-11-30"));
		assertThat(me.text("leave.endDate"), is("2026-12-11"));
		assertThat(me.at("leave.version"), is(0));
		post("leave/" + made.text("uuid"), "{\"version\":0,\"endDate\":null}").expect(200);
		assertThat(get("leave/" + made.text("uuid")).expect(200).at("endDate"), is(nullValue()));
		post("leave/" + made.text("uuid"), "{\"version\":0,\"endDate\":\"2026-12-01\"}").expect(409);
	}
	
	@Test
	public void post_shouldNameEveryUnusableFieldAtOnceAndWriteNothing() throws Exception {
		mentor.login();
		assertThat(
		    post("leave", "{\"mentor\":1,\"startDate\":\"30.11.2026\",\"endDate\":\"2026-02-30\",\"reason\":\"ill\"}").expect(400).refusals(),
		    containsInAnyOrder("mentor: peermentor.error.notText", "startDate: peermentor.error.notADate",
		        "endDate: peermentor.error.notADate", "reason: peermentor.error.unknownProperty"));
		Map<String, Object> body = body(null);
		body.put("endDate", "2026-11-29");
		assertThat(post("leave", body).expect(400).refusals(), contains("endDate: peermentor.error.leave.endsBeforeStart"));
		assertThat(count("peermentor_leave"), is(0L));
		String path = "leave/" + post("leave", body(null)).expect(201).text("uuid");
		assertThat(post(path, "{\"startDate\":null,\"mentor\":\"x\"}").expect(400).refusals(),
		    containsInAnyOrder("version: peermentor.error.required", "startDate: peermentor.error.required",
		        "mentor: peermentor.error.unknownProperty"));
	}
	
	@Test
	public void get_shouldListByMentorAndWhatIsNotOver() throws Exception {
		coordinator.login();
		String uuid = post("leave", body(mentor)).expect(201).text("uuid");
		Map<String, Object> over = body(mentor);
		over.put("startDate", "2026-10-20");
		over.put("endDate", "2026-10-31");
		String past = post("leave", over).expect(201).text("uuid");
		assertThat(get("leave").expect(200).each("uuid"), contains(past, uuid));
		assertThat(get("leave", "current", "true").each("uuid"), contains(uuid));
		assertThat(get("leave", "current", "false", "totalCount", "true").at("totalCount"), is(2));
		assertThat(get("leave", "mentor", mentor.getProviderUuid()).each("uuid"), contains(past, uuid));
		assertThat(get("leave", "mentor", UUID.randomUUID().toString()).each("uuid"), is(empty()));
		get("leave", "patient", UUID.randomUUID().toString()).expect(400);
		get("leave", "current", "maybe").expect(400);
	}
	
	@Test
	public void uncovered_shouldBeForThoseWhoAssign() throws Exception {
		mentor.login();
		String path = "leave/" + post("leave", body(null)).expect(201).text("uuid") + "/uncovered";
		get(path).expect(403);
		coordinator.login();
		Answer missed = get(path, "v", "default").expect(200);
		assertThat(missed.each("participant.uuid"), contains(cast.uuid(participant)));
		assertThat(missed.each("scope"), contains("OAT"));
		String assignment = (String) missed.each("assignment.uuid").get(0);
		assertThat(get(path + "/" + assignment).expect(200).text("assignment.uuid"), is(assignment));
		get(path + "/" + UUID.randomUUID()).expect(404);
		get("leave/" + UUID.randomUUID() + "/uncovered").expect(404);
		post(path, "{}").expect(405);
	}
	
	@Test
	public void delete_shouldTakeTheLeaveBackForACodedReason() throws Exception {
		mentor.login();
		String path = "leave/" + post("leave", body(null)).expect(201).text("uuid");
		delete(path).expect(400);
		assertThat(delete(path, "reason", "I am well again").expect(400).refusals(), contains("reason: peermentor.error.notACode"));
		delete(path, "reason", "PLANS_CHANGED").expect(204);
		get(path).expect(404);
	}
	
	@Test
	public void leave_shouldBeClosedToOthers() throws Exception {
		mentor.login();
		String path = "leave/" + post("leave", body(null)).expect(201).text("uuid");
		cast.loginAsAdministrator();
		Member other = cast.withRole(Roles.MENTOR);
		Member nurse = cast.withRole(Roles.NURSE);
		Member evaluator = cast.withRole(Roles.EVALUATOR);
		other.login();
		get(path).expect(404);
		assertThat(post("leave", body(mentor)).expect(403).text("error.code"), is("peermentor.error.leave.notYours"));
		nurse.login();
		get(path).expect(404);
		post("leave", body(mentor)).expect(403);
		evaluator.login();
		get(path).expect(403);
		Context.logout();
		get(path).expect(401);
	}
	
	private static Map<String, Object> body(Member of) {
		Map<String, Object> body = new LinkedHashMap<>();
		if (of != null) {
			body.put("mentor", of.getProviderUuid());
		}
		body.put("startDate", "2026-11-30");
		body.put("endDate", "2026-12-11");
		return body;
	}
}
