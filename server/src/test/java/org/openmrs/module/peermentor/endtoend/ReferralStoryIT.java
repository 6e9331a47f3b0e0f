/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.endtoend;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.CoreMatchers.hasItem;
import static org.hamcrest.CoreMatchers.is;
import static org.hamcrest.CoreMatchers.not;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.openmrs.module.peermentor.endtoend.Crew.list;
import static org.openmrs.module.peermentor.endtoend.Crew.made;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.After;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.openmrs.module.peermentor.server.RunningServer;
import org.openmrs.module.peermentor.server.Session;
import org.openmrs.module.peermentor.server.demo.Demo;

/**
 * A referral from the file of a directory to an outcome that somebody settled, on the real server: imported, searched, sent under
 * a consent, answered by the service on its page, accompanied, disputed, settled.
 */
public class ReferralStoryIT {
	
	private static final String ANSWERS = "/systemsetting/peermentor.partner.answers";
	
	private static final String PHARMACY = "Tidewater Pharmacy, Quarry Street";
	
	@ClassRule
	public static final RunningServer server = RunningServer.shared();
	
	@ClassRule
	public static final Browser browser = new Browser();
	
	private static World world;
	
	private static Crew crew;
	
	private static Actor administrator;
	
	@BeforeClass
	public static void makeTheWorld() {
		world = new World(server);
		crew = new Crew(world);
		administrator = world.user("Ada", World.ADMINISTRATOR);
		world.admin().post(ANSWERS, Map.of("value", "true")).require(200);
	}
	
	@AfterClass
	public static void leaveThePlace() {
		world.admin().post(ANSWERS, Map.of("value", "false")).require(200);
	}
	
	@After
	public void part() {
		browser.closePages();
	}
	
	@Test
	public void referral_shouldGoFromTheDirectoryToAnOutcomeThatSomebodySettled() throws Exception {
		JsonNode tried = bringIn(true);
		assertThat(tried.path("inserted").asInt(), is(greaterThan(100)));
		JsonNode first = bringIn(false);
		assertThat(first.toString(), first.path("refused").asInt(), is(0));
		JsonNode again = bringIn(false);
		assertThat(again.toString(), again.path("inserted").asInt() + again.path("changed").asInt(), is(0));
		
		JsonNode pharmacy = search();
		String patient = crew.participantOf(crew.mentor, "Robin");
		made(crew.coordinator.session().post("/peermentor/release", Map.of("patient", patient)));
		consent(patient, pharmacy.at("/organisation/display").asText());
		String referral = refer(patient, pharmacy.path("uuid").asText());
		answerOnThePage(referral);
		
		crew.mentor.session().post("/peermentor/referral/" + referral + "/accompaniment", Map.of("contact", accompany(patient)))
		        .require(201);
		JsonNode result = list(crew.mentor.session(), "referral/" + referral + "/result").get(0);
		assertThat(result.toString(), result.path("confidence").asText(), is("DISPUTED"));
		assertThat(reasons(patient), hasItem("REFERRAL_OUTCOMES_DISAGREE"));
		
		List<String> voices = new ArrayList<>();
		result.path("restsOn").forEach(voice -> voices.add(voice.asText()));
		Map<String, Object> settlement = Map.of("outcome", "REACHED", "reason", "MENTOR_WAS_THERE", "restsOn", voices);
		crew.mentor.session().post("/peermentor/referral/" + referral + "/settlement", settlement).require(403);
		made(crew.coordinator.session().post("/peermentor/referral/" + referral + "/settlement", settlement));
		JsonNode settled = list(crew.mentor.session(), "referral/" + referral + "/result").get(0);
		assertThat(settled.path("outcome").asText(), is("REACHED"));
		assertThat(settled.path("confidence").asText(), is("SETTLED"));
		assertThat(list(crew.mentor.session(), "referral/" + referral + "/outcome").size(), is(2));
		assertThat(reasons(patient), not(hasItem("REFERRAL_OUTCOMES_DISAGREE")));
		
		String line = list(crew.mentor.session(), "timeline?patient=" + patient + "&v=default").toString();
		assertThat(line, containsString("REFERRAL"));
		assertThat(list(administrator.session(), "partnerlog?happened=ANSWERED").size(), is(greaterThan(0)));
	}
	
