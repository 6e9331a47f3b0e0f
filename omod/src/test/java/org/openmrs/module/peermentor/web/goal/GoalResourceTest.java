/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.goal;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
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

public class GoalResourceTest extends RestTest {
	
	private static final String HOME = "A place of my own.";
	
	@Rule
	public final StoppedClock clock = StoppedClock.at("2026-11-27T20:00:00Z");
	
	private Member mentor;
	
	private Member jobMentor;
	
	private Member stranger;
	
	private Member coordinator;
	
	private Member clinician;
	
	private int participant;
	
	private String patient;
	
	@Before
	public void gather() {
		cast.setSiteZone("Etc/UTC");
		mentor = cast.withRole(Roles.MENTOR);
		jobMentor = cast.withRole(Roles.MENTOR);
		stranger = cast.withRole(Roles.MENTOR);
		coordinator = cast.withRole(Roles.COORDINATOR);
		clinician = cast.withRole(Roles.NOTES_READER);
		participant = cast.participant();
		patient = cast.uuid(participant);
		assign(mentor, "OAT");
		assign(jobMentor, "EMPLOYMENT");
		mentor.login();
	}
	
	@Test
	public void goal_shouldBeSetChangedReachedAndTakenUpAgain() throws Exception {
		Answer made = post("goal", home()).expect(201);
		String path = "goal/" + made.text("uuid");
		assertThat(made.text("words"), is(HOME));
		assertThat(made.text("area"), is("HOUSING"));
		assertThat(made.text("status"), is("ACTIVE"));
		assertThat(made.at("reason"), is(nullValue()));
		assertThat(made.text("targetDate"), is("2027-03-01"));
		assertThat(made.text("setAt"), is("2026-11-27T20:00:00.000+00:00"));
		assertThat(made.text("patient.uuid"), is(patient));
		assertThat(made.text("recordedBy.uuid"), is(mentor.getUser().getUuid()));
		assertThat(made.text("steps.0.words"), is("Ask at Harbour House"));
		assertThat(made.text("steps.0.status"), is("NOT_STARTED"));
		assertThat(made.text("steps.0.targetDate"), is("2026-12-24"));
		assertThat(made.at("steps.0.version"), is(0));
		Answer changed = post(path, map("version", made.at("version"), "words", "A quiet place.", "targetDate", null)).expect(200);
		assertThat(changed.at("targetDate"), is(nullValue()));
		assertThat(changed.text("area"), is("HOUSING"));
		assertThat(post(path, map("version", made.at("version"), "words", "x")).getStatus(), is(409));
		Answer reached = post(path, map("version", changed.at("version"), "status", "COMPLETED")).expect(200);
		Answer again = post(path, map("version", reached.at("version"), "status", "ACTIVE", "reason", "LOST_AGAIN")).expect(200);
		assertThat(again.text("reason"), is("LOST_AGAIN"));
		Answer history = get(path + "/history", "totalCount", "true").expect(200);
		assertThat(history.each("to"), contains("ACTIVE", "NOT_STARTED", "ACTIVE", "COMPLETED", "ACTIVE"));
		assertThat(history.each("words"),
		    contains(HOME, "Ask at Harbour House", "A quiet place.", "A quiet place.", "A quiet place."));
		assertThat(history.at("totalCount"), is(5));
	}
	
	@Test
	public void step_shouldBeAddedChangedAndTakenBack() throws Exception {
		String path = "goal/" + post("goal", map("patient", patient, "words", HOME, "area", "HOUSING")).expect(201).text("uuid");
		String uuid = UUID.randomUUID().toString();
		Map<String, Object> request = map("uuid", uuid, "words", "See the room", "targetDate", "2026-12-01");
		post(path + "/step", request).expect(201);
		assertThat("a repeat", post(path + "/step", request).expect(201).text("uuid"), is(uuid));
		Answer step = get(path + "/step/" + uuid).expect(200);
		assertThat(step.text("words"), is("See the room"));
		Answer changed = post(path + "/step/" + uuid, map("version", 0, "words", "See the room with my sister")).expect(200);
		assertThat(changed.text("targetDate"), is("2026-12-01"));
		post(path + "/step/" + uuid, map("version", 0, "status", "ACTIVE")).expect(409);
		Answer dropped = post(path + "/step/" + uuid,
		    map("version", changed.at("version"), "status", "DROPPED", "reason", "ANOTHER_WAY")).expect(200);
		assertThat(dropped.text("reason"), is("ANOTHER_WAY"));
		assertThat(get(path + "/step").expect(200).each("uuid"), contains(uuid));
		assertThat(get(path).expect(200).text("steps.0.status"), is("DROPPED"));
		delete(path + "/step/" + uuid).expect(400);
		delete(path + "/step/" + uuid, "reason", "By mistake").expect(204);
		get(path + "/step/" + uuid).expect(404);
		assertThat(get(path + "/step").expect(200).each("uuid"), is(empty()));
	}
	
