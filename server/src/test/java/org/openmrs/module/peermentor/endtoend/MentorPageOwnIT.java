/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.endtoend;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.Test;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** What participants want and what they do for it, in their own words. */
public class MentorPageOwnIT extends StubbedMentor {
	
	private static final String GOALS = "section[aria-labelledby='goals.title']";
	
	private static final String STEP = "goal/" + MentorSamples.GOAL + "/step/" + MentorSamples.STEP;
	
	private static final int MOST_TABS = 120;
	
	/** In seconds: so far may the phone's idea of the server's clock be off, for answers that take long say little of it. */
	private static final int APART = 10;
	
	private void goToGoal(String goal) {
		go(screenOf("goal", MentorSamples.ROBIN) + "&goal=" + goal);
	}
	
	@Test
	public void goals_shouldStandInTheParticipantsWordsWithWhatIsLate() {
		signIn();
		go("participant", MentorSamples.ROBIN);
		screen.awaits("walnutplanted");
		assertThat(page.locator(GOALS).innerText(), stringContainsInOrder("Goals", "My own room", "A place to live – By",
		    "Call the housing office", "not started", "this day has passed", "Started", "Done", "Ask Jo about the street", "done"));
		assertThat("lateness is no colour alone", page.locator(GOALS + " .late").innerText(), containsString("this day has passed"));
		assertThat("what is over lies behind", page.getByText("Get my card back").isVisible(), is(false));
		page.locator(GOALS + " summary").first().click();
		assertThat("for whoever reads little", page.locator(GOALS + " .sheet").innerText(), stringContainsInOrder("My own room",
		    "Call the housing office"));
		page.locator(GOALS + " summary").last().click();
		assertThat(page.locator(GOALS + " details").last().innerText(), stringContainsInOrder("2 goals reached or put away", "Get my card back",
		    "reached", "Learn to drive", "put away – It cannot be done for now"));
	}
	
	@Test
	public void goals_shouldSayWhereTheyCouldNotBeHad() {
		server.answers.remove("goal");
		signIn();
		go("participant", MentorSamples.ROBIN);
		screen.awaits("The goals could not be loaded.");
		server.answers.put("goal", MentorSamples.results());
		go("participant", MentorSamples.KIM);
		screen.awaits("No goal yet.");
	}
	
	@Test
	public void step_shouldBeStartedAndDoneWithOneTouch() {
		signIn();
		takeAlong();
		go("participant", MentorSamples.ROBIN);
		screen.awaits("walnutplanted");
		server.away = true;
		screen.press("Started: Call the housing office").awaits("Waits to be sent");
		assertThat("the keyboard stays there", page.evaluate("() => document.activeElement.id"), is("step-" + MentorSamples.STEP));
		page.locator("#large-goals summary").click();
		page.locator("#step-" + MentorSamples.STEP).focus();
		signalIsBack();
		awaitsWritten(1);
		assertThat(written(STEP), contains(Map.of("version", 0, "status", "ACTIVE")));
		// Which it has only where the goals are drawn anew.
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Done: Call the housing office")).waitFor();
		assertThat("what was opened stays open", page.locator("#large-goals .sheet").isVisible(), is(true));
		assertThat("also where it is drawn anew", page.evaluate("() => document.activeElement.id"), is("step-" + MentorSamples.STEP));
		screen.press("Done: Call the housing office");
		page.waitForCondition(() -> server.posts.size() == 2);
		assertThat(server.posts.get(1).getValue(), is(Map.of("version", 0, "status", "COMPLETED")));
	}
	
