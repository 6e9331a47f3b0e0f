/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.endtoend;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.After;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.openmrs.module.peermentor.server.RunningServer;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ServiceWorkerPolicy;

/** A mentor works with the app of the real server; {@link MentorPageWorkIT} and its neighbours try the rest without one. */
public class MentorPageIT {
	
	@ClassRule
	public static final RunningServer server = RunningServer.shared();
	
	@ClassRule
	public static final Browser browser = new Browser();
	
	private static World world;
	
	private Crew crew;
	
	private String patient;
	
	private MentorScreen screen;
	
	@BeforeClass
	public static void makeTheWorld() {
		world = new World(server);
	}
	
	@Before
	public void meet() {
		crew = new Crew(world);
		patient = crew.participantOf(crew.mentor, "Robin");
		screen = screen(StubbedMentor.phone());
	}
	
	private static MentorScreen screen(com.microsoft.playwright.Browser.NewContextOptions options) {
		return new MentorScreen(browser.page(options), server.address());
	}
	
	@After
	public void part() {
		try {
			assertThat(screen.complaints, is(empty()));
		}
		finally {
			browser.closePages();
		}
	}
	
	private MentorScreen signIn() {
		return screen.signInAndLock(crew.mentor.username, Actor.PASSWORD);
	}
	
	private void go(String name) {
		screen.go(StubbedMentor.screenOf(name, patient));
	}
	
	private List<JsonNode> contacts() {
		List<JsonNode> contacts = new ArrayList<>();
		Crew.list(crew.mentor.session(), "contact?patient=" + patient + "&v=full&limit=100").forEach(contacts::add);
		return contacts;
	}
	
