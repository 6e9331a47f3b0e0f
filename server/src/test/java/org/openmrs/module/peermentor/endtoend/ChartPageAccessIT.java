/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.endtoend;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.openmrs.module.peermentor.endtoend.StubbedPlatform.answer;
import static org.openmrs.module.peermentor.endtoend.StubbedPlatform.refuse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.Test;

import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;

/** The clinician's page for those who use a keyboard or a screen reader, large letters, a small window or a dark one. */
public class ChartPageAccessIT extends StubbedChart {
	
	private static final int[] WIDTHS = { 320, 360, 1280 };
	
	@Test
	public void states_shouldHaveNothingThatAxeFindsOrThatSpillsOver() {
		for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
			for (int width : WIDTHS) {
				browser.closePages();
				meet(Browser.options().setColorScheme(scheme).setViewportSize(width, 800));
				states().forEach((name, state) -> {
					page.navigate("about:blank");
					state.run();
					String where = name + " " + scheme + " " + width;
					assertThat(where, Axe.violations(page), is(empty()));
					assertThat(where, Axe.tooWide(page), is(nullValue()));
				});
			}
		}
	}
	
	private Map<String, Runnable> states() {
		Map<String, Runnable> states = new LinkedHashMap<>();
		states.put("chart", () -> {
			platform.signedIn = true;
			platform.card = route -> answer(route, ChartSamples.card());
			platform.timeline = route -> answer(route, ChartSamples.with(timeline(ChartSamples.unsharedNotes(),
			    ChartSamples.contact(), ChartSamples.milestone(), ChartSamples.encounter()), "next", "c"));
			openChart();
		});
		states.put("chart in French", () -> screen.open("patient=" + ChartSamples.PATIENT + "&lang=fr").awaits("Chronologie"));
		states.put("turned filters", () -> {
			openChart();
			page.getByLabel("From").fill("2026-11-21");
			page.getByLabel("To", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true)).fill("2026-11-20");
			screen.press("Apply").awaits("The last day comes before the first.");
		});
		states.put("no patient", () -> screen.open("").awaits("names no patient"));
		states.put("nothing shared", () -> {
			platform.card = route -> refuse(route, 404, "");
			platform.timeline = route -> answer(route, timeline());
			screen.openFor(ChartSamples.PATIENT).awaitsChart("Peer support");
		});
		states.put("failed", () -> {
			platform.card = route -> refuse(route, 500, "");
			platform.timeline = route -> refuse(route, 500, "");
			screen.openFor(ChartSamples.PATIENT).awaitsChart("Peer support");
		});
		states.put("sign-in refused", () -> {
			platform.signedIn = false;
			screen.openFor(ChartSamples.PATIENT).awaits("Sign in with your OpenMRS account");
			screen.signIn("x", "y").awaits("User name or password is wrong.");
		});
		return states;
	}
	
	@Test
	public void text_shouldStillFitAtTwiceItsSize() {
		openChart();
		for (int width : new int[] { 640, 1280 }) {
			page.setViewportSize(width, 800);
			page.evaluate("() => document.styleSheets[0].insertRule(':root { font-size: 200% }')");
			assertThat("at " + width, Axe.tooWide(page), is(nullValue()));
		}
	}
	
	@Test
	public void focus_shouldBeSeenInForcedColoursToo() {
		browser.closePages();
		meet(Browser.options().setForcedColors(ForcedColors.ACTIVE));
		openChart();
		page.keyboard().press("Tab");
		assertThat(page.evaluate("() => getComputedStyle(document.activeElement).outlineStyle"), is("solid"));
	}
	
	@Test
	public void structure_shouldHaveLandmarksAndHeadingsInOrder() {
		openChart();
		assertThat(page.locator("header, main").count(), is(2));
		assertThat(page.locator("h1").count(), is(1));
		assertThat(page.locator("h1, h2, h3").evaluateAll("all => all.map(h => h.tagName).join(' ')"),
		    is("H1 H2 H2 H3 H3 H3 H3"));
		assertThat(page.locator("[role=status]").getAttribute("id"), is("status"));
		assertThat("reading begins at the heading", screen.focused(), is("Robin Birch"));
	}
	
	@Test
	public void keyboard_shouldBeEnoughForEverything() {
		platform.signedIn = false;
		screen.openFor(ChartSamples.PATIENT).awaits("Sign in with your OpenMRS account");
		page.keyboard().type(StubbedPlatform.USER);
		page.keyboard().press("Tab");
		page.keyboard().type(StubbedPlatform.PASSWORD);
		platform.timeline = route -> answer(route, ChartSamples.with(Map.of("results", ChartSamples.encounters(20)), "next", "c"));
		page.keyboard().press("Enter");
		screen.awaitsChart("Robin Birch");
		
		assertThat(walk(), hasItems("+1 604 555 0134", "mira@example.org", "filter-kind", "filter-from", "filter-to", "Apply",
		    "Clear", "more"));
		page.evaluate("() => document.getElementById('filter-kind').focus()");
		page.keyboard().press("p");
		page.keyboard().press("Tab");
		assertThat(screen.focused(), is("filter-from"));
		platform.timeline = route -> answer(route, ChartSamples.with(Map.of("results", ChartSamples.encounters(5)), "next", "c"));
		page.keyboard().press("Enter");
		screen.awaitsRows(5);
		assertThat(platform.lastTimeline().contains("kind=CONTACT"), is(true));
		page.evaluate("() => document.getElementById('more').focus()");
		platform.timeline = route -> answer(route, timeline(ChartSamples.milestone()));
		page.keyboard().press("Enter");
		screen.awaitsRows(6);
		assertThat(screen.focused(), is("Met after release"));
		
		page.evaluate("() => { document.activeElement.blur(); document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute('tabindex'); }");
		page.keyboard().press("Tab");
		assertThat(screen.focused(), is("skip"));
		page.keyboard().press("Enter");
		assertThat(screen.focused(), is("main"));
		assertThat("the address still names the patient", page.url().endsWith("#patient=" + ChartSamples.PATIENT), is(true));
	}
	
	/** Where Tab goes from the heading on, until it leaves the page: no trap keeps it. */
	private List<String> walk() {
		List<String> stops = new ArrayList<>();
		for (int i = 0; i < 40; i++) {
			page.keyboard().press("Tab");
			String stop = screen.focused();
			if ((Boolean) page.evaluate("() => document.activeElement === document.body")) {
				return stops;
			}
			stops.add(stop);
		}
		throw new AssertionError("Tab goes round for ever: " + stops);
	}
}
