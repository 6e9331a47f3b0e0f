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
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.openmrs.module.peermentor.endtoend.StubbedPlatform.answer;
import static org.openmrs.module.peermentor.endtoend.StubbedPlatform.refuse;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.After;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;

/**
 * The page on which a service answers by code, against a platform that answers what a test wants. It asks nobody but the
 * platform, sends no cookie, leaves nothing behind, and can be used with a keyboard, on a phone and in both languages.
 */
public class PartnerPageIT {
	
	private static final String OPEN = "POST peermentor/partneranswer";
	
	private static final String ANSWER = "POST peermentor/partneranswer/answer";
	
	@ClassRule
	public static final Browser browser = new Browser();
	
	private final List<String> bodies = new ArrayList<>();
	
	private final List<String> cookies = new ArrayList<>();
	
	private Page page;
	
	private StubbedPlatform platform;
	
	private PartnerScreen screen;
	
	@Before
	public void meet() {
		meet(Browser.options());
	}
	
	private void meet(com.microsoft.playwright.Browser.NewContextOptions options) {
		page = browser.page(options);
		platform = new StubbedPlatform(page);
		platform.signedIn = false;
		platform.partner = this::good;
		screen = new PartnerScreen(page, StubbedPlatform.ADDRESS);
	}
	
	@After
	public void part() {
		try {
			assertThat("asked of others", platform.strangers, is(empty()));
			assertThat(screen.complaints, is(empty()));
			assertThat("kept in the browser", page.evaluate("() => localStorage.length + sessionStorage.length + document.cookie.length"),
			    is(0));
		}
		finally {
			browser.closePages();
		}
	}
	
	private void good(Route route) {
		bodies.add(route.request().postData());
		cookies.add(route.request().allHeaders().get("cookie"));
		answer(route, route.request().url().endsWith("/answer") ? Map.of("answered", true) : PartnerSamples.question());
	}
	
	@Test
	public void answer_shouldGoWithItsReasonAndNothingElse() {
		screen.open("").awaitsHeading("Answer a request");
		assertThat("nothing is asked before there is a code", platform.asked, is(empty()));
		assertThat(screen.focused(), is("code"));
		screen.enter("34679 acdef ghjkm npqr4").awaitsHeading("Request to Night shelter at Alder House");
		assertThat(screen.text(), stringContainsInOrder("Please do not contact the person.", "Looking for", "Shelter",
		    "Robin <b>Birch</b>", "555-0100", "must not be passed on", "Your answer"));
		screen.press("We cannot take the person for another reason").awaitsHeading("We cannot take the person for another reason");
		screen.press("Send answer").awaits("Please choose a reason.");
		assertThat(platform.asked, contains(OPEN));
		screen.pick("We are closed").press("Send answer").awaitsHeading("Thank you");
		assertThat(platform.asked, contains(OPEN, ANSWER));
		assertThat(bodies, contains("{\"code\":\"34679 acdef ghjkm npqr4\"}",
		    "{\"code\":\"34679 acdef ghjkm npqr4\",\"answer\":\"TURNED_AWAY\",\"reason\":\"CLOSED\"}"));
		assertThat("nothing of it stays", page.content(), not(containsString("Birch")));
	}
	
	@Test
	public void answer_shouldGoWithADateOrWithoutOne() {
		screen.open("code=" + PartnerSamples.CODE).press("Yes, we take the person").awaits("On which day?");
		page.locator("#next-date").fill(day(5));
		screen.press("Back").press("The person is on our waiting list").press("Send answer").awaitsHeading("Thank you");
		screen.open("code=" + PartnerSamples.CODE).press("Yes, we take the person");
		page.locator("#next-date").fill(day(5));
		screen.press("Send answer").awaitsHeading("Thank you");
		assertThat(bodies.get(1), is("{\"code\":\"" + PartnerSamples.CODE + "\",\"answer\":\"WAITING_LIST\"}"));
		assertThat(bodies.get(3), is("{\"code\":\"" + PartnerSamples.CODE + "\",\"answer\":\"ACCEPTED\",\"nextDate\":\"" + day(5) + "\"}"));
	}
	
	/** A day so many from today, where the browser is. */
	private static String day(int days) {
		return LocalDate.now(ZoneId.of("Asia/Tokyo")).plusDays(days).toString();
	}
	