	@Test
	public void goal_shouldNameEverythingThatCannotBeTaken() throws Exception {
		assertThat(post("goal", map("patient", "x", "words", repeat('x', 501), "area", "LUCK", "targetDate", "soon", "setAt", "once",
		    "status", "ACTIVE", "steps", Arrays.asList(map("words", 7, "done", true), "walk"))).expect(400).refusals(),
		    containsInAnyOrder("patient: peermentor.error.notAUuid", "words: peermentor.error.tooLong",
		        "area: peermentor.error.notACode", "targetDate: peermentor.error.notADate", "setAt: peermentor.error.notAnInstant",
		        "status: peermentor.error.unknownProperty", "steps.0.words: peermentor.error.notText",
		        "steps.0.done: peermentor.error.unknownProperty", "steps.1: peermentor.error.notAnObject"));
		List<Object> many = Collections.nCopies(31, (Object) map("words", "Walk"));
		assertThat(post("goal", map("patient", patient, "words", HOME, "area", "HOUSING", "steps", many)).expect(400).refusals(),
		    contains("steps: peermentor.error.goal.tooManySteps"));
		assertThat(count("peermentor_goal"), is(0L));
		assertThat(count("peermentor_goal_step"), is(0L));
		String path = "goal/" + post("goal", home()).expect(201).text("uuid");
		assertThat(post(path, map("words", "", "area", null)).expect(400).refusals(),
		    containsInAnyOrder("version: peermentor.error.required"));
		assertThat(post(path, map("version", 0, "words", "", "area", null, "steps", Collections.emptyList())).expect(400).refusals(),
		    contains("steps: peermentor.error.unknownProperty"));
		assertThat(post(path, map("version", 0, "words", "", "area", null)).expect(400).refusals(),
		    containsInAnyOrder("words: peermentor.error.required", "area: peermentor.error.required"));
		assertThat(post(path, map("version", 0, "status", "ARCHIVED")).expect(400).refusals(),
		    contains("reason: peermentor.error.required"));
		assertThat(post(path + "/step", map("words", "Walk", "status", "ACTIVE")).expect(400).refusals(),
		    contains("status: peermentor.error.unknownProperty"));
		assertThat(get("goal").expect(400).refusals(), contains("patient: peermentor.error.required"));
		assertThat(get("goal", "patient", patient, "status", "LOST").expect(400).refusals(),
		    contains("status: peermentor.error.notACode"));
		get("goal", "patient", patient, "area", "WORK").expect(400);
	}
	
	@Test
	public void goal_shouldExistForThoseWhoMeetItAlone() throws Exception {
		String path = "goal/" + post("goal", home()).expect(201).text("uuid");
		Map<String, Object> job = home();
		job.put("area", "WORK");
		String work = "goal/" + post("goal", job).expect(201).text("uuid");
		jobMentor.login();
		assertUnknown(path);
		get(work).expect(200);
		assertThat(get("goal", "patient", patient, "totalCount", "true").expect(200).at("totalCount"), is(1));
		stranger.login();
		assertUnknown(work);
		assertThat(get("goal", "patient", patient, "totalCount", "true").expect(200).at("totalCount"), is(0));
		clinician.login();
		get(work).expect(404);
		post(work, map("version", 0, "words", "x")).expect(403);
		post("goal", home()).expect(403);
		post(work + "/step", map("words", "x")).expect(403);
		coordinator.login();
		assertThat(get("goal", "patient", patient, "status", "ACTIVE,COMPLETED", "totalCount", "true").expect(200).at("totalCount"),
		    is(2));
		delete(path).expect(400);
		delete(path, "reason", "By mistake").expect(204);
		get(path).expect(404);
		for (String role : new String[] { Roles.ADMINISTRATOR, Roles.EVALUATOR, Roles.PRIVACY_OFFICER }) {
			cast.loginAsAdministrator();
			cast.withRole(role).login();
			get(work).expect(403);
			get(work + "/history").expect(403);
			get(work + "/step").expect(403);
			get("goal", "patient", patient).expect(403);
			delete(work, "reason", "test").expect(403);
		}
		Context.logout();
		get(work).expect(401);
	}
	
	private void assertUnknown(String path) throws Exception {
		get(path).expect(404);
		get(path + "/history").expect(404);
		get(path + "/step").expect(404);
		post(path, map("version", 0, "words", "x")).expect(404);
		post(path + "/step", map("words", "x")).expect(404);
		delete(path, "reason", "test").expect(404);
	}
	
	@Test
	public void goal_shouldTakeARepeatAsOne() throws Exception {
		Map<String, Object> request = home();
		String uuid = UUID.randomUUID().toString();
		request.put("uuid", uuid);
		assertThat(post("goal", request).expect(201).text("uuid"), is(uuid));
		assertThat(post("goal", request).expect(201).text("uuid"), is(uuid));
		assertThat(count("peermentor_goal"), is(1L));
		assertThat(count("peermentor_goal_step"), is(1L));
		coordinator.login();
		assertThat(post("goal", request).expect(400).refusals(), contains("uuid: peermentor.error.uuidTaken"));
	}
	
	private Map<String, Object> home() {
		return map("patient", patient, "words", HOME, "area", "HOUSING", "targetDate", "2027-03-01", "steps",
		    Collections.singletonList(map("words", "Ask at Harbour House", "targetDate", "2026-12-24")));
	}
	
	private void assign(Member to, String scope) {
		cast.run("insert into peermentor_assignment (patient_id, provider_id, scope, kind, started_at, version, uuid, creator,"
		        + " date_created, voided) values (" + participant + ", " + to.getProviderId() + ", '" + scope
		        + "', 'PRIMARY', 0, 0, '" + UUID.randomUUID() + "', 1, now(), false)");
	}
	
	private static String repeat(char what, int times) {
		char[] all = new char[times];
		Arrays.fill(all, what);
		return new String(all);
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