	@Test
	public void goal_shouldBeSaidWithoutSignalAndArriveOnce() {
		signIn();
		takeAlong();
		go("participant", MentorSamples.ROBIN);
		screen.awaits("walnutplanted");
		server.away = true;
		Instant before = Instant.now();
		page.locator("#new-goal").click();
		screen.awaitsHeading("A goal of Robin Birchplanted").type("What do they want? In their own words", " See my sister ");
		screen.choose("Family and people close to them").press("Add a step");
		page.locator("#wordssteps0").fill("Write to her");
		page.locator("#targetDatesteps0").fill(MentorSamples.day(7));
		screen.press("Add a step").press("Save").awaitsHeading("Robin Birchplanted").awaits("See my sister");
		Instant after = Instant.now();
		assertThat(page.locator(GOALS + " .entries > .unsent").innerText(), stringContainsInOrder("See my sister", "Write to her", "Waits to be sent"));
		screen.lockAndReload().unlock(MentorScreen.PIN).awaitsHeading("Robin Birchplanted").awaits("See my sister").awaits("walnutplanted");
		server.cut = () -> MentorServer.Cut.AFTER;
		signalIsBack();
		awaitsWritten(1);
		server.cut = () -> MentorServer.Cut.NOWHERE;
		signalIsBack();
		screen.awaits("1 thing was sent.");
		assertThat("said twice, and the same", server.written.size(), is(1));
		Map<String, Object> sent = written("goal").get(0);
		assertThat(sent, hasEntry("words", (Object) "See my sister"));
		assertThat(sent, hasEntry("area", (Object) "FAMILY"));
		assertThat(sent, hasEntry("patient", (Object) MentorSamples.ROBIN));
		assertThat("a day that nobody named", sent, not(hasKey("targetDate")));
		List<?> steps = (List<?>) sent.get("steps");
		assertThat("an empty step is none", steps.size(), is(1));
		assertThat(((Map<?, ?>) steps.get(0)).get("targetDate"), is(MentorSamples.day(7)));
		Instant said = Instant.parse((String) sent.get("setAt"));
		assertThat("not when it was sent, but when it was said", said, allOf(greaterThan(before.minusSeconds(APART)),
		    lessThan(after.plusSeconds(APART))));
	}
	
	@Test
	public void tabs_shouldEachSendTheGoalThatWasWrittenInThem() {
		signIn();
		String hash = screenOf("goal", MentorSamples.ROBIN);
		go(hash);
		screen.type("What do they want? In their own words", "A bike").choose("Work").press("Add a step");
		page.locator("#wordssteps0").fill("Look for one");
		MentorScreen second = secondTab(hash);
		screen.press("Save").awaitsHeading("Robin Birchplanted");
		second.type("What do they want? In their own words", "A boat").press("Save").awaitsHeading("Robin Birchplanted");
		awaitsWritten(2);
		assertThat(written("goal").stream().map(body -> body.get("words")).toList(), contains("A bike", "A boat"));
		assertThat("each with a step of its own", written("goal").stream().map(body -> ((Map<?, ?>) ((List<?>) body.get("steps")).get(0)).get("uuid"))
		        .distinct().count(), is(2L));
	}
	
	@Test
	public void change_shouldBeFoundAgainFromWhatWaits() {
		signIn();
		takeAlong();
		goToGoal(MentorSamples.GOAL);
		screen.awaitsHeading("Change a goal of Robin Birchplanted");
		server.away = true;
		page.locator("#words").fill("A room near my work");
		screen.press("Save").awaitsHeading("Robin Birchplanted");
		go("screen=waiting");
		page.getByText("Goal – Robin Birchplanted").click();
		screen.awaitsHeading("Robin Birchplanted").awaits("A room near my work");
	}
	
	@Test
	public void goal_shouldBeThereAgainAfterAShortSession() {
		signIn();
		go("goal", MentorSamples.ROBIN);
		screen.type("What do they want? In their own words", "Half a wish");
		screen.awaitsForm();
		page.reload();
		screen.unlock(MentorScreen.PIN).awaits("You began this before.");
		assertThat(page.locator("#words").inputValue(), is("Half a wish"));
		go("screen=waiting");
		screen.awaits("Begun and not saved").press("Go on").awaitsHeading("A goal of Robin Birchplanted");
	}
	
