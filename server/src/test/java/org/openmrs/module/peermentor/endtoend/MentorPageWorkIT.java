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
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.stringContainsInOrder;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.junit.Test;

/** What a mentor does in the app, counted in touches. */
public class MentorPageWorkIT extends StubbedMentor {
	
	/**
	 * Seconds for a touch, for making up one's mind, and for a letter, as the keystroke-level model of Card, Moran and Newell
	 * (1980) has them for an average typist.
	 */
	private static final double TOUCH = 1.1;
	
	private static final double THINK = 1.35;
	
	private static final double LETTER = 0.28;
	
	private static final int MOST_INTERACTIONS = 6;
	
	private static final int MOST_SECONDS = 15;
	
	/** Of so many the fastest counts: what else a machine does meanwhile can only add. */
	private static final int MOST_CONTACTS = 5;
	
	private static final String WORDS = "We talked, all well.";
	
	@Test
	public void today_shouldSayWhoNeedsTheMentorAndWhy() {
		signIn();
		List<String> people = page.locator("section[aria-label='They need you now'] li.pressing").allInnerTexts();
		assertThat(people.size(), is(2));
		assertThat(people.get(0), stringContainsInOrder("Robin", "2 days ago", "A task is late", "Go along to the blood test",
		    "Your supervisor has a question"));
		assertThat("what is not known presses like what is overdue", people.get(1), stringContainsInOrder("Kim", "Nobody knows when"));
		assertThat(page.locator("section[aria-label='Everybody else']").innerText(), containsString("Sasha"));
		assertThat(page.locator("section[aria-label='News for you']").innerText(), containsString("Meet them today"));
	}
	
	@Test
	public void contact_shouldBeSavedInFewTouchesAndSeconds() {
		signIn();
		double fastest = Double.MAX_VALUE;
		for (int contact = 1; contact <= MOST_CONTACTS && fastest >= MOST_SECONDS; contact++) {
			fastest = Math.min(fastest, recordWithAWatch());
			awaitsSent(contact);
		}
		assertThat("seconds", fastest, is(lessThan((double) MOST_SECONDS)));
		Map<String, Object> sent = written("contact").get(0);
		assertThat(sent, hasEntry("type", (Object) "CHECK_IN"));
		assertThat(sent, hasEntry("mode", (Object) "PHONE"));
		assertThat(sent, hasEntry("patient", (Object) MentorSamples.ROBIN));
		assertThat(sent.get("narrative"), is(Map.of("mentorWords", WORDS, "howWritten", "NOT_YET")));
	}
	
	/** @return seconds that a mentor needs, with those of the machine */
	private double recordWithAWatch() {
		screen.interactions = 0;
		long began = System.nanoTime();
		screen.press("Record a contact with Robin Birchplanted").type("In your words: one sentence is enough", WORDS).press("Save");
		screen.awaitsToday();
		page.locator(".told").waitFor();
		double machine = (System.nanoTime() - began) / 1e9;
		assertThat(screen.interactions, is(lessThanOrEqualTo(MOST_INTERACTIONS)));
		return screen.interactions * (TOUCH + THINK) + WORDS.length() * LETTER + machine;
	}
	
	@Test
	public void attemptAndAccompaniment_shouldBeAsEasy() {
		signIn();
		screen.interactions = 0;
		screen.press("Record a contact with Robin Birchplanted").choose("I could not reach them").press("Save").awaitsToday();
		assertThat(screen.interactions, is(3));
		screen.interactions = 0;
		screen.press("Record a contact with Kim Ash").choose("I went with them").choose("Clinic").press("Save").awaitsToday();
		assertThat(screen.interactions, is(4));
		awaitsWritten(2);
		assertThat(written("contact").get(0), hasEntry("whyNot", (Object) "NO_ANSWER"));
		assertThat(written("contact").get(0), hasEntry("type", (Object) "OUTREACH_ATTEMPT"));
		assertThat(written("contact").get(1).get("accompaniment"), is(Map.of("purpose", "CLINIC", "participantOutcome",
		    "ATTENDED_TOGETHER", "mentorOutcome", "WENT_ALONG")));
	}
	
	@Test
	public void contact_shouldTakeTwoVoicesAndASharedLine() {
		signIn();
		screen.press("Record a contact with Robin Birchplanted").choose("In person");
		screen.type("In your words: one sentence is enough", "We walked.");
		page.locator("summary").click();
		screen.type("In their words", "It was cold.").type("Shared line", "We walked in the cold.").choose("Family");
		page.locator("#howWritten").selectOption("TOGETHER");
		page.locator("#place").selectOption("STREET");
		page.locator("#durationMinutes").fill("25");
		page.locator("#when").fill("2026-01-05T09:30");
		screen.press("Save").awaitsToday();
		awaitsWritten(1);
		Map<String, Object> sent = written("contact").get(0);
		assertThat(sent.get("narrative"), is(Map.of("mentorWords", "We walked.", "participantWords", "It was cold.", "sharedLine",
		    "We walked in the cold.", "howWritten", "TOGETHER", "whoElse", List.of("FAMILY"))));
		assertThat(sent, hasEntry("place", (Object) "STREET"));
		assertThat(sent, hasEntry("durationMinutes", (Object) 25));
		assertThat("by the site's clock, wherever the phone thinks it is", sent, hasEntry("startedAt", (Object) "2026-01-05T17:30:00.000Z"));
	}
	
