/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.endtoend;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.Test;

import com.microsoft.playwright.Page;

/** Signal that goes, sessions that end, clocks that are wrong, two tabs, two phones: the mentor knows what happened, and nothing is lost. */
public class MentorPageSignalIT extends StubbedMentor {
	
	/** In seconds: so far may the phone's idea of the server's clock be off, for answers that take long say little of it. */
	private static final int APART = 10;
	
	private static final String WORDS = "In your words: one sentence is enough";
	
	private void record(String name, String words) {
		screen.press("Record a contact with " + name).type("In your words: one sentence is enough", words).press("Save").awaitsToday();
	}
	
	@Test
	public void app_shouldOpenReadAndRecordWithoutSignal() {
		signIn();
		go("participant", MentorSamples.ROBIN);
		screen.awaits("We found a xylophone.");
		takeAlong();
		server.away = true;
		screen.lockAndReload().awaits("This phone is locked").unlock(MentorScreen.PIN).awaitsHeading("Robin Birchplanted");
		screen.awaits("This is what the phone kept.").awaits("We found a xylophone.").awaits("No signal, or the server is away.");
		go("record", MentorSamples.ROBIN);
		page.locator("#mentorWords").fill("Without signal.");
		page.locator("#save").click();
		screen.awaitsToday().awaits("It waits to be sent");
		page.reload();
		screen.awaits("1 thing waits here to be sent.").unlock(MentorScreen.PIN).awaitsToday();
		assertThat(server.written.size(), is(0));
		signalIsBack();
		awaitsWritten(1);
		screen.awaits("1 thing was sent.");
		assertThat(written("contact").get(0).get("narrative").toString(), containsString("Without signal."));
	}
	
	@Test
	public void form_shouldBeThereAgainWhenThePageWentAway() {
		signIn();
		screen.press("Record a contact with Robin Birchplanted").type("In your words: one sentence is enough", "Half a");
		screen.awaitsForm();
		page.reload();
		screen.unlock(MentorScreen.PIN).awaits("You began this before.");
		assertThat(page.locator("#mentorWords").inputValue(), is("Half a"));
		page.locator("#save").click();
		awaitsWritten(1);
	}
	
	@Test
	public void session_shouldEndWithoutALossOfWhatWasWritten() {
		signIn();
		server.signedIn = false;
		record("Robin Birchplanted", "Signed out meanwhile.");
		screen.awaits("The server has signed you out. What you wrote is safe");
		page.locator("#sign-in-again").click();
		screen.signIn(MentorServer.NAME, "wrong").awaits("User name or password is wrong. After several wrong attempts the account is locked");
		screen.signIn(MentorServer.NAME, MentorServer.PASSWORD).awaitsToday();
		awaitsWritten(1);
		screen.awaits("1 thing was sent.");
		assertThat(page.locator("#sign-in-again").count(), is(0));
	}
	
	@Test
	public void somebodyElse_shouldSeeNothingOfWhatThePhoneKeeps() {
		signIn();
		takeAlong();
		server.away = true;
		record("Robin Birchplanted", "Not theirs.");
		server.signedIn = false;
		server.away = false;
		page.reload();
		screen.unlock(MentorScreen.PIN).awaits("The server has signed you out");
		page.locator("#sign-in-again").click();
		server.answers.put("me", MentorSamples.map("uuid", MentorSamples.PLAN, "mentor", MentorSamples.PLAN, "timeZone", "UTC", "privileges",
		    List.of("View Peer Caseload")));
		screen.signIn(MentorServer.NAME, MentorServer.PASSWORD).awaits("This phone keeps things of another account.");
		assertThat(page.content(), not(containsString("Birchplanted")));
		assertThat("nothing is sent in another's name", server.written.size(), is(0));
	}
	
