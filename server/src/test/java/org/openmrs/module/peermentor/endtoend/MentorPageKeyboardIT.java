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
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import org.junit.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/**
 * The app with a keyboard alone: Tab, Enter, Space, arrows and letters. Where the keyboard stands can be seen at every stop, stops come
 * in the order of reading, and none is lost when a screen is drawn anew.
 */
public class MentorPageKeyboardIT extends StubbedMentor {
	
	private static final int MOST_STOPS = 80;
	
	private static final int MOST_SECONDS = 20;
	
	/**
	 * What is wrong with where the keyboard stands, null if nothing is: nowhere; out of sight; without a line around it that is thick enough
	 * (WCAG 2.4.7 and 2.4.13); before the stop before it. A field that is drawn as its label has the line there.
	 */
	private static final String WRONG = "before => { const held = document.activeElement;"
	        + "if (!held || held === document.body) return 'nowhere';"
	        + "const shown = held.matches('.chip input') ? held.parentElement.querySelector('label') : held;"
	        + "const style = getComputedStyle(shown), box = shown.getBoundingClientRect(), name = held.outerHTML.slice(0, 120);"
	        + "if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) return 'no line around ' + name;"
	        + "if (box.width === 0 || box.bottom <= 0 || box.top >= innerHeight) return 'out of sight ' + name;"
	        + "if (window.stopBefore?.isConnected && !before && window.stopBefore !== held"
	        + " && !(window.stopBefore.compareDocumentPosition(held) & Node.DOCUMENT_POSITION_FOLLOWING)) return 'goes back to ' + name;"
	        + "window.stopBefore = held; return null; }";
	
	private static final String NAME = "() => { const held = document.activeElement;"
	        + "return held.getAttribute('aria-label') ?? held.labels?.[0]?.innerText ?? held.innerText ?? held.id; }";
	
	/** Every stop that there is to reach: of buttons of which one is chosen, the group is one. */
	private static final String STOPS = "() => [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]"
	        + ".filter(one => !one.disabled && one.tabIndex >= 0 && one.checkVisibility())"
	        + ".filter(one => one.type !== 'radio' || one.checked || ![...document.getElementsByName(one.name)].some(other => other.checked)"
	        + " && one === document.getElementsByName(one.name)[0]).length";
	
	/** A name for the stop that no other has. */
	private static final String HERE = "() => { const held = document.activeElement;"
	        + "return held === document.body ? 'body' : held.keyed ??= String(window.keyedSoFar = (window.keyedSoFar ?? 0) + 1); }";
	
	/** As if the page had just come: the next stop is the first. */
	private void begin() {
		page.evaluate("() => { window.stopBefore = null; document.getElementById('beginning')?.remove();"
		        + "const mark = document.createElement('span'); mark.id = 'beginning'; mark.tabIndex = -1; document.body.prepend(mark); mark.focus(); }");
	}
	
	private void key(String key) {
		page.keyboard().press(key);
	}
	
	/** Goes on to what is called so, and looks at each stop on the way. */
	private void reach(String name) {
		reach("Tab", name);
	}
	
	/** The same, back towards the beginning. */
	private void reachBack(String name) {
		reach("Shift+Tab", name);
	}
	
	private void reach(String key, String name) {
		List<String> passed = new ArrayList<>();
		page.evaluate("() => { window.stopBefore = null; }");
		for (int stop = 0; stop < MOST_STOPS; stop++) {
			key(key);
			assertThat(page.evaluate(WRONG, key.equals("Shift+Tab")), is((Object) null));
			String here = (String) page.evaluate(NAME);
			if (here.equals(name)) {
				return;
			}
			passed.add(here);
		}
		throw new AssertionError(name + " is not among " + passed);
	}
	
	private void signInByKeyboard() {
		screen.open("");
		page.locator("#username").waitFor();
		assertThat(page.evaluate(NAME), is("User name"));
		page.keyboard().type(MentorServer.NAME);
		reach("Password");
		page.keyboard().type(MentorServer.PASSWORD);
		key("Enter");
		page.locator("#new-pin").waitFor();
		reach("New PIN or sentence");
		page.keyboard().type(MentorScreen.PIN);
		reach("The same again");
		page.keyboard().type(MentorScreen.PIN);
		reach("Lock this phone and go on");
		key("Space");
		screen.awaitsToday();
		standsOn("Today");
	}
	
	private void standsOn(String name) {
		page.waitForFunction("name => document.activeElement.innerText === name", name);
	}
	
