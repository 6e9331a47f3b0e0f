/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.endtoend;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.junit.Test;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;

/** What becomes of a referral, and where a mentor finds it again. */
public class MentorPageReferralIT extends StubbedSearch {
	
	@Test
	public void referral_shouldBeFoundAgainThatWasWrittenWithoutSignal() {
		signIn();
		takeAlong();
		go("participant", MentorSamples.ROBIN);
		screen.awaits("Sent, no answer yet");
		goFor("refer", "&listing=" + FindSamples.PHARMACY);
		screen.awaitsHeading("Refer Robin Birchplanted");
		server.away = true;
		screen.press("Keep as a draft").awaits("It is on this phone and not sent.");
		go("participant", MentorSamples.ROBIN);
		screen.awaits("Sent, no answer yet");
		assertThat(page.locator(REFERRALS).innerText(), stringContainsInOrder("Tidewater Pharmacy, Quarry Street", "Waits to be sent",
		    "Sent, no answer yet"));
		page.locator(REFERRALS + " li a").first().click();
		screen.awaits("It is on this phone and not sent.");
		go("screen=waiting");
		page.getByText("Referral – Robin Birchplanted").click();
		screen.awaits("It is on this phone and not sent.");
	}
	
	@Test
	public void referrals_shouldComeInPagesWithWhatIsDueFirst() {
		Map<String, Object> disputed = FindSamples.with(named("Disputed", 12), "disagreesSince", FindSamples.in(-3));
		server.answers.put("referral", (Function<String, Object>) query -> query.contains("due=true") ? MentorSamples.results(disputed)
		        : query.contains("startIndex=10") ? MentorSamples.results(named("Eleventh", 11), disputed) : FindSamples.with(MentorSamples.results(
		            java.util.stream.IntStream.rangeClosed(1, 10).mapToObj(i -> named("Number " + i, i)).toArray()), "links", List.of(Map.of("rel",
		                "next", "uri", "http://somewhere"))));
		signIn();
		go("participant", MentorSamples.ROBIN);
		page.locator("#more-referrals").waitFor();
		assertThat(page.locator(REFERRALS).innerText(), stringContainsInOrder("Disputed", "does not fit together", "Number 1", "Number 10"));
		page.locator("#more-referrals").click();
		screen.awaits("Eleventh");
		assertThat("none stands there twice", page.locator(REFERRALS + " li").count(), is(12));
		assertThat(page.evaluate("() => document.activeElement.textContent"), is("Eleventh"));
		assertThat(page.locator("#more-referrals").count(), is(0));
	}
	
	private static Map<String, Object> named(String name, int number) {
		Map<String, Object> referral = FindSamples.with(FindSamples.referral("REQUESTED"), "serviceName", name);
		return FindSamples.with(referral, "uuid", String.format("b10000%02d-4a59-4e68-8b77-90a1b2c3d4e5", number));
	}
	
	@Test
	public void no_shouldLeadToAnotherServiceForTheSameNeed() {
		find();
		search("pharmacy");
		referralOf("REQUESTED");
		assertThat(page.locator("#find-another").count(), is(0));
		server.answers.put(PATH, FindSamples.referral("REJECTED"));
		go("screen=today");
		screen.awaitsToday();
		referralOf("REJECTED");
		page.locator("#find-another").click();
		screen.awaitsHeading("Find a service").awaits("For Robin Birchplanted");
		page.waitForCondition(() -> lastAsked("listing").contains("need=PHARMACY"));
		assertThat(page.locator("#need").inputValue(), is("PHARMACY"));
		assertThat("what was looked for before is another thing", page.locator("#words").inputValue(), is(""));
		server.answers.put(PATH, FindSamples.referral("REQUESTED"));
		server.answers.put(PATH + "/outcome", MentorSamples.results(MentorSamples.map("uuid", FindSamples.DRAFT, "source", "PARTICIPANT", "outcome",
		    "TURNED_AWAY", "reason", "SERVICE_FULL", "at", FindSamples.in(-3))));
		referralOf("REQUESTED");
		page.locator("#find-another").waitFor();
	}
	