	@Test
	public void refusal_shouldBeShownAndSettledByTheMentor() {
		signIn();
		server.refusal = path -> Map.entry(400, MentorServer.error("peermentor.error.invalid", "The line is too long."));
		record("Robin Birchplanted", "Refused.");
		page.locator("#look-at-refused").click();
		screen.awaits("The server found something wrong in it.").awaits("The line is too long.");
		screen.press("Change it").awaitsHeading("Contact with Robin Birchplanted");
		assertThat(page.locator("#mentorWords").inputValue(), is("Refused."));
		page.locator("#mentorWords").fill("Shorter.");
		server.refusal = path -> null;
		page.locator("#save").click();
		awaitsWritten(1);
		assertThat(written("contact").get(0).get("narrative").toString(), containsString("Shorter."));
	}
	
	@Test
	public void change_shouldNotOverwriteWhatSomebodyElseChanged() {
		signIn();
		String task = "transitionplan/" + MentorSamples.PLAN + "/task/" + MentorSamples.TASK;
		server.answers.put(task, MentorSamples.task("CLAIMED", 5, MentorSamples.ref(MentorSamples.PLAN, "Otto")));
		server.refusal = path -> Map.entry(409, MentorServer.error("peermentor.error.stale", "Stale."));
		go("participant", MentorSamples.ROBIN);
		screen.press("I see to it").awaits("The server did not take something");
		page.locator("#look-at-refused").click();
		screen.awaits("Somebody else changed it in the meantime.").awaits("somebody sees to it");
		server.refusal = path -> null;
		screen.press("Send mine all the same");
		awaitsWritten(1);
		assertThat(written(task).get(0), hasEntry("version", (Object) 5));
	}
	
	@Test
	public void change_shouldCountAsArrivedWhenOnlyTheAnswerWasLost() {
		signIn();
		String task = "transitionplan/" + MentorSamples.PLAN + "/task/" + MentorSamples.TASK;
		server.cut = () -> MentorServer.Cut.AFTER;
		go("participant", MentorSamples.ROBIN);
		screen.press("I see to it");
		awaitsWritten(1);
		screen.awaits("No signal, or the server is away.");
		server.answers.put(task, MentorSamples.task("CLAIMED", 1, MentorSamples.ref(MentorSamples.PERSON, "Mira")));
		server.refusal = path -> Map.entry(409, MentorServer.error("peermentor.error.stale", "Stale."));
		server.cut = () -> MentorServer.Cut.NOWHERE;
		signalIsBack();
		screen.awaits("1 thing was sent.");
		assertThat(page.locator("#look-at-refused").count(), is(0));
	}
	
	@Test
	public void clock_shouldBeTheServersWhereThePhonesIsWrong() {
		page.clock().setSystemTime(Instant.now().plus(Duration.ofHours(3)).toEpochMilli());
		signIn();
		screen.awaits("The clock of this phone is fast. We use the time of the server. Fast by 180 minutes.");
		recordInTheServersTime("Three hours ahead.");
	}
	
	@Test
	public void clock_shouldBeSaidToBeSlowToo() {
		page.clock().setSystemTime(Instant.now().minus(Duration.ofMinutes(25)).toEpochMilli());
		signIn();
		screen.awaits("The clock of this phone is slow. We use the time of the server. Slow by 25 minutes.");
		recordInTheServersTime("Twenty-five minutes behind.");
	}
	
	private void recordInTheServersTime(String words) {
		Instant before = Instant.now();
		record("Robin Birchplanted", words);
		awaitsWritten(1);
		Instant said = Instant.parse((String) written("contact").get(0).get("startedAt"));
		assertThat(said, allOf(greaterThan(before.minusSeconds(APART)), lessThan(Instant.now().plusSeconds(APART))));
	}
	
	@Test
	public void server_shouldBeSaidToBeAwayWhereSomebodySignsIn() {
		screen.open("");
		page.locator("#username").waitFor();
		server.away = true;
		screen.signIn(MentorServer.NAME, MentorServer.PASSWORD).awaits("The server cannot be reached. Check the connection, then try again.");
		assertThat("the name need not be typed again", page.locator("#username").inputValue(), is(MentorServer.NAME));
		server.away = false;
		screen.signIn(MentorServer.NAME, MentorServer.PASSWORD).awaitsHeading("Choose a PIN for this phone");
	}
	
