/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.endtoend;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.openmrs.module.peermentor.endtoend.StubbedPlatform.answer;
import static org.openmrs.module.peermentor.endtoend.StubbedPlatform.refuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.Test;

import com.microsoft.playwright.Route;

/** What the clinician's page says when nobody is signed in, when it has to wait, and when it cannot show what was asked. */
public class ChartPageStatesIT extends StubbedChart {
	
	@Test
	public void signIn_shouldSayWhatHappenedAndThenShowTheChart() {
		platform.signedIn = false;
		screen.openFor(ChartSamples.PATIENT).awaits("Sign in with your OpenMRS account to go on.");
		assertThat("nothing is read for nobody", platform.asked, contains("session"));
		assertThat(screen.focused(), is("username"));
		
		screen.signIn("clinician", "").awaits("User name and password are both needed.");
		assertThat(screen.focused(), is("password"));
		screen.signIn("clinician", "wrong").awaits("User name or password is wrong.");
		assertThat(page.locator("#password").inputValue(), is(""));
		assertThat(page.locator("#password").getAttribute("aria-invalid"), is("true"));
		
		platform.session = route -> route.abort("connectionrefused");
		screen.signIn(StubbedPlatform.USER, StubbedPlatform.PASSWORD).awaits("The server cannot be reached.");
		platform.session = route -> route.fulfill(new Route.FulfillOptions().setStatus(503).setBody("<html>away</html>"));
		screen.signIn(StubbedPlatform.USER, StubbedPlatform.PASSWORD).awaits("The server cannot be reached.");
		platform.session = route -> refuse(route, 403, "");
		screen.signIn(StubbedPlatform.USER, StubbedPlatform.PASSWORD).awaits("lets nobody sign in from this place");
		platform.session = route -> refuse(route, 500, "");
		screen.signIn(StubbedPlatform.USER, StubbedPlatform.PASSWORD).awaits("something is wrong there");
		
		platform.session = platform::answerSession;
		screen.signIn(StubbedPlatform.USER, StubbedPlatform.PASSWORD).awaitsChart("Robin Birch");
		assertThat(page.url(), not(containsString(StubbedPlatform.USER)));
	}
	
	@Test
	public void session_shouldBeAskedForAgainWhenAnOldCookieIsRefused() {
		List<Integer> refused = new ArrayList<>();
		platform.session = route -> {
			if (refused.isEmpty()) {
				refused.add(401);
				refuse(route, 401, "Session timed out");
			} else {
				platform.answerSession(route);
			}
		};
		openChart();
		assertThat(platform.asked.subList(0, 2), contains("session", "session"));
	}
	
	@Test
	public void session_shouldTakeWhatItShowedWithItWhenItEnds() {
		platform.timeline = route -> answer(route, ChartSamples.with(Map.of("results", ChartSamples.encounters(20)), "next", "c"));
		openChart();
		platform.signedIn = false;
		screen.press("Show more").awaits("Your session has ended");
		assertThat(page.content(), not(containsString("Robin Birch")));
		assertThat(page.content(), not(containsString("Visit 1")));
		assertThat(screen.focused(), is("username"));
		assertThat(page.locator("#sign-out").isVisible(), is(false));
		
		screen.signIn(StubbedPlatform.USER, StubbedPlatform.PASSWORD).awaitsChart("Robin Birch").awaitsRows(20);
		assertThat("read anew, for it may be somebody else", platform.lastTimeline(), not(containsString("before=")));
	}
	
	@Test
	public void signOut_shouldEndTheSessionAndShowNothingMore() {
		openChart().press("Sign out").awaits("You have signed out.");
		assertThat(platform.asked, hasItem("DELETE session"));
		assertThat(page.content(), not(containsString("Robin Birch")));
	}
	
	@Test
	public void signOut_shouldSayThatTheSessionMayStillBeOpen() {
		openChart();
		platform.session = route -> route.abort();
		screen.press("Sign out").awaits("Your session may still be open.");
		platform.session = platform::answerSession;
		screen.press("Try again").awaits("You have signed out.");
	}
	
	@Test
	public void waiting_shouldSayThatItLoadsAndThenThatTheServerIsSlow() {
		List<Route> waiting = new ArrayList<>();
		platform.card = waiting::add;
		page.clock().install();
		screen.openFor(ChartSamples.PATIENT).awaits("Loading…");
		assertThat(page.locator("main").getAttribute("aria-busy"), is("true"));
		page.waitForCondition(() -> !waiting.isEmpty());
		page.clock().fastForward(6500);
		screen.awaits("Still loading").awaitsStatus("Still loading");
		answer(waiting.get(0), ChartSamples.card());
		screen.awaitsChart("Robin Birch").awaitsStatus("4 entries shown.");
		assertThat(page.locator("main").getAttribute("aria-busy"), is((String) null));
	}
	
	@Test
	public void page_shouldSayInBothLanguagesThatItCameInPieces() {
		platform.lost = "chart/messages.en.json";
		screen.openFor(ChartSamples.PATIENT);
		page.locator("#broken").waitFor();
		assertThat(page.locator("#broken").innerText(), stringContainsInOrder("could not be loaded", "n’a pas pu être chargée"));
		platform.lost = null;
		page.reload();
		screen.awaitsChart("Robin Birch");
		assertThat(page.locator("#broken").isVisible(), is(false));
		platform.lost = "ground/messages.fr.json";
		screen.press("Français");
		page.locator("#broken").waitFor();
		assertThat("what was there stays", screen.card(), containsString("Who leads"));
		platform.lost = null;
		screen.press("Français").awaits("Chronologie");
		assertThat(page.locator("#broken").isVisible(), is(false));
	}
	
