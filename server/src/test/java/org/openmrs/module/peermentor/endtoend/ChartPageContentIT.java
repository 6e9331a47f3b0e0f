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
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.openmrs.module.peermentor.endtoend.StubbedPlatform.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;

/** What the clinician's page shows, and how it asks for it. */
public class ChartPageContentIT extends StubbedChart {
	
	private static final Pattern KEY = Pattern.compile("\\b(page|card|timeline|filter|entry|fact|shared|signIn|problem)\\.[a-z]");
	
	@Test
	public void card_shouldShowEveryPart() {
		String card = openChart().card();
		assertThat(card, stringContainsInOrder("Stage", "Being supported", "Day 12 after release", "Since Sat, November 14, 2026"));
		assertThat(card, stringContainsInOrder("A dose is overdue", "Methadone", "1 day missed", "Last confirmed dose:",
		    "Tue, November 24, 2026", "Next dose due: Wed, November 25, 2026\n", "To be told: prescriber, pharmacy"));
		assertThat(card, stringContainsInOrder("Who leads", "Peer mentor", "Met by the mentor"));
		assertThat(card, stringContainsInOrder("Mira Cedar", "for OAT", "+1 604 555 0134", "mira@example.org"));
		assertThat(card, stringContainsInOrder("Fri, November 27, 2026", "Task due – Bring the identity card",
		    "Sat, November 28, 2026 – Contact due\n", "Something new"));
		assertThat(card, stringContainsInOrder("Remind of something – Remind of the blood test (asked)", "by Mon, November 30, 2026"));
		assertThat(card, stringContainsInOrder("Last contact", "Wed, November 25, 2026", "Check-in"));
		assertThat(card, stringContainsInOrder("Some is shared", "facts of contacts, shared line", "Until: Mon, March 1, 2027"));
		assertThat(card, containsString("There are peer notes that are not shared with you."));
		assertThat(page.locator(".reach a").first().getAttribute("href"), is("tel:+16045550134"));
		assertThat(page.locator(".reach a").last().getAttribute("href"), is("mailto:mira@example.org"));
	}
	
	@Test
	public void card_shouldLeaveOutWhatIsNotShared() {
		Map<String, Object> card = ChartSamples.emptyCard();
		card.put("stage", Map.of("code", "A_STAGE_OF_TOMORROW", "day", -1));
		card.put("doseClock", ChartSamples.with(Map.of("state", "UNKNOWN", "urgency", "NONE"), "lastConfirmedAt", null));
		platform.card = route -> answer(route, card);
		assertThat(openChart().card(), allOf(containsString("A stage of tomorrow"), containsString("1 day before release"),
		    containsString("Last confirmed dose: not known"), not(containsString("Who leads")), not(containsString("Peer mentor")),
		    not(containsString("null")), not(containsString("not shared.")), not(containsString("Urgency"))));
	}
	
	@Test
	public void timeline_shouldShowEveryKindOfRow() {
		List<String> rows = openChart().awaitsRows(4).rows();
		assertThat(rows.get(0), is("There are peer notes that are not shared with you."));
		assertThat(rows.get(1), stringContainsInOrder("Accompaniment to an appointment", "Peer contact", "By Mira Cedar, Pharmacy",
		    "Attended", "Late", "In person", "95 minutes", "Emotional, Practical", "Turned away", "No identification",
		    "Kind of weather", "Very wet"));
		assertThat(rows.get(1), not(containsString("null")));
		assertThat(rows.get(2), stringContainsInOrder("Met after release", "Transition plan"));
		assertThat(rows.get(3), stringContainsInOrder("Vitals", "Clinical encounter", "By Nora Ash, East Clinic"));
		assertThat("beside the clinical record, and told apart from it", page.locator(".shared-line").innerText(),
		    stringContainsInOrder("Peer note, not a clinical observation", "Chosen by participant and mentor together.",
		        "We found a way that works.", "The participant says: I was early.", "Written:"));
		assertThat(page.locator(".encounter .shared-line").count(), is(0));
	}
	
	@Test
	public void times_shouldBeThoseOfTheSiteWhereverTheReaderIs() {
		String row = openChart().rows().get(1);
		assertThat("in Tokyo it was the day after", row, containsString("Wed, November 25, 2026"));
		assertThat(row, containsString("11:30"));
		assertThat(page.locator(".entry.contact time").first().getAttribute("datetime"), is("2026-11-25T23:30:00.000-08:00"));
	}
	
	@Test
	public void filters_shouldAskForWhatWasChosenAndForAllAgain() {
		openChart();
		assertThat(platform.lastTimeline(), is("peermentor/timeline?patient=" + ChartSamples.PATIENT + "&limit=20"));
		platform.timeline = route -> answer(route, timeline());
		page.getByLabel("Kind").selectOption("Peer contact");
		page.getByLabel("From").fill("2026-11-01");
		page.getByLabel("To", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true)).fill("2026-11-20");
		screen.press("Apply").awaits("Nothing that is shared with you matches these filters.");
		assertThat(platform.lastTimeline(), is("peermentor/timeline?patient=" + ChartSamples.PATIENT
		        + "&limit=20&kind=CONTACT,UNSHARED_NOTES&from=2026-11-01&to=2026-11-20"));
		assertThat("the focus stays", screen.focused(), is("Apply"));
		
		int asked = platform.asked.size();
		page.getByLabel("From").fill("2026-11-21");
		screen.press("Apply").awaits("The last day comes before the first.");
		assertThat(platform.asked.size(), is(asked));
		
