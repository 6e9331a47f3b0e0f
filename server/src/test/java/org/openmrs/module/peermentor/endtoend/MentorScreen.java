/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;

/** The mentor's app as a mentor meets it, with a count of what they had to do. */
final class MentorScreen {
	
	static final String ADDRESS = "/moduleResources/peermentor/mentor/index.html";
	
	static final String PIN = "green kettle";
	
	/** In milliseconds: making a key takes long on a busy machine. */
	private static final int PATIENCE = 30_000;
	
	private static final int MOST_OF_A_DRAWING = 1400;
	
	private static final String IS_LOCKED = "() => new Promise(done => { indexedDB.open('peermentor-mentor').onsuccess = event => {"
	        + " const base = event.target.result; base.transaction('records').objectStore('records').count('lock').onsuccess = found => {"
	        + " base.close(); done(found.target.result === 1); }; }; })";
	
	final Page page;
	
	/** What the browser complained of: broken scripts, refused content. */
	final List<String> complaints = new ArrayList<>();
	
	private final String platform;
	
	/** How often something was touched or typed into. */
	int interactions;
	
	MentorScreen(Page page, String platform) {
		this.page = page;
		this.platform = platform;
		page.setDefaultTimeout(PATIENCE);
		page.onPageError(complaints::add);
		page.onDialog(dialog -> {
			complaints.add("dialog " + dialog.message());
			dialog.dismiss();
		});
		page.onConsoleMessage(message -> {
			if (message.text().contains("Content Security Policy")) {
				complaints.add(message.text());
			}
		});
	}
	
	/** Every screen that an address can name, as the app itself has them. */
	static List<String> screens() {
		try {
			Matcher list = Pattern.compile("const SCREENS = \\[([^\\]]*)\\]").matcher(Files.readString(MentorServer.FILES.resolve("mentor/screens.js")));
			if (!list.find()) {
				throw new IllegalStateException("The app names no screens");
			}
			return Stream.concat(Stream.of("today"), Pattern.compile("'(\\w+)'").matcher(list.group(1)).results().map(name -> name.group(1))).toList();
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
	
	/** Goes to an address as a link would; resolves when the app has heard of it and begun to go there. */
	private static final String GO = "hash => new Promise(done => { window.leftBehind = null;"
	        + " if (location.hash === '#' + hash) { done(); return; }"
	        + " window.leftBehind = document.querySelector('main').firstElementChild;"
	        + " addEventListener('hashchange', () => done(), { once: true }); location.hash = hash; })";
	
	/** Waits until the phone has a form that is half filled in. */
	MentorScreen awaitsForm() {
		page.waitForCondition(() -> (Boolean) page.evaluate("() => new Promise(done => { const open = indexedDB.open('peermentor-mentor'); open.onsuccess = () => {"
		        + " const names = open.result.transaction('records').objectStore('records').getAllKeys(); names.onsuccess = () => {"
		        + " open.result.close(); done(names.result.some(name => name.startsWith('form:'))); }; }; })"));
		return this;
	}
	
	MentorScreen open(String hash) {
		page.navigate(platform + ADDRESS + "#" + hash);
		return this;
	}
	
	/** Goes there without loading the app again, until nothing is left of the screen before: it may look alike. */
	MentorScreen go(String hash) {
		page.evaluate(GO, hash);
		page.waitForFunction("() => !window.leftBehind?.isConnected");
		return this;
	}
	
	/** Waits until a screen is there, with what comes after the rest of it. */
	MentorScreen awaitsScreen() {
		page.waitForFunction("() => !document.querySelector('main').hasAttribute('aria-busy') && document.querySelector('main h1')");
		page.waitForFunction("() => document.querySelector(\"section[aria-labelledby='referral.title'] > div\")?.childElementCount !== 0");
		return this;
	}
	
	/** Locks the phone, which first puts away all that was read, and loads the app again at the same address. */
	MentorScreen lockAndReload() {
		// An empty address would change nothing.
		Object hash = page.evaluate("() => location.hash || '#'");
		go("screen=me");
		page.locator("#lock").click();
		page.locator("#pin").waitFor();
		page.evaluate("hash => history.replaceState(null, '', hash)", hash);
		page.reload();
		return this;
	}
	
	/** Waits until there is a key: whoever loads the page again before, or opens another, is asked for a PIN anew. */
	MentorScreen awaitsKey() {
		page.waitForCondition(() -> Boolean.TRUE.equals(page.evaluate(IS_LOCKED)));
		return this;
	}
	
	/** Waits until the browser keeps no records any more, not even an empty place for them. */
	MentorScreen awaitsNothingKept() {
		page.waitForFunction("async () => (await indexedDB.databases()).length === 0");
		return this;
	}
	
	/** Signs in for the first time on this phone, up to today's list. */
	MentorScreen signInAndLock(String name, String password) {
		open("");
		page.locator("#username").waitFor();
		signIn(name, password);
		page.locator("#new-pin").fill(PIN);
		page.locator("#new-pin-again").fill(PIN);
		page.locator("form button[type=submit]").click();
		// The list does not wait for the key.
		return awaitsToday().awaitsKey();
	}
	
	MentorScreen signIn(String name, String password) {
		page.locator("#username").fill(name);
		page.locator("#password").fill(password);
		page.locator("form button[type=submit]").click();
		return this;
	}
	
	MentorScreen unlock(String pin) {
		try {
			page.locator("#pin").fill(pin);
		}
		catch (TimeoutError e) {
			throw new AssertionError("No PIN is asked for, but: " + text() + "; the browser complains of " + complaints, e);
		}
		page.locator("form button[type=submit]").click();
		return this;
	}
	
	MentorScreen awaitsToday() {
		return awaitsHeading("Today");
	}
	
	MentorScreen awaitsHeading(String heading) {
		page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(heading).setLevel(1).setExact(true)).waitFor();
		return this;
	}
	
	MentorScreen awaits(String text) {
		page.locator("body").getByText(text).first().waitFor();
		return this;
	}
	
	MentorScreen press(String button) {
		interactions++;
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).first().click();
		return this;
	}
	
	MentorScreen choose(String label) {
		interactions++;
		page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first().check();
		return this;
	}
	
	MentorScreen type(String label, String words) {
		interactions++;
		page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first().fill(words);
		return this;
	}
	
	Locator main() {
		return page.locator("main");
	}
	
	String text() {
		return page.locator("body").innerText();
	}
	
	MentorScreen draw(String name) {
		if (Boolean.getBoolean("peermentor.draw")) {
			int height = ((Number) page.evaluate("() => document.documentElement.scrollHeight")).intValue();
			page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setClip(0, 0, page.viewportSize().width,
			    Math.min(height, MOST_OF_A_DRAWING)).setPath(Path.of("..", "docs", "screenshots", name + ".png")));
		}
		return this;
	}
}
