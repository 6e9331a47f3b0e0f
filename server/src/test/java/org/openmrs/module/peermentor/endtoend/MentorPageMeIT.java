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
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;

import java.util.Map;

import org.junit.Test;

/** What the mentor's app says of the mentor, and how they say when they are away. */
public class MentorPageMeIT extends StubbedMentor {
	
	@Test
	public void me_shouldSayWhoIAmAndWhomMyLeaveLeavesAlone() {
		signIn();
		go("screen=me");
		screen.awaits("Mira Cedarplanted").awaits("I am here as: mentor").awaits("for OAT and work");
		screen.awaits("1 of your participants has nobody else meanwhile. The coordinator is told.");
		assertThat(server.asked.stream().filter(asked -> asked.startsWith("GET peermentor/leave")).findFirst().orElse(""), stringContainsInOrder(
		    "mentor=" + MentorSamples.MENTOR, "current=true"));
		server.answers.put("leave", MentorSamples.results(MentorSamples.leave(0, null, 0)));
		go("screen=today");
		screen.awaitsToday();
		go("screen=me");
		screen.awaits("the end is open").awaits("None of your participants is left alone meanwhile.");
	}
	
	@Test
	public void leave_shouldBeSaidWithoutSignalAndWithoutAReason() {
		signIn();
		takeAlong();
		go("screen=me");
		screen.awaits("The coordinator is told.");
		server.away = true;
		page.locator("#new-leave").click();
		screen.awaitsHeading("I will be away").awaits("Nobody asks why.");
		assertThat("days alone", page.locator("form input, form textarea, form select").count(), is(2));
		String first = MentorSamples.day(20);
		page.locator("#startDate").fill(first);
		page.locator("#endDate").fill(MentorSamples.day(19));
		screen.press("Save").awaits("The last day is before the first.");
		page.locator("#endDate").fill("");
		screen.press("Save").awaitsHeading("Me").awaits("The coordinator does not know it yet.").awaits("Waits to be sent");
		assertThat(server.posts, is(empty()));
		signalIsBack();
		awaitsWritten(1);
		Map<String, Object> sent = written("leave").get(0);
		assertThat(sent.remove("uuid") == null, is(false));
		assertThat("mine, without my name", sent, is(MentorSamples.map("startDate", first, "endDate", null)));
	}
	
	@Test
	public void leave_shouldBeChangedWithTheVersionThatWasRead() {
		signIn();
		go("screen=me");
		page.locator("main li button").first().click();
		screen.awaitsHeading("Change when I am away");
		refuse(409, "Stale.");
		server.answers.put("leave/" + MentorSamples.LEAVE, MentorSamples.leave(2, MentorSamples.day(15), 1));
		String first = page.locator("#startDate").inputValue();
		String last = MentorSamples.day(5);
		page.locator("#endDate").fill(last);
		screen.press("Save").awaits("The server did not take something");
		lookAtRefused();
		screen.awaits("Somebody else changed it in the meantime.").awaits("It stands now at: From");
		server.refusal = path -> null;
		screen.press("Send mine all the same");
		awaitsWritten(1);
		assertThat(written("leave/" + MentorSamples.LEAVE), contains(Map.of("version", 2, "startDate", first, "endDate", last)));
	}
	
	@Test
	public void leave_shouldBeTakenBackOnceHoweverOftenTheAnswerIsLost() {
		signIn();
		go("screen=leave&leave=" + MentorSamples.LEAVE);
		page.locator("summary").click();
		page.locator("#reason").selectOption("ENTERED_IN_ERROR");
		server.cut = () -> MentorServer.Cut.AFTER;
		page.locator("#take-back").click();
		screen.awaitsHeading("Me").awaits("Taken back").awaits("Waits to be sent");
		awaitsWritten(1);
		assertThat(server.posts.get(0).getKey(), is("DELETE leave/" + MentorSamples.LEAVE + "?reason=ENTERED_IN_ERROR"));
		// The line last: the phone may try again by itself, and looks then whether it is away.
		server.answers.put("leave", MentorSamples.results());
		server.refusal = path -> Map.entry(404, MentorServer.error("peermentor.error.notFound", "[notFound]"));
		server.cut = () -> MentorServer.Cut.NOWHERE;
		signalIsBack();
		screen.awaits("1 thing was sent.").awaits("You are not away.");
		assertThat(page.locator("#look-at-refused").count(), is(0));
	}
	
	@Test
	public void leave_shouldSayWhereItCouldNotBeHad() {
		server.answers.remove("leave");
		signIn();
		go("screen=me");
		screen.awaits("This could not be loaded.");
		assertThat(screen.text(), not(containsString("You are not away.")));
	}
}
