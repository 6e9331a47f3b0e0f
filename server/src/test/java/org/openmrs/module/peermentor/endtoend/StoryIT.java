/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.endtoend;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.openmrs.module.peermentor.endtoend.Crew.call;
import static org.openmrs.module.peermentor.endtoend.Crew.list;
import static org.openmrs.module.peermentor.endtoend.Crew.made;

import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.openmrs.module.peermentor.server.RunningServer;
import org.openmrs.module.peermentor.server.SleepingWatch;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The main job, from login to restart: a mentor records, the chart shows the facts, and the words stay where they
 * belong.
 */
public class StoryIT {
	
	@ClassRule
	public static final RunningServer server = RunningServer.shared();
	
	private static World world;
	
	private Crew crew;
	
	private String patient;
	
	@BeforeClass
	public static void makeTheWorld() {
		world = new World(server);
	}
	
	@Before
	public void meet() {
		crew = new Crew(world);
		patient = crew.participantOf(crew.mentor, "Robin");
	}
	
	@Test
	public void caseload_shouldHoldTheMentorsParticipantsAndNobodyElse() {
		String second = crew.participantOf(crew.mentor, "Quill");
		crew.participantOf(crew.other, "Sasha");
		assertThat(uuids(list(crew.mentor.session(), "caseload"), "/participant/uuid"), containsInAnyOrder(patient, second));
		JsonNode me = crew.mentor.session().get("/peermentor/me").require(200).json();
		assertThat(me.toString(), me.at("/mentor").asText(), is(crew.mentor.provider));
		assertThat(texts(me.path("roles")), contains(World.MENTOR));
		assertThat(texts(me.path("scopes")), contains("BOTH"));
	}
	
	@Test
	public void accompaniment_shouldComeBackWithEveryFact() {
		Map<String, Object> body = crew.wayToThePharmacy(patient);
		String uuid = crew.record(body).path("uuid").asText();
		JsonNode contact = crew.mentor.session().get("/peermentor/contact/" + uuid + "?v=full").require(200).json();
		for (String same : List.of("mode", "place", "durationMinutes", "attended", "tookPlace")) {
			assertThat(same, contact.path(same).asText(), is(body.get(same).toString()));
		}
		assertThat(contact.at("/patient/uuid").asText(), is(patient));
		assertThat(contact.at("/mentor/uuid").asText(), is(crew.mentor.provider));
		assertThat(contact.at("/type/code").asText(), is("ACCOMPANIMENT_TO_APPOINTMENT"));
		assertThat(contact.at("/location/uuid").asText(), is(world.location()));
		assertThat(texts(contact.path("supportTypes")), containsInAnyOrder("INSTRUMENTAL", "EMOTIONAL"));
		assertThat(texts(contact.path("topics")), containsInAnyOrder("PHARMACY", "TRANSPORT", "HOUSING"));
		((Map<?, ?>) body.get("accompaniment")).forEach((name, value) -> {
			if (!"plannedAt".equals(name)) {
				assertThat(contact.at("/accompaniment/" + name).asText(), is(value.toString()));
			}
		});
		assertSameMoment(contact.path("startedAt"), body.get("startedAt"));
		assertSameMoment(contact.path("nextContactDue"), body.get("nextContactDue"));
		assertSameMoment(contact.at("/accompaniment/plannedAt"), ((Map<?, ?>) body.get("accompaniment")).get("plannedAt"));
		assertThat("entered two days later", contact.path("lateEntry").asBoolean(), is(true));
	}
	
	@Test
	public void chart_shouldShowTheClinicianTheFactsAndNoneOfTheWords() throws SQLException {
		String uuid = recordWithWords();
		crew.record(attempt());
		new Consents(world).open("CONTACT_FACTS", patient, crew.clinician);
		JsonNode encounter = Planted.readCleanly(crew.clinician.session(), "/encounter/" + uuid + "?v=full").require(200).json();
		assertThat(encounter.at("/encounterType/display").asText(), is("Peer accompaniment to appointment"));
		assertThat(encounter.at("/encounterProviders/0/provider/uuid").asText(), is(crew.mentor.provider));
		assertThat(encounter.at("/encounterProviders/0/encounterRole/display").asText(), is("Peer mentor"));
		assertThat(encounter.path("obs").size(), is(greaterThan(8)));
		for (JsonNode obs : Planted.readCleanly(crew.clinician.session(), "/obs?patient=" + patient + "&v=full&limit=100")
		        .require(200).json().path("results")) {
			Planted.readCleanly(crew.clinician.session(), "/obs/" + obs.path("uuid").asText() + "?v=full").require(200);
		}
		for (String path : List.of("/encounter?patient=" + patient + "&v=full", "/patient/" + patient + "?v=full",
		    "/visit?patient=" + patient + "&v=full", "/person/" + patient + "?v=full", "/alert?v=full",
		    "/peermentor/contact?v=full&patient=" + patient, "/peermentor/contact/" + uuid + "?v=full",
		    "/peermentor/contact/" + uuid + "?v=custom:(uuid,kilometres,expenses,hasNarrative,openQuestion,safetyConcerns)",
		    "/peermentor/contact/" + uuid + "/revision?v=full", "/peermentor/contact/" + uuid + "/narrative",
		    "/peermentor/contact/" + uuid + "/question", "/peermentor/safetyconcern?v=full",
		    "/peermentor/assignment?v=full&patient=" + patient, "/peermentor/contactdraft", "/peermentor/caseload",
		    "/peermentor/exclusion")) {
			Planted.readCleanly(crew.clinician.session(), path);
		}
		assertThat(Planted.columnsOfThePlatformThatHoldAny(server.database()), is(empty()));
		Planted.assertNotIn(server.log());
	}
	