	/** A gateway that finds nobody behind it, and a server that breaks over what it is told: neither takes anything, and neither loses it. */
	@Test
	public void server_shouldLoseNothingWhileItFails() {
		signIn();
		for (int status : new int[] { 503, 500 }) {
			int before = server.written.size();
			server.refusal = path -> Map.entry(status, MentorServer.error("peermentor.error.fault", "Broken."));
			record("Robin Birchplanted", "Answered with " + status + ".");
			screen.awaits("It waits to be sent");
			if (status == 503) {
				screen.awaits("No signal, or the server is away.");
			}
			assertThat("it is not the mentor's to settle", page.locator("#look-at-refused").count(), is(0));
			server.refusal = path -> null;
			signalIsBack();
			awaitsWritten(before + 1);
			screen.awaits("1 thing was sent.");
		}
	}
	
	@Test
	public void account_shouldBeSaidToBeLockedAndLoseNothing() {
		signIn();
		server.signedIn = false;
		record("Robin Birchplanted", "Locked out.");
		page.locator("#sign-in-again").click();
		for (int tried = 0; tried < 3; tried++) {
			screen.signIn(MentorServer.NAME, "wrong " + tried).awaits("the account is locked for some minutes and refuses the right password too.");
			page.locator("#sign-in-problem").evaluate("problem => { problem.textContent = ''; }");
		}
		page.reload();
		screen.awaits("1 thing waits here to be sent.").unlock(MentorScreen.PIN).awaits("The server has signed you out. What you wrote is safe");
		page.locator("#sign-in-again").click();
		screen.signIn(MentorServer.NAME, MentorServer.PASSWORD).awaitsToday().awaits("1 thing was sent.");
		assertThat(server.written.size(), is(1));
	}
	
	@Test
	public void tabs_shouldShareOnePin() {
		screen.open("");
		page.locator("#username").waitFor();
		screen.signIn(MentorServer.NAME, MentorServer.PASSWORD);
		page.locator("#new-pin").waitFor();
		MentorScreen second = new MentorScreen(page.context().newPage(), server.address());
		second.open("").awaitsHeading("Choose a PIN for this phone");
		for (MentorScreen tab : List.of(second, screen)) {
			tab.page.locator("#new-pin").fill(MentorScreen.PIN + (tab == second ? "" : " mine"));
			tab.page.locator("#new-pin-again").fill(MentorScreen.PIN + (tab == second ? "" : " mine"));
			tab.page.locator("form button[type=submit]").click();
			if (tab == second) {
				// The other tab cannot know of a PIN before there is a key.
				tab.awaitsToday().awaitsKey();
			}
		}
		screen.awaits("Another tab has set a PIN for this phone. Type that one.").unlock(MentorScreen.PIN).awaitsToday();
	}
	
	@Test
	public void tabs_shouldSendEachThingOnceAndEndTogether() {
		signIn();
		takeAlong();
		server.away = true;
		record("Robin Birchplanted", "One.");
		record("Kim Ash", "Two.");
		Page other = page.context().newPage();
		server.away = false;
		server.cut = () -> MentorServer.Cut.NOWHERE;
		MentorScreen second = new MentorScreen(other, server.address());
		second.open("").awaits("This phone is locked");
		page.evaluate("() => window.dispatchEvent(new Event('online'))");
		second.unlock(MentorScreen.PIN).awaitsToday();
		awaitsSent(2);
		// Both have begun to send by now: whoever asks for the lock behind them gets it when both are done.
		other.evaluate("() => navigator.locks.request('peermentor-mentor-outbox', () => null)");
		assertThat("by the lock that tabs share", server.posts.size(), is(2));
		second.press("Sign out").awaits("You have signed out.");
		screen.awaits("You signed out in another tab.");
		assertThat(page.content(), not(containsString("Birchplanted")));
	}
	