	@Test
	public void mentor_shouldWorkFromSigningInToSigningOut() {
		signInByKeyboard();
		reach("Robin Birchplanted");
		key("Enter");
		screen.awaitsHeading("Robin Birchplanted");
		standsOn("Robin Birchplanted");
		reach("Record a contact");
		key("Enter");
		screen.awaitsHeading("Contact with Robin Birchplanted");
		reach("We talked or met");
		key("ArrowDown");
		key("ArrowDown");
		assertThat("stays where it was though the form is drawn anew", page.evaluate(NAME), is("I could not reach them"));
		key("ArrowUp");
		assertThat(page.evaluate(NAME), is("I went with them"));
		assertThat(page.evaluate(WRONG, true), is((Object) null));
		reach("Pharmacy");
		key("ArrowRight");
		assertThat(page.evaluate(NAME), is("Clinic"));
		reach("In your words: one sentence is enough");
		page.keyboard().type("By the keys.");
		reach("More: their words, shared line, when, where");
		key("Enter");
		reach("Shared line");
		page.keyboard().type("We went.");
		reach("Family");
		key("Space");
		reachBack("Save");
		key("Enter");
		screen.awaitsToday();
		awaitsWritten(1);
		Map<String, Object> sent = written("contact").get(0);
		assertThat(sent, hasEntry("type", (Object) "ACCOMPANIMENT_TO_APPOINTMENT"));
		assertThat(sent.get("narrative"), is(Map.of("mentorWords", "By the keys.", "sharedLine", "We went.", "howWritten", "NOT_YET", "whoElse",
		    List.of("FAMILY"))));
		screen.awaits("1 thing was sent.");
		reachBack("To send");
		key("Enter");
		screen.awaitsHeading("To send");
		standsOn("To send");
		reachBack("Sign out");
		key("Enter");
		screen.awaits("You have signed out.");
		assertThat(page.evaluate(NAME), is("User name"));
	}
	
	/** A walk from the top to the bottom comes by everything that can be used, and leads out again: nothing holds the keyboard. */
	@Test
	public void screens_shouldShowWhereTheKeyboardStandsAtEveryStop() {
		signIn();
		for (String name : MentorScreen.screens()) {
			go(name, MentorSamples.ROBIN);
			screen.awaitsScreen();
			page.evaluate("() => document.querySelectorAll('details').forEach(one => { one.open = true; })");
			begin();
			int stops = ((Number) page.evaluate(STOPS)).intValue();
			List<String> met = new ArrayList<>();
			for (int presses = 0; presses < MOST_STOPS * 3; presses++) {
				key("Tab");
				String here = (String) page.evaluate(HERE);
				boolean round = here.equals("body") || met.size() > 1 && here.equals(met.get(0));
				if (round) {
					break;
				}
				assertThat(name, page.evaluate(WRONG, false), is((Object) null));
				if (!met.contains(here)) {
					met.add(here);
				}
			}
			assertThat(name, met.size(), is(stops));
		}
	}
	
	@Test
	public void focus_shouldGoOnWhenWhatItStandsOnGoes() {
		signIn();
		reach("I know, I see to it");
		key("Enter");
		awaitsWritten(1);
		screen.awaits("1 thing was sent.");
		isSomewhere("after the news is noted");
		go("participant", MentorSamples.ROBIN);
		screen.awaitsHeading("Robin Birchplanted");
		reach("Done");
		server.answers.put("transitionplan/" + MentorSamples.PLAN + "/task", MentorSamples.results());
		key("Enter");
		awaitsWritten(2);
		page.waitForFunction("() => !document.querySelector('[id=\"tasks.title\"]')");
		isSomewhere("after the task is done");
	}
	
	@Test
	public void focus_shouldStayWhereItIsWhenTheSameIsDrawnAnew() {
		signIn();
		takeAlong();
		server.away = true;
		screen.press("Record a contact with Robin Birchplanted").type("In your words: one sentence is enough", "Later.").press("Save").awaitsToday();
		screen.awaits("It waits to be sent");
		reach("Record a contact with Kim Ash");
		page.evaluate("() => { window.drawnBefore = document.querySelector('main h1'); }");
		signalIsBack();
		page.waitForFunction("() => !window.drawnBefore.isConnected");
		assertThat(page.evaluate(NAME), is("Record a contact with Kim Ash"));
		assertThat(page.evaluate(WRONG, true), is((Object) null));
		reachBack("Me");
		page.evaluate("() => { window.drawnBefore = document.querySelector('#ways a'); window.dispatchEvent(new Event('online')); }");
		page.waitForFunction("() => !window.drawnBefore.isConnected");
		assertThat(page.evaluate(NAME), is("Me"));
	}
	
