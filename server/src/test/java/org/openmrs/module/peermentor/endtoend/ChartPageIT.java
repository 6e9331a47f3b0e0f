/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.endtoend;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.stringContainsInOrder;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import org.junit.After;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.openmrs.module.peermentor.server.Database;
import org.openmrs.module.peermentor.server.RunningServer;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;

/**
 * A clinician opens the page of the real server, before a participant consents, after they did, and after they took it
 * back. {@link ChartPageStatesIT} and its neighbours try the rest without a server.
 */
public class ChartPageIT {
	
	@ClassRule
	public static final RunningServer server = RunningServer.shared();
	
	@ClassRule
	public static final Browser browser = new Browser();
	
	private static final String SHARED = "We found a way that works.";
	
	private static final String MARKUP = "<img src=x onerror=document.title=1>";
	
	/** On top of the rows, because the words about the contact are nobody's here. */
	private static final int HONEST_LINE = 1;
	
	private static World world;
	
	private static Consents consents;
	
	/** A type of encounter that is no contact of a mentor. */
	private static String visit;
	
	private Crew crew;
	
	private String patient;
	
	private ChartScreen screen;
	
	@BeforeClass
	public static void makeTheWorld() {
		world = new World(server);
		consents = new Consents(world);
		visit = world.admin().post("/encountertype", Map.of("name", "Clinic visit " + System.nanoTime(), "description",
		    "For these tests")).require(201).json().path("uuid").asText();
	}
	
	@Before
	public void meet() {
		crew = new Crew(world);
		patient = crew.participantOf(crew.mentor, "Robin");
		Map<String, Object> contact = crew.wayToThePharmacy(patient);
		contact.put("narrative", Map.of("mentorWords", Planted.MENTOR_WORDS, "participantWords", Planted.PARTICIPANT_WORDS,
		    "sharedLine", SHARED, "howWritten", "TOGETHER"));
		crew.record(contact);
		screen = screen(browser.page());
	}
	
	private static ChartScreen screen(Page page) {
		return new ChartScreen(page, server.address());
	}
	
	@After
	public void part() {
		try {
			assertThat(screen.complaints, is(empty()));
			assertThat("words that nobody shared", screen.page.content(), not(containsString("xylophone")));
		}
		finally {
			browser.closePages();
		}
	}
	
	private ChartScreen signIn() {
		screen.openFor(patient).awaits("Sign in with your OpenMRS account to go on.");
		return screen.signIn(crew.clinician.username, Actor.PASSWORD).awaitsChart("Robin");
	}
	