	/** Whoever has the app in two tabs begins with one form in both, and says two things. */
	@Test
	public void tabs_shouldEachSendWhatWasWrittenInThem() {
		String hash = screenOf("record", MentorSamples.ROBIN);
		signIn();
		int sent = 0;
		for (String how : List.of("at once", "kept once more", "without signal")) {
			go(hash);
			screen.type(WORDS, "Begun.");
			MentorScreen second = secondTab(hash);
			server.away = how.equals("without signal");
			screen.type(WORDS, "In the first tab, " + how).press("Save").awaitsToday();
			second.type(WORDS, "In the second tab, " + how);
			if (how.equals("kept once more")) {
				awaitsWritten(sent + 1);
				second.type(WORDS, "In the second tab.").awaitsForm();
			}
			second.press("Save").awaitsToday();
			signalIsBack();
			awaitsWritten(sent += 2);
			second.page.close();
			go("screen=waiting");
			screen.awaits("All is sent.");
			assertThat("nothing is left to go on with", page.getByText("Begun and not saved").count(), is(0));
		}
		assertThat("none is lost", server.written.values().stream().filter(body -> body.get("narrative").toString().contains("second")).count(), is(3L));
	}
	
	@Test
	public void tab_shouldSendOnceWhatItsButtonIsTouchedTwiceFor() {
		signIn();
		screen.press("Record a contact with Robin Birchplanted").type(WORDS, "Once.");
		page.evaluate("() => { const save = document.getElementById('save'); save.click(); save.click(); }");
		screen.awaitsToday();
		go("screen=waiting");
		screen.awaits("All is sent.");
		assertThat(server.posts.size(), is(1));
	}
	
	@Test
	public void ways_shouldBeGoneWhileNobodyIsIn() {
		signIn();
		go("screen=me");
		screen.press("Lock now").awaits("This phone is locked");
		assertThat(page.locator("nav").isVisible(), is(false));
		screen.unlock(MentorScreen.PIN).awaitsHeading("Me");
		assertThat(page.locator("nav").isVisible(), is(true));
		screen.press("Sign out").awaits("You have signed out.");
		assertThat(page.locator("nav").isVisible(), is(false));
	}
	
	@Test
	public void link_shouldLeadToTodayWhereItIsCutOff() {
		signIn();
		go("participant", MentorSamples.ROBIN);
		screen.awaits("We found a xylophone.");
		for (String name : List.of("participant", "record", "concern", "asks", "release", "card", "goal", "reach", "refer", "referral")) {
			go("screen=me");
			screen.awaitsHeading("Me").awaits("Mira Cedarplanted");
			go("screen=" + name + "&patient=" + MentorSamples.ROBIN.substring(0, 20));
			screen.awaitsToday();
		}
		takeAlong();
		server.away = true;
		go("participant", MentorSamples.ROBIN);
		screen.awaits("We found a xylophone.");
	}
	
	@Test
	public void mistakeOfThePage_shouldNotBeCalledALackOfSignal() {
		signIn();
		server.answers.put("mentorask", MentorSamples.map("results", "no list"));
		go("asks", MentorSamples.ROBIN);
		screen.awaits("Something is wrong with this page.");
		assertThat(screen.text(), not(containsString("cannot be reached")));
	}
	
	@Test
	public void phones_shouldEachSendWhatWasSaidOnThem() {
		signIn();
		MentorScreen first = screen;
		meet(phone());
		server.signedIn = false;
		signIn();
		record("Robin Birchplanted", "On the second phone.");
		screen.awaits("1 thing was sent.");
		page = first.page;
		screen = first;
		record("Robin Birchplanted", "On the first phone.");
		screen.awaits("1 thing was sent.");
		awaitsWritten(2);
		assertThat(server.written.size(), is(2));
	}
	
	@Test
	public void phone_shouldLockWhenItIsLeftAlone() {
		page.clock().install();
		signIn();
		screen.press("Record a contact with Robin Birchplanted").type("In your words: one sentence is enough", "Was called away");
		page.clock().fastForward(Duration.ofMinutes(11).toMillis());
		screen.awaits("The phone was locked. What you wrote is kept.");
		assertThat(page.content(), not(containsString("Birchplanted")));
		screen.unlock(MentorScreen.PIN).awaits("You began this before.");
	}
	