	@Test
	public void clinician_shouldNotLearnThatThereAreWords() {
		String uuid = recordWithWords();
		assertThat(crew.clinician.session().get("/peermentor/contact/" + uuid).status(), is(404));
		new Consents(world).open("CONTACT_FACTS", patient, crew.clinician);
		JsonNode contact = crew.clinician.session().get("/peermentor/contact/" + uuid + "?v=full").require(200).json();
		for (String behind : List.of("kilometres", "expenses", "hasNarrative", "openQuestion", "safetyConcerns")) {
			assertThat(behind, contact.path(behind).isMissingNode() || contact.path(behind).isNull(), is(true));
		}
		assertThat(crew.clinician.session().get("/peermentor/contact/" + uuid + "/narrative").status(), is(404));
		assertThat(list(crew.clinician.session(), "safetyconcern").size(), is(0));
	}
	
	@Test
	public void supervisor_shouldReadTheWordsAndTakeUpTheConcern() {
		String uuid = recordWithWords();
		JsonNode words = list(crew.supervisor.session(), "contact/" + uuid + "/narrative?v=full").get(0);
		assertThat(words.path("mentorWords").asText(), is(Planted.MENTOR_WORDS));
		assertThat(words.path("participantWords").asText(), is(Planted.PARTICIPANT_WORDS));
		assertThat(words.path("sharedLine").asText(), is(Planted.SHARED_LINE));
		JsonNode contact = crew.supervisor.session().get("/peermentor/contact/" + uuid).require(200).json();
		assertThat(contact.path("kilometres").decimalValue().toPlainString(), is(Planted.KILOMETRES));
		JsonNode concern = list(crew.supervisor.session(), "safetyconcern?v=full&patient=" + patient).get(0);
		assertThat(concern.path("status").asText(), is("RAISED"));
		assertThat(concern.path("details").asText(), is(Planted.CONCERN));
		String path = "/peermentor/safetyconcern/" + concern.path("uuid").asText();
		JsonNode taken = crew.supervisor.session()
		        .post(path, Map.of("version", concern.path("version").asInt(), "status", "ACKNOWLEDGED")).require(200).json();
		assertThat(taken.at("/acknowledgedBy/uuid").asText(), is(crew.supervisor.user));
		assertThat(crew.mentor.session().get(path).require(200).json().path("status").asText(), is("ACKNOWLEDGED"));
		crew.supervisor.session().post(path, Map.of("version", taken.path("version").asInt(), "status", "DEBRIEFED")).require(200);
	}
	
	/** The watch sleeps meanwhile: supervisors are told of everybody whom nobody sees to, also of those of other tests. */
	@Test
	public void alert_shouldReachTheSupervisorAndNameNobody() {
		SleepingWatch.during(server, () -> {
			List<String> before = Alerts.of(server.database(), crew.supervisor);
			recordWithWords();
			List<String> texts = Alerts.of(server.database(), crew.supervisor);
			assertThat(texts.size(), is(before.size() + 1));
			String text = texts.get(before.size());
			Planted.assertNotIn(text);
			for (String personal : List.of("Robin", "Birch", "Mira", patient, crew.mentor.username)) {
				assertThat(text.contains(personal), is(false));
			}
			assertThat(Alerts.of(server.database(), crew.clinician), is(empty()));
			assertThat(Alerts.of(server.database(), crew.mentor), is(empty()));
		});
	}
	
	@Test
	public void question_shouldBeAskedAnsweredAndClosed() {
		String contact = "/peermentor/contact/" + recordWithWords();
		JsonNode asked = made(crew.supervisor.session().post(contact + "/question", Map.of("text", Planted.QUESTION)));
		assertThat(crew.mentor.session().get(contact).require(200).json().path("openQuestion").asBoolean(), is(true));
		String path = contact + "/question/" + asked.path("uuid").asText();
		JsonNode answered = crew.mentor.session()
		        .post(path, Map.of("version", asked.path("version").asInt(), "answer", Planted.ANSWER)).require(200).json();
		assertThat(answered.path("status").asText(), is("ANSWERED"));
		JsonNode read = crew.supervisor.session().get(path).require(200).json();
		assertThat(read.path("answer").asText(), is(Planted.ANSWER));
		crew.supervisor.session().post(path, Map.of("version", read.path("version").asInt(), "status", "CLOSED")).require(200);
		assertThat(crew.mentor.session().get(contact).require(200).json().path("openQuestion").asBoolean(), is(false));
	}
	