	@Test
	public void files_shouldBeServedToEverybodyAsWhatTheyAre() throws IOException, InterruptedException {
		for (Map.Entry<String, String> file : Map.of("chart/index.html", "text/html", "chart/chart.js", "javascript",
		    "ground/look.css", "text/css", "ground/messages.fr.json", "").entrySet()) {
			HttpResponse<String> answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(
			    URI.create(server.address() + "/moduleResources/peermentor/" + file.getKey())).build(),
			    HttpResponse.BodyHandlers.ofString());
			assertThat(file.getKey(), answer.statusCode(), is(200));
			assertThat(file.getKey(), answer.headers().firstValue("Content-Type").orElse(""), containsString(file.getValue()));
		}
	}
	
	@Test
	public void clinician_shouldSeeOfTwoHundredEncountersWhatAConsentOpensWhileItDoes() {
		encounters(200);
		signIn().awaitsRows(HONEST_LINE + 20);
		assertThat(screen.card(), containsString("Nothing is shared with you here."));
		assertThat("their own record, and that there is more", screen.rows(), everyItem(anyOf(
		    containsString("Clinical encounter"), is("There are peer notes that are not shared with you."))));
		assertThat(screen.text(), not(containsString(SHARED)));
		screen.draw("chart-before-consent");
		
		consents.openEverything(patient, crew.clinician);
		screen.page.reload();
		screen.awaitsChart("Robin").awaits(SHARED);
		assertThat(screen.card(), stringContainsInOrder("Peer mentor", "Mira", "Last contact", "Consent"));
		assertThat(screen.page.locator(".shared-line").innerText(), stringContainsInOrder("not a clinical observation", SHARED));
		screen.draw("chart-after-consent");
		for (int pages = 1; screen.page.locator("#more").isVisible(); pages++) {
			assertThat("pages", pages < 12, is(true));
			int rows = screen.rows().size();
			screen.press("Show more");
			screen.page.waitForFunction("rows => document.querySelectorAll('.entry').length > rows", rows);
		}
		assertThat("all 200 of them, and each once", screen.rows().stream().filter(row -> row.contains("Clinical encounter")).count(),
		    is(200L));
		
		consents.withdrawAll(patient, crew.clinician);
		screen.page.reload();
		screen.awaitsChart("Robin").awaits("Nothing is shared with you here.").awaitsRows(HONEST_LINE + 20);
		assertThat(screen.text(), not(containsString(SHARED)));
		screen.draw("chart-after-withdrawal");
	}
	
	@Test
	public void filters_shouldShowPeerContactsAlone() {
		encounters(3);
		consents.openEverything(patient, crew.clinician);
		signIn();
		screen.page.getByLabel("Kind").selectOption("Peer contact");
		screen.page.getByLabel("From").fill(Times.daysAgo(5).substring(0, 10));
		screen.press("Apply");
		screen.page.waitForCondition(() -> screen.rows().stream().noneMatch(row -> row.contains("Clinical encounter")));
		assertThat(screen.rows(), hasItem(containsString("Peer contact")));
		screen.page.getByLabel("From").fill(Times.daysAgo(-1).substring(0, 10));
		screen.press("Apply");
		screen.page.waitForCondition(() -> screen.rows().stream().noneMatch(row -> row.contains("Peer contact")));
	}
	
	@Test
	public void page_shouldSpeakFrenchToWhoeverAsksForIt() {
		consents.openEverything(patient, crew.clinician);
		signIn().press("Français").awaits("Chronologie");
		assertThat(screen.card(), stringContainsInOrder("Pair mentor", "Dernier contact", "Consentement"));
		assertThat(Axe.violations(screen.page), is(empty()));
		screen.draw("chart-in-french");
	}
	
	@Test
	public void page_shouldHaveNothingThatAxeFindsInAnyWindow() {
		consents.openEverything(patient, crew.clinician);
		encounters(25);
		for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
			for (int width : new int[] { 360, 1280 }) {
				screen = screen(browser.page(Browser.options().setColorScheme(scheme).setViewportSize(width, 800)));
				signIn().awaitsRows(20);
				assertThat(scheme + " " + width, Axe.violations(screen.page), is(empty()));
				assertThat(scheme + " " + width, Axe.tooWide(screen.page), is(nullValue()));
				screen.draw("chart-" + scheme.name().toLowerCase() + "-" + width);
			}
		}
	}
	
	@Test
	public void keyboard_shouldBeEnoughToSignInAndReadOn() {
		encounters(25);
		screen.openFor(patient).awaits("Sign in with your OpenMRS account to go on.");
		screen.page.keyboard().type(crew.clinician.username);
		screen.page.keyboard().press("Tab");
		screen.page.keyboard().type(Actor.PASSWORD);
		screen.page.keyboard().press("Enter");
		screen.awaitsChart("Robin").awaitsRows(HONEST_LINE + 20);
		for (int i = 0; i < 20 && !screen.focused().equals("more"); i++) {
			screen.page.keyboard().press("Tab");
		}
		screen.page.keyboard().press("Enter");
		screen.page.waitForCondition(() -> screen.rows().size() > HONEST_LINE + 20);
		assertThat(screen.page.evaluate("() => document.activeElement.tagName"), is("H3"));
	}
	
	@Test
	public void signIn_shouldSayThatThePasswordIsWrong() {
		screen.openFor(patient).awaits("Sign in with your OpenMRS account to go on.");
		screen.signIn(crew.clinician.username, "Wrong1234").awaits("User name or password is wrong.");
		screen.signIn(crew.clinician.username, Actor.PASSWORD).awaitsChart("Robin");
		screen.press("Sign out").awaits("You have signed out.");
		screen.page.reload();
		screen.awaits("Sign in with your OpenMRS account to go on.");
	}
	
	/** As after half an hour: the cookie is there and the server does not know it any more. */
	@Test
	public void session_shouldBeAskedForAgainWhenItEndsMidWay() {
		consents.openEverything(patient, crew.clinician);
		signIn().awaits(SHARED);
		Cookie cookie = screen.page.context().cookies().stream().filter(one -> one.name.equals("JSESSIONID")).findFirst()
		        .orElseThrow();
		cookie.value = "0".repeat(32);
		screen.page.context().addCookies(List.of(cookie));
		screen.press("Apply").awaits("Your session has ended");
		assertThat(screen.page.content(), not(containsString(SHARED)));
		screen.signIn(crew.clinician.username, Actor.PASSWORD).awaitsChart("Robin").awaits(SHARED);
	}
	
	@Test
	public void account_shouldBeToldThatItMayNotReadThis() {
		Actor administrator = world.user("Ada", World.ADMINISTRATOR);
		screen.openFor(patient).awaits("Sign in with your OpenMRS account to go on.");
		screen.signIn(administrator.username, Actor.PASSWORD).awaits("Your account may not read this.");
		assertThat(screen.text(), not(containsString("Robin")));
	}
	
	@Test
	public void namesAndLines_shouldNeverBeReadAsMarkup() throws SQLException {
		Map<String, Object> contact = Crew.call(patient, 1);
		contact.put("narrative", Map.of("mentorWords", Planted.MENTOR_WORDS, "sharedLine", MARKUP + SHARED, "howWritten",
		    "TOGETHER"));
		crew.record(contact);
		consents.openEverything(patient, crew.clinician);
		// The platform takes no such name from anybody; an import into its tables would.
		try (Connection connection = server.database().connect(Database.SCHEMA);
		        PreparedStatement statement = connection.prepareStatement(
		            "update person_name n join person p on p.person_id = n.person_id set n.given_name = ? where p.uuid in (?, ?)")) {
			statement.setString(1, MARKUP);
			statement.setString(2, patient);
			statement.setString(3, crew.mentor.person);
			assertThat(statement.executeUpdate(), is(2));
		}
		screen.openFor(patient).awaits("Sign in with your OpenMRS account to go on.");
		screen.signIn(crew.clinician.username, Actor.PASSWORD).awaitsChart(MARKUP).awaits(MARKUP + SHARED);
		assertThat(screen.card(), containsString(MARKUP));
		assertThat(screen.page.locator("main img").count(), is(0));
		assertThat(screen.page.title(), is("Peer support"));
	}
	
	/** Clinical encounters, one a day back from yesterday. */
	private void encounters(int count) {
		for (int i = 1; i <= count; i++) {
			world.admin().post("/encounter", Map.of("patient", patient, "encounterType", visit, "location", world.location(),
			    "encounterDatetime", Times.daysAgo(i).replaceFirst("Z$", "+00:00"))).require(201);
		}
	}
}