	private static JsonNode bringIn(boolean dryRun) throws Exception {
		byte[] file = Demo.class.getResourceAsStream("/demo-directory.json").readAllBytes();
		String query = "?source=https://harbour-flats.example/directory&sourceName=Harbour%20Flats&fileName=directory.json&dryRun="
		        + dryRun;
		return administrator.session().upload("/peermentor/directoryimport" + query, file).require(201).json();
	}
	
	/** "Pharmacy open Sunday within 3 km that accepts people on OAT", as the page asks it. */
	private static JsonNode search() {
		String sunday = LocalDate.now().with(TemporalAdjusters.next(DayOfWeek.SUNDAY)).atTime(LocalTime.NOON)
		        .atZone(ZoneId.of("America/Vancouver")).toOffsetDateTime().toString();
		String query = "listing?v=default&q=pharmacy&near=49.2827,-123.1207&within=3&acceptsOat=true&openAt="
		        + URLEncoder.encode(sunday, StandardCharsets.UTF_8);
		JsonNode found = null;
		for (JsonNode listing : list(crew.mentor.session(), query)) {
			assertThat(listing.toString(), listing.at("/facts/ACCEPTS_OAT").asText(), is("YES"));
			assertThat(listing.toString(), listing.path("why").size(), is(greaterThan(0)));
			assertThat(listing.path("km").asDouble() <= 3, is(true));
			found = listing.at("/service/display").asText().equals(PHARMACY) ? listing : found;
		}
		assertThat("found " + PHARMACY, found != null, is(true));
		return found;
	}
	
	private static void consent(String patient, String organisation) {
		Map<String, Object> body = new LinkedHashMap<>(Map.of("patient", patient, "status", "ACTIVE", "governingLaw", "GENERIC",
		    "segments", List.of("IDENTITY"), "purposes", List.of("CARE_MANAGEMENT"), "recipients",
		    List.of(Map.of("kind", "ORGANISATION", "name", organisation))));
		body.putAll(Map.of("period", "UNTIL_DATE", "until", Times.daysAgo(-30), "evidence", "SIGNED", "givenAt",
		    Times.daysAgo(1), "inCustody", false, "howToRevoke", "Tell any of us."));
		made(crew.coordinator.session().post("/peermentor/consent", body));
	}
	
	private static String refer(String patient, String listing) {
		Session mentor = crew.mentor.session();
		JsonNode draft = made(mentor.post("/peermentor/referral", Map.of("patient", patient, "listing", listing, "need", "PHARMACY",
		    "segments", List.of("IDENTITY"), "askFor", "Robin", "answerDue", Times.daysAgo(-2), "way", "CODE")));
		String referral = draft.path("uuid").asText();
		mentor.post("/peermentor/referral/" + referral, Map.of("version", draft.path("version").asInt(), "status", "REQUESTED"))
		        .require(200);
		return referral;
	}
	
	/** The service says that nobody came; its code is spent then. */
	private static void answerOnThePage(String referral) {
		String code = made(crew.mentor.session().post("/peermentor/partnercode", Map.of("referral", referral))).path("code").asText();
		PartnerScreen screen = new PartnerScreen(browser.page(), server.address());
		screen.open("code=" + code).awaits("Robin");
		screen.press("The person did not come").press("Send answer").awaitsHeading("Thank you");
		screen.open("code=" + code).awaitsHeading("This code cannot be used");
		assertThat(screen.complaints.toString(), screen.complaints.isEmpty(), is(true));
	}
	
	private static String accompany(String patient) {
		Map<String, Object> contact = new HashMap<>(crew.wayToThePharmacy(patient));
		Map<String, Object> way = new HashMap<>(Map.of("purpose", "PHARMACY", "plannedAt", Times.daysAgo(2), "participantOutcome",
		    "ATTENDED_TOGETHER", "mentorOutcome", "WENT_ALONG"));
		contact.put("accompaniment", way);
		return crew.record(contact).path("uuid").asText();
	}
	
	private static List<String> reasons(String patient) {
		List<String> reasons = new ArrayList<>();
		for (JsonNode row : read(crew.coordinator.session(), "worklist?limit=100&mentor=" + crew.mentor.provider).path("rows")) {
			if (row.at("/patient/uuid").asText().equals(patient)) {
				row.path("reasons").forEach(reason -> reasons.add(reason.path("reason").asText()));
			}
		}
		return reasons;
	}
	
	private static JsonNode read(Session session, String path) {
		return session.get("/peermentor/" + path).require(200).json();
	}
}