	@Test
	public void address_shouldBeRefusedWhenItNamesNoPatient() {
		for (String hash : List.of("", "patient=", "patient=../../session", "patient=<b>x</b>")) {
			page.navigate("about:blank");
			platform.asked.clear();
			screen.open(hash).awaits("The address of this page names no patient.");
			assertThat(hash, platform.asked, contains("session"));
		}
	}
	
	@Test
	public void address_shouldShowAnotherPatientWhenItChanges() {
		openChart();
		String other = "11111111-4a59-4e68-8b77-90a1b2c3d4e5";
		platform.card = route -> answer(route, ChartSamples.with(ChartSamples.card(), "patient", Map.of("display", "Sasha Elm")));
		page.evaluate("hash => { location.hash = hash; }", "patient=" + other);
		screen.awaitsChart("Sasha Elm");
		assertThat(platform.lastTimeline(), startsWith("peermentor/timeline?patient=" + other));
	}
	
	@Test
	public void chart_shouldSayInOneSentenceThatNothingIsSharedOrThatNothingIsThere() {
		List<Map<String, Object>> answers = List.of(Map.of("results", List.of()), ChartSamples.emptyCard(),
		    ChartSamples.with(ChartSamples.emptyCard(), "consent", Map.of("state", "NONE", "segments", List.of())));
		platform.timeline = route -> answer(route, timeline());
		for (Map<String, Object> empty : answers) {
			platform.card = route -> answer(route, empty);
			page.navigate("about:blank");
			screen.openFor(ChartSamples.PATIENT).awaits("Nothing is shared with you here.");
			screen.awaits("There is nothing here that is shared with you.");
			assertThat(screen.text(), not(containsString("null")));
			assertThat(screen.text(), not(containsString("not known is left out")));
		}
		platform.card = route -> refuse(route, 404, "peermentor.error.notFound");
		platform.timeline = route -> answer(route, 400, Map.of("error", Map.of("message", "[invalid]", "fieldErrors",
		    Map.of("patient", List.of(Map.of("code", "peermentor.error.participant.unknown", "message", "None."))))));
		page.navigate("about:blank");
		screen.openFor(ChartSamples.PATIENT).awaits("Nothing is shared with you here.");
		screen.awaits("There is nothing here that is shared with you.");
	}
	
	@Test
	public void card_shouldNotSayThatNothingMayBeRecordedWhereNotesAreKnownToBe() {
		platform.card = route -> answer(route, ChartSamples.with(ChartSamples.emptyCard(), "unsharedNotes", true));
		platform.timeline = route -> answer(route, timeline());
		screen.openFor(ChartSamples.PATIENT).awaits("Nothing is shared with you here.");
		assertThat(screen.card(), containsString("There are peer notes that are not shared with you."));
		assertThat(screen.card(), not(containsString("Either no peer support is recorded")));
	}
	
	@Test
	public void card_shouldNotTakeTheTimelineWithItWhenItFails() {
		platform.card = route -> refuse(route, 500, "peermentor.error.fault");
		screen.openFor(ChartSamples.PATIENT).awaits("Something went wrong on the server.").awaitsRows(4);
		platform.card = route -> answer(route, ChartSamples.card());
		screen.press("Try again").awaitsChart("Robin Birch");
	}
	
	@Test
	public void timeline_shouldNotTakeTheCardWithItWhenItFails() {
		platform.timeline = route -> route.abort("internetdisconnected");
		openChart().awaits("The server cannot be reached.").awaitsStatus("The server cannot be reached.");
		assertThat(screen.card(), containsString("Mira Cedar"));
		platform.timeline = route -> route.fulfill(new Route.FulfillOptions().setBody("<html>login</html>"));
		screen.press("Try again").awaits("Something went wrong on the server.");
		platform.timeline = route -> answer(route, timeline(ChartSamples.contact()));
		screen.press("Try again").awaitsRows(1);
		assertThat("the focus is where the button was", screen.focused(), is("timeline-title"));
	}
	
	@Test
	public void timeline_shouldKeepItsRowsWhenTheNextPageFails() {
		platform.timeline = route -> answer(route, ChartSamples.with(Map.of("results", ChartSamples.encounters(20)), "next", "c"));
		openChart();
		platform.timeline = route -> route.abort();
		screen.press("Show more").awaits("The server cannot be reached.").awaitsRows(20);
		platform.timeline = route -> answer(route, timeline(ChartSamples.contact()));
		screen.press("Try again").awaitsRows(21);
		assertThat(platform.lastTimeline(), containsString("before=c"));
	}
	
	@Test
	public void chart_shouldSayThatTheAccountMayNotReadIt() {
		platform.card = route -> refuse(route, 403, "peermentor.error.notPermitted");
		platform.timeline = platform.card;
		screen.openFor(ChartSamples.PATIENT).awaitsChart("Peer support");
		assertThat(page.locator("main").getByText("Your account may not read this.").count(), is(2));
		assertThat("trying again does not help", page.getByText("Try again").count(), is(0));
	}
	
	@Test
	public void filters_shouldShowTheServersWordsForWhatItDoesNotTake() {
		openChart();
		platform.timeline = route -> answer(route, 400, Map.of("error", Map.of("message", "[invalid]", "fieldErrors",
		    Map.of("from", List.of(Map.of("code", "c", "message", "The year must be between 1900 and 2200."))))));
		page.getByLabel("From").fill("0033-01-01");
		screen.press("Apply").awaits("The year must be between 1900 and 2200.");
	}
}