	@Test
	public void goal_shouldSayWhatIsMissingAndSaveNothing() {
		signIn();
		go("goal", MentorSamples.ROBIN);
		screen.press("Save").awaits("Write what they want.").type("What do they want? In their own words", "A bike");
		screen.press("Save").awaits("Say what it is about.").choose("Something else");
		page.locator("#targetDate").fill(MentorSamples.day(-1));
		screen.press("Save").awaits("A day has passed already.");
		page.locator("#targetDate").fill("");
		screen.press("Add a step");
		page.locator("#targetDatesteps0").fill(MentorSamples.day(1));
		screen.press("Save").awaits("Say what the step is, or take it away.");
		assertThat(server.posts, is(empty()));
		screen.press("Take it away").press("Save").awaitsHeading("Robin Birchplanted");
		awaitsWritten(1);
		assertThat(written("goal").get(0), hasEntry("steps", (Object) List.of()));
	}
	
	@Test
	public void goal_shouldSendOnlyWhatWasChanged() {
		signIn();
		goToGoal(MentorSamples.GOAL);
		screen.awaitsHeading("Change a goal of Robin Birchplanted");
		assertThat(page.locator("#words").inputValue(), containsString("walnutplanted"));
		page.locator("#targetDate").fill("");
		screen.press("Take it away").press("Save").awaits("Say why the step is not needed.");
		page.locator("#reasonsteps0").selectOption("ANOTHER_WAY");
		screen.press("Add a step");
		page.locator("#wordssteps1").fill("Ask at the desk");
		screen.press("Save").awaitsHeading("Robin Birchplanted");
		awaitsWritten(3);
		assertThat(written("goal/" + MentorSamples.GOAL).get(0), is(MentorSamples.map("version", 0, "targetDate", null)));
		assertThat(written(STEP), contains(Map.of("version", 0, "status", "DROPPED", "reason", "ANOTHER_WAY")));
		assertThat(written("goal/" + MentorSamples.GOAL + "/step").get(0), hasEntry("words", (Object) "Ask at the desk"));
	}
	
	@Test
	public void step_shouldBeReworded() {
		signIn();
		goToGoal(MentorSamples.GOAL);
		page.locator("#wordssteps0").fill("Call the housing office at nine");
		screen.press("Save").awaitsHeading("Robin Birchplanted");
		awaitsSent(1);
		assertThat(written(STEP), contains(Map.of("version", 0, "words", "Call the housing office at nine")));
		goToGoal(MentorSamples.GOAL);
		page.locator("summary").click();
		screen.press("Take it up again: Ask Jo about the street").awaitsHeading("Robin Birchplanted");
		awaitsWritten(2);
		assertThat(written("goal/" + MentorSamples.GOAL + "/step/" + MentorSamples.TASK), contains(Map.of("version", 1, "status", "ACTIVE")));
	}
	
	@Test
	public void goal_shouldBeReachedPutAwayAndTakenUpAgain() {
		signIn();
		goToGoal(MentorSamples.GOAL);
		screen.press("They reached it").awaitsHeading("Robin Birchplanted");
		awaitsSent(1);
		goToGoal(MentorSamples.GOAL);
		page.locator("#reason-goal").selectOption("CHANGED");
		screen.press("Put it away").awaitsHeading("Robin Birchplanted");
		awaitsSent(2);
		assertThat(written("goal/" + MentorSamples.GOAL), contains(Map.of("version", 0, "status", "COMPLETED"), Map.of("version", 0,
		    "status", "ARCHIVED", "reason", "CHANGED")));
		goToGoal(MentorSamples.REACHED_GOAL);
		page.locator("#reason-goal").selectOption("MARKED_BY_MISTAKE");
		screen.press("Take it up again").awaitsHeading("Robin Birchplanted");
		awaitsWritten(2);
		assertThat(written("goal/" + MentorSamples.REACHED_GOAL), contains(Map.of("version", 2, "status", "ACTIVE", "reason",
		    "MARKED_BY_MISTAKE")));
		goToGoal(MentorSamples.PUT_AWAY_GOAL);
		screen.press("Take it up again").awaitsHeading("Robin Birchplanted");
		awaitsWritten(3);
		assertThat("what was put away needs no reason", written("goal/" + MentorSamples.PUT_AWAY_GOAL), contains(Map.of("version", 2,
		    "status", "ACTIVE")));
	}
	
