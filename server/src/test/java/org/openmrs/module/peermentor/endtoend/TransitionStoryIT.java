/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.endtoend;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.openmrs.module.peermentor.endtoend.Crew.list;
import static org.openmrs.module.peermentor.endtoend.Crew.made;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.AfterClass;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.openmrs.module.peermentor.server.RunningServer;
import org.openmrs.module.peermentor.server.Session;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The heart of the mission, on the real server: released from court on a Friday at 17:00 with nothing ready, met, doses missed
 * up to a signed threshold, a correction, a return to custody, and the next release.
 */
public class TransitionStoryIT {
	
	@ClassRule
	public static final RunningServer server = RunningServer.shared();
	
	private static final String JURISDICTION = "/systemsetting/peermentor.jurisdiction";
	
	private static final String SITE_ZONE = "/systemsetting/peermentor.timeZone";
	
	/** Where the site counts its days meanwhile: these tests are about days, and none may end between two of their calls. */
	private static final ZoneId ZONE = Times.zoneWhereItIsNoon();
	
	private static World world;
	
	private static Actor nurse;
	
	private static Actor clinicalLead;
	
	private Crew crew;
	
	private String patient;
	
	@BeforeClass
	public static void makeTheWorld() {
		world = new World(server);
		nurse = world.user("Nora", World.NURSE);
		clinicalLead = world.user("Lena",
		    world.role("Clinical lead " + System.nanoTime(), List.of("View Peer Mentor Module", "Sign Missed Dose Rules")));
		world.admin().post(JURISDICTION, Map.of("value", "CA-BC")).require(200);
		world.admin().post(SITE_ZONE, Map.of("value", ZONE.getId())).require(200);
	}
	
	@AfterClass
	public static void leaveThePlace() {
		world.admin().post(JURISDICTION, Map.of("value", "")).require(200);
		world.admin().post(SITE_ZONE, Map.of("value", "")).require(200);
	}
	
	@Before
	public void meet() {
		crew = new Crew(world);
		patient = crew.participantOf(crew.mentor, "Robin");
	}
	
	/** Who records the release and who hears of it take three calls; the rest of this test looks on. */
	@Test
	public void courtRelease_shouldBeAcknowledgedInThreeCallsWithNothingReady() throws Exception {
		JsonNode release = made(nurse.session().post("/peermentor/release", Map.of("patient", patient, "at", fridayAtFive(),
		    "estimated", true, "place", "COURT", "kind", "COURT")));
		JsonNode alert = onlyAlert(crew.mentor.session());
		crew.mentor.session().post("/peermentor/alert/" + alert.path("uuid").asText(), Map.of("acknowledged", true)).require(200);
		
		assertThat(release.path("place").asText(), is("COURT"));
		assertThat(texts(release, "missing", "code"), hasItems("PRESCRIPTION", "PHARMACY", "NALOXONE", "FIRST_NIGHT",
		    "COVERAGE_ACTIVE", "LAST_DOSE_HAND_OVER", "IDENTIFICATION"));
		assertThat(texts(release, "missing", "owner"), everyItem(not("")));
		assertThat(texts(release, "tasks", "code"), hasItems("release-acknowledged", "rapid-prescription", "rapid-last-dose",
		    "rapid-bed", "rapid-way-to-be-found", "met-at-gate", "kit-given", "first-dose-48"));
		assertThat(texts(release, "told", "role"), hasItems("MENTOR", "NURSE", "COORDINATOR"));
		assertThat("around the clock", texts(release, "rescueRoutes", "code"), hasItem("ca-bc-clinician-line"));
		assertThat(release.at("/doses/0/state").asText(), is("UNKNOWN"));
		assertThat("the alert names nobody", Alerts.of(server.database(), crew.mentor),
		    everyItem(not(containsString("Robin"))));
		assertThat(Alerts.of(server.database(), crew.mentor), hasSize(1));
		assertThat("somebody else is told nothing", list(crew.other.session(), "alert").size(), is(0));
		
		String address = "/peermentor/release/" + release.path("uuid").asText() + "?v=full";
		JsonNode frozen = nurse.session().get(address).require(200).json();
		assertThat(frozen.path("digest").asText(), is(sha256(frozen.path("snapshot").asText())));
		assertThat(frozen.path("snapshot").asText(), containsString("item: \"PRESCRIPTION\" UNKNOWN"));
		JsonNode acknowledged = task(crew.coordinator.session(), release.path("uuid").asText(), "release-acknowledged");
		assertThat(acknowledged.path("status").asText(), is("CLAIMED"));
		assertThat(acknowledged.at("/person/uuid").asText(), is(crew.mentor.person));
		assertThat(reasons(nurse.session()), not(hasItem("RELEASE_NOT_ACKNOWLEDGED")));
		
		world.restart();
		JsonNode later = nurse.session().get(address).require(200).json();
		assertThat("byte for byte", later.path("snapshot").asText(), is(frozen.path("snapshot").asText()));
		assertThat(later.path("digest").asText(), is(frozen.path("digest").asText()));
	}
	
