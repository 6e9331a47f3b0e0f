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
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.Cast.Member;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.time.StoppedClock;
import org.openmrs.module.peermentor.transition.NewRelease;
import org.openmrs.module.peermentor.transition.ReleaseService;
import org.openmrs.module.peermentor.web.RestTest;

/** What hangs on a plan, at its addresses. */
public class PlanPartResourcesTest extends RestTest {
	
	@Rule
	public final StoppedClock clock = StoppedClock.at("2026-11-27T20:00:00Z");
	
	private Member coordinator;
	
	private Member nurse;
	
	private Member mentor;
	
	private Member jobMentor;
	
	private Member clinician;
	
	private String patient;
	
	@Before
	public void gather() {
		coordinator = cast.withRole(Roles.COORDINATOR);
		nurse = cast.withRole(Roles.NURSE);
		mentor = cast.withRole(Roles.MENTOR);
		jobMentor = cast.withRole(Roles.MENTOR);
		clinician = cast.withPrivileges(Privileges.VIEW_MODULE, Privileges.SIGN_MISSED_DOSE_RULES);
		int participant = cast.participant();
		patient = cast.uuid(participant);
		assign(participant, mentor, "BOTH");
		assign(participant, jobMentor, "EMPLOYMENT");
		cast.run("insert into global_property (property, property_value, uuid) values ('peermentor.timeZone',"
		        + " 'America/Vancouver', '" + UUID.randomUUID() + "'), ('peermentor.jurisdiction', 'CA-BC', '"
		        + UUID.randomUUID() + "')");
		coordinator.login();
	}
	
	@Test
	public void readinessitem_shouldBeListedReadAndMovedByTheTeamAlone() throws Exception {
		String plan = refer();
		Answer list = get(plan + "/readinessitem", "limit", "3", "totalCount", "true").expect(200);
		assertThat(list.each("area"), contains("LAST_DOSE_HAND_OVER", "PRESCRIPTION", "PHARMACY"));
		assertThat(list.at("totalCount"), is(18));
		String item = plan + "/readinessitem/" + list.text("results.0.uuid");
		assertThat(get(item).expect(200).text("due"), is("T-1d"));
		assertThat(get(item).text("dueAt"), is("2027-01-20T00:00:00.000-08:00"));
		mentor.login();
		get(item).expect(200);
		post(item, map("version", 0, "status", "DONE")).expect(403);
		coordinator.login();
		assertThat(post(item, map("status", "GONE", "area", "PHONE")).expect(400).refusals(), containsInAnyOrder(
		    "version: peermentor.error.required", "status: peermentor.error.notACode", "area: peermentor.error.unknownProperty"));
		Answer refused = post(item, map("version", 0, "status", "UNKNOWN")).expect(400);
		assertThat(refused.refusals(), contains("status: peermentor.error.lifecycle.illegalMove"));
		assertThat(String.valueOf(refused.at("error")), containsString("DONE, IN_PROGRESS, NEEDED, NOT_POSSIBLE, NOT_WANTED"));
		Answer moved = post(item, map("version", 0, "status", "NOT_POSSIBLE", "reason", "COST")).expect(200);
		assertThat(moved.text("reason"), is("COST"));
		assertThat(moved.at("version"), is(1));
		post(item, map("version", 0, "status", "DONE")).expect(409);
		delete(item, "reason", "test").expect(405);
		get(plan + "/readinessitem/" + UUID.randomUUID()).expect(404);
	}
	