	@Test
	public void form_shouldSayWhatIsMissingAndSaveNothing() {
		signIn();
		screen.press("Record a contact with Robin Birchplanted").choose("I went with them").press("Save").awaits("Say where you went together.");
		page.locator("summary").click();
		page.locator("#when").fill("2199-01-05T09:30");
		screen.choose("Clinic").press("Save").awaits("This time has not come yet.");
		assertThat(written("contact"), is(empty()));
	}
	
	@Test
	public void concern_shouldBeSentBeforeEverythingElseAndBringTheContactBack() {
		signIn();
		takeAlong();
		server.away = true;
		screen.press("Record a contact with Robin Birchplanted").type("In your words: one sentence is enough", "Began this.");
		screen.press("I am worried about safety").awaitsHeading("Safety: Robin Birchplanted");
		screen.press("Send to my supervisor").awaits("Say what it is about.");
		screen.choose("They are very ill").press("Send to my supervisor").awaits("Say what you did");
		screen.choose("Stayed with them").type("What happened? A few words", "Shaking.").press("Send to my supervisor");
		screen.awaitsHeading("Contact with Robin Birchplanted").awaits("You began this before.");
		assertThat(page.locator("#mentorWords").inputValue(), is("Began this."));
		screen.press("Save").awaitsToday();
		signalIsBack();
		awaitsWritten(2);
		assertThat(server.posts.stream().map(Map.Entry::getKey).toList(), contains("safetyconcern", "contact"));
		Map<String, Object> concern = written("safetyconcern").get(0);
		assertThat(concern, hasEntry("type", (Object) "MEDICAL"));
		assertThat(concern.get("immediateActions"), is(List.of("STAYED_WITH_PERSON")));
		assertThat(concern.get("uuid"), is(not(written("contact").get(0).get("uuid"))));
	}
	
	@Test
	public void concern_shouldArriveEvenWhereTheContactIsRefused() {
		signIn();
		server.refusal = path -> path.equals("contact") ? Map.entry(400, MentorServer.error("peermentor.error.invalid", "No.")) : null;
		go("concern", MentorSamples.KIM);
		screen.choose("Nobody can find them").choose("Nothing yet").press("Send to my supervisor");
		screen.awaitsHeading("Kim Ash").press("Record a contact").press("Save");
		screen.awaits("The server did not take something");
		assertThat(written("safetyconcern").size(), is(1));
	}
	
	@Test
	public void participant_shouldBeginWithWhatIsSafe() {
		signIn();
		go("participant", MentorSamples.ROBIN);
		screen.awaitsHeading("Robin Birchplanted").awaits("We found a xylophone.");
		assertThat(page.locator("main section h2").first().innerText(), is("How to reach them safely"));
		assertThat(page.locator(".safe").innerText(), stringContainsInOrder("604-555-0177", "calls are safe", "do NOT text", "NO voicemail",
		    "others answer this phone too", "Sunday", "Never look here: The old house", "Try next: Call"));
		assertThat(screen.text(), stringContainsInOrder("What comes next", "Tasks", "Bring the identity card", "Plan", "What is missing",
		    "Identity papers", "A bed for the first night", "Call me Rob", "Contacts"));
	}
	
	@Test
	public void participant_shouldTakeNothingForSafeWhereNobodyHasAsked() {
		server.answers.put("safecontact", MentorSamples.results());
		server.answers.remove("outreach");
		server.answers.remove("transitionplan");
		signIn();
		go("participant", MentorSamples.ROBIN);
		screen.awaits("Nobody has asked them yet. Take nothing for safe");
		assertThat("a mentor for work alone meets no plan", page.locator("#plan\\.title").count(), is(0));
		server.answers.remove("safecontact");
		go("participant", MentorSamples.KIM);
		screen.awaits("This could not be loaded. Take nothing for safe");
		assertThat("nobody writes over what they did not see", page.locator("#reach").count(), is(0));
	}
	
