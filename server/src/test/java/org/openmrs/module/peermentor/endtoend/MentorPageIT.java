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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
		screen.page.evaluate("hash => { location.hash = hash; }", StubbedMentor.screenOf(name, patient));
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
		screen.page.waitForCondition(() -> {
			screen.page.evaluate("() => window.dispatchEvent(new Event('online'))");
			screen.page.waitForTimeout(200);
			return lost[0] > 4;
		});
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
	public void screens_shouldHaveNothingThatAxeFindsInAnyWindow() {
		for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
			for (int width : new int[] { 360, 1280 }) {
				screen = screen(StubbedMentor.phone().setColorScheme(scheme).setViewportSize(width, 740));
				signIn().awaits("Robin");
				for (String name : List.of("today", "participant", "record", "concern", "asks", "release", "card", "me", "waiting")) {
					go(name);
					screen.page.waitForFunction("() => !document.querySelector('main').hasAttribute('aria-busy')");
					assertThat(name + " " + scheme + " " + width, Axe.violations(screen.page), is(empty()));
					assertThat(name + " " + scheme + " " + width, Axe.tooWide(screen.page), is(nullValue()));
				}
			}
		}
	}
	
	@Test
	public void app_shouldOpenWithoutSignal() {
		signIn().awaits("Robin");
		Page page = screen.page;
		page.waitForFunction("() => navigator.serviceWorker.controller !== null");
		page.context().setOffline(true);
		page.reload();
		screen.unlock(MentorScreen.PIN).awaitsToday().awaits("This is what the phone kept.").awaits("Robin");
		page.locator(".people button").first().click();
		screen.type("In your words: one sentence is enough", "In the basement.").press("Save").awaitsToday();
		page.context().setOffline(false);
		page.waitForCondition(() -> contacts().size() == 1);
		assertThat(server.address().length(), is(greaterThan(0)));
	}
}
