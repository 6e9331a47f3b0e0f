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

import java.util.List;
import java.util.Map;

import org.junit.After;
import org.junit.Before;
import org.junit.ClassRule;

import com.microsoft.playwright.Page;

/**
 * The mentor's app against a server that answers what a test wants. What all these tests hold it to: it breaks no script, and
 * leaves nothing in the browser's plain storage.
 */
public abstract class StubbedMentor {
	
	@ClassRule
	public static final Browser browser = new Browser();
	
	@ClassRule
	public static final MentorServer server = new MentorServer();
	
	Page page;
	
	MentorScreen screen;
	
	@Before
	public void meet() {
		server.begin();
		meet(phone());
	}
	
	static com.microsoft.playwright.Browser.NewContextOptions phone() {
		return Browser.options().setViewportSize(360, 740);
	}
	
	void meet(com.microsoft.playwright.Browser.NewContextOptions options) {
		page = browser.page(options);
		screen = new MentorScreen(page, server.address());
	}
	
	@After
	public void part() {
		try {
			if (page.isClosed() || !page.url().startsWith("http")) {
				return;
			}
			assertThat(screen.complaints, is(empty()));
			assertThat("kept in the open", page.evaluate("() => localStorage.length + sessionStorage.length + document.cookie.length"),
			    is(0));
		}
		finally {
			browser.closePages();
		}
	}
	
	MentorScreen signIn() {
		return screen.signInAndLock(MentorServer.NAME, MentorServer.PASSWORD);
	}
	
	/** Waits until the app's own files have come along, so that it works without signal. */
	void takeAlong() {
		page.waitForFunction("() => navigator.serviceWorker.controller !== null");
	}
	
	/** Waits until the server was told so many things. */
	void awaitsWritten(int count) {
		page.waitForCondition(() -> server.written.size() >= count);
	}
	
	List<Map<String, Object>> written(String path) {
		return server.posts.stream().filter(post -> post.getKey().equals(path)).map(Map.Entry::getValue).toList();
	}
	
	/** A screen in its address. */
	static String screenOf(String name, String patient) {
		return "screen=" + name + "&patient=" + patient;
	}
	
	/** Goes there without loading the app again. */
	void go(String name, String patient) {
		go(screenOf(name, patient));
	}
	
	void go(String hash) {
		screen.go(hash);
	}
	
	/**
	 * Waits until the server was told so often and the phone knows it: until then what waits cannot be changed, and what is shown is
	 * about to be drawn anew.
	 */
	void awaitsSent(int times) {
		page.waitForCondition(() -> server.posts.size() == times && page.locator("nav a[href='#screen=waiting']").innerText().equals("To send"));
	}
	
	/** The server answers again, and the phone notices that it has signal. */
	void signalIsBack() {
		server.away = false;
		trySending();
	}
	
	void trySending() {
		page.evaluate("() => window.dispatchEvent(new Event('online'))");
	}
	
	/** The same phone's next tab, in which somebody goes on with what was begun. */
	MentorScreen secondTab(String hash) {
		screen.awaitsForm();
		MentorScreen second = new MentorScreen(page.context().newPage(), server.address());
		return second.open(hash).unlock(MentorScreen.PIN).awaits("You began this before.");
	}
	
	/** From now on everything that is written is refused. */
	void refuse(int status, String words) {
		server.refusal = path -> Map.entry(status, MentorServer.error("peermentor.error.refused", words));
	}
	
	void lookAtRefused() {
		page.locator("#look-at-refused").click();
		screen.awaitsHeading("To send");
	}
}