	@Test
	public void tasksAlertsAndAsks_shouldBeAnsweredWithTheVersionThatWasRead() {
		signIn();
		screen.press("I know, I see to it");
		awaitsSent(1);
		assertThat(written("alert/" + MentorSamples.ALERT), contains(Map.of("acknowledged", true)));
		go("participant", MentorSamples.ROBIN);
		screen.press("Done");
		awaitsSent(2);
		assertThat(written("transitionplan/" + MentorSamples.PLAN + "/task/" + MentorSamples.TASK), contains(Map.of("version", 0,
		    "status", "DONE")));
		go("asks", MentorSamples.ROBIN);
		screen.press("Send the answer").awaits("Write an answer first.").type("Your answer", "I go along.").press("Send the answer");
		awaitsWritten(3);
		assertThat(written("mentorask/" + MentorSamples.ASK), contains(Map.of("version", 0, "status", "ANSWERED", "answer", "I go along.")));
	}
	
	@Test
	public void ask_shouldBeTakenOnOrDeclinedWithAReason() {
		signIn();
		go("asks", MentorSamples.ROBIN);
		page.locator("summary").click();
		page.getByLabel("Why?").selectOption("NOT_SAFE");
		screen.press("Say no");
		awaitsWritten(1);
		assertThat(written("mentorask/" + MentorSamples.ASK), contains(Map.of("version", 0, "status", "DECLINED", "reason", "NOT_SAFE")));
	}
	
	@Test
	public void release_shouldSayWhenAndWhere() {
		signIn();
		go("release", MentorSamples.ROBIN);
		page.locator("#place").selectOption("COURT");
		screen.press("Yes, out now").awaitsHeading("Robin Birchplanted");
		awaitsWritten(1);
		Map<String, Object> sent = written("release").get(0);
		assertThat(sent, hasEntry("place", (Object) "COURT"));
		assertThat(sent, hasEntry("patient", (Object) MentorSamples.ROBIN));
		assertThat(sent.get("at"), is(not(nullValue())));
	}
	
	@Test
	public void release_shouldBeSaidOnceHoweverOftenItIsTouched() {
		signIn();
		go("release", MentorSamples.ROBIN);
		page.locator("#release-now").waitFor();
		page.evaluate("() => { const now = document.getElementById('release-now'); now.click(); now.click(); }");
		screen.awaitsHeading("Robin Birchplanted");
		go("screen=waiting");
		screen.awaits("All is sent.");
		assertThat(server.posts.size(), is(1));
	}
	
	@Test
	public void contacts_shouldComeInPages() {
		server.answers.put("contact", (Function<String, Object>) query -> query.contains("startIndex=10") ? contacts(2, false) : contacts(10, true));
		signIn();
		go("participant", MentorSamples.ROBIN);
		page.locator("#more-contacts").click();
		page.waitForCondition(() -> page.locator("section[aria-labelledby='contacts.title'] li").count() == 12);
		assertThat("all are there", page.locator("#more-contacts").count(), is(0));
	}
	
	private static Map<String, Object> contacts(int count, boolean more) {
		Map<String, Object> page = MentorSamples.results(Collections.nCopies(count, MentorSamples.contact()).toArray());
		return more ? FindSamples.with(page, "links", List.of(Map.of("rel", "next", "uri", "http://somewhere"))) : page;
	}
	
	@Test
	public void card_shouldHoldWhatTheParticipantWantsInTheirLanguage() {
		signIn();
		go("card", MentorSamples.ROBIN);
		page.locator("#card-stop").fill("Main Street 12, 9 to 17");
		page.locator("#card-help").fill("Night line 604 555 0101");
		page.locator("#tick-card-part-appointments").uncheck();
		String sheet = page.locator(".sheet").innerText();
		assertThat(sheet, stringContainsInOrder("My card", "Next stop: where and when", "Main Street 12", "Help by phone"));
		assertThat(sheet, not(containsString("Robin")));
		assertThat(sheet, not(containsString("blood test")));
		page.locator("#card-own").fill("Ask for methadone");
		page.locator("#tick-card-part-own").check();
		screen.awaits("A stranger could understand these words: methadone");
		page.locator("#card-own").fill("");
		page.locator("#tick-card-private").uncheck();
		assertThat(page.locator(".sheet").innerText(), containsString("Next dose: where and when"));
		page.locator("#card-language").selectOption("ar");
		page.locator(".sheet[dir=rtl][lang=ar]").waitFor();
		page.locator("#tick-card-code").check();
		page.locator("canvas.code").waitFor();
		page.emulateMedia(new com.microsoft.playwright.Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
		assertThat("on paper nothing but the card", page.locator("form, header, h1").evaluateAll(
		    "all => all.filter(one => one.checkVisibility()).length"), is(0));
	}
	
	@Test
	public void me_shouldSayWhatThePhoneKeeps() {
		signIn();
		go("me", MentorSamples.ROBIN);
		screen.awaits("Mira Cedarplanted").awaits("for OAT and work").awaits("can be read for 24 hours");
		assertThat(server.asked, hasItem(containsString("dutyperiod?mentor=" + MentorSamples.MENTOR)));
	}
}
