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
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;

import java.util.List;
import java.util.Map;

import org.junit.Test;

/** A mentor refers somebody to a service. */
public class MentorPageReferIT extends StubbedSearch {
	
	@Test
	public void referral_shouldGoFromTheServiceToTheSheet() {
		keepReferrals();
		find();
		search("pharmacy");
		page.getByText("Tidewater Pharmacy, Quarry Street").click();
		page.getByText("Refer somebody here").click();
		screen.press("Refer Robin Birchplanted").awaitsHeading("Refer Robin Birchplanted");
		screen.awaits("They agreed that this service may be told: their name and how to reach them");
		screen.press("Send it now").awaits("Say how it goes to them.");
		screen.choose("By phone").choose("Soon").press("Send it now").awaits("Say by when you need an answer.");
		screen.choose("Tomorrow");
		assertThat(page.locator("#askFor").inputValue(), is("Robin"));
		screen.choose("They must not contact the participant").type("Words to the service", "Has a dog.").press("Send it now");
		screen.awaitsHeading("Tidewater Pharmacy, Quarry Street").awaits("Sent, no answer yet");
		Map<String, Object> made = written("referral").get(0);
		assertThat(made, hasEntry("patient", (Object) MentorSamples.ROBIN));
		assertThat(made, hasEntry("listing", (Object) FindSamples.PHARMACY));
		assertThat(made, hasEntry("need", (Object) "PHARMACY"));
		assertThat(made, hasEntry("urgency", (Object) "SOON"));
		assertThat(made, hasEntry("way", (Object) "CALL"));
		assertThat(made, hasEntry("askFor", (Object) "Robin"));
		assertThat(made, hasEntry("note", (Object) "Has a dog."));
		assertThat(made, hasEntry("contactProhibited", (Object) true));
		assertThat(made.get("segments"), is(List.of()));
		assertThat("the last minute of a day there", made.get("answerDue").toString(), containsString(":59:00.000Z"));
		assertThat(written("referral/" + made.get("uuid")), contains(Map.of("version", 0, "status", "REQUESTED")));
	}
	
