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
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
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
import org.openmrs.module.webservices.rest.web.representation.Representation;

public class AssignmentResourceTest extends RestTest {
	
	@Rule
	public final StoppedClock clock = StoppedClock.at("2026-11-01T08:30:00Z");
	
	private Member mentor;
	
	private Member supervisor;
	
	private int participant;
	
	@Before
	public void gather() {
		mentor = cast.withRole(Roles.MENTOR);
		supervisor = cast.withRole(Roles.SUPERVISOR);
		participant = cast.participant();
		cast.run("insert into global_property (property, property_value, uuid) values ('peermentor.timeZone',"
		        + " 'America/Vancouver', '" + UUID.randomUUID() + "')");
	}
	
	@Test
	public void post_shouldAssignAndAnswerInTheSitesTime() throws Exception {
		supervisor.login();
		Answer made = post("assignment", body()).expect(201);
		assertThat(made.text("patient.uuid"), is(cast.uuid(participant)));
		assertThat(made.text("patient.display"), is("Participant " + participant));
		assertThat(made.text("mentor.uuid"), is(mentor.getProviderUuid()));
		assertThat(made.text("scope"), is("OAT"));
		assertThat(made.text("kind"), is("PRIMARY"));
		assertThat(made.text("status"), is("ACTIVE"));
		assertThat(made.text("startedAt"), is("2026-11-01T01:30:00.000-07:00"));
		assertThat(made.at("endedAt"), is(nullValue()));
		assertThat(made.text("assignedBy.uuid"), is(supervisor.getUser().getUuid()));
		assertThat(made.at("version"), is(0));
		mentor.login();
		Answer read = get("assignment/" + made.text("uuid")).expect(200);
		assertThat(read.text("display"), is("Member " + mentor.getPersonId() + " (OAT, PRIMARY)"));
		assertThat(read.text("links.0.uri"), endsWith("/rest/v1/peermentor/assignment/" + made.text("uuid")));
	}
	
	@Test
	public void post_shouldTakeTheOffsetThatTellsTheTwoHoursApart() throws Exception {
		supervisor.login();
		Map<String, Object> body = body();
		body.put("startedAt", "2026-11-01T01:30:00-07:00");
		body.put("endedAt", "2026-11-01T01:30:00-08:00");
		Answer made = post("assignment", body).expect(201);
		assertThat(made.text("startedAt"), is("2026-11-01T01:30:00.000-07:00"));
		assertThat(made.text("endedAt"), is("2026-11-01T01:30:00.000-08:00"));
		assertThat(made.text("endReason"), is("COMPLETED"));
		assertThat(made.text("status"), is("ACTIVE"));
	}
	
	@Test
	public void post_shouldNameEveryUnusableFieldAtOnceAndWriteNothing() throws Exception {
		supervisor.login();
		Answer refused = post("assignment", "{\"uuid\":\"short\",\"patient\":7,\"scope\":\"PRISON\",\"kind\":null,"
		        + "\"startedAt\":\"2026-11-01T01:30:00\",\"endedAt\":\"tomorrow\",\"endReason\":\"BORED\",\"note\":\"x\"}")
		                .expect(400);
		assertThat(refused.refusals(),
		    containsInAnyOrder("uuid: peermentor.error.notAUuid", "patient: peermentor.error.notText",
		        "mentor: peermentor.error.required", "scope: peermentor.error.notACode", "kind: peermentor.error.required",
		        "startedAt: peermentor.error.notAnInstant", "endedAt: peermentor.error.notAnInstant",
		        "endReason: peermentor.error.notACode", "note: peermentor.error.unknownProperty"));
		assertThat(count("peermentor_assignment"), is(0L));
	}
	
	@Test
	public void post_shouldAnswerARefusalOfTheRulesWithItsWords() throws Exception {
		supervisor.login();
		post("assignment", body()).expect(201);
		Answer refused = post("assignment", body()).expect(400);
		assertThat(refused.refusals(), contains("scope: peermentor.error.assignment.secondPrimary"));
		assertThat(refused.text("error.fieldErrors.scope.0.message"),
		    is("The participant already has a primary mentor for this at that time."));
		assertThat(count("peermentor_assignment"), is(1L));
	}
	
