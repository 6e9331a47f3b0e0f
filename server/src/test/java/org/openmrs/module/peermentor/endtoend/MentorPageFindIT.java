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
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.junit.Test;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Geolocation;
import com.microsoft.playwright.options.Media;

/** A mentor looks for a service, reports what is wrong with it, and refers somebody there. */
public class MentorPageFindIT extends StubbedMentor {
	
	private static final String REFERRALS = "section[aria-labelledby='referral.title']";
	
	private static final String PATH = "referral/" + FindSamples.REFERRAL;
	
	private void goFor(String name, String more) {
		go(screenOf(name, MentorSamples.ROBIN) + more);
	}
	
	private void find() {
		signIn();
		page.locator("nav a").nth(1).click();
		screen.awaitsHeading("Find a service");
	}
	
	private void search(String words) {
		screen.type("Name, kind or place", words).press("Search");
		page.locator("#found li").first().waitFor();
	}
	
	private String lastAsked(String path) {
		return server.asked.stream().filter(one -> one.startsWith("GET peermentor/" + path + "?")).reduce((one, other) -> other).orElse("");
	}
	
	private void refer() {
		signIn();
		goFor("refer", "&listing=" + FindSamples.PHARMACY);
		screen.awaitsHeading("Refer Robin Birchplanted");
		awaitsWhatIsAgreed();
	}
	
	/** It comes after the form, and what the service is told is drawn anew then. */
	private void awaitsWhatIsAgreed() {
		screen.awaits("They agreed that this service may be told");
	}
	
	private void referral() {
		signIn();
		goFor("referral", "&referral=" + FindSamples.REFERRAL);
		screen.awaitsHeading("Tidewater Pharmacy, Quarry Street");
	}
	
	/** As a platform keeps what is written of referrals. */
	private void keepReferrals() {
		server.taken = (path, body) -> {
			if (path.equals("referral")) {
				Map<String, Object> draft = FindSamples.draft();
				draft.putAll(body);
				server.answers.put("referral/" + body.get("uuid"), draft);
			} else if (body.containsKey("status")) {
				Map<String, Object> moved = FindSamples.referral((String) body.get("status"));
				moved.put("version", (Integer) body.get("version") + 1);
				server.answers.put(path, moved);
			}
		};
	}
	
	@Test
	public void found_shouldSayWhatIsKnownAndThatTheRestIsNot() {
		find();
		search("pharmacy");
		String known = page.locator("#found > ul > li").first().innerText();
		assertThat(known, stringContainsInOrder("Tidewater Pharmacy, Quarry Street", "Pharmacy – Tidewater Pharmacies", "Open now, until",
		    "1.2 km – 14 Quarry Street", "+1 604 555 0110", "Checked 25 days ago", "Takes people on OAT",
		    "Nobody knows if it takes people with a record", "No appointment needed", "Of 10 referrals, about 7 led somebody there."));
		assertThat(page.locator("#found .phone").first().getAttribute("href"), is("tel:+16045550110"));
		page.locator("#found summary").first().click();
		assertThat(page.locator("#found details").first().innerText(), stringContainsInOrder("“pharmacy” stands in its name (+20)",
		    "1.2 km (+9)", "Takes people on OAT (+12)", "Checked 25 days ago (+5)"));
		String unknown = page.locator("#found > ul > li").nth(1).innerText();
		assertThat(unknown, stringContainsInOrder("Lantern Shelter", "Nobody knows if it is open. Call first.",
		    "Nobody has checked this yet. Call first.", "Nobody knows if it takes people on OAT", "Does NOT take people with a record",
		    "Too few referrals to tell how it goes."));
		assertThat("what is not known looks like nothing good", page.locator("#found > ul > li").nth(1).locator(".open").count(), is(0));
		assertThat(page.locator("#found > ul > li").nth(1).locator(".unsure").count(), is(3));
		assertThat(lastAsked("listing"), containsString("q=pharmacy"));
		assertThat("nobody is named in a search", String.join(" ", server.asked.stream().filter(one -> one.contains("listing")).toList()),
		    not(containsString(MentorSamples.ROBIN)));
	}
	