	@Test
	public void task_shouldBeListedByStatusAndMoved() throws Exception {
		String plan = release("2026-11-27T12:00:00-08:00");
		Answer open = get(plan + "/task", "status", "OPEN,CLAIMED").expect(200);
		int place = open.each("code").indexOf("release-acknowledged");
		assertThat(open.at("results." + place + ".told.0.role"), is("MENTOR"));
		assertThat(open.at("results." + place + ".told.0.at"), is("2026-11-27T12:00:00.000-08:00"));
		assertThat(open.at("results." + place + ".owners"), is(Arrays.asList("MENTOR")));
		assertThat(open.at("results." + place + ".linked"), is(false));
		String task = plan + "/task/" + open.text("results." + place + ".uuid");
		mentor.login();
		assertThat(post(task, map("version", 0)).expect(400).refusals(), contains("status: peermentor.error.required"));
		Object version = open.at("results." + place + ".version");
		Answer claimed = post(task, map("version", version, "status", "CLAIMED")).expect(200);
		assertThat(claimed.text("person.uuid"), is(cast.uuid(mentor.getPersonId())));
		post(task, map("version", version, "status", "DONE")).expect(409);
		assertThat(post(task, map("version", claimed.at("version"), "status", "OPEN")).expect(400).refusals(),
		    contains("reason: peermentor.error.required"));
		assertThat(get(plan + "/task", "status", "CLAIMED").expect(200).each("code"), contains("release-acknowledged"));
		assertThat(get(plan + "/task", "status", "LATE").expect(400).refusals(), contains("status: peermentor.error.notACode"));
		get(task).expect(200);
		get(plan + "/task/" + UUID.randomUUID()).expect(404);
	}
	
	@Test
	public void task_shouldHoldTheLinkedTasksOfASignedThreshold() throws Exception {
		sign();
		post("medicationline", map("patient", patient, "medication", "METHADONE", "start", "2026-11-20", "end", "2026-12-20"))
		        .expect(201);
		String plan = release("2026-11-22T15:00:00-08:00");
		nurse.login();
		post("doseevent", dose("TAKEN_WITNESSED", "2026-11-23")).expect(201);
		String last = null;
		for (int day = 24; day <= 27; day++) {
			last = post("doseevent", dose("MISSED", "2026-11-" + day)).expect(201).text("uuid");
		}
		Answer all = get(plan + "/task").expect(200);
		int place = all.each("linked").indexOf(true);
		assertThat(all.at("results." + place + ".rule"), is("ca-bc-methadone-4-days"));
		assertThat(all.at("results." + place + ".medication"), is("METHADONE"));
		String linked = plan + "/task/" + all.text("results." + place + ".uuid");
		mentor.login();
		Answer seen = get(linked).expect(200);
		assertThat(seen.at("rule"), is(nullValue()));
		assertThat(seen.at("medication"), is(nullValue()));
		assertThat(seen.text("title"), is("Help them reach the prescriber today."));
		assertThat(seen.at("owners"), is(Arrays.asList("MENTOR", "NURSE", "CLINIC")));
		Answer claimed = post(linked, map("version", seen.at("version"), "status", "CLAIMED")).expect(200);
		post(linked, map("version", seen.at("version"), "status", "DONE")).expect(409);
		assertThat(claimed.text("status"), is("CLAIMED"));
		nurse.login();
		Map<String, Object> correction = dose("TAKEN_WITNESSED", "2026-11-27");
		correction.put("replaces", last);
		correction.put("reason", "Read wrongly");
		post("doseevent", correction).expect(201);
		assertThat(get(linked).expect(200).text("reason"), is("CORRECTED"));
	}
	
	@Test
	public void handover_shouldBeTickedAndReadWithItsTrail() throws Exception {
		String plan = release("2026-11-27T12:00:00-08:00");
		assertThat(get(plan).text("leadReason"), is("NOT_MET_YET"));
		Map<String, Object> tick = map("step", "CLINIC_ACCEPTED", "uuid", UUID.randomUUID().toString());
		assertThat(post(plan + "/handover", tick).expect(201).at("done"), is(true));
		post(plan + "/handover", tick).expect(201);
		assertThat(get(plan).text("lead"), is("COMMUNITY_CLINIC"));
		post(plan + "/handover", map("step", "CLINIC_ACCEPTED", "done", false)).expect(201);
		Answer steps = get(plan + "/handover", "v", "full").expect(200);
		assertThat(steps.each("step"), is(Arrays.<Object> asList("RELEASE_DAY_TOLD", "LAST_DOSE_TOLD", "PRESCRIPTION_COPY_SENT",
		    "PHARMACY_TOLD", "APPOINTMENT_MADE", "MENTOR_INTRODUCED", "CONDITIONS_READ", "CLINIC_ACCEPTED")));
		assertThat(steps.each("done"), is(Collections.<Object> nCopies(8, false)));
		assertThat(steps.at("results.7.entries.0.done"), is(true));
		assertThat(steps.at("results.7.entries.1.done"), is(false));
		assertThat(steps.text("results.7.entries.1.by.uuid"), is(coordinator.getUser().getUuid()));
		assertThat(get(plan + "/handover").at("results.7.entries"), is(nullValue()));
		assertThat(post(plan + "/handover", map("done", "maybe", "by", "me")).expect(400).refusals(), containsInAnyOrder(
		    "step: peermentor.error.required", "done: peermentor.error.notTrueOrFalse", "by: peermentor.error.unknownProperty"));
		mentor.login();
		post(plan + "/handover", tick).expect(403);
	}
	