	@Test
	public void anotherMentor_shouldMeetNothing() {
		String uuid = recordWithWords();
		for (String path : List.of("contact/" + uuid, "contact/" + uuid + "/narrative", "contact/" + uuid + "/revision",
		    "contact/" + uuid + "/question")) {
			assertThat(path, crew.other.session().get("/peermentor/" + path).status(), is(404));
		}
		for (String path : List.of("contact", "contact?patient=" + patient, "safetyconcern", "assignment", "caseload")) {
			assertThat(path, list(crew.other.session(), path).size(), is(0));
		}
		for (String path : List.of("/encounter/" + uuid, "/obs?patient=" + patient, "/patient/" + patient)) {
			assertThat(path, crew.other.session().get(path).status(), is(403));
		}
	}
	
	@Test
	public void repeatedPost_shouldWriteNothing() {
		Map<String, Object> body = call(patient, 0);
		body.put("uuid", "5" + patient.substring(1));
		made(crew.mentor.session().post("/peermentor/contact", body));
		SleepingWatch.during(server, () -> {
			Snapshot before = Snapshot.of(server.database());
			assertThat(crew.mentor.session().post("/peermentor/contact", body).json().path("uuid").asText(), is(body.get("uuid")));
			assertThat(before.changesTo(Snapshot.of(server.database())), is(empty()));
		});
	}
	
	@Test
	public void draft_shouldBecomeAContactAndBeGone() {
		Map<String, Object> body = call(patient, 0);
		String draft = made(crew.mentor.session().post("/peermentor/contactdraft",
		    Map.of("patient", patient, "content", Map.of("mode", "PHONE", "type", "CHECK_IN")))).path("uuid").asText();
		assertThat(list(crew.mentor.session(), "contactdraft").size(), is(1));
		body.put("draft", draft);
		crew.record(body);
		assertThat(list(crew.mentor.session(), "contactdraft").size(), is(0));
		assertThat(crew.mentor.session().get("/peermentor/contactdraft/" + draft).status(), is(404));
	}
	
	@Test
	public void restart_shouldLoseNothing() {
		String contact = "/peermentor/contact/" + recordWithWords();
		List<String> paths = List.of(contact + "?v=full", contact + "/narrative?v=full", contact + "/question?v=full",
		    "/peermentor/safetyconcern?v=full", "/peermentor/assignment?v=full&patient=" + patient, "/peermentor/caseload");
		List<String> before = paths.stream().map(path -> crew.mentor.session().get(path).require(200).body()).toList();
		world.restart();
		assertThat(paths.stream().map(path -> crew.mentor.session().get(path).require(200).body()).toList(), is(before));
		JsonNode status = world.admin().get("/peermentor/status").require(200).json();
		assertThat(status.toString(), status.path("metadataComplete").asBoolean(), is(true));
	}
	
	private String recordWithWords() {
		Map<String, Object> body = crew.wayToThePharmacy(patient);
		body.put("kilometres", Planted.KILOMETRES);
		body.put("expenses", Planted.EXPENSES);
		body.put("narrative", Map.of("mentorWords", Planted.MENTOR_WORDS, "participantWords", Planted.PARTICIPANT_WORDS,
		    "sharedLine", Planted.SHARED_LINE, "howWritten", "TOGETHER"));
		body.put("safetyConcern", Map.of("type", "OVERDOSE", "immediateActions", List.of("NALOXONE_USED", "CALLED_911"),
		    "details", Planted.CONCERN, "toldWhom", Planted.TOLD, "toldAt", Times.secondsAgo(60)));
		return crew.record(body).path("uuid").asText();
	}
	
	private Map<String, Object> attempt() {
		Map<String, Object> body = call(patient, 1);
		body.putAll(Map.of("type", "OUTREACH_ATTEMPT", "whyNot", "WRONG_NUMBER"));
		return body;
	}
	
	private static void assertSameMoment(JsonNode shown, Object given) {
		assertThat(OffsetDateTime.parse(shown.asText()).toInstant(), is(OffsetDateTime.parse(given.toString()).toInstant()));
	}
	
	private static List<String> uuids(JsonNode rows, String pointer) {
		List<String> uuids = new ArrayList<>();
		rows.forEach(row -> uuids.add(row.at(pointer).asText()));
		return uuids;
	}
	
	private static List<String> texts(JsonNode array) {
		List<String> texts = new ArrayList<>();
		array.forEach(item -> texts.add(item.asText()));
		return texts;
	}
}
