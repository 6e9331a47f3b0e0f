/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.endtoend;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.openmrs.module.peermentor.endtoend.Crew.call;
import static org.openmrs.module.peermentor.endtoend.Crew.list;
import static org.openmrs.module.peermentor.endtoend.Crew.made;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.RuleChain;
import org.openmrs.module.peermentor.server.RunningServer;
import org.openmrs.module.peermentor.server.Session;
import org.openmrs.module.peermentor.server.SleepingWatch;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What comes in between: corrections, merged, voided and deceased participants, people who must not be matched, and the
 * mentor who is a patient too.
 */
public class HardCasesIT {
	
	/** Beyond the characters of two bytes and of three. */
	private static final String EMOJI = "Walked & talked \uD83D\uDE00 \u2013 \uD83D\uDC4D\uD83C\uDFFD na\u00efve \u5b57";
	
	private static final RunningServer server = RunningServer.shared();
	
	/** Supervisors are told of everybody whom nobody sees to, also of those of other tests. */
	@ClassRule
	public static final RuleChain quiet = SleepingWatch.on(server);
	
	private static World world;
	
	private Crew crew;
	
	private String patient;
	
	private Session mentor;
	
	private Session supervisor;
	
	@BeforeClass
	public static void makeTheWorld() {
		world = new World(server);
	}
	
	@Before
	public void meet() {
		crew = new Crew(world);
		patient = crew.participantOf(crew.mentor, "Robin");
		mentor = crew.mentor.session();
		supervisor = crew.supervisor.session();
	}
	
	@Test
	public void correction_shouldKeepTheEarlierVersion() {
		JsonNode contact = crew.record(crew.wayToThePharmacy(patient));
		String path = "/peermentor/contact/" + contact.path("uuid").asText();
		JsonNode corrected = mentor.post(path, Map.of("version", contact.path("version").asInt(), "mode", "VIDEO",
		    "durationMinutes", 30, "correctionReason", "The wrong one")).require(200).json();
		assertThat(corrected.path("mode").asText(), is("VIDEO"));
		assertThat(corrected.path("version").asInt(), is(greaterThan(contact.path("version").asInt())));
		JsonNode earlier = list(supervisor, path.substring("/peermentor/".length()) + "/revision?v=full").get(0);
		assertThat(earlier.toString(), earlier.at("/factsBefore/mode").asText(), is("IN_PERSON"));
		assertThat(earlier.at("/factsBefore/durationMinutes").asInt(), is(95));
		assertThat(earlier.path("reason").asText(), is("The wrong one"));
		JsonNode encounter = crew.clinician.session().get("/encounter/" + contact.path("uuid").asText() + "?v=full")
		        .require(200).json();
		assertThat("the chart shows the correction", encounter.toString().contains("Video"), is(true));
	}
	
	@Test
	public void mentorForWorkAlone_shouldSeeNoDosing() {
		Actor coordinator = crew.coordinator;
		made(coordinator.session().post("/peermentor/assignment", Map.of("patient", patient, "mentor", crew.other.provider,
		    "scope", "EMPLOYMENT", "kind", "INTERIM_COVER")));
		String line = made(coordinator.session().post("/peermentor/medicationline",
		    Map.of("patient", patient, "medication", "METHADONE", "start", "2026-01-01"))).path("uuid").asText();
		String dose = made(mentor.post("/peermentor/doseevent", refusedDose())).path("uuid").asText();
		Session other = crew.other.session();
		assertThat("accompanies, and so reaches", list(other, "caseload").size(), is(1));
		for (String path : List.of("medicationline", "doseevent")) {
			assertThat(path, list(other, path + "?patient=" + patient).size(), is(0));
			assertThat(path, list(mentor, path + "?patient=" + patient).size(), is(1));
		}
		for (String path : List.of("medicationline/" + line, "doseevent/" + dose, "doseevent?historyOf=" + dose)) {
			assertThat(path, other.get("/peermentor/" + path).status(), is(404));
		}
		for (String path : List.of("doseclock", "dosingfinding")) {
			assertThat(path, other.get("/peermentor/" + path + "?patient=" + patient).status(), is(400));
		}
		assertThat(other.post("/peermentor/doseevent", refusedDose()).status(), is(400));
	}
	
