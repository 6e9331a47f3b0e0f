/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.endtoend;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.Test;

import com.microsoft.playwright.options.ColorScheme;

/** Every screen of the mentor's app in the sun and in the dark, on a small phone and on a desk, in both languages, with large letters. */
public class MentorPageLookIT extends StubbedMentor {
	
	@Test
	public void screens_shouldHaveNothingThatAxeFindsOrThatSpillsOver() {
		for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
			for (String language : List.of("en", "fr")) {
				for (int width : new int[] { 320, 360, 1280 }) {
					server.begin();
					browser.closePages();
					meet(phone().setColorScheme(scheme).setViewportSize(width, 740)
					        .setLocale(language.equals("en") ? "en-CA" : "fr-CA"));
					screens(language).forEach((name, opened) -> {
						opened.run();
						String where = name + " " + scheme + " " + language + " " + width;
						assertThat(where, Axe.violations(page), is(empty()));
						assertThat(where, Axe.tooWide(page), is(nullValue()));
						assertThat(where, ScreenWords.wrong(page, language), is(empty()));
						assertThat(where, Contrast.tooLittle(page), is(empty()));
						draw(name, scheme, language, width);
					});
				}
			}
		}
	}
	
	/** One of each for the documentation, and today's list in the dark, in French and on a desk. */
	private void draw(String name, ColorScheme scheme, String language, int width) {
		if (scheme == ColorScheme.LIGHT && language.equals("en") && width == 360) {
			screen.draw("mentor-" + name);
		} else if (name.equals("today") && width != 320 && (scheme == ColorScheme.DARK) == language.equals("fr")) {
			screen.draw("mentor-" + name + "-" + language + "-" + scheme.name().toLowerCase() + "-" + width);
		}
	}
	
	@Test
	public void screens_shouldStillFitAtTwiceTheSize() {
		meet(phone().setViewportSize(640, 740));
		screens("en").forEach((name, opened) -> {
			opened.run();
			page.evaluate("() => document.styleSheets[0].insertRule(':root { font-size: 200% }')");
			assertThat(name, Axe.tooWide(page), is(nullValue()));
		});
	}
	
	/** In the order in which a mentor meets them. */
	private Map<String, Runnable> screens(String language) {
		Map<String, Runnable> screens = new LinkedHashMap<>();
		screens.put("sign-in", () -> {
			screen.open("lang=" + language);
			page.locator("#username").waitFor();
		});
		screens.put("pin", () -> {
			screen.signIn(MentorServer.NAME, MentorServer.PASSWORD);
			page.locator("#new-pin").waitFor();
		});
		screens.put("today", () -> {
			page.locator("#new-pin").fill(MentorScreen.PIN);
			page.locator("#new-pin-again").fill(MentorScreen.PIN);
			page.locator("form button[type=submit]").click();
			page.locator(".people").first().waitFor();
		});
		screens.put("participant", () -> opened("participant", "section[aria-labelledby='referral.title'] .entries"));
		screens.put("record", () -> opened("record", "#what-talked"));
		screens.put("record-went", () -> {
			page.locator("#what-went").check();
			page.locator("#purpose-CLINIC").check();
			page.locator("details").evaluate("details => { details.open = true; }");
			page.locator("#participantOutcome").selectOption("TURNED_AWAY");
			page.locator("#turnedAwayReason").waitFor();
			page.locator("#referral-" + FindSamples.REFERRAL).waitFor();
		});
		screens.put("record-tried", () -> page.locator("#what-tried").check());
		screens.put("concern", () -> opened("concern", "#type-MEDICAL"));
		screens.put("asks", () -> opened("asks", ".entries li"));
		screens.put("release", () -> opened("release", "#release-now"));
		screens.put("card", () -> {
			opened("card", ".sheet");
			page.locator("#card-mentor").fill("Mira, 604 555 0177");
			page.locator("#tick-card-code").check();
			page.locator(".code").waitFor();
		});
		screens.put("card-arabic", () -> {
			page.locator("#card-language").selectOption("ar");
			page.locator(".sheet[dir=rtl]").waitFor();
		});
		screens.put("card-pharmacy", () -> {
			page.locator("#card-language").selectOption(language);
			page.locator("summary").click();
			page.locator("#look-for-pharmacy").click();
			page.locator(".entries").waitFor();
		});
		screens.put("goal", () -> {
			opened("goal", "#area-HOUSING");
			page.locator("#words").fill("My own room with a door");
			page.locator("#area-HOUSING").check();
			page.locator("#steps-add").click();
			page.locator("#wordssteps0").fill("Call the housing office");
		});
		screens.put("goal-change", () -> {
			go(screenOf("goal", MentorSamples.ROBIN) + "&goal=" + MentorSamples.GOAL);
			page.locator("#goal-COMPLETED").waitFor();
			page.locator("details").evaluate("details => { details.open = true; }");
			page.locator("fieldset .quiet").first().click();
			page.locator("#reasonsteps0").waitFor();
		});
		screens.put("reach", () -> opened("reach", "#numberphones0"));
		screens.put("me", () -> opened("me", "#lock"));
		screens.put("leave", () -> {
			go("screen=leave&leave=" + MentorSamples.LEAVE);
			page.locator("#startDate").waitFor();
			page.locator("details").evaluate("details => { details.open = true; }");
		});
		services(screens, language);
		screens.put("waiting", () -> {
			server.refusal = path -> Map.entry(400, MentorServer.error("peermentor.error.invalid", "Something is wrong."));
			opened("record", "#what-talked");
			page.locator("#mentorWords").fill("We talked.");
			page.locator("#save").click();
			page.locator("#look-at-refused").waitFor();
			page.locator("#look-at-refused").click();
			page.locator(".refused").waitFor();
		});
		screens.put("locked", () -> {
			opened("me", "#lock");
			page.locator("#lock").click();
			page.locator("#pin").waitFor();
		});
		return screens;
	}
	
	private void services(Map<String, Runnable> screens, String language) {
		screens.put("find", () -> {
			opened("find", "#words");
			page.locator("#words").fill("pharmacy");
			page.locator("#opening-day").check();
			page.locator("#openAt").fill("2026-07-05T12:00");
			page.locator("form details").evaluate("details => { details.open = true; }");
			page.locator("#save").click();
			page.locator("#found details").first().waitFor();
			page.locator("#found details").first().evaluate("details => { details.open = true; }");
		});
		screens.put("service", () -> {
			openedFor("service", "&listing=" + FindSamples.PHARMACY, "#report");
			page.locator("#report").evaluate("details => { details.open = true; }");
		});
		screens.put("service-unknown", () -> openedFor("service", "&listing=" + FindSamples.SHELTER, "#report"));
		screens.put("refer", () -> {
			openedFor("refer", "&listing=" + FindSamples.PHARMACY, "#segments-PLAN");
			// It comes after the form, and what the service is told is drawn anew then.
			screen.awaits(language.equals("en") ? "They agreed that this service" : "La personne accepte que ce service sache");
			page.locator("#segments-PLAN").check();
			page.locator("[role=alert]").getByText(":").first().waitFor();
		});
		screens.put("referral", () -> {
			openedFor("referral", "&referral=" + FindSamples.REFERRAL, "#outcome");
			page.locator("details").evaluateAll("all => all.forEach(details => { details.open = true; })");
			page.locator("#source-PARTNER").check();
			page.locator("#outcome-TURNED_AWAY").check();
		});
		screens.put("referral-sheet", () -> {
			page.locator("#sheet-CALL").click();
			page.locator(".sheet").waitFor();
		});
		screens.put("referral-email", () -> {
			page.locator("#sheet-EMAIL_TEXT").click();
			page.locator("#sheet-text").waitFor();
		});
		screens.put("referral-draft", () -> openedFor("referral", "&referral=" + FindSamples.DRAFT, "#send-referral"));
	}
	
	private void openedFor(String name, String more, String what) {
		go(screenOf(name, MentorSamples.ROBIN) + more);
		page.locator(what).first().waitFor();
	}
	
	private void opened(String name, String what) {
		go(name, MentorSamples.ROBIN);
		page.locator(what).first().waitFor();
	}
}