	@Test
	public void date_shouldBeOneThatTheServerTakes() {
		screen.open("code=" + PartnerSamples.CODE).press("Yes, we take the person").awaits("On which day?");
		for (int days : new int[] { -1, 400 }) {
			page.locator("#next-date").fill(day(days));
			screen.press("Send answer").awaits("Please choose a day from today to a year from now.");
			page.locator("#answer-problem").evaluate("problem => { problem.textContent = ''; }");
		}
		assertThat("nothing is asked for it", platform.asked, contains(OPEN));
		platform.partner = route -> answer(route, 400, Map.of("error", Map.of("message", "Invalid", "globalErrors", List.of(), "fieldErrors",
		    Map.of("nextDate", List.of(Map.of("message", "This day is over here."))))));
		page.locator("#next-date").fill(day(0));
		screen.press("Send answer").awaits("This day is over here.").awaitsHeading("Yes, we take the person");
		assertThat("what was said stands there", page.locator("#next-date").inputValue(), is(day(0)));
		platform.partner = this::good;
		page.locator("#next-date").fill(day(2));
		screen.press("Send answer").awaitsHeading("Thank you");
		assertThat(bodies.get(1), containsString("\"nextDate\":\"" + day(2)));
	}
	
	@Test
	public void code_shouldLeaveTheAddressAtOnceAndNoCookieShouldGo() {
		page.context().addCookies(List.of(new Cookie("JSESSIONID", "of-somebody-else").setUrl(StubbedPlatform.ADDRESS).setHttpOnly(true)));
		screen.open("code=" + PartnerSamples.CODE + "&lang=fr").awaitsHeading("Demande à Night shelter at Alder House");
		assertThat(page.url(), is(StubbedPlatform.ADDRESS + PartnerScreen.ADDRESS + "#lang=fr"));
		screen.press("English").awaitsHeading("Request to Night shelter at Alder House");
		assertThat("asked once, whatever the language", platform.asked, contains(OPEN));
		assertThat(cookies, contains((String) null));
		page.evaluate("code => { location.hash = 'code=' + code; }", PartnerSamples.CODE);
		page.waitForFunction("() => !location.hash.includes('code')");
	}
	
	@Test
	public void slip_shouldBeToldWithoutAskingTheServer() {
		screen.open("").enter("").awaits("Please enter the code.");
		for (String slip : List.of("34679-ACDEF-GHJKM-NPQRX", "34679-ACDEF-GHJKM-NPQ4R", "34679", "00000-00000-00000-00000", "<b>")) {
			screen.enter(slip).awaits("This is not quite a code.");
			assertThat(screen.focused(), is("code"));
		}
		assertThat(page.locator("#code").getAttribute("aria-invalid"), is("true"));
		screen.open("code=garbage").awaits("This is not quite a code.");
		assertThat(platform.asked, is(empty()));
		screen.enter(PartnerSamples.CODE).awaitsHeading("Request to Night shelter at Alder House");
	}
	
	@Test
	public void refusal_shouldSayOneThingAndLetAnotherCodeBeEntered() {
		platform.partner = route -> refuse(route, 403, "peermentor.error.partner.unusable");
		screen.open("code=" + PartnerSamples.CODE).awaitsHeading("This code cannot be used");
		assertThat(screen.text(), not(containsString("403")));
		platform.partner = this::good;
		screen.press("Enter another code").enter(PartnerSamples.CODE).awaitsHeading("Request to Night shelter at Alder House");
	}
	
	@Test
	public void refusal_shouldTakeWithItWhatWasShown() {
		screen.open("code=" + PartnerSamples.CODE).press("We are full");
		platform.partner = route -> refuse(route, 403, "peermentor.error.partner.unusable");
		screen.press("Send answer").awaitsHeading("This code cannot be used");
		assertThat(page.content(), not(containsString("Birch")));
		assertThat(screen.text(), containsString("somebody took it back"));
	}
	
	@Test
	public void serverAway_shouldBeSaidAndTriedAgain() {
		platform.partner = route -> route.abort("internetdisconnected");
		screen.open("code=" + PartnerSamples.CODE).awaits("The server cannot be reached.");
		platform.partner = route -> refuse(route, 500, "peermentor.error.fault");
		screen.press("Try again").awaits("Something went wrong on the server.");
		platform.partner = this::good;
		screen.press("Try again").awaitsHeading("Request to Night shelter at Alder House");
	}
	
	/** An answer that arrived although nobody heard so is refused the second time. */
	@Test
	public void brokenConnection_shouldSayThatTheAnswerMayHaveArrived() {
		screen.open("code=" + PartnerSamples.CODE).press("The person was here and got help");
		platform.partner = route -> route.abort("connectionreset");
		screen.press("Send answer").awaits("The server cannot be reached.");
		platform.partner = route -> refuse(route, 403, "peermentor.error.partner.unusable");
		screen.press("Try again").awaits("Your answer may have arrived");
	}
	
	@Test
	public void waiting_shouldSayThatTheServerIsSlow() {
		List<Route> waiting = new ArrayList<>();
		platform.partner = waiting::add;
		page.clock().install();
		screen.open("code=" + PartnerSamples.CODE).awaits("Loading…");
		page.waitForCondition(() -> !waiting.isEmpty());
		page.clock().fastForward(6500);
		screen.awaits("Still loading");
		good(waiting.get(0));
		screen.awaitsHeading("Request to Night shelter at Alder House");
	}
	