	/** Its week is told by the clock where it is, west or east of the site: so is when it opens, and whether that has passed. */
	@Test
	public void found_shouldSayWhenItOpensByTheServicesOwnClock() {
		find();
		for (String zone : List.of("Pacific/Honolulu", "Pacific/Kiritimati")) {
			ZonedDateTime now = ZonedDateTime.now(ZoneId.of(zone));
			ZonedDateTime opens = now.plusMinutes(now.getHour() == 23 ? -20 : 20);
			Map<String, Object> listing = FindSamples.pharmacy();
			listing.put("hours", MentorSamples.map("at", FindSamples.in(0), "state", "CLOSED", "openUntil", null, "nextOpening", opens
			        .toOffsetDateTime().toString(), "words", "Mon-Sun 19:00-23:00", "zone", zone));
			server.answers.put("listing", MentorSamples.results(listing));
			search("pharmacy");
			String hour = DateTimeFormatter.ofPattern("h:mm").format(opens);
			screen.awaits(now.isBefore(opens) ? "Closed now. Opens: " + hour : "Nobody knows if it is open.");
		}
	}
	
	@Test
	public void search_shouldAskForWhatTheMentorWants() {
		find();
		page.locator("#need").selectOption("SHELTER");
		screen.choose("Open now");
		page.locator("form summary").click();
		screen.choose("Takes people on OAT").choose("Has free places").choose("Show them too");
		page.locator("#language").selectOption("pa");
		screen.press("Search").awaits("Lantern Shelter");
		assertThat(lastAsked("listing"), stringContainsInOrder("need=SHELTER", "language=pa", "openNow=true", "acceptsOat=true",
		    "capacity=true", "includeUnknown=true"));
		screen.choose("At a time I choose").press("Search").awaits("Say when it must be open.");
		page.locator("#openAt").fill("2026-07-05T12:00");
		screen.press("Search");
		page.waitForCondition(() -> lastAsked("listing").contains("openAt"));
		assertThat("by the site's clock", lastAsked("listing"), containsString("openAt=2026-07-05T19:00:00.000Z"));
		screen.awaits("Open then, until");
		server.answers.put("listing", MentorSamples.results());
		screen.press("Search").awaits("Nothing was found.");
		assertThat("what was asked for stands there again", page.locator("#need").inputValue(), is("SHELTER"));
	}
	
	@Test
	public void place_shouldBeAskedForByATouchAloneAndNotToTheDoorstep() {
		meet(phone().setGeolocation(new Geolocation(49.28274, -123.12071)).setPermissions(List.of("geolocation")));
		find();
		search("pharmacy");
		assertThat(lastAsked("listing"), not(containsString("near")));
		screen.press("Near me").awaits("Near where you were:");
		page.locator("#within").selectOption("3");
		screen.press("Search");
		page.waitForCondition(() -> lastAsked("listing").contains("near"));
		assertThat(lastAsked("listing"), stringContainsInOrder("near=49.283,-123.121", "within=3"));
		screen.press("Anywhere").press("Search");
		page.waitForCondition(() -> !lastAsked("listing").contains("near"));
	}
	
	@Test
	public void place_shouldBeDoneWithoutWhereThePhoneDoesNotSay() {
		find();
		screen.press("Near me").awaits("This phone does not tell where it is.");
		search("pharmacy");
	}
	
	@Test
	public void found_shouldComeInPages() {
		server.answers.put("listing", (Function<String, Object>) query -> query.contains("startIndex=10") ? FindSamples.page(11, 3, false)
		        : FindSamples.page(1, 10, true));
		find();
		search("pharmacy");
		screen.press("Show more").awaits("Pharmacy 13");
		assertThat(page.locator("#found > ul > li").count(), is(13));
		assertThat(page.evaluate("() => document.activeElement.textContent"), is("Pharmacy 11"));
		assertThat(page.locator("#find-more").count(), is(0));
	}
	
