/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.endtoend;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.rules.ExternalResource;
import org.openmrs.module.peermentor.server.Chromium;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;

/** A headless {@link Chromium} for the tests of pages. It starts with a folder of its own for each test class. */
final class Browser extends ExternalResource {
	
	private Playwright playwright;
	
	private com.microsoft.playwright.Browser browser;
	
	private final List<BrowserContext> contexts = new ArrayList<>();
	
	@Override
	protected void before() {
		playwright = Playwright.create(
		    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		browser = playwright.chromium().launch(Chromium.options());
	}
	
	@Override
	protected void after() {
		if (browser != null) {
			browser.close();
		}
		if (playwright != null) {
			playwright.close();
		}
	}
	
	/** A page with cookies of its own, as wide as a desk's screen, in English and a zone that is nobody's site. */
	Page page() {
		return page(options());
	}
	
	Page page(com.microsoft.playwright.Browser.NewContextOptions options) {
		BrowserContext context = browser.newContext(options);
		contexts.add(context);
		return context.newPage();
	}
	
	static com.microsoft.playwright.Browser.NewContextOptions options() {
		return new com.microsoft.playwright.Browser.NewContextOptions().setLocale("en-CA").setTimezoneId("Asia/Tokyo")
		        .setViewportSize(1280, 900);
	}
	
	/** Ends all pages so far; a test calls it when it is done. */
	void closePages() {
		contexts.forEach(BrowserContext::close);
		contexts.clear();
	}
}
