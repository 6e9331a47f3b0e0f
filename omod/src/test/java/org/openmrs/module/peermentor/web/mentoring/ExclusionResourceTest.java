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
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.apache.commons.lang3.StringUtils;
import org.junit.Before;
import org.junit.Test;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.Cast.Member;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.web.RestTest;

public class ExclusionResourceTest extends RestTest {
	
	private Member mentor;
	
	private Member supervisor;
	
	private Member coordinator;
	
	private int participant;
	
	@Before
	public void gather() {
		mentor = cast.withRole(Roles.MENTOR);
		supervisor = cast.withRole(Roles.SUPERVISOR);
		coordinator = cast.withRole(Roles.COORDINATOR);
		participant = cast.participant();
	}
	
	@Test
	public void post_shouldRecordThePairAndKeepTheReasonFromThoseWhoMayNotReadIt() throws Exception {
		coordinator.login();
		Answer made = post("exclusion", body()).expect(201);
		assertThat(made.at("reason"), is(nullValue()));
		assertThat(made.text("recordedBy.uuid"), is(coordinator.getUser().getUuid()));
		String path = "exclusion/" + made.text("uuid");
		post(path, "{\"version\":0,\"reason\":\"another\"}").expect(403);
		supervisor.login();
		Answer read = get(path).expect(200);
		assertThat(read.text("reason"), is("told in confidence"));
		assertThat(Arrays.asList(read.text("personA.uuid"), read.text("personB.uuid")),
		    containsInAnyOrder(cast.uuid(participant), cast.uuid(mentor.getPersonId())));
		assertThat(post(path, "{\"version\":0,\"reason\":\"another\"}").expect(200).text("reason"), is("another"));
		post(path, "{\"version\":0,\"reason\":\"third\"}").expect(409);
		assertThat(post(path, "{\"version\":1,\"reason\":null}").expect(200).at("reason"), is(nullValue()));
	}
	
	@Test
	public void post_shouldNameEveryUnusableFieldAtOnceAndWriteNothing() throws Exception {
		supervisor.login();
		assertThat(post("exclusion", "{\"personA\":1,\"reason\":\"" + StringUtils.repeat('x', 1001) + "\",\"why\":\"x\"}")
		        .expect(400).refusals(),
		    containsInAnyOrder("personA: peermentor.error.notText", "personB: peermentor.error.required",
		        "reason: peermentor.error.tooLong", "why: peermentor.error.unknownProperty"));
		Map<String, Object> body = body();
		body.put("personB", UUID.randomUUID().toString());
		assertThat(post("exclusion", body).expect(400).refusals(), contains("personB: peermentor.error.person.unknown"));
		assertThat(count("peermentor_exclusion"), is(0L));
	}
	
	@Test
	public void update_shouldAskForVersionAndReason() throws Exception {
		supervisor.login();
		String path = "exclusion/" + post("exclusion", body()).text("uuid");
		assertThat(post(path, "{}").expect(400).refusals(),
		    containsInAnyOrder("version: peermentor.error.required", "reason: peermentor.error.required"));
		assertThat(post(path, "{\"version\":0,\"reason\":\"x\",\"personA\":\"" + cast.uuid(participant) + "\"}").expect(400)
		        .refusals(),
		    contains("personA: peermentor.error.unknownProperty"));
	}
	
	@Test
	public void get_shouldListByPerson() throws Exception {
		supervisor.login();
		String uuid = post("exclusion", body()).text("uuid");
		assertThat(get("exclusion", "person", cast.uuid(mentor.getPersonId())).expect(200).each("uuid"), contains(uuid));
		assertThat(get("exclusion", "person", cast.uuid(supervisor.getPersonId())).each("uuid"), is(empty()));
		assertThat(get("exclusion", "totalCount", "true").at("totalCount"), is(1));
		assertThat(get("exclusion", "patient", cast.uuid(participant)).expect(400).refusals(), hasSize(1));
	}
	
	@Test
	public void delete_shouldLiftThePair() throws Exception {
		supervisor.login();
		String path = "exclusion/" + post("exclusion", body()).text("uuid");
		delete(path).expect(400);
		delete(path, "reason", "lifted").expect(204);
		get(path).expect(404);
	}
	
	@Test
	public void exclusion_shouldBeClosedToMentorsNursesAndReaders() throws Exception {
		supervisor.login();
		String path = "exclusion/" + post("exclusion", body()).text("uuid");
		cast.loginAsAdministrator();
		Member[] others = { mentor, cast.withRole(Roles.NURSE), cast.withRole(Roles.NOTES_READER) };
		for (Member other : others) {
			other.login();
			get(path).expect(403);
			get("exclusion").expect(403);
			get("exclusion/" + UUID.randomUUID()).expect(403);
			post("exclusion", body()).expect(403);
			delete(path, "reason", "x").expect(403);
		}
		Context.logout();
		get("exclusion").expect(401);
	}
	
	private Map<String, Object> body() {
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("personA", cast.uuid(participant));
		body.put("personB", cast.uuid(mentor.getPersonId()));
		body.put("reason", "told in confidence");
		return body;
	}
}
