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

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.junit.Before;
import org.junit.Test;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.Cast.Member;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.web.RestTest;

public class DutyPeriodResourceTest extends RestTest {
	
	private Member mentor;
	
	private Member coordinator;
	
	@Before
	public void gather() {
		mentor = cast.withRole(Roles.MENTOR);
		coordinator = cast.withRole(Roles.COORDINATOR);
	}
	
	@Test
	public void post_shouldPutAMentorOnTheListForAllToRead() throws Exception {
		coordinator.login();
		Answer made = post("dutyperiod", body()).expect(201);
		assertThat(made.text("enteredBy.uuid"), is(coordinator.getUser().getUuid()));
		assertThat(post("dutyperiod", body()).expect(400).refusals(), contains("mentor: peermentor.error.duty.overlaps"));
		mentor.login();
		Answer read = get("dutyperiod/" + made.text("uuid")).expect(200);
		assertThat(read.text("mentor.uuid"), is(mentor.getProviderUuid()));
		assertThat(read.text("from"), is(made.text("from")));
		assertThat(read.text("to"), is(made.text("to")));
	}
	
	@Test
	public void post_shouldNameEveryUnusableFieldAtOnceAndWriteNothing() throws Exception {
		coordinator.login();
		assertThat(post("dutyperiod", "{\"mentor\":1,\"from\":\"today\",\"patient\":\"x\"}").expect(400).refusals(),
		    containsInAnyOrder("mentor: peermentor.error.notText", "from: peermentor.error.notAnInstant",
		        "patient: peermentor.error.unknownProperty", "to: peermentor.error.required"));
		Map<String, Object> body = body();
		body.put("to", "2027-01-01T08:00:00-08:00");
		assertThat(post("dutyperiod", body).expect(400).refusals(), contains("to: peermentor.error.duty.tooLong"));
		assertThat(count("peermentor_duty"), is(0L));
	}
	
	@Test
	public void get_shouldListByMentorAndTime() throws Exception {
		coordinator.login();
		String uuid = post("dutyperiod", body()).expect(201).text("uuid");
		assertThat(get("dutyperiod", "mentor", mentor.getProviderUuid()).expect(200).each("uuid"), contains(uuid));
		assertThat(get("dutyperiod", "mentor", UUID.randomUUID().toString()).each("uuid"), is(empty()));
		assertThat(get("dutyperiod", "from", "2026-11-02T07:59:00-08:00").each("uuid"), contains(uuid));
		assertThat(get("dutyperiod", "from", "2026-11-02T08:00:00-08:00").each("uuid"), is(empty()));
		assertThat(get("dutyperiod", "to", "2026-11-01T08:00:00-08:00").each("uuid"), is(empty()));
		assertThat(get("dutyperiod", "totalCount", "true").at("totalCount"), is(1));
		get("dutyperiod", "patient", UUID.randomUUID().toString()).expect(400);
	}
	
	@Test
	public void delete_shouldTakeThePeriodOffTheList() throws Exception {
		coordinator.login();
		String path = "dutyperiod/" + post("dutyperiod", body()).expect(201).text("uuid");
		delete(path).expect(400);
		delete(path, "reason", "Ill").expect(204);
		get(path).expect(404);
	}
	
	@Test
	public void dutyPeriod_shouldBeWrittenByThoseWhoAssignOnly() throws Exception {
		coordinator.login();
		String path = "dutyperiod/" + post("dutyperiod", body()).expect(201).text("uuid");
		mentor.login();
		post("dutyperiod", body()).expect(403);
		delete(path, "reason", "x").expect(403);
		cast.loginAsAdministrator();
		cast.withRole(Roles.EVALUATOR).login();
		get(path).expect(403);
		get("dutyperiod").expect(403);
		Context.logout();
		get("dutyperiod").expect(401);
	}
	
	private Map<String, Object> body() {
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("mentor", mentor.getProviderUuid());
		body.put("from", "2026-11-01T08:00:00-08:00");
		body.put("to", "2026-11-02T08:00:00-08:00");
		return body;
	}
}
