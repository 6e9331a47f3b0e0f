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
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.util.List;
import java.util.Map;

import org.junit.Test;

/** How participants want to be reached, said anew with their mentor; and what follows where they have no phone or others hear it. */
public class MentorPageReachIT extends StubbedMentor {
	
	@Test
	public void reach_shouldBeginWithWhatStandsAndBeANewEdition() {
		signIn();
		go("participant", MentorSamples.ROBIN);
		screen.press("They say it anew").awaitsHeading("How to reach Robin Birchplanted");
		assertThat(page.locator("#numberphones0").inputValue(), is("604-555-0177"));
		assertThat(page.locator("#sharedphones0").isChecked(), is(true));
		assertThat(page.locator("#textSafephones0").isChecked(), is(false));
		assertThat(page.locator("#daysquietHours0-SUNDAY").isChecked(), is(true));
		assertThat(page.locator("#unwantedWords").inputValue(), is("methadone"));
		page.locator("#callSafephones0").uncheck();
		screen.press("Add a phone");
		page.locator("#labelphones1").fill("Shelter desk");
		page.locator("#numberphones1").fill("604 555 0144");
		page.locator("#textSafephones1").check();
		page.locator("#unwantedWords").fill("methadone\n\n the program ");
		page.locator("#trustedName").fill("");
		page.locator("#trustedNumber").fill("");
		screen.press("Save").awaitsHeading("Robin Birchplanted");
		awaitsWritten(1);
		Map<String, Object> sent = written("safecontact").get(0);
		assertThat(sent, hasEntry("basedOn", (Object) 2));
		assertThat(sent, hasEntry("patient", (Object) MentorSamples.ROBIN));
		assertThat(sent, hasKey("askedAt"));
		assertThat(sent.get("phones"), is(List.of(MentorSamples.map("label", "Own", "number", "604-555-0177", "shared", true, "callSafe",
		    false, "textSafe", false, "voicemailSafe", false), MentorSamples.map("label", "Shelter desk", "number", "604 555 0144", "shared",
		        false, "callSafe", false, "textSafe", true, "voicemailSafe", false))));
		assertThat(sent.get("unwantedWords"), is(List.of("methadone", "the program")));
		assertThat(sent, not(hasKey("trustedPerson")));
		assertThat(sent.get("places"), is(List.of(MentorSamples.map("name", "Library", "days", List.of("TUESDAY"), "from", "10:00", "to",
		    "12:00"))));
		assertThat(sent.get("neverPlaces"), is(List.of("The old house")));
	}
	
	@Test
	public void reach_shouldCountFromTheMomentItIsOnThePhone() {
		signIn();
		takeAlong();
		go("participant", MentorSamples.ROBIN);
		screen.awaits("calls are safe").awaits("Say only this:");
		server.away = true;
		page.locator("#reach").click();
		page.locator("#callSafephones0").uncheck();
		screen.press("Save").awaitsHeading("Robin Birchplanted").awaits("It is not sent yet, but it counts already.");
		String safe = page.locator(".safe").innerText();
		assertThat(safe, containsString("do NOT call"));
		assertThat("rules that are replaced may be dangerous", safe, not(containsString("calls are safe")));
		assertThat("and so may what follows from them", safe, not(containsString("Try next:")));
		page.locator("#reach").click();
		assertThat(page.locator("#callSafephones0").isChecked(), is(false));
		page.locator("#neverPlaces").fill("The old house\nThe bar");
		screen.press("Save").awaitsHeading("Robin Birchplanted").awaits("The bar");
		signalIsBack();
		awaitsWritten(2);
		assertThat("each upon the one before", written("safecontact").stream().map(body -> body.get("basedOn")).toList(), contains(2, 3));
	}
	
	@Test
	public void reach_shouldNeverGoOverRulesThatNobodyLookedAt() {
		signIn();
		go("reach", MentorSamples.ROBIN);
		refuse(409, "Stale.");
		page.locator("#voicemailSafephones0").check();
		screen.press("Save").awaits("The server did not take something").awaits("Where the two differ, take nothing for safe.");
		Map<String, Object> newer = MentorSamples.safeContact();
		newer.put("edition", 3);
		newer.put("neverPlaces", List.of("The harbour"));
		server.answers.put("safecontact", MentorSamples.results(newer));
		lookAtRefused();
		assertThat("no blind way", page.getByText("Send mine all the same").count() + page.getByText("Send it again").count(), is(0));
		screen.press("Look at both").awaits("Somebody wrote other rules meanwhile.").awaits("Never look here: The harbour");
		assertThat("mine are there too", page.locator("#voicemailSafephones0").isChecked(), is(true));
		page.locator("#neverPlaces").fill("The old house\nThe harbour");
		server.refusal = path -> null;
		screen.press("Save").awaitsHeading("Robin Birchplanted");
		awaitsWritten(1);
		assertThat(written("safecontact").get(0), hasEntry("basedOn", (Object) 3));
	}
	