		screen.press("Français").awaits("Rien de ce qui vous est communiqué ne correspond à ces filtres.");
		assertThat("what was applied stays", page.getByLabel("Genre").inputValue(), is("CONTACT"));
		screen.press("English");
		platform.timeline = route -> answer(route, timeline(ChartSamples.contact()));
		screen.press("Clear").awaitsRows(1);
		assertThat(platform.lastTimeline(), is("peermentor/timeline?patient=" + ChartSamples.PATIENT + "&limit=20"));
	}
	
	@Test
	public void filters_shouldForgetAnAnswerThatWasOvertaken() {
		openChart();
		List<Route> late = new ArrayList<>();
		platform.timeline = late::add;
		page.getByLabel("Kind").selectOption("Transition plan");
		screen.press("Apply");
		page.waitForCondition(() -> !late.isEmpty());
		platform.timeline = route -> answer(route, timeline(ChartSamples.encounter()));
		page.getByLabel("Kind").selectOption("Clinical encounter");
		screen.press("Apply").awaitsRows(1);
		try {
			answer(late.get(0), timeline(ChartSamples.milestone(), ChartSamples.milestone()));
		}
		catch (RuntimeException nobodyWaitsAnyMore) {
			// The browser has taken the question back.
		}
		screen.awaitsRows(1);
		assertThat(screen.rows().get(0), containsString("Vitals"));
	}
	
	@Test
	public void more_shouldReadOnWhereThePageBeforeEnded() {
		platform.timeline = route -> answer(route, ChartSamples.with(Map.of("results", ChartSamples.encounters(20)), "next",
		    "a cursor+/="));
		openChart().awaitsRows(20).awaitsStatus("20 entries shown. There are more.");
		platform.timeline = route -> answer(route, timeline(ChartSamples.contact(), ChartSamples.milestone()));
		screen.press("Show more").awaitsRows(22).awaitsStatus("22 entries shown.");
		assertThat(platform.lastTimeline(), is("peermentor/timeline?patient=" + ChartSamples.PATIENT
		        + "&limit=20&before=a cursor+/="));
		assertThat("goes to the first new row", screen.focused(), is("Accompaniment to an appointment"));
		assertThat(page.getByText("Show more").count(), is(0));
		assertThat(screen.text(), containsString("These are all entries."));
	}
	
	@Test
	public void language_shouldBeTheSessionsAndCanBeChanged() {
		platform.locale = "fr_CA";
		screen.openFor(ChartSamples.PATIENT).awaits("Chronologie");
		assertThat(page.locator("html").getAttribute("lang"), is("fr"));
		assertThat(page.title(), is("Soutien par les pairs"));
		assertThat(screen.card(), stringContainsInOrder("Accompagnement en cours", "Jour 12 après la libération",
		    "sam. 14 novembre 2026", "Pair mentor", "Prise de nouvelles"));
		assertThat(screen.rows().get(1), stringContainsInOrder("Accompagnement à un rendez-vous", "Contact de pair",
		    "23", "Par Mira Cedar, Pharmacie", "Pas de pièce d’identité"));
		assertThat(platform.languages.get(platform.languages.size() - 1), is("fr"));
		assertNoKeyIsShown();
		
		screen.press("English").awaits("Timeline");
		assertThat(screen.focused(), is("language-en"));
		assertThat(page.getByText("English").getAttribute("aria-pressed"), is("true"));
		assertThat("nothing is read anew for that", platform.asked.size(), is(3));
		page.reload();
		screen.awaitsChart("Robin Birch").awaits("Timeline");
		assertNoKeyIsShown();
	}
	
	@Test
	public void language_shouldBeTheBrowsersBeforeAnybodySignedIn() {
		browser.closePages();
		meet(Browser.options().setLocale("fr-FR"));
		platform.signedIn = false;
		screen.openFor(ChartSamples.PATIENT).awaits("Ouvrez une session avec votre compte OpenMRS pour continuer.");
		screen.signIn("x", "y").awaits("Le nom d’utilisateur ou le mot de passe est inexact.");
		screen.press("English").awaits("Sign in with your OpenMRS account to go on.");
	}
	
	@Test
	public void data_shouldNeverBeReadAsMarkup() {
		String evil = "<img src=x onerror=\"document.title='taken'\"><script>document.title='taken'</script>";
		Map<String, Object> card = ChartSamples.card();
		card.put("patient", Map.of("display", evil));
		card.put("lead", Map.of("role", evil, "display", evil, "reason", evil));
		card.put("mentors", List.of(Map.of("display", evil, "scope", evil, "phone", "javascript:alert(1)", "email",
		    "\"javascript:alert(1)\"@x?subject=y")));
		card.put("nextDated", List.of(Map.of("at", evil, "kind", evil, "display", evil)));
		card.put("consent", Map.of("state", evil, "segments", List.of(evil)));
		Map<String, Object> contact = ChartSamples.contact();
		contact.put("type", Map.of("code", evil, "display", evil));
		contact.put("by", Map.of("display", evil));
		contact.put("facts", Map.of("mode", evil, evil, evil));
		contact.put("sharedLine", Map.of("text", evil, "notice", evil, "writtenAt", evil, "annotations", List.of(evil)));
		platform.card = route -> answer(route, card);
		platform.timeline = route -> answer(route, timeline(contact));
		screen.openFor(ChartSamples.PATIENT).awaitsChart(evil);
		assertThat(page.title(), is("Peer support"));
		assertThat(page.locator("main img, main script").count(), is(0));
		assertThat(page.locator(".reach a").count(), is(0));
		assertThat(page.locator(".shared-line blockquote").innerText(), is(evil));
		assertThat(screen.rows().get(0), containsString("By " + evil));
	}
	
	/** A text that is missing would show its key. */
	private void assertNoKeyIsShown() {
		Locator keys = page.locator("body").getByText(KEY);
		assertThat(keys.allInnerTexts(), is(empty()));
	}
}