	@Test
	public void post_shouldTakeARepeatOfTheSameUuid() throws Exception {
		supervisor.login();
		Map<String, Object> body = body();
		body.put("uuid", UUID.randomUUID().toString());
		assertThat(post("assignment", body).expect(201).text("uuid"), is(body.get("uuid")));
		assertThat(post("assignment", body).text("uuid"), is(body.get("uuid")));
		assertThat(count("peermentor_assignment"), is(1L));
	}
	
	@Test
	public void update_shouldEndWithAReasonUnderTheVersionRead() throws Exception {
		supervisor.login();
		String path = "assignment/" + post("assignment", body()).text("uuid");
		assertThat(post(path, "{\"endedAt\":\"2026-11-01T01:30:00-07:00\"}").expect(400).refusals(),
		    contains("endReason: peermentor.error.required", "version: peermentor.error.required"));
		assertThat(post(path, "{\"version\":0,\"endedAt\":\"2026-11-01T01:30:00-07:00\"}").expect(400).refusals(),
		    contains("endReason: peermentor.error.required"));
		Answer ended = post(path,
		    "{\"version\":0,\"endedAt\":\"2026-11-01T01:30:00-07:00\",\"endReason\":\"MENTOR_LEFT\"}").expect(200);
		assertThat(ended.text("status"), is("ENDED"));
		assertThat(ended.at("version"), is(1));
		post(path, "{\"version\":0,\"endedAt\":null}").expect(409);
		assertThat(post(path, "{\"version\":1,\"endedAt\":null}").expect(400).refusals(),
		    contains("status: peermentor.error.lifecycle.illegalMove"));
		assertThat(post(path, "{\"version\":1,\"patient\":\"" + cast.uuid(participant) + "\"}").expect(400).refusals(),
		    contains("patient: peermentor.error.unknownProperty"));
		assertThat(post(path, "{\"version\":1,\"startedAt\":null}").expect(400).refusals(),
		    contains("startedAt: peermentor.error.required"));
	}
	
	@Test
	public void delete_shouldVoidWithTheReasonGivenOnly() throws Exception {
		supervisor.login();
		String path = "assignment/" + post("assignment", body()).text("uuid");
		delete(path).expect(400);
		delete(path, "reason", " ").expect(400);
		delete(path, "reason", "wrong person", "purge", "true").expect(405);
		get(path).expect(200);
		delete(path, "reason", "wrong person").expect(204);
		get(path).expect(404);
		delete(path, "reason", "wrong person").expect(404);
	}
	
	@Test
	public void get_shouldListFilterAndPage() throws Exception {
		supervisor.login();
		String first = post("assignment", body()).text("uuid");
		participant = cast.participant();
		Map<String, Object> other = body();
		other.put("scope", "EMPLOYMENT");
		String second = post("assignment", other).text("uuid");
		Answer all = get("assignment", "totalCount", "true").expect(200);
		assertThat(all.each("uuid"), contains(second, first));
		assertThat(all.at("totalCount"), is(2));
		assertThat(get("assignment").at("totalCount"), is(nullValue()));
		assertThat(get("assignment", "limit", "1", "startIndex", "1").each("uuid"), contains(first));
		assertThat(get("assignment", "patient", cast.uuid(participant)).each("uuid"), contains(second));
		assertThat(get("assignment", "scope", "OAT").each("uuid"), contains(first));
		assertThat(get("assignment", "mentor", mentor.getProviderUuid()).each("uuid"), hasSize(2));
		assertThat(get("assignment", "activeAt", "2026-11-01T01:29:59-07:00").each("uuid"), is(empty()));
		assertThat(get("assignment", "patient", UUID.randomUUID().toString()).expect(200).each("uuid"), is(empty()));
	}
	
