/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.endtoend;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.rules.ExternalResource;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;

/**
 * A headless Chromium for the tests of pages, the one that the machine has: <code>-Dpeermentor.chromium=PATH</code> names
 * it, else the usual places are tried. It starts with a folder of its own for each test class and asks nobody outside
 * for anything.
 */
final class Browser extends ExternalResource {
	
	private static final List<String> USUAL_PLACES = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser",
	    "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
	    "/Applications/Chromium.app/Contents/MacOS/Chromium");
	
	private static final List<String> QUIETLY = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
	    "--disable-background-networking", "--disable-component-update", "--disable-sync");
	
	private Playwright playwright;
	
	private com.microsoft.playwright.Browser browser;
	
	private final List<BrowserContext> contexts = new ArrayList<>();
	
	@Override
	protected void before() {
		Path chromium = chromium();
		playwright = Playwright.create(
		    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		browser = playwright.chromium().launch(
		    new BrowserType.LaunchOptions().setExecutablePath(chromium).setHeadless(true).setArgs(QUIETLY));
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
	
	private static Path chromium() {
		String named = System.getProperty("peermentor.chromium");
		List<String> places = named == null ? USUAL_PLACES : List.of(named);
		return places.stream().map(Path::of).filter(Files::isExecutable).findFirst()
		        .orElseThrow(() -> new IllegalStateException("The tests of pages need a Chromium, and there is none at "
		                + places + ". Install one (Debian: apt-get install chromium) or name it with -Dpeermentor.chromium=PATH."));
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