	@Test
	public void condition_shouldBeEnteredReadAndVoidedAndWarnAtBooking() throws Exception {
		String plan = refer();
		Map<String, Object> body = map("category", "NO_GO", "area",
		    map("postalBeginnings", Arrays.asList("V6A"), "city", "Vancouver", "streets", Arrays.asList("Main Street")));
		Answer made = post(plan + "/condition", body).expect(201);
		String condition = plan + "/condition/" + made.text("uuid");
		assertThat(get(condition).expect(200).at("area.streets"), is(Arrays.asList("MAIN STREET")));
		Answer curfew = post(plan + "/condition", map("category", "CURFEW", "times",
		    map("days", Arrays.asList("SATURDAY"), "from", "21:00", "to", "06:00"))).expect(201);
		assertThat(curfew.text("times.to"), is("06:00"));
		Answer warnings = get(plan + "/bookingwarning", "postalCode", "V6A 1B2", "start", "2026-11-29T05:00:00-08:00")
		        .expect(200);
		assertThat(warnings.each("kind"), contains("IN_NO_GO_AREA", "IN_CURFEW"));
		assertThat(warnings.each("category"), contains("NO_GO", "CURFEW"));
		assertThat(warnings.each("condition"), contains(made.text("uuid"), curfew.text("uuid")));
		assertThat(get(plan + "/bookingwarning", "end", "tomorrow", "place", "x").expect(400).refusals(), containsInAnyOrder(
		    "end: peermentor.error.notAnInstant", "place: peermentor.error.unknownParameter"));
		mentor.login();
		assertThat(get(plan + "/condition").expect(200).each("category"), contains("NO_GO", "CURFEW"));
		post(plan + "/condition", body).expect(403);
		delete(condition, "reason", "test").expect(403);
		coordinator.login();
		delete(condition).expect(400);
		delete(condition, "reason", "test").expect(204);
		get(condition).expect(404);
		assertThat(get(plan + "/bookingwarning", "postalCode", "V6A 1B2").expect(200).each("kind"), is(empty()));
	}
	
	@Test
	public void condition_shouldHaveNoRoomForWords() throws Exception {
		String plan = refer();
		assertThat(post(plan + "/condition", map("category", "CURFEW", "offence", "x", "note", "y", "times",
		    map("days", Arrays.asList("EVERYDAY"), "from", "9pm", "why", "z"))).expect(400).refusals(), containsInAnyOrder(
		        "offence: peermentor.error.unknownProperty", "note: peermentor.error.unknownProperty",
		        "times.days: peermentor.error.notACode", "times.from: peermentor.error.notATime",
		        "times.to: peermentor.error.required", "times.why: peermentor.error.unknownProperty"));
		assertThat(post(plan + "/condition", map("category", "NO_GO", "person", "CHILD", "area",
		    map("postalBeginnings", "V6A", "streets", Arrays.asList("Main Street", 5, "")))).expect(400).refusals(),
		    containsInAnyOrder("person: peermentor.error.condition.notOfCategory",
		        "area.postalBeginnings: peermentor.error.notAList", "area.streets: peermentor.error.notText",
		        "area.city: peermentor.error.required"));
		assertThat(post(plan + "/condition", map("category", "NO_GO", "area", "Main Street")).expect(400).refusals(),
		    contains("area: peermentor.error.notAnObject"));
		assertThat(count("peermentor_plan_condition"), is(0L));
	}
	