	@Test
	public void files_shouldComeCompressed() throws IOException, InterruptedException {
		for (String file : List.of("mentor/index.html", "mentor/app.js", "ground/look.css", "mentor/more/messages.fr.json")) {
			HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(
			    URI.create(server.address() + "/moduleResources/peermentor/" + file)).header("Accept-Encoding", "gzip").build(),
			    HttpResponse.BodyHandlers.ofByteArray());
			assertThat(file, answer.statusCode(), is(200));
			assertThat(file, answer.headers().firstValue("Content-Encoding").orElse(""), is("gzip"));
			assertThat(file, answer.headers().firstValue("Cache-Control").orElse(""), is("no-cache"));
		}
	}
	
	@Test
	public void mentor_shouldRecordAContactWithTwoVoicesAndASharedLine() {
		signIn().awaits("Robin");
		screen.page.locator(".people button").first().click();
		screen.type("In your words: one sentence is enough", "We walked.");
		screen.page.locator("summary").click();
		screen.type("In their words", "It was cold.").type("Shared line", "We walked in the cold.");
		screen.page.locator("#howWritten").selectOption("TOGETHER");
		screen.page.locator("#save").click();
		screen.awaitsToday().awaits("1 thing was sent.");
		List<JsonNode> contacts = contacts();
		assertThat(contacts.size(), is(1));
		assertThat(contacts.get(0).at("/sharedLine/text").asText(), is("We walked in the cold."));
		assertThat(contacts.get(0).path("hasNarrative").asBoolean(), is(true));
		go("participant");
		screen.awaits("We walked in the cold.").awaits("Nobody has asked them yet.");
	}
	
	@Test
	public void mentor_shouldRecordAnAttemptAnAccompanimentAndASafetyConcern() {
		signIn();
		go("record");
		screen.choose("I could not reach them").press("Save").awaitsToday().awaits("1 thing was sent.");
		go("record");
		screen.choose("I went with them").choose("Court");
		screen.page.locator("#participantOutcome").selectOption("TURNED_AWAY");
		screen.page.locator("#turnedAwayReason").selectOption("LATE");
		screen.press("Save").awaitsToday();
		screen.page.waitForCondition(() -> contacts().size() == 2);
		go("concern");
		screen.choose("They are very ill").choose("Stayed with them").type("What happened? A few words", "Shaking.");
		screen.press("Send to my supervisor");
		String concerns = "safetyconcern?patient=" + patient + "&v=default";
		screen.page.waitForCondition(() -> Crew.list(crew.supervisor.session(), concerns).size() == 1);
		assertThat(Crew.list(crew.supervisor.session(), concerns).get(0).path("details").asText(), is("Shaking."));
	}
	
	@Test
	public void mentor_shouldHearOfAReleaseAndSayIt() {
		signIn();
		go("release");
		screen.page.locator("#place").selectOption("COURT");
		screen.press("Yes, out now").awaits("1 thing was sent.").awaits("Out since:").awaits("What is missing");
		screen.page.locator("nav a").first().click();
		screen.awaitsToday().awaits("News for you").press("I know, I see to it");
		screen.page.waitForCondition(() -> Crew.list(crew.mentor.session(), "alert?waiting=true").size() == 0);
		assertThat(Crew.list(crew.coordinator.session(), "release?patient=" + patient).size(), is(1));
		go("participant");
		screen.awaits("Tasks");
		int open = screen.page.locator("section[aria-labelledby='tasks.title'] li").count();
		screen.page.locator("section[aria-labelledby='tasks.title'] button").last().click();
		screen.page.waitForCondition(() -> screen.page.locator("section[aria-labelledby='tasks.title'] li").count() < open);
	}
	
	@Test
	public void mentor_shouldAnswerWhatAClinicianAsks() {
		String ask = Crew.made(crew.coordinator.session().post("/peermentor/mentorask", Map.of("patient", patient, "kind", "REMIND_OF", "text",
		    "The appointment on Monday."))).path("uuid").asText();
		signIn().awaits("The appointment on Monday.");
		go("asks");
		screen.press("I take it on");
		screen.page.locator(".entries").getByText("accepted").waitFor();
		screen.type("Your answer", "Done, by text.").press("Send the answer");
		screen.page.waitForCondition(() -> crew.mentor.session().get("/peermentor/mentorask/" + ask).require(200).json().path("status")
		        .asText().equals("ANSWERED"));
	}
	
	private JsonNode goal() {
		return Crew.list(crew.mentor.session(), "goal?patient=" + patient + "&v=default").path(0);
	}
	
	/** What waits cannot be changed: the server may have it before the phone knows. */
	private void awaitsNothingToSend() {
		screen.page.waitForCondition(() -> screen.page.locator("#new-goal").isVisible() && screen.page.locator("main .unsent").count() == 0);
	}
	
	@Test
	public void mentor_shouldWriteDownGoalsAndTheirSteps() {
		signIn();
		go("participant");
		screen.awaits("No goal yet.").press("A new goal").type("What do they want? In their own words", "My own room");
		screen.choose("A place to live").press("Add a step");
		screen.page.locator("#wordssteps0").fill("Call the housing office");
		screen.press("Save").awaits("1 thing was sent.").press("Started: Call the housing office");
		screen.page.waitForCondition(() -> goal().at("/steps/0/status").asText().equals("ACTIVE"));
		awaitsNothingToSend();
		screen.press("Done: Call the housing office");
		screen.page.waitForCondition(() -> goal().at("/steps/0/status").asText().equals("COMPLETED"));
		awaitsNothingToSend();
		screen.press("Change or close: My own room");
		screen.page.locator("#targetDate").fill(LocalDate.now().plusDays(40).toString());
		screen.press("Add a step");
		screen.page.locator("#wordssteps0").fill("See the room");
		screen.press("Save");
		screen.page.waitForCondition(() -> goal().path("steps").size() == 2 && !goal().path("targetDate").isNull());
		awaitsNothingToSend();
		screen.awaits("See the room").press("Change or close: My own room").press("Take it away");
		screen.page.locator("#reasonsteps0").selectOption("ANOTHER_WAY");
		screen.press("Save");
		screen.page.waitForCondition(() -> goal().at("/steps/1/status").asText().equals("DROPPED"));
		awaitsNothingToSend();
		screen.press("Change or close: My own room").press("They reached it");
		screen.page.waitForCondition(() -> goal().path("status").asText().equals("COMPLETED"));
		screen.page.locator("#closed-goals summary").click();
		screen.press("Take it up again: My own room");
		screen.page.locator("#reason-goal").selectOption("LOST_AGAIN");
		screen.press("Take it up again");
		screen.page.waitForCondition(() -> goal().path("status").asText().equals("ACTIVE"));
		awaitsNothingToSend();
		screen.press("Change or close: My own room").press("Put it away");
		screen.page.waitForCondition(() -> goal().path("reason").asText().equals("NO_LONGER_WANTED"));
		assertThat("nothing was refused", screen.page.locator("#look-at-refused").count(), is(0));
	}
	
	@Test
	public void mentor_shouldSettleAGoalThatSomebodyElseChanged() {
		JsonNode made = Crew.made(crew.mentor.session().post("/peermentor/goal", Map.of("patient", patient, "words", "A bike", "area",
		    "OTHER")));
		signIn();
		go("participant");
		screen.press("Change or close: A bike");
		screen.page.locator("#words").waitFor();
		crew.coordinator.session().post("/peermentor/goal/" + made.path("uuid").asText(), Map.of("version", made.path("version").asInt(),
		    "words", "A red bike")).require(200);
		screen.page.locator("#words").fill("A blue bike");
		screen.press("Save").awaits("The server did not take something");
		screen.page.locator("#look-at-refused").click();
		screen.awaits("A red bike – on the way").press("Send mine all the same");
		screen.page.waitForCondition(() -> goal().path("words").asText().equals("A blue bike"));
	}
	
	@Test
	public void mentor_shouldSayWhenTheyAreAway() {
		signIn();
		go("me");
		screen.awaits("You are not away.").press("I will be away");
		screen.page.locator("#startDate").fill(LocalDate.now().plusDays(10).toString());
		screen.press("Save").awaits("1 of your participants has nobody else meanwhile. The coordinator is told.").awaits("the end is open");
		screen.page.locator("main li button").first().click();
		screen.page.locator("#endDate").fill(LocalDate.now().plusDays(12).toString());
		screen.press("Save");
		String leave = "leave?mentor=" + crew.mentor.provider + "&current=true&v=default";
		screen.page.waitForCondition(() -> Crew.list(crew.coordinator.session(), leave).path(0).path("endDate").isTextual());
		screen.page.waitForCondition(() -> screen.page.locator("main li button").count() == 1);
		screen.page.locator("main li button").first().click();
		screen.page.locator("summary").click();
		screen.page.locator("#take-back").click();
		screen.awaits("You are not away.");
		assertThat(Crew.list(crew.coordinator.session(), leave).size(), is(0));
	}
	
	@Test
	public void participant_shouldSayAnewHowTheyWantToBeReached() {
		signIn();
		go("participant");
		screen.awaits("Nobody has asked them yet.").press("They say it anew").press("Add a phone");
		screen.page.locator("#numberphones0").fill("604 555 0144");
		screen.page.locator("#callSafephones0").check();
		screen.press("Add hours").choose("Sunday");
		screen.page.locator("#fromquietHours0").fill("22:00");
		screen.page.locator("#toquietHours0").fill("08:00");
		screen.page.locator("#unwantedWords").fill("program");
		screen.page.locator("#neverPlaces").fill("The old house");
		screen.press("Save").awaits("1 thing was sent.").awaits("calls are safe").awaits("Never look here: The old house");
		screen.press("They say it anew");
		screen.page.locator("#callSafephones0").uncheck();
		Crew.made(crew.coordinator.session().post("/peermentor/safecontact", Map.of("patient", patient, "basedOn", 1, "neverPlaces",
		    List.of("The harbour"))));
		screen.press("Save").awaits("The server did not take something");
		screen.page.locator("#look-at-refused").click();
		screen.press("Look at both").awaits("Never look here: The harbour");
		screen.page.locator("#neverPlaces").fill("The old house\nThe harbour");
		screen.press("Save").awaits("1 thing was sent.").awaits("do NOT call").awaits("The old house, The harbour");
		assertThat(Crew.list(crew.mentor.session(), "safecontact?patient=" + patient + "&v=default").path(0).path("edition").asInt(), is(3));
	}
	
	@Test
	public void mentor_shouldFindAServiceReferToItAndSayWhatCameOfIt() {
		String name = "Lantern Counter " + UUID.randomUUID().toString().substring(0, 8);
		String organisation = "Society of " + name;
		String service = listed(name, organisation);
		agreeToBeNamed(organisation);
		signIn();
		Page page = screen.page;
		page.locator("nav a").nth(1).click();
		screen.awaitsHeading("Find a service").type("Name, kind or place", name).press("Search");
		page.locator("#found").getByText(name).first().click();
		screen.awaitsHeading(name).awaits("Nobody has said when it is open.").awaits("Nobody has checked this yet.").awaits("Takes people on OAT");
		axe("service");
		page.getByText("Refer somebody here").click();
		page.locator("details .buttons button").first().click();
		awaitsWhatIsAgreed();
		page.locator("#need").selectOption("PHARMACY");
		// For another need it is asked anew, and what the service is told is drawn anew then.
		awaitsWhatIsAgreed();
		screen.choose("By phone").choose("Tomorrow").choose("that they are on OAT and have a mentor").press("Send it now");
		screen.awaits("Draft, not sent");
		page.locator("#not-sent").getByText("They have not agreed that this service is told: that they are on OAT and have a mentor.").waitFor();
		screen.press("Change it");
		awaitsWhatIsAgreed();
		page.locator("#segments-PLAN").uncheck();
		screen.choose("their name and how to reach them");
		axe("refer");
		screen.press("Send it now").awaits("Sent, no answer yet");
		String referral = Crew.list(crew.mentor.session(), "referral?patient=" + patient).get(0).path("uuid").asText();
		
		screen.press("What to say on the phone");
		page.locator(".sheet").getByText("Robin").first().waitFor();
		assertThat(page.locator(".sheet").innerText().toLowerCase(), not(containsString("opioid")));
		screen.press("Text for an e-mail");
		page.locator("#sheet-text").waitFor();
		assertThat(page.locator("#sheet-text").inputValue(), not(containsString("Robin")));
		axe("referral");
		page.locator("#outcome summary").click();
		screen.choose("The participant says so").choose("They were there and were seen").press("Save");
		page.waitForCondition(() -> Crew.list(crew.mentor.session(), "referral/" + referral + "/outcome").size() == 1);
		page.locator("section[aria-labelledby='outcome.title']").getByText("the participant says so").waitFor();
		screen.press("Go there together").awaits("For which referral?").press("Save").awaitsToday();
		page.waitForCondition(() -> Crew.list(crew.mentor.session(), "referral/" + referral + "/accompaniment").size() == 1);
		go("participant");
		page.locator("section[aria-labelledby='referral.title']").getByText(name).click();
		screen.awaits("more than one says so");
		
		screen.press("About the service").awaitsHeading(name);
		page.locator("#report summary").click();
		screen.press("It has moved");
		page.waitForCondition(() -> Crew.list(crew.mentor.session(), "fieldreport?listing=" + service).size() == 1);
	}
	
	private void awaitsWhatIsAgreed() {
		screen.awaits("They agreed that this service may be told: their name and how to reach them");
	}
	
	private void axe(String where) {
		assertThat(where, Axe.violations(screen.page), is(empty()));
		assertThat(where, Axe.tooWide(screen.page), is(nullValue()));
	}
	
	/** A service of which little is known. */
	private String listed(String name, String organisation) {
		String house = record("ORGANIZATION", Map.of("name", organisation, "description", "Soup."));
		String service = record("SERVICE", Map.of("name", name, "organization_id", house, "status", "active"));
		record("PHONE", Map.of("number", "+1 604 555 0142", "service_id", service));
		Crew.made(crew.coordinator.session().post("/peermentor/directoryrecord/" + service + "/fact", Map.of("fact", "ACCEPTS_OAT", "value",
		    "YES", "how", "PHONE")));
		return service;
	}
	
	private String record(String kind, Map<String, Object> fields) {
		return Crew.made(crew.coordinator.session().post("/peermentor/directoryrecord", Map.of("kind", kind, "fields", fields))).path("uuid")
		        .asText();
	}
	
	private void agreeToBeNamed(String organisation) {
		Map<String, Object> body = new LinkedHashMap<>(Map.of("patient", patient, "status", "ACTIVE", "governingLaw", "GENERIC", "segments",
		    List.of("IDENTITY"), "purposes", List.of("CARE_MANAGEMENT"), "recipients", List.of(Map.of("kind", "ORGANISATION", "name",
		        organisation))));
		body.putAll(Map.of("period", "UNTIL_DATE", "until", Times.daysAgo(-30), "evidence", "SIGNED", "givenAt", Times.daysAgo(1), "inCustody",
		    false, "howToRevoke", "Tell any of us."));
		Crew.made(crew.coordinator.session().post("/peermentor/consent", body));
	}
	
	/** The server takes it and nobody hears of it, again and again. */
	@Test
	public void contact_shouldStandOnceHoweverOftenItsAnswerIsLost() {
		screen = screen(StubbedMentor.phone().setServiceWorkers(ServiceWorkerPolicy.BLOCK));
		signIn();
		int[] lost = { 0 };
		screen.page.route("**/peermentor/contact", route -> {
			if (route.request().method().equals("POST") && lost[0]++ < 4) {
				route.fetch();
				route.abort();
			} else {
				route.resume();
			}
		});
		go("record");
		screen.type("In your words: one sentence is enough", "Only once.").press("Save").awaitsToday();
		while (lost[0] <= 4) {
			int before = lost[0];
			screen.page.evaluate("() => window.dispatchEvent(new Event('online'))");
			screen.page.waitForCondition(() -> lost[0] > before);
		}
		screen.awaits("1 thing was sent.");
		assertThat(contacts().size(), is(1));
	}
	
	/** As after half an hour: the server does not know the cookie any more. */
	@Test
	public void session_shouldEndWithoutALoss() {
		signIn();
		screen.page.context().clearCookies();
		go("record");
		screen.page.locator("#save").click();
		screen.awaitsToday().awaits("The server has signed you out.");
		assertThat(contacts(), is(empty()));
		screen.page.locator("#sign-in-again").click();
		screen.signIn(crew.mentor.username, Actor.PASSWORD).awaitsToday().awaits("1 thing was sent.");
		assertThat(contacts().size(), is(1));
		screen.press("Sign out").awaits("You have signed out.");
		assertThat(screen.page.content(), not(containsString("Robin")));
	}
	
	@Test
	public void clinician_shouldBeToldThatThisIsForMentors() {
		screen.open("");
		screen.page.locator("#username").waitFor();
		screen.signIn(crew.clinician.username, Actor.PASSWORD).awaits("Your account is not that of a mentor.");
	}
	
	@Test
	public void screens_shouldHaveNothingThatAxeFindsInAnyWindowOrLanguage() {
		for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
			for (int width : new int[] { 360, 1280 }) {
				screen = screen(StubbedMentor.phone().setColorScheme(scheme).setViewportSize(width, 740));
				signIn().awaits("Robin");
				for (String language : List.of("en", "fr")) {
					screen.page.locator("#language-" + language).click();
					screen.page.locator("html[lang=" + language + "]").waitFor();
					MentorScreen.screens().forEach(name -> look(name, language, name + " " + language + " " + scheme + " " + width));
				}
			}
		}
	}
	
	private void look(String name, String language, String where) {
		go(name);
		screen.awaitsScreen();
		assertThat(where, Axe.violations(screen.page), is(empty()));
		assertThat(where, Axe.tooWide(screen.page), is(nullValue()));
		assertThat(where, ScreenWords.wrong(screen.page, language), is(empty()));
		assertThat(where, Contrast.tooLittle(screen.page), is(empty()));
	}
	
	@Test
	public void app_shouldOpenWithoutSignal() {
		signIn().awaits("Robin");
		Page page = screen.page;
		page.waitForFunction("() => navigator.serviceWorker.controller !== null");
		page.context().setOffline(true);
		screen.lockAndReload().unlock(MentorScreen.PIN).awaitsToday().awaits("This is what the phone kept.").awaits("Robin");
		page.locator(".people button").first().click();
		screen.type("In your words: one sentence is enough", "In the basement.").press("Save").awaitsToday();
		page.context().setOffline(false);
		page.waitForCondition(() -> contacts().size() == 1);
		assertThat(server.address().length(), is(greaterThan(0)));
	}
}