	@Test
	public void get_shouldRefuseParametersItDoesNotKnowOrCannotUse() throws Exception {
		supervisor.login();
		assertThat(get("assignment", "q", "Ann").expect(400).refusals(), contains("q: peermentor.error.unknownParameter"));
		assertThat(get("assignment", "patient", "7", "scope", "oat", "activeAt", "now").expect(400).refusals(),
		    containsInAnyOrder("patient: peermentor.error.notAUuid", "scope: peermentor.error.notACode",
		        "activeAt: peermentor.error.notAnInstant"));
		get("assignment", "limit", "0").expect(400);
		get("assignment", "startIndex", "-1").expect(400);
		get("assignment", "v", "everything").expect(400);
	}
	
	@Test
	public void get_shouldAnswerEachRepresentation() throws Exception {
		supervisor.login();
		String path = "assignment/" + post("assignment", body()).text("uuid");
		Answer ref = get(path, "v", "ref").expect(200);
		assertThat(ref.at("version"), is(nullValue()));
		assertThat(ref.text("display"), containsString("OAT"));
		assertThat(get(path, "v", "full").expect(200).text("patient.uuid"), is(cast.uuid(participant)));
		Answer custom = get(path, "v", "custom:(uuid,patient:(uuid))").expect(200);
		assertThat(custom.text("patient.uuid"), is(cast.uuid(participant)));
		assertThat(custom.at("mentor"), is(nullValue()));
	}
	
	@Test
	public void event_shouldAnswerTheHistoryToThoseInReachAndTakeNothing() throws Exception {
		supervisor.login();
		String path = "assignment/" + post("assignment", body()).text("uuid");
		post(path, "{\"version\":0,\"endedAt\":\"2026-11-09T12:00:00-08:00\",\"endReason\":\"COMPLETED\"}").expect(200);
		Answer events = get(path + "/event", "totalCount", "true").expect(200);
		assertThat(events.each("what"), contains("END_SET", "ASSIGNED"));
		assertThat(events.each("endReason"), contains("COMPLETED", null));
		assertThat(events.at("totalCount"), is(2));
		assertThat(get(path + "/event/" + events.text("results.1.uuid")).expect(200).text("what"), is("ASSIGNED"));
		get(path + "/event/" + UUID.randomUUID()).expect(404);
		post(path + "/event", "{}").expect(405);
		delete(path + "/event/" + events.text("results.1.uuid"), "reason", "x").expect(405);
		cast.loginAsAdministrator();
		Member other = cast.withRole(Roles.MENTOR);
		other.login();
		get(path + "/event").expect(404);
		get(path + "/event/" + events.text("results.1.uuid")).expect(404);
	}
	
	@Test
	public void assignment_shouldBeClosedToThoseWhoAreNotLoggedInOrHaveNoPrivilege() throws Exception {
		supervisor.login();
		String path = "assignment/" + post("assignment", body()).text("uuid");
		Member evaluator;
		cast.loginAsAdministrator();
		evaluator = cast.withRole(Roles.EVALUATOR);
		Member other = cast.withRole(Roles.MENTOR);
		evaluator.login();
		get(path).expect(403);
		get("assignment").expect(403);
		get("assignment/" + UUID.randomUUID()).expect(403);
		mentor.login();
		post("assignment", body()).expect(403);
		post(path, "{}").expect(403);
		delete(path, "reason", "x").expect(403);
		other.login();
		get(path).expect(404);
		assertThat(get("assignment").expect(200).each("uuid"), is(empty()));
		Context.logout();
		get(path).expect(401);
		post("assignment", "{}").expect(401);
	}
	
	@Test
	public void models_shouldSayWhatMayBeGivenWhen() {
		AssignmentResource resource = new AssignmentResource();
		assertThat(resource.getCREATEModel(Representation.DEFAULT).getProperties().keySet(), containsInAnyOrder("uuid",
		    "patient", "mentor", "scope", "kind", "startedAt", "endedAt", "endReason"));
		assertThat(resource.getUPDATEModel(Representation.DEFAULT).getProperties().keySet(),
		    containsInAnyOrder("version", "startedAt", "endedAt", "endReason"));
		assertThat(resource.getGETModel(Representation.DEFAULT).getProperties().keySet(), not(empty()));
	}
	
	private Map<String, Object> body() {
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("patient", cast.uuid(participant));
		body.put("mentor", mentor.getProviderUuid());
		body.put("scope", "OAT");
		body.put("kind", "PRIMARY");
		return body;
	}
}