	@Test
	public void missedDoses_shouldOpenLinkedTasksUpToACorrectionAndCustodyShouldStopThem() {
		signTheRulesOfThePlace();
		String plan = made(crew.coordinator.session().post("/peermentor/release",
		    Map.of("patient", patient, "at", Times.daysAgo(8), "place", "CENTRE", "kind", "PLANNED"))).path("uuid").asText();
		report("TAKEN_WITNESSED", 4);
		made(nurse.session().post("/peermentor/medicationline", Map.of("patient", patient, "medication", "METHADONE", "start",
		    day(8), "end", day(-20))));
		report("MISSED", 3);
		report("MISSED", 2);
		report("MISSED", 1);
		assertThat(linked(nurse.session(), plan), hasSize(0));
		assertThat(reasons(nurse.session()), hasItem("DOSE"));
		// The correction is about the same moment, however long the calls between take.
		String at = noon(0);
		String last = made(nurse.session().post("/peermentor/doseevent", dose("MISSED", 0, Map.of("at", at)))).path("uuid").asText();
		
		JsonNode linked = linked(nurse.session(), plan).get(0);
		assertThat(linked.path("status").asText(), is("OPEN"));
		assertThat(texts(linked.path("owners")), hasItems("MENTOR", "NURSE"));
		assertThat(linked.path("medication").asText(), is("METHADONE"));
		JsonNode mentors = linked(crew.mentor.session(), plan).get(0);
		assertThat("no medicine for a mentor", mentors.path("medication").isNull(), is(true));
		assertThat(mentors.toString().toLowerCase(), not(containsString("methadone")));
		String task = "/peermentor/transitionplan/" + plan + "/task/" + linked.path("uuid").asText();
		crew.mentor.session().post(task, Map.of("version", mentors.path("version").asInt(), "status", "CLAIMED")).require(200);
		assertThat(nurse.session().get(task).require(200).json().path("status").asText(), is("CLAIMED"));
		
		made(nurse.session().post("/peermentor/doseevent", dose("TAKEN_WITNESSED", 0, Map.of("at", at, "replaces", last,
		    "reason", "Taken at another pharmacy"))));
		assertThat(nurse.session().get(task).require(200).json().path("status").asText(), is("CANCELLED"));
		assertThat(nurse.session().get(task).require(200).json().path("reason").asText(), is("CORRECTED"));
		
		made(crew.coordinator.session().post("/peermentor/returntocustody", Map.of("patient", patient)));
		JsonNode waits = crew.mentor.session().get("/peermentor/transitionplan/" + plan).require(200).json();
		assertThat(waits.path("status").asText(), is("PAUSED_IN_CUSTODY"));
		assertThat("the mentor stays", list(crew.mentor.session(), "caseload").size(), is(1));
		for (JsonNode each : list(nurse.session(), "transitionplan/" + plan + "/task?v=default&limit=100")) {
			assertThat(each.toString(), List.of("CANCELLED", "DONE"), hasItem(each.path("status").asText()));
		}
		
		JsonNode next = made(nurse.session().post("/peermentor/release", Map.of("patient", patient, "place", "COURT", "kind", "BAIL")));
		JsonNode linkedPlan = nurse.session().get("/peermentor/transitionplan/" + next.path("uuid").asText()).require(200).json();
		assertThat(linkedPlan.path("previous").asText(), is(plan));
		assertThat(nurse.session().get("/peermentor/transitionplan/" + plan).require(200).json().path("closeReason").asText(),
		    is("RETURNED_TO_CUSTODY"));
	}
	