	@Test
	public void reach_shouldSayThatNothingIsSafeWhereNothingIsSaid() {
		server.answers.put("safecontact", MentorSamples.results());
		signIn();
		go("participant", MentorSamples.KIM);
		screen.press("They say it anew").awaits("Nobody has asked them yet. Nothing is safe so far.");
		screen.press("Save").awaits("Then nothing is safe.");
		assertThat(server.posts, is(empty()));
		screen.press("Save").awaitsHeading("Kim Ash");
		awaitsWritten(1);
		assertThat(written("safecontact").get(0), hasEntry("basedOn", (Object) 0));
		assertThat(written("safecontact").get(0), hasEntry("phones", (Object) List.of()));
	}
	
	@Test
	public void reach_shouldSayWhatIsMissing() {
		server.answers.put("safecontact", MentorSamples.results());
		signIn();
		go("reach", MentorSamples.ROBIN);
		screen.press("Add a phone");
		page.locator("#callSafephones0").check();
		screen.press("Save").awaits("A phone needs a number.");
		page.locator("#numberphones0").fill("call me");
		screen.press("Save").awaits("A phone needs a number.");
		page.locator("#numberphones0").fill("+1 (604) 555-0144");
		screen.press("Add hours");
		screen.choose("Monday").press("Save").awaits("Say which days, from when and to when.");
		page.locator("#fromquietHours0").fill("22:00");
		page.locator("#toquietHours0").fill("07:00");
		page.locator("#trustedNumber").fill("604 555 0188");
		screen.press("Save").awaits("Say the name of the person they trust.");
		page.locator("#trustedName").fill("Jo");
		page.locator("#unwantedWords").fill("x".repeat(61));
		screen.press("Save").awaits("A line is too long");
		page.locator("#unwantedWords").fill("");
		page.locator("#when").fill("2199-01-01T10:00");
		screen.press("Save").awaits("This time has not come yet.");
		page.locator("#when").fill("2026-01-05T09:30");
		assertThat(server.posts, is(empty()));
		screen.press("Save");
		awaitsWritten(1);
		assertThat("when they were asked, by the site's clock", written("safecontact").get(0), hasEntry("askedAt",
		    (Object) "2026-01-05T17:30:00.000Z"));
		assertThat(written("safecontact").get(0).get("trustedPerson"), is(Map.of("name", "Jo", "number", "604 555 0188")));
	}
	
	@Test
	public void record_shouldBeginWithTheWayThatTheParticipantLeaves() {
		signIn();
		Map<String, Object> step = MentorSamples.outreach();
		step.put("step", "TRUSTED_PERSON");
		server.answers.put("outreach", step);
		go("participant", MentorSamples.ROBIN);
		screen.awaits("Ask the person they trust").press("Record a contact").choose("I could not reach them");
		assertThat(page.locator("#mode-THIRD_PARTY").isChecked(), is(true));
		screen.choose("In custody").press("Save").awaitsToday();
		awaitsWritten(1);
		assertThat(written("contact").get(0), hasEntry("mode", (Object) "THIRD_PARTY"));
		assertThat(written("contact").get(0), hasEntry("whyNot", (Object) "IN_CUSTODY"));
		Map<String, Object> noPhone = MentorSamples.safeContact();
		noPhone.put("phones", List.of());
		server.answers.put("safecontact", MentorSamples.results(noPhone));
		server.answers.remove("outreach");
		go("participant", MentorSamples.KIM);
		screen.awaits("No phone is named. Go and meet them.").press("Record a contact");
		assertThat(page.locator("#mode-IN_PERSON").isChecked(), is(true));
	}
	
	@Test
	public void contacts_shouldSayWhatWasWrittenDownLater() {
		Map<String, Object> late = MentorSamples.contact();
		late.put("lateEntry", true);
		server.answers.put("contact", MentorSamples.results(late));
		signIn();
		go("participant", MentorSamples.ROBIN);
		screen.awaits("written down later");
	}
}