	private Map<String, Object> refusedDose() {
		return new HashMap<>(Map.of("patient", patient, "medication", "METHADONE", "outcome", "REFUSED", "at",
		    Times.daysAgo(1), "grade", "MENTOR_SAW", "reporter", "MENTOR"));
	}
	
	@Test
	public void doseCorrection_shouldNotBeMadeTwiceWhenTwoComeAtOnce() {
		Map<String, Object> report = refusedDose();
		Session coordinator = crew.coordinator.session();
		for (int round = 0; round < 10; round++) {
			Map<String, Object> correction = new HashMap<>(report);
			correction.putAll(Map.of("outcome", "MISSED", "reason", "Did not come", "replaces",
			    made(mentor.post("/peermentor/doseevent", report)).path("uuid").asText()));
			List<Integer> answers = Stream.of(mentor, coordinator)
			        .map(who -> CompletableFuture.supplyAsync(() -> who.post("/peermentor/doseevent", correction).status()))
			        .toList().stream().map(CompletableFuture::join).sorted().toList();
			assertThat("round " + round, answers, is(List.of(201, 400)));
		}
	}
	
	@Test
	public void narrative_shouldKeepItsEditions() {
		Map<String, Object> body = call(patient, 1);
		body.put("narrative", Map.of("mentorWords", "First words", "howWritten", "NOT_YET"));
		String path = "contact/" + crew.record(body).path("uuid").asText() + "/narrative";
		String first = list(mentor, path).get(0).path("uuid").asText();
		Map<String, String> better = Map.of("basedOn", first, "mentorWords", "Better words", "howWritten", "TOGETHER");
		made(mentor.post("/peermentor/" + path, better));
		assertThat("a second edition of the first", mentor.post("/peermentor/" + path, better).status(), is(409));
		JsonNode editions = list(supervisor, path + "?v=full");
		assertThat(editions.size(), is(2));
		assertThat(editions.get(0).path("mentorWords").asText(), is("Better words"));
		assertThat(editions.get(1).path("mentorWords").asText(), is("First words"));
	}
	
	@Test
	public void text_shouldComeBackAsWrittenWhateverItsCharacters() {
		Map<String, Object> body = call(patient, 1);
		body.put("narrative", Map.of("mentorWords", EMOJI, "participantWords", EMOJI, "sharedLine", EMOJI, "howWritten", "TOGETHER"));
		body.put("safetyConcern", Map.of("type", "OTHER", "immediateActions", List.of("OTHER"), "details", EMOJI, "toldWhom", EMOJI));
		String contact = "contact/" + crew.record(body).path("uuid").asText();
		JsonNode words = list(mentor, contact + "/narrative?v=full").get(0);
		for (String voice : List.of("mentorWords", "participantWords", "sharedLine")) {
			assertThat(words.path(voice).asText(), is(EMOJI));
		}
		assertThat(list(mentor, "safetyconcern?v=full&patient=" + patient).get(0).path("details").asText(), is(EMOJI));
		JsonNode draft = made(mentor.post("/peermentor/contactdraft",
		    Map.of("content", Map.of("narrative", Map.of("mentorWords", EMOJI)))));
		assertThat(mentor.get("/peermentor/contactdraft/" + draft.path("uuid").asText()).json()
		        .at("/content/narrative/mentorWords").asText(), is(EMOJI));
		JsonNode pair = made(supervisor.post("/peermentor/exclusion",
		    Map.of("personA", patient, "personB", world.person(), "reason", EMOJI)));
		assertThat(pair.path("reason").asText(), is(EMOJI));
		mentor.delete("/peermentor/" + contact + "?reason=%F0%9F%98%80").require(204);
	}
	
	@Test
	public void text_shouldComeBackWholeWhateverItsLength() {
		Map<String, Object> body = crew.wayToThePharmacy(patient);
		String voice = "A line of words. ".repeat(1176).trim();
		body.put("narrative", Map.of("mentorWords", voice, "participantWords", voice, "howWritten", "TOGETHER"));
		body.put("safetyConcern", Map.of("type", "OTHER", "immediateActions", List.of("OTHER"), "details", voice.substring(0, 4000).trim()));
		String contact = "contact/" + crew.record(body).path("uuid").asText();
		assertThat(list(supervisor, contact + "/narrative?v=full").get(0).path("participantWords").asText(), is(voice));
		JsonNode question = made(supervisor.post("/peermentor/" + contact + "/question", Map.of("text", voice.substring(0, 3999))));
		mentor.post("/peermentor/" + contact + "/question/" + question.path("uuid").asText(),
		    Map.of("version", question.path("version").asInt(), "answer", voice.substring(0, 3999))).require(200);
		made(mentor.post("/peermentor/contactdraft", Map.of("content", Map.of("narrative", Map.of("mentorWords", voice)))));
	}
	