	private void referralOf(String status) {
		goFor("referral", "&referral=" + FindSamples.REFERRAL);
		screen.awaits(status.equals("REJECTED") ? "They said no" : "Sent, no answer yet");
	}
	
	@Test
	public void sheet_shouldBeTextAloneAndAllThatIsPrinted() {
		referral();
		assertThat(screen.text(), stringContainsInOrder("Sent, no answer yet", "since", "Answer due:", "late",
		    "They must not contact the participant", "Likes the marimba counter.", "Tell the service"));
		screen.press("What to say on the phone").awaits("Leave no details on a voicemail.");
		String sheet = page.locator(".sheet").innerText();
		assertThat(sheet, stringContainsInOrder("Call to Tidewater Pharmacy", "What to say", "Reference", "B1000000",
		    "Tom & <b>Jo</b> 's &lt;", "second line"));
		assertThat(page.locator(".sheet b, .sheet style").count(), is(0));
		assertThat(written(PATH + "/sheet"), contains(Map.of("way", "CALL")));
		page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
		assertThat("on paper nothing but the sheet", page.locator("header, h1, main > section, main > div:not(.sheet-place), #print").evaluateAll(
		    "all => all.filter(one => one.checkVisibility()).length"), is(0));
		assertThat(page.locator(".sheet").isVisible(), is(true));
		page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
		screen.press("Text for an e-mail").awaits("Can you take somebody?");
		assertThat(page.locator("#sheet-text").inputValue(), is("Hello,\n\nPlease ask for Robin."));
		server.away = true;
		screen.press("Sheet to print").awaits("No signal: the sheet could not be made.");
		assertThat(page.locator(".sheet").count(), is(0));
	}
	
	@Test
	public void outcome_shouldSayWhoSaysSoAndWhy() {
		referral();
		page.locator("#outcome summary").click();
		screen.press("Save").awaits("Choose who says so.");
		screen.choose("The participant says so").choose("They were turned away").press("Save").awaits("Say why.");
		page.locator("#outcomeReason").selectOption("TURNED_AWAY_FOR_OAT");
		screen.press("Save");
		awaitsWritten(1);
		Map<String, Object> said = written(PATH + "/outcome").get(0);
		assertThat(said, hasEntry("source", (Object) "PARTICIPANT"));
		assertThat(said, hasEntry("outcome", (Object) "TURNED_AWAY"));
		assertThat(said, hasEntry("reason", (Object) "TURNED_AWAY_FOR_OAT"));
		assertThat("when it was said, however late it is sent", said.containsKey("at"), is(true));
		screen.awaits("1 thing was sent.");
		page.locator("#outcome:not([open]) summary").click();
		screen.choose("The service says so").choose("They were taken on");
		page.locator("#heard").selectOption("MESSAGE");
		screen.press("Save");
		awaitsWritten(2);
		assertThat(written(PATH + "/outcome").get(1), hasEntry("how", (Object) "MESSAGE"));
		assertThat("a yes has no reason", written(PATH + "/outcome").get(1).containsKey("reason"), is(false));
	}
	
	@Test
	public void result_shouldShowEachVoiceAndHowSureItIs() {
		server.answers.put(PATH + "/result", MentorSamples.results(MentorSamples.map("uuid", FindSamples.REFERRAL, "outcome", null, "confidence",
		    "DISPUTED", "disagreement", true)));
		server.answers.put(PATH + "/outcome", MentorSamples.results(MentorSamples.map("uuid", FindSamples.DRAFT, "source", "PARTNER", "outcome",
		    "DID_NOT_GO", "reason", "NOT_SAID", "at", FindSamples.in(-3))));
		referral();
		assertThat(screen.text(), stringContainsInOrder("What came of it", "what is said does not fit together",
		    "The service – They did not go – They did not say why"));
	}
	
	@Test
	public void referral_shouldBeTakenBackWithAReason() {
		referral();
		page.getByText("Take it back", new Page.GetByTextOptions().setExact(true)).click();
		screen.press("Yes, take it back").awaits("Say why.");
		page.locator("#takenBack").selectOption("PARTICIPANT_DECLINES");
		screen.press("Yes, take it back");
		awaitsWritten(1);
		assertThat(written(PATH), contains(Map.of("version", 2, "status", "CANCELLED", "reason", "PARTICIPANT_DECLINES")));
	}
	