	@Test
	public void found_shouldStayReadableWithoutSignal() {
		find();
		takeAlong();
		search("pharmacy");
		page.getByText("Tidewater Pharmacy, Quarry Street").click();
		screen.awaits("Hours of the week");
		server.away = true;
		page.goBack();
		screen.awaitsHeading("Find a service").awaits("This is what the phone kept.").awaits("Lantern Shelter");
		screen.lockAndReload().unlock(MentorScreen.PIN).awaitsHeading("Find a service").awaits("Lantern Shelter");
		page.getByText("Tidewater Pharmacy, Quarry Street").click();
		screen.awaitsHeading("Tidewater Pharmacy, Quarry Street").awaits("This is what the phone kept.").awaits("A card with your photo");
	}
	
	@Test
	public void service_shouldSayAllThatIsKnown() {
		find();
		search("pharmacy");
		page.getByText("Tidewater Pharmacy, Quarry Street").click();
		screen.awaitsHeading("Tidewater Pharmacy, Quarry Street");
		assertThat(screen.text(), stringContainsInOrder("Closed on holidays.", "Open now, until", "Hours of the week", "Mon-Fri 08:00-20:00",
		    "Sat, Sun 09:00-17:00", "What to bring", "A card with your photo", "Who it is for", "From 19 years on.",
		    "Anybody with a prescription.", "What it costs", "Nothing to pay with coverage", "Delivery – 5 CAD", "Languages", "French",
		    "Step-free door", "Bus 4", "Pat, Pharmacist"));
		assertThat(screen.text(), stringContainsInOrder("At least 20 referrals were made.", "It answers about 8 of 10 requests.",
		    "within 24 hours", "about 7 got there", "It was full"));
		goFor("service", "&listing=" + FindSamples.SHELTER);
		screen.awaitsHeading("Lantern Shelter").awaits("Nobody has said if it still takes people");
		assertThat(screen.text(), stringContainsInOrder("Nobody has said when it is open. Call first.", "What to bring",
		    "Nobody has said. Ask before you go.", "Too few referrals"));
	}
	
	@Test
	public void report_shouldTakeTwoTouchesAndNameNobody() {
		signIn();
		goFor("service", "&listing=" + FindSamples.PHARMACY);
		screen.awaitsHeading("Tidewater Pharmacy, Quarry Street");
		page.locator("#report summary").click();
		screen.press("Turned somebody away for OAT").awaits("You reported: Turned somebody away for OAT");
		awaitsWritten(1);
		Map<String, Object> sent = written("fieldreport").get(0);
		assertThat(sent.keySet(), is(Set.of("uuid", "listing", "kind")));
		assertThat(sent, hasEntry("kind", (Object) "TURNED_AWAY_FOR_OAT"));
		assertThat(sent, hasEntry("listing", (Object) FindSamples.PHARMACY));
	}
	
	@Test
	public void report_shouldWaitForSignalWithItsWords() {
		signIn();
		goFor("service", "&listing=" + FindSamples.PHARMACY);
		page.locator("#report summary").click();
		page.locator("#report-note").fill("A note on the door.");
		server.away = true;
		screen.press("It is closed").awaits("You reported:");
		signalIsBack();
		awaitsWritten(1);
		assertThat(written("fieldreport").get(0), hasEntry("note", (Object) "A note on the door."));
	}
	
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
	public void languages_shouldHaveNamesThatBrowsersDoNotKnow() {
		server.answers.put("listing/" + FindSamples.SHELTER, FindSamples.with(FindSamples.with(FindSamples.shelter(), "languages", List.of("hur",
		    "cr", "en")), "details", Map.of()));
		signIn();
		goFor("service", "&listing=" + FindSamples.SHELTER);
		screen.awaits("Halkomelem").awaits("Cree").awaits("English");
		goFor("find", "");
		screen.awaitsHeading("Find a service");
		assertThat(page.locator("#language").textContent(), stringContainsInOrder("Punjabi", "Cree", "Inuktitut", "Ojibwe"));
		screen.press("Français").awaitsHeading("Chercher un service");
		assertThat(page.locator("#language").textContent(), stringContainsInOrder("pendjabi", "cri", "inuktitut", "ojibwé"));
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
