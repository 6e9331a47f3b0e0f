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

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.After;
import org.junit.Before;
import org.junit.ClassRule;

import com.microsoft.playwright.Page;

/**
 * The clinician's page against a platform that answers what a test wants, so that a test can make it slow, broken or
 * full. What all these tests hold it to: it asks nobody but the platform, breaks no script, and leaves nothing behind in the
 * browser.
 */
public abstract class StubbedChart {
	
	@ClassRule
	public static final Browser browser = new Browser();
	
	Page page;
	
	StubbedPlatform platform;
	
	ChartScreen screen;
	
	@Before
	public void meet() {
		meet(Browser.options());
	}
	
	void meet(com.microsoft.playwright.Browser.NewContextOptions options) {
		page = browser.page(options);
		platform = new StubbedPlatform(page);
		platform.card = route -> StubbedPlatform.answer(route, Map.of("results", List.of(ChartSamples.card())));
		platform.timeline = route -> StubbedPlatform.answer(route, timeline(ChartSamples.unsharedNotes(), ChartSamples.contact(),
		    ChartSamples.milestone(), ChartSamples.encounter()));
		screen = new ChartScreen(page, StubbedPlatform.ADDRESS);
	}
	
	@SafeVarargs
	static Map<String, Object> timeline(Map<String, Object>... rows) {
		return ChartSamples.with(Map.of("results", Arrays.asList(rows)), "next", null);
	}
	
	@After
	public void part() {
		try {
			assertThat("asked of others", platform.strangers, is(empty()));
			assertThat(screen.complaints, is(empty()));
			assertThat("kept in the browser", page.evaluate("() => localStorage.length + sessionStorage.length + document.cookie.length"),
			    is(0));
		}
		finally {
			browser.closePages();
		}
	}
	
	ChartScreen openChart() {
		return screen.openFor(ChartSamples.PATIENT).awaitsChart("Robin Birch");
	}
}