	@Test
	public void pin_shouldBeTriedTenTimesAndNoMore() {
		long now = System.currentTimeMillis();
		signIn();
		takeAlong();
		server.away = true;
		record("Robin Birchplanted", "Lost with the PIN.");
		takeAlong();
		page.reload();
		for (int tried = 1; tried <= 10; tried++) {
			page.clock().setSystemTime(now + Duration.ofMinutes(40L * tried).toMillis());
			screen.unlock("wrong " + tried);
			if (tried < 10) {
				screen.awaits(10 - tried == 1 ? "1 try is left" : 10 - tried + " tries are left");
			}
		}
		screen.awaits("The server cannot be reached.");
		server.away = false;
		screen.press("Try again").awaitsHeading("Choose a PIN for this phone");
		assertThat("nothing to open, and so nothing waits", server.written.size(), is(0));
	}
	
	@Test
	public void pin_shouldHaveToWaitAfterFiveTries() {
		signIn();
		page.reload();
		for (int tried = 1; tried <= 5; tried++) {
			screen.unlock("wrong").awaits(10 - tried + " tries are left");
		}
		screen.unlock(MentorScreen.PIN).awaits("Too many wrong tries. Wait 1 minute");
		page.clock().setSystemTime(System.currentTimeMillis() + 61_000);
		screen.unlock(MentorScreen.PIN).awaitsToday();
	}
	
	@Test
	public void phone_shouldForgetAfterSevenDays() {
		signIn();
		takeAlong();
		page.clock().setSystemTime(Instant.now().plus(Duration.ofDays(8)).toEpochMilli());
		server.signedIn = false;
		page.reload();
		screen.awaits("This phone was not used for 7 days");
	}
	
	@Test
	public void reading_shouldEndAfterADay() {
		signIn();
		takeAlong();
		page.clock().setSystemTime(Instant.now().plus(Duration.ofHours(25)).toEpochMilli());
		server.away = true;
		page.reload();
		screen.unlock(MentorScreen.PIN).awaits("The server cannot be reached.");
		assertThat(page.content(), not(containsString("Birchplanted")));
	}
	
	@Test
	public void phone_shouldBeWipedWhenTheAccountIsNoMentorsAnyMore() {
		signIn();
		server.answers.put("me", MentorSamples.map("uuid", MentorSamples.USER, "mentor", null));
		page.reload();
		screen.unlock(MentorScreen.PIN).awaits("Your account does not work as a mentor any more.");
		screen.awaitsNothingKept();
	}
	
	@Test
	public void participant_shouldBeForgottenWhenTheAssignmentEnded() {
		signIn();
		go("participant", MentorSamples.ROBIN);
		screen.awaits("We found a xylophone.");
		server.answers.put("caseload", MentorSamples.results(MentorSamples.row(MentorSamples.KIM, "Kim Ash", "UPCOMING", null, List.of())));
		page.locator("nav a").first().click();
		screen.awaitsToday().awaits("Kim Ash");
		server.away = true;
		go("participant", MentorSamples.ROBIN);
		screen.awaits("This participant is not with you any more");
		assertThat(page.content(), not(containsString("xylophone")));
	}
	
	@Test
	public void signOut_shouldAskBeforeSomethingIsLost() {
		signIn();
		takeAlong();
		server.away = true;
		record("Robin Birchplanted", "Not sent.");
		screen.press("Sign out").awaits("1 thing is not sent yet. If you sign out now, it is lost.");
		screen.press("Stay and look at them").awaitsHeading("To send").awaits("Not sent.");
		screen.press("Sign out");
		page.locator("#leave-anyway").click();
		screen.awaits("What this phone kept is wiped. But the server could not be told");
		server.away = false;
		assertThat(written("contact"), is(empty()));
	}
	
	@Test
	public void phone_shouldKeepNothingIfTheMentorWantsThat() {
		screen.open("");
		page.locator("#username").waitFor();
		screen.signIn(MentorServer.NAME, MentorServer.PASSWORD);
		page.locator("#keep-nothing").click();
		screen.awaitsToday().awaits("This phone keeps nothing.");
		go("screen=me");
		screen.awaits("Nothing. All is gone when you close the page.");
		assertThat("there is no PIN to be wrong", screen.text(), not(containsString("ten wrong PINs")));
		go("screen=today");
		screen.awaitsToday();
		record("Robin Birchplanted", "Sent at once.");
		awaitsWritten(1);
		page.reload();
		screen.awaitsHeading("Choose a PIN for this phone");
	}
}