	/** What is sent meanwhile draws no screen over what somebody writes. */
	@Test
	public void answer_shouldNotBeLostWhenSomethingIsSentMeanwhile() {
		signIn();
		takeAlong();
		server.away = true;
		screen.press("Record a contact with Robin Birchplanted").press("Save").awaitsToday();
		server.cut = () -> MentorServer.Cut.BEFORE;
		server.away = false;
		go("asks", MentorSamples.ROBIN);
		screen.type("Your answer", "I am just writ");
		server.cut = () -> MentorServer.Cut.NOWHERE;
		trySending();
		screen.awaits("1 thing was sent.");
		assertThat(page.getByLabel("Your answer").inputValue(), is("I am just writ"));
		assertThat(page.evaluate(NAME), is("Your answer"));
	}
	
	/** Nor what was begun while the new drawing was on its way: on a bad line that takes long. */
	@Test
	public void answer_shouldNotBeLostToADrawingThatWasAskedForBefore() {
		signIn();
		takeAlong();
		server.away = true;
		screen.press("Record a contact with Robin Birchplanted").press("Save").awaitsToday();
		server.cut = () -> MentorServer.Cut.BEFORE;
		server.away = false;
		go("asks", MentorSamples.ROBIN);
		screen.awaits("Your answer");
		CountDownLatch line = new CountDownLatch(1);
		CountDownLatch asked = slow("mentorask", line);
		server.cut = () -> MentorServer.Cut.NOWHERE;
		trySending();
		page.waitForCondition(() -> asked.getCount() == 0);
		screen.type("Your answer", "I am just writ");
		page.evaluate("() => { window.headBefore = document.querySelector('#ways a'); }");
		line.countDown();
		page.waitForFunction("() => !window.headBefore.isConnected");
		assertThat(page.getByLabel("Your answer").inputValue(), is("I am just writ"));
	}
	
	/** What was sent meanwhile makes a screen that is asked for no quiet one: whoever waits for it would stand nowhere. */
	@Test
	public void screen_shouldTakeTheKeyboardThoughSomethingIsSentWhileItComes() {
		signIn();
		takeAlong();
		server.away = true;
		screen.press("Record a contact with Robin Birchplanted").press("Save").awaitsToday();
		server.cut = () -> MentorServer.Cut.BEFORE;
		server.away = false;
		CountDownLatch line = new CountDownLatch(1);
		CountDownLatch asked = slow("mentorask", line);
		go("asks", MentorSamples.ROBIN);
		page.waitForCondition(() -> asked.getCount() == 0);
		server.cut = () -> MentorServer.Cut.NOWHERE;
		trySending();
		screen.awaits("1 thing was sent.");
		line.countDown();
		screen.awaitsHeading("Questions to me");
		standsOn("Questions to me");
	}
	
	/** A press that began on what is drawn anew meanwhile still counts. */
	@Test
	public void press_shouldNotBeLostToADrawing() {
		signIn();
		takeAlong();
		server.away = true;
		screen.press("Record a contact with Robin Birchplanted").press("Save").awaitsToday();
		Locator button = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Record a contact with Kim Ash"));
		button.hover();
		page.mouse().down();
		int before = server.asked.size();
		signalIsBack();
		page.waitForCondition(() -> server.asked.stream().skip(before).anyMatch(one -> one.startsWith("GET peermentor/caseload")));
		// By the time that this one comes the list has come too, and is drawn when the finger goes up.
		page.evaluate("() => fetch('../../../ws/rest/v1/peermentor/alert').then(answer => answer.text())");
		page.mouse().up();
		screen.awaitsHeading("Contact with Kim Ash");
	}
	
	/** Holds the next answer of a path back until there is a line; whoever waits for the other latch knows that it was asked for. */
	private CountDownLatch slow(String path, CountDownLatch line) {
		CountDownLatch asked = new CountDownLatch(1);
		Object answer = server.answers.get(path);
		server.answers.put(path, (Function<String, Object>) query -> {
			asked.countDown();
			try {
				line.await(MOST_SECONDS, TimeUnit.SECONDS);
			}
			catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
			return answer;
		});
		return asked;
	}
	
	@Test
	public void skipLink_shouldLeadPastTheHead() {
		signIn();
		begin();
		key("Tab");
		assertThat(page.evaluate("() => document.activeElement.id"), is("skip"));
		key("Enter");
		assertThat(page.evaluate("() => document.activeElement.id"), is("main"));
		key("Tab");
		assertThat(page.evaluate("() => document.querySelector('main').contains(document.activeElement)"), is(true));
		assertThat(page.url(), not(containsString("#main")));
		assertThat(screen.complaints, is(empty()));
	}
	
	private void isSomewhere(String when) {
		assertThat(when, page.evaluate("() => document.activeElement.tagName"), is(not("BODY")));
	}
}