	/** A pharmacy's list and a mentor's phone send everything in the same moment: none is refused, none is overlooked. */
	@Test
	public void whatIsReportedAtOnce_shouldAllBeKeptAndOpenTheLinkedTasks() throws Exception {
		signTheRulesOfThePlace();
		String plan = made(crew.coordinator.session().post("/peermentor/release",
		    Map.of("patient", patient, "at", Times.daysAgo(8), "place", "CENTRE", "kind", "PLANNED"))).path("uuid").asText();
		report("TAKEN_WITNESSED", 4);
		made(nurse.session().post("/peermentor/medicationline", Map.of("patient", patient, "medication", "METHADONE", "start",
		    day(8), "end", day(-20))));
		Session mentor = crew.mentor.session();
		List<Callable<Integer>> calls = new ArrayList<>();
		for (int daysAgo = 0; daysAgo < 4; daysAgo++) {
			Map<String, Object> missed = dose("MISSED", daysAgo, Map.of());
			calls.add(() -> nurse.session().post("/peermentor/doseevent", missed).status());
			calls.add(() -> mentor.post("/peermentor/contact",
			    Map.of("patient", patient, "type", "CHECK_IN", "mode", "PHONE")).status());
		}
		ExecutorService together = Executors.newFixedThreadPool(calls.size());
		try {
			for (Future<Integer> status : together.invokeAll(calls)) {
				assertThat(status.get(), is(201));
			}
		}
		finally {
			together.shutdown();
		}
		assertThat(linked(nurse.session(), plan), hasSize(1));
		assertThat(list(nurse.session(), "contact?patient=" + patient).size(), is(4));
	}
	
	@Test
	public void contact_shouldBeginTheSupportAndTakeThePlanOffTheList() {
		String plan = made(nurse.session().post("/peermentor/release",
		    Map.of("patient", patient, "at", Times.daysAgo(3), "place", "CENTRE", "kind", "PLANNED"))).path("uuid").asText();
		assertThat(reasons(nurse.session()), hasItem("CONTACT_OVERDUE"));
		crew.record(new HashMap<>(Map.of("patient", patient, "type", "CHECK_IN", "mode", "PHONE")));
		assertThat(reasons(nurse.session()), not(hasItem("CONTACT_OVERDUE")));
		JsonNode met = nurse.session().get("/peermentor/transitionplan/" + plan).require(200).json();
		assertThat(met.path("status").asText(), is("IN_SUPPORT"));
		assertThat(met.path("lead").asText(), is("MENTOR"));
	}
	
	/** An employment-only mentor learns of none of it. */
	@Test
	public void mentorForWorkAlone_shouldNotLearnOfThePlan() {
		made(crew.coordinator.session().post("/peermentor/assignment", Map.of("patient", patient, "mentor", crew.other.provider,
		    "scope", "EMPLOYMENT", "kind", "INTERIM_COVER")));
		String plan = made(nurse.session().post("/peermentor/release", Map.of("patient", patient))).path("uuid").asText();
		Session other = crew.other.session();
		assertThat("accompanies, and so reaches", list(other, "caseload").size(), is(1));
		for (String path : List.of("transitionplan/" + plan, "release/" + plan, "transitionplan/" + plan + "/task",
		    "transitionplan/" + plan + "/missing", "transitionplan/" + plan + "/history",
		    "transitionplan/" + plan + "/medicationline", "transitionplan/" + plan + "/condition")) {
			assertThat(path, other.get("/peermentor/" + path).status(), is(404));
		}
		for (String path : List.of("transitionplan", "release", "alert")) {
			assertThat(path, list(other, path).size(), is(0));
		}
		assertThat(other.get("/peermentor/worklist").require(200).json().path("total").asInt(), is(0));
	}
	