	@Test
	public void language_shouldChangeInEveryState() {
		screen.open("").press("Français").awaitsHeading("Répondre à une demande");
		screen.enter(PartnerSamples.CODE).awaitsHeading("Demande à Night shelter at Alder House");
		assertThat(screen.text(), stringContainsInOrder("Hébergement d’urgence", "sans l’accord"));
		screen.press("Nous ne pouvons pas l’accueillir pour une autre raison").pick("Nous sommes fermés");
		screen.press("English").awaitsHeading("We cannot take the person for another reason");
		assertThat("what was picked stays", page.getByLabel("We are closed").isChecked(), is(true));
		screen.press("Send answer").awaitsHeading("Thank you").press("Français").awaitsHeading("Merci");
	}
	
	@Test
	public void keyboard_shouldBeEnoughForEverything() {
		screen.open("").awaitsHeading("Answer a request");
		page.keyboard().type(PartnerSamples.CODE);
		page.keyboard().press("Enter");
		screen.awaitsHeading("Request to Night shelter at Alder House");
		assertThat(screen.focused(), is("Request to Night shelter at Alder House"));
		List<String> stops = new ArrayList<>();
		while (!stops.contains("The person did not come")) {
			page.keyboard().press("Tab");
			stops.add(screen.focused());
		}
		assertThat(stops, hasItems("Yes, we take the person", "We are full"));
		while (!screen.focused().equals("We cannot take the person for another reason")) {
			page.keyboard().press("Shift+Tab");
		}
		page.keyboard().press("Enter");
		screen.awaitsHeading("We cannot take the person for another reason");
		page.keyboard().press("Tab");
		page.keyboard().press("Space");
		page.keyboard().press("Tab");
		assertThat(screen.focused(), is("Send answer"));
		page.keyboard().press("Enter");
		screen.awaitsHeading("Thank you");
	}
	
	@Test
	public void states_shouldHaveNothingThatAxeFindsOrThatSpillsOver() {
		for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
			for (int width : new int[] { 320, 360, 1280 }) {
				browser.closePages();
				meet(Browser.options().setColorScheme(scheme).setViewportSize(width, 800));
				for (String language : List.of("en", "fr")) {
					states(language).forEach((name, state) -> {
						platform.partner = this::good;
						state.run();
						String where = name + " " + language + " " + scheme + " " + width;
						draw(name, language, scheme, width);
						assertThat(where, Axe.violations(page), is(empty()));
						assertThat(where, Axe.tooWide(page), is(nullValue()));
					});
				}
			}
		}
	}
	
	private Map<String, Runnable> states(String language) {
		boolean french = language.equals("fr");
		String with = "code=" + PartnerSamples.CODE + "&lang=" + language;
		Map<String, Runnable> states = new LinkedHashMap<>();
		states.put("code", () -> screen.open("lang=" + language).enter("slip").awaits(french ? "pas tout à fait" : "not quite"));
		states.put("question", () -> screen.open(with).awaits("0D5C2A7E"));
		states.put("reason", () -> screen.open(with).press(french ? "Nous ne pouvons pas l’accueillir pour une autre raison"
		        : "We cannot take the person for another reason").press(french ? "Envoyer la réponse" : "Send answer")
		        .awaits(french ? "Veuillez choisir" : "Please choose"));
		states.put("date", () -> screen.open(with).press(french ? "Oui, nous accueillons la personne" : "Yes, we take the person")
		        .awaits(french ? "Quel jour" : "On which day"));
		states.put("thanks", () -> screen.open(with).press(french ? "Nous sommes complets" : "We are full")
		        .press(french ? "Envoyer la réponse" : "Send answer").awaitsHeading(french ? "Merci" : "Thank you"));
		states.put("unusable", () -> {
			platform.partner = route -> refuse(route, 403, "peermentor.error.partner.unusable");
			screen.open(with).awaitsHeading(french ? "Ce code ne peut pas" : "This code cannot be used");
		});
		states.put("away", () -> {
			platform.partner = route -> route.abort();
			screen.open(with).awaits(french ? "injoignable" : "cannot be reached");
		});
		return states;
	}
	
	/** To be looked at, if one was asked to with <code>-Dpeermentor.looks=FOLDER</code>. */
	private void draw(String name, String language, ColorScheme scheme, int width) {
		String folder = System.getProperty("peermentor.looks");
		if (folder != null) {
			page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
			        .setPath(Path.of(folder, name + "-" + language + "-" + scheme + "-" + width + ".png")));
		}
	}
	
	@Test
	public void text_shouldStillFitAtTwiceItsSize() {
		screen.open("code=" + PartnerSamples.CODE).awaits("0D5C2A7E");
		for (int width : new int[] { 640, 1280 }) {
			page.setViewportSize(width, 800);
			page.evaluate("() => document.styleSheets[0].insertRule(':root { font-size: 200% }')");
			assertThat("at " + width, Axe.tooWide(page), is(nullValue()));
		}
	}
}
