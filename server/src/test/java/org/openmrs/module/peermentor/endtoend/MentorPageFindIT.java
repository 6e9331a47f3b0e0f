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

import com.microsoft.playwright.options.Geolocation;

/** A mentor looks for a service, and reports what is wrong with it. */
public class MentorPageFindIT extends StubbedSearch {
	
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
		    "within 24 hours", "about 7 led somebody there", "It was full"));
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
}