	@Test
	public void goal_shouldNotOverwriteWhatSomebodyElseChanged() {
		signIn();
		goToGoal(MentorSamples.GOAL);
		refuse(409, "Stale.");
		server.answers.put("goal/" + MentorSamples.GOAL, MentorSamples.goal(4, "A room near the sea"));
		page.locator("#words").fill("A room near my work");
		screen.press("Save").awaits("The server did not take something").awaits("Not taken by the server");
		lookAtRefused();
		screen.awaits("Somebody else changed it in the meantime.").awaits("A room near the sea – on the way");
		screen.press("Change it").awaitsHeading("Change a goal of Robin Birchplanted");
		assertThat(page.locator("#words").inputValue(), is("A room near my work"));
		server.refusal = path -> null;
		screen.press("Save").awaitsHeading("Robin Birchplanted");
		awaitsWritten(1);
		assertThat(written("goal/" + MentorSamples.GOAL), contains(Map.of("version", 4, "words", "A room near my work")));
	}
	
	@Test
	public void step_shouldBeSentAllTheSameOrLeftAsItIs() {
		signIn();
		refuse(409, "Stale.");
		server.answers.put(STEP, MentorSamples.step("ACTIVE", 3));
		go("participant", MentorSamples.ROBIN);
		screen.press("Done: Call the housing office").awaits("The server did not take something");
		lookAtRefused();
		screen.awaits("Call the housing office – started");
		server.refusal = path -> null;
		screen.press("Send mine all the same");
		awaitsWritten(1);
		assertThat(written(STEP), contains(Map.of("version", 3, "status", "COMPLETED")));
	}
	
	@Test
	public void step_shouldCountAsArrivedWhenOnlyTheAnswerWasLost() {
		signIn();
		server.cut = () -> MentorServer.Cut.AFTER;
		go("participant", MentorSamples.ROBIN);
		screen.press("Started: Call the housing office");
		awaitsWritten(1);
		screen.awaits("No signal, or the server is away.");
		server.answers.put(STEP, MentorSamples.step("ACTIVE", 1));
		refuse(409, "Stale.");
		server.cut = () -> MentorServer.Cut.NOWHERE;
		signalIsBack();
		screen.awaits("1 thing was sent.");
		assertThat(page.locator("#look-at-refused").count(), is(0));
	}
	
	@Test
	public void goal_shouldComeBackToItsFormWhereTheServerFindsSomethingWrong() {
		signIn();
		refuse(400, "At most 20 goals at once.");
		go("goal", MentorSamples.ROBIN);
		screen.type("What do they want? In their own words", "One more").choose("Work").press("Save");
		lookAtRefused();
		screen.awaits("At most 20 goals at once.").press("Change it").awaitsHeading("A goal of Robin Birchplanted");
		assertThat(page.locator("#words").inputValue(), is("One more"));
		assertThat(page.locator("#area-WORK").isChecked(), is(true));
	}
	
	@Test
	public void goal_shouldBeSaidByKeyboardAlone() {
		signIn();
		go("participant", MentorSamples.ROBIN);
		screen.awaits("walnutplanted");
		tabTo("new-goal");
		page.keyboard().press("Enter");
		screen.awaitsHeading("A goal of Robin Birchplanted");
		tabTo("words");
		page.keyboard().type("Ride a horse");
		tabTo("area-HOUSING");
		page.keyboard().press("Space");
		page.keyboard().press("ArrowRight");
		tabTo("steps-add");
		page.keyboard().press("Enter");
		assertThat("on the new row", page.evaluate("() => document.activeElement.id"), is("steps0"));
		tabTo("wordssteps0");
		page.keyboard().type("Find a stable");
		tabTo("save");
		page.keyboard().press("Enter");
		screen.awaitsHeading("Robin Birchplanted");
		awaitsWritten(1);
		assertThat(written("goal").get(0), hasEntry("area", (Object) "WORK"));
		assertThat(written("goal").get(0).get("steps").toString(), containsString("Find a stable"));
	}
	
	private void tabTo(String id) {
		for (int pressed = 0; pressed < MOST_TABS; pressed++) {
			if (id.equals(page.evaluate("() => document.activeElement.id"))) {
				return;
			}
			page.keyboard().press("Tab");
		}
		throw new AssertionError("not reached by the keyboard: " + id);
	}
}