	@Test
	public void telling_shouldSayAtOnceWhatNobodyAgreedTo() {
		refer();
		screen.choose("that they were in custody").awaits("They have not agreed that this service is told: that they were in custody.");
		screen.choose("their name and how to reach them");
		assertThat("with the name nobody has to be asked for", page.locator("#askFor").count(), is(0));
		page.locator("#segments-JUSTICE").uncheck();
		page.getByText("They have not agreed").waitFor(new com.microsoft.playwright.Locator.WaitForOptions().setState(
		    com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
		page.locator("#need").selectOption("EMPLOYMENT");
		screen.awaits("that they look for work with a mentor");
		assertThat("nothing of health or custody with work", page.locator("#segments-PLAN, #segments-JUSTICE").count(), is(0));
		page.waitForCondition(() -> lastAsked("consentpreview").contains("purpose=EMPLOYMENT_SUPPORT"));
		server.answers.put("consent", MentorSamples.results());
		page.locator("#need").selectOption("PHARMACY");
		screen.awaits("They have not agreed that this service is told anything.");
	}
	
	@Test
	public void sending_shouldSayPlainlyThatAConsentIsMissingAndKeepTheDraft() {
		keepReferrals();
		refer();
		server.refusal = path -> path.startsWith("referral/") ? Map.entry(400, Map.of("error", Map.of("message", "Invalid", "fieldErrors",
		    Map.of("segments", List.of(Map.of("code", "peermentor.error.referral.noConsent", "message",
		        "No consent opens PLAN to this organisation now.")))))) : null;
		screen.choose("On paper").choose("In a week").choose("that they are on OAT and have a mentor").press("Send it now");
		screen.awaits("Draft, not sent");
		page.locator("#not-sent").getByText("They have not agreed that this service is told: that they are on OAT and have a mentor."
		        + " Ask them first, or take it out.").waitFor();
		screen.press("Change it").awaitsHeading("Refer Robin Birchplanted");
		awaitsWhatIsAgreed();
		assertThat(page.locator("#segments-PLAN").isChecked(), is(true));
		page.locator("#segments-PLAN").uncheck();
		server.refusal = path -> null;
		screen.press("Send it now").awaits("Sent, no answer yet");
		String uuid = (String) written("referral").get(0).get("uuid");
		assertThat(written("referral").size(), is(1));
		assertThat(written("referral/" + uuid).get(0), hasEntry("version", (Object) 0));
		assertThat(written("referral/" + uuid).get(0).get("segments"), is(List.of()));
	}
	
	@Test
	public void referral_shouldWaitAsADraftWhereThereIsNoSignal() {
		keepReferrals();
		signIn();
		takeAlong();
		goFor("service", "&listing=" + FindSamples.PHARMACY);
		screen.awaits("Hours of the week");
		server.away = true;
		screen.press("Refer Robin Birchplanted").awaits("This phone does not know now what they agreed to.");
		screen.choose("On paper").choose("Today").choose("In a week").press("Send it now");
		screen.awaits("It is on this phone and not sent.").awaits("It was not sent: that needs signal.");
		page.reload();
		screen.unlock(MentorScreen.PIN).awaits("It is on this phone and not sent.");
		assertThat(server.written.size(), is(0));
		server.cut = () -> MentorServer.Cut.AFTER;
		server.away = false;
		screen.press("Send it now");
		awaitsWritten(1);
		// Pressed, it cannot be pressed again before the screen is drawn anew.
		page.locator("#send-referral:enabled").waitFor();
		screen.awaits("It was not sent: that needs signal.");
		server.cut = () -> MentorServer.Cut.NOWHERE;
		screen.press("Send it now").awaits("Sent, no answer yet");
		assertThat("a repeat is the same", written("referral").stream().map(body -> body.get("uuid")).distinct().count(), is(1L));
		assertThat(written("referral/" + written("referral").get(0).get("uuid")).size(), is(1));
	}
	
	@Test
	public void draft_shouldBeThereAgainWhenThePageWentAway() {
		refer();
		screen.type("Words to the service", "Half a");
		screen.awaitsForm();
		page.reload();
		screen.unlock(MentorScreen.PIN).awaits("You began this before.");
		assertThat(page.locator("#note").inputValue(), is("Half a"));
		screen.press("Keep as a draft");
		awaitsWritten(1);
		assertThat(written("referral").get(0), hasEntry("note", (Object) "Half a"));
		assertThat("nobody is told of a draft", server.posts.size(), is(1));
	}
	
	@Test
	public void tabs_shouldEachKeepTheDraftThatWasWrittenInThem() {
		keepReferrals();
		refer();
		screen.type("Words to the service", "Half a");
		MentorScreen second = secondTab(screenOf("refer", MentorSamples.ROBIN) + "&listing=" + FindSamples.PHARMACY);
		screen.press("Keep as a draft").awaitsHeading("Tidewater Pharmacy, Quarry Street");
		awaitsWritten(1);
		second.type("Words to the service", "Another").press("Keep as a draft").awaitsHeading("Tidewater Pharmacy, Quarry Street");
		awaitsWritten(2);
		assertThat(written("referral").stream().map(body -> body.get("note")).toList(), contains("Half a", "Another"));
	}
	
	@Test
	public void sending_shouldSayThatItWasSentElsewhereMeanwhile() {
		signIn();
		goFor("refer", "&referral=" + FindSamples.DRAFT);
		screen.awaitsHeading("Refer Robin Birchplanted");
		Map<String, Object> sent = FindSamples.referral("REQUESTED");
		sent.put("uuid", FindSamples.DRAFT);
		server.answers.put("referral/" + FindSamples.DRAFT, sent);
		refuse(409, "Stale.");
		screen.type("Words to the service", "Too late.").press("Send it now").awaits("Sent, no answer yet");
		page.locator("#not-sent").getByText("The server did not take it.").waitFor();
		assertThat(screen.text(), not(containsString("Saved as a draft")));
		assertThat(screen.text(), not(containsString("One moment")));
	}
	
	@Test
	public void sending_shouldNotSeemToGoOnWhereSomebodyElseHasSignedIn() {
		signIn();
		goFor("referral", "&referral=" + FindSamples.DRAFT);
		screen.awaits("Draft, not sent");
		server.answers.put("me", FindSamples.with(MentorSamples.me(), "uuid", MentorSamples.PLAN));
		screen.press("Send it now").awaits("This phone keeps things of another account.");
		page.waitForFunction("() => document.getElementById('status').textContent === ''");
	}
	
	@Test
	public void refusals_shouldBePlainSentences() {
		server.answers.remove("referral");
		server.answers.remove(PATH);
		server.answers.remove("listing/" + FindSamples.PHARMACY);
		signIn();
		go("participant", MentorSamples.ROBIN);
		screen.awaits("The server does not show you this person or thing any more.");
		goFor("referral", "&referral=" + FindSamples.REFERRAL);
		screen.awaits("The server does not show you this person or thing any more.");
		goFor("service", "&listing=" + FindSamples.PHARMACY);
		screen.awaits("The server does not show you this person or thing any more.").press("Back").awaitsHeading("Robin Birchplanted");
	}
	
	@Test
	public void keyboard_shouldBeEnoughFromTheSearchToTheReferral() {
		keepReferrals();
		signIn();
		goFor("find", "");
		screen.awaitsHeading("Find a service");
		tabTo("#words");
		page.keyboard().type("pharmacy");
		page.keyboard().press("Enter");
		page.locator("#found li").first().waitFor();
		page.waitForFunction("() => document.activeElement.tagName === 'H2'");
		tabTo("#found li h3 a");
		page.keyboard().press("Enter");
		screen.awaitsHeading("Tidewater Pharmacy, Quarry Street");
		tabTo("main .buttons button");
		page.keyboard().press("Enter");
		screen.awaitsHeading("Refer Robin Birchplanted").awaits("They agreed");
		tabTo("[name=way]");
		page.keyboard().press("Space");
		tabTo("[name=answerBy]");
		page.keyboard().press("Space");
		tabTo("#segments-IDENTITY");
		page.keyboard().press("Space");
		page.waitForFunction("() => document.activeElement.id === 'segments-IDENTITY'");
		tabTo("#save");
		page.keyboard().press("Enter");
		screen.awaits("Sent, no answer yet");
		assertThat(written("referral").get(0).get("segments"), is(List.of("IDENTITY")));
	}
	
	private void tabTo(String what) {
		int pressed = 0;
		while (Boolean.FALSE.equals(page.evaluate("what => document.activeElement.matches(what)", what))) {
			page.keyboard().press("Tab");
			assertThat("touches of the tabulator to " + what, ++pressed, is(lessThanOrEqualTo(60)));
		}
	}
}