	/** The watch runs on the platform's own scheduler. */
	@Test
	public void watch_shouldStandInThePlatformsScheduler() {
		JsonNode watch = null;
		for (JsonNode task : world.admin().get("/taskdefinition?v=full").require(200).json().path("results")) {
			watch = task.path("name").asText().equals("Peer Mentor watch") ? task : watch;
		}
		assertThat(watch, is(not(nullValue())));
		assertThat(watch.path("started").asBoolean(), is(true));
		assertThat(watch.path("repeatInterval").asInt(), is(60));
	}
	
	private void signTheRulesOfThePlace() {
		world.admin().post("/peermentor/missedoserulefile", Map.of("samples", true));
		for (JsonNode rule : list(clinicalLead.session(), "missedoserule?jurisdiction=CA-BC&v=default&limit=100")) {
			if (rule.path("signedAt").isNull()) {
				clinicalLead.session().post("/peermentor/missedoserule/" + rule.path("uuid").asText(),
				    Map.of("signed", true, "fingerprint", rule.path("fingerprint").asText())).require(200);
			}
		}
	}
	
	/** The reasons for which the participant is on the list of who needs someone. */
	private List<String> reasons(Session session) {
		List<String> reasons = new ArrayList<>();
		String mentor = "&mentor=" + crew.mentor.provider;
		for (JsonNode row : session.get("/peermentor/worklist?limit=100" + mentor).require(200).json().path("rows")) {
			if (row.at("/patient/uuid").asText().equals(patient)) {
				reasons.addAll(texts(row, "reasons", "reason"));
			}
		}
		return reasons;
	}
	
	private String report(String outcome, int daysAgo) {
		return made(nurse.session().post("/peermentor/doseevent", dose(outcome, daysAgo, Map.of()))).path("uuid").asText();
	}
	
	private Map<String, Object> dose(String outcome, int daysAgo, Map<String, Object> more) {
		Map<String, Object> dose = new HashMap<>(Map.of("patient", patient, "medication", "METHADONE", "outcome", outcome,
		    "scheduledDay", day(daysAgo), "at", noon(daysAgo), "place", "PHARMACY", "grade", "DISPENSING_RECORD", "reporter",
		    "PHARMACY"));
		dose.putAll(more);
		return dose;
	}
	
	private static List<JsonNode> linked(Session session, String plan) {
		List<JsonNode> linked = new ArrayList<>();
		for (JsonNode task : list(session, "transitionplan/" + plan + "/task?v=default&limit=100")) {
			if (task.path("linked").asBoolean()) {
				linked.add(task);
			}
		}
		return linked;
	}
	
	private static JsonNode task(Session session, String plan, String code) {
		for (JsonNode task : list(session, "transitionplan/" + plan + "/task?v=default&limit=100")) {
			if (task.path("code").asText().equals(code)) {
				return task;
			}
		}
		throw new AssertionError("no task " + code);
	}
	
	private static JsonNode onlyAlert(Session session) {
		JsonNode alerts = list(session, "alert?waiting=true&v=default");
		assertThat(alerts.toString(), alerts.size(), is(1));
		assertThat(alerts.get(0).path("task").asText(), is("release-acknowledged"));
		return alerts.get(0);
	}
	
	private static List<String> texts(JsonNode list) {
		List<String> texts = new ArrayList<>();
		list.forEach(each -> texts.add(each.asText()));
		return texts;
	}
	
	private static List<String> texts(JsonNode parent, String list, String name) {
		List<String> texts = new ArrayList<>();
		parent.path(list).forEach(each -> texts.add(each.path(name).asText()));
		return texts;
	}
	
	/** The last one that is over, on the site's own clock. */
	private static String fridayAtFive() {
		LocalDate friday = LocalDate.now(ZONE).with(TemporalAdjusters.previous(DayOfWeek.FRIDAY));
		return friday.atTime(LocalTime.of(17, 0)).atZone(ZONE).toOffsetDateTime().toString();
	}
	
	private static String day(int daysAgo) {
		return LocalDate.now(ZONE).minusDays(daysAgo).toString();
	}
	
	/** Noon of a day that is over; of today, a moment ago. */
	private static String noon(int daysAgo) {
		return daysAgo == 0 ? Times.secondsAgo(1) : OffsetDateTime.now(ZONE).minusDays(daysAgo).with(LocalTime.NOON).toString();
	}
	
	private static String sha256(String text) throws Exception {
		return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
	}
}