	@Test
	public void together_shouldBeATouchAndTieTheContactToTheReferral() {
		referral();
		screen.press("Go there together").awaitsHeading("Contact with Robin Birchplanted");
		assertThat(page.locator("#what-went").isChecked(), is(true));
		assertThat(page.locator("#purpose-PHARMACY").isChecked(), is(true));
		page.locator("#referral-" + FindSamples.REFERRAL).waitFor();
		assertThat(page.locator("#referral-" + FindSamples.REFERRAL).isChecked(), is(true));
		screen.press("Save").awaitsToday();
		awaitsWritten(2);
		assertThat(server.posts.stream().map(Map.Entry::getKey).toList(), contains("contact", PATH + "/accompaniment"));
		assertThat(written(PATH + "/accompaniment").get(0), hasEntry("contact", written("contact").get(0).get("uuid")));
	}
	
	@Test
	public void accompaniment_shouldOfferOpenReferralsInOneTouch() {
		signIn();
		screen.press("Record a contact with Robin Birchplanted").choose("I went with them").choose("Pharmacy").choose("Tidewater Pharmacy");
		server.refusal = path -> path.equals("contact") ? Map.entry(400, MentorServer.error("peermentor.error.invalid", "No.")) : null;
		screen.press("Save").awaits("The server did not take something");
		assertThat("what hangs on the contact waits for it", written(PATH + "/accompaniment"), is(empty()));
		page.locator("#look-at-refused").click();
		screen.awaits("You went there together").press("Change it").awaitsHeading("Contact with Robin Birchplanted");
		server.refusal = path -> null;
		page.locator("#save").click();
		awaitsWritten(2);
		assertThat(written("contact").size(), is(1));
		assertThat(written(PATH + "/accompaniment").size(), is(1));
	}
	
	@Test
	public void accompaniment_shouldDoWithoutAReferral() {
		signIn();
		screen.press("Record a contact with Robin Birchplanted").choose("I went with them").choose("Pharmacy").choose("None of these");
		screen.press("Save").awaitsToday();
		awaitsWritten(1);
		assertThat(server.posts.size(), is(1));
	}
	
	@Test
	public void participant_shouldShowReferralsAndWhatIsDueWithoutWaitingForThem() {
		server.answers.put("referral", MentorSamples.results(FindSamples.draft(), FindSamples.referral("REQUESTED"), FindSamples.referral(
		    "REJECTED")));
		signIn();
		go("participant", MentorSamples.ROBIN);
		screen.awaits("Draft, not sent");
		String referrals = page.locator("section[aria-labelledby='referral.title']").innerText();
		assertThat(referrals, stringContainsInOrder("Referrals", "Tidewater Pharmacy", "Draft, not sent", "since", "Sent, no answer yet",
		    "Answer due:", "late", "They said no"));
		page.locator("#find").click();
		screen.awaitsHeading("Find a service").awaits("For Robin Birchplanted");
		search("pharmacy");
		page.getByText("Tidewater Pharmacy, Quarry Street").click();
		screen.press("Refer Robin Birchplanted").awaitsHeading("Refer Robin Birchplanted");
	}
	
	@Test
	public void referrals_shouldBeNoPartOfTheScreenOfWhoMaySeeNone() {
		server.answers.put("me", FindSamples.with(MentorSamples.me(), "privileges", List.of("View Peer Caseload")));
		signIn();
		go("participant", MentorSamples.ROBIN);
		screen.awaits("What comes next");
		assertThat(page.locator("section[aria-labelledby='referral.title']").count(), is(0));
		assertThat(server.asked.stream().filter(one -> one.contains("peermentor/referral")).toList(), is(empty()));
		goFor("service", "&listing=" + FindSamples.PHARMACY);
		screen.awaits("Hours of the week");
		assertThat(page.getByText("Refer Robin").count() + page.locator("#report").count(), is(0));
	}
}