	@Test
	public void voidedContact_shouldBeGoneForEverybodyAndFromTheChart() {
		String uuid = crew.record(call(patient, 1)).path("uuid").asText();
		mentor.delete("/peermentor/contact/" + uuid + "?reason=The%20wrong%20Robin").require(204);
		assertThat(mentor.get("/peermentor/contact/" + uuid).status(), is(404));
		assertThat(list(supervisor, "contact?patient=" + patient).size(), is(0));
		assertThat(crew.clinician.session().get("/encounter?patient=" + patient).json().path("results").size(), is(0));
	}
	
	@Test
	public void encounterVoidedInTheChart_shouldBeGoneFromTheLists() {
		String uuid = crew.record(call(patient, 1)).path("uuid").asText();
		world.admin().delete("/encounter/" + uuid + "?reason=test").require(204);
		assertThat(list(mentor, "contact?patient=" + patient).size(), is(0));
		assertThat(mentor.get("/peermentor/contact/" + uuid).status(), is(404));
	}
	
	/** Case 19: two records of one person. */
	@Test
	public void merge_shouldMoveEverythingToTheRecordThatStays() {
		Map<String, Object> body = call(patient, 2);
		body.put("narrative", Map.of("mentorWords", "Words that move", "howWritten", "TOGETHER"));
		body.put("safetyConcern", Map.of("type", "MEDICAL", "immediateActions", List.of("TOLD_SUPERVISOR")));
		String contact = crew.record(body).path("uuid").asText();
		String stays = world.participant("Robyn");
		world.merge(stays, patient);
		JsonNode moved = mentor.get("/peermentor/contact/" + contact).require(200).json();
		assertThat(moved.at("/patient/uuid").asText(), is(stays));
		assertThat(list(mentor, "contact?patient=" + stays).size(), is(1));
		assertThat(list(mentor, "contact?patient=" + patient).size(), is(0));
		assertThat(list(mentor, "contact/" + contact + "/narrative").size(), is(1));
		assertThat(list(mentor, "safetyconcern?patient=" + stays).size(), is(1));
		assertThat(list(mentor, "assignment?patient=" + stays).size(), is(1));
		assertThat(list(mentor, "caseload").get(0).at("/participant/uuid").asText(), is(stays));
		assertThat(list(mentor, "caseload").size(), is(1));
	}
	
	/** Case 19: the narrowest view wins. */
	@Test
	public void merge_shouldHideTheRecordFromWhoMustNotBeMatchedWithEither() {
		String contact = crew.record(call(patient, 2)).path("uuid").asText();
		String stays = world.participant("Robyn");
		crew.exclude(stays, crew.mentor);
		world.merge(stays, patient);
		assertThat(mentor.get("/peermentor/contact/" + contact).status(), is(404));
		assertThat(list(mentor, "caseload").size(), is(0));
		assertThat(list(supervisor, "contact?patient=" + stays).size(), is(1));
	}
	
	@Test
	public void voidedParticipant_shouldBeGoneFromEveryList() {
		String contact = crew.record(call(patient, 2)).path("uuid").asText();
		world.admin().delete("/patient/" + patient + "?reason=test").require(204);
		for (Session session : List.of(mentor, supervisor)) {
			assertThat(session.get("/peermentor/contact/" + contact).status(), is(404));
			assertThat(list(session, "contact?patient=" + patient).size(), is(0));
			assertThat(list(session, "assignment?patient=" + patient).size(), is(0));
		}
		assertThat(list(mentor, "caseload").size(), is(0));
	}
	