	@Test
	public void releasecard_shouldBeKeptByTheMentorAndRead() throws Exception {
		String plan = release("2026-11-27T12:00:00-08:00");
		mentor.login();
		Map<String, Object> card = map("uuid", UUID.randomUUID().toString(), "language", "fr", "wording", "PRIVATE", "digest",
		    String.join("", Collections.nCopies(8, "0123abcd")), "printedAt", "2026-11-27T11:30:00-08:00");
		Answer kept = post(plan + "/releasecard", card).expect(201);
		post(plan + "/releasecard", card).expect(201);
		Answer list = get(plan + "/releasecard", "totalCount", "true").expect(200);
		assertThat(list.at("totalCount"), is(1));
		assertThat(list.text("results.0.uuid"), is(kept.text("uuid")));
		assertThat(list.text("results.0.printedAt"), is("2026-11-27T11:30:00.000-08:00"));
		assertThat(list.text("results.0.by.uuid"), is(mentor.getUser().getUuid()));
		assertThat(list.text("results.0.wording"), is("PRIVATE"));
		assertThat(list.text("results.0.digest"), is(card.get("digest")));
		card.put("wording", "PLAIN");
		assertThat(post(plan + "/releasecard", card).expect(400).refusals(), contains("uuid: peermentor.error.uuidTaken"));
		assertThat(post(plan + "/releasecard", map("wording", "LOUD", "digest", "Main Street", "content", "Main Street")).expect(400)
		        .refusals(), containsInAnyOrder("wording: peermentor.error.notACode", "digest: peermentor.error.malformed",
		            "language: peermentor.error.required", "printedAt: peermentor.error.required",
		            "content: peermentor.error.unknownProperty"));
		get(plan + "/releasecard/" + kept.text("uuid")).expect(405);
	}
	
	@Test
	public void parts_shouldNotExistForWhoeverMayNotKnowOfTheTherapy() throws Exception {
		String plan = release("2026-11-27T12:00:00-08:00");
		String item = plan + "/readinessitem/" + get(plan + "/readinessitem").text("results.0.uuid");
		String task = plan + "/task/" + get(plan + "/task").text("results.0.uuid");
		String condition = plan + "/condition/"
		        + post(plan + "/condition", map("category", "WEAPONS")).expect(201).text("uuid");
		jobMentor.login();
		for (String path : Arrays.asList("/readinessitem", "/task", "/handover", "/condition", "/bookingwarning", "/releasecard")) {
			get(plan + path).expect(404);
		}
		for (String path : Arrays.asList(item, task, condition)) {
			get(path).expect(404);
		}
		post(task, map("version", 0, "status", "CLAIMED")).expect(404);
		Context.logout();
		get(plan + "/task").expect(401);
	}
	
	private String refer() throws Exception {
		return "transitionplan/" + post("transitionplan", map("patient", patient, "custodyKind", "REMAND", "plannedOn",
		    "2027-01-20", "certainty", "CONFIRMED")).expect(201).text("uuid");
	}
	
	private String release(String at) {
		String plan = Context.getService(ReleaseService.class)
		        .releaseNow(new NewRelease().patient(patient).at(OffsetDateTime.parse(at).toInstant(), false)).getUuid();
		Context.flushSession();
		return "transitionplan/" + plan;
	}
	
	private void sign() throws Exception {
		nurse.login();
		post("missedoserulefile", map("samples", true)).expect(201);
		Answer rules = get("missedoserule", "jurisdiction", "CA-BC", "medication", "METHADONE", "v", "default").expect(200);
		assertThat(rules.each("code"), hasItem("ca-bc-methadone-4-days"));
		clinician.login();
		for (int i = 0; i < rules.each("uuid").size(); i++) {
			post("missedoserule/" + rules.text("results." + i + ".uuid"),
			    map("signed", true, "fingerprint", rules.text("results." + i + ".fingerprint"))).expect(200);
		}
		coordinator.login();
	}
	
	private Map<String, Object> dose(String outcome, String day) {
		return map("patient", patient, "medication", "METHADONE", "outcome", outcome, "at", day + "T11:00:00-08:00",
		    "scheduledDay", day, "place", "PHARMACY", "grade", "DISPENSING_RECORD", "reporter", "PHARMACY");
	}
	
	private void assign(int participant, Member to, String scope) {
		cast.run("insert into peermentor_assignment (patient_id, provider_id, scope, kind, started_at, version, uuid, creator,"
		        + " date_created, voided) values (" + participant + ", " + to.getProviderId() + ", '" + scope
		        + "', 'PRIMARY', 0, 0, '" + UUID.randomUUID() + "', 1, now(), false)");
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