	/** Case 19: death stops every reminder, and the record stays for those who accompanied. */
	@Test
	public void death_shouldStopReminders() {
		Map<String, Object> body = call(patient, 9);
		body.put("nextContactDue", Times.daysAgo(4));
		crew.record(body);
		assertThat(list(mentor, "caseload").get(0).path("due").asText(), is("OVERDUE"));
		world.admin().post("/person/" + patient, Map.of("dead", true, "deathDate", Times.daysAgo(1), "causeOfDeath",
		    world.word("concept"))).require(200);
		JsonNode row = list(mentor, "caseload").get(0);
		assertThat(row.toString(), row.path("due").asText(), is("NONE"));
		assertThat(row.path("flags").toString().contains("DECEASED"), is(true));
		made(mentor.post("/peermentor/safetyconcern",
		    Map.of("patient", patient, "type", "OTHER", "immediateActions", List.of("NONE_YET"))));
		assertThat(Alerts.of(server.database(), crew.supervisor), is(empty()));
	}
	
	/** Case 22: discovered in the middle of the work. */
	@Test
	public void exclusion_shouldEndTheAssignmentAndHideTheRecord() {
		String contact = crew.record(call(patient, 2)).path("uuid").asText();
		made(mentor.post("/peermentor/contactdraft", Map.of("patient", patient, "content", Map.of("mode", "PHONE"))));
		crew.exclude(patient, crew.mentor);
		assertThat(mentor.get("/peermentor/contact/" + contact).status(), is(404));
		for (String path : List.of("contact", "caseload", "assignment", "contactdraft", "contact?patient=" + patient)) {
			assertThat(path, list(mentor, path).size(), is(0));
		}
		JsonNode assignment = list(supervisor, "assignment?v=full&patient=" + patient).get(0);
		assertThat(assignment.path("status").asText(), is("ENDED"));
		assertThat("the word says nothing of why", assignment.path("endReason").asText(), is("NOT_A_MATCH"));
		JsonNode again = supervisor.post("/peermentor/assignment",
		    Map.of("patient", patient, "mentor", crew.mentor.provider, "scope", "OAT", "kind", "INTERIM_COVER")).require(400).json();
		assertThat(again.at("/error/fieldErrors/mentor/0/code").asText(), is("peermentor.error.assignment.cannotMatch"));
		for (JsonNode pair : list(crew.coordinator.session(), "exclusion?v=full&person=" + patient)) {
			assertThat("the reason is the supervisors'", pair.path("reason").isMissingNode() || pair.path("reason").isNull(), is(true));
		}
	}
	
	/** Case 22: both ways, so that a team member who is in the pair meets nothing either. */
	@Test
	public void exclusion_shouldHideTheRecordFromASupervisorToo() {
		String contact = crew.record(call(patient, 2)).path("uuid").asText();
		Actor second = world.user("Sesto", World.SUPERVISOR);
		made(second.session().post("/peermentor/exclusion", Map.of("personA", patient, "personB", second.person)));
		assertThat(second.session().get("/peermentor/contact/" + contact).status(), is(404));
		assertThat(list(second.session(), "contact?patient=" + patient).size(), is(0));
		assertThat(list(second.session(), "exclusion?person=" + patient).size(), is(0));
		assertThat(supervisor.get("/peermentor/contact/" + contact).status(), is(200));
	}
	
	/** Case 23: the mentor was, or is, a patient of the same clinic. */
	@Test
	public void ownRecord_shouldStayClosedWhateverTheRole() {
		for (Actor patientToo : List.of(crew.mentor, crew.supervisor)) {
			String own = world.patientWhoIs(patientToo.person);
			crew.assign(own, crew.other);
			JsonNode contact = made(crew.other.session().post("/peermentor/contact", call(own, 1)));
			Session session = patientToo.session();
			assertThat(session.get("/peermentor/contact/" + contact.path("uuid").asText()).status(), is(404));
			for (String path : List.of("contact?patient=", "assignment?patient=", "safetyconcern?patient=")) {
				assertThat(path, list(session, path + own).size(), is(0));
			}
			assertThat(session.post("/peermentor/contact", call(own, 0)).status(), is(400));
		}
		JsonNode toThemselves = crew.coordinator.session().post("/peermentor/assignment", Map.of("patient",
		    crew.mentor.person, "mentor", crew.mentor.provider, "scope", "OAT", "kind", "INTERIM_COVER")).require(400).json();
		assertThat(toThemselves.at("/error/fieldErrors").has("mentor"), is(true));
	}
}
