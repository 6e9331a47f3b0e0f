/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.server.bench;

import java.util.List;

import com.microsoft.playwright.Page;

/** A mentor signs in to the mentor's app on a phone that knows nothing of them, and chooses a PIN. */
final class MentorWalk implements Walk {
	
	private static final String PIN = "green kettle";
	
	private static final String BUTTON = "form button[type=submit]";
	
	private static final String NAMES = ".people h3 a";
	
	private final String user;
	
	MentorWalk(Mentor mentor) {
		user = mentor.user();
	}
	
	@Override
	public String name() {
		return "module";
	}
	
	@Override
	public String path() {
		return "/moduleResources/peermentor/mentor/index.html";
	}
	
	@Override
	public void awaitForm(Page page) {
		page.locator("#username").waitFor();
	}
	
	@Override
	public void fillIn(Page page) {
		page.locator("#username").pressSequentially(user, FAST);
		page.locator("#password").pressSequentially(Mentor.PASSWORD, FAST);
	}
	
	@Override
	public void enter(Page page) {
		page.locator(BUTTON).click();
		page.locator("#new-pin").fill(PIN);
		page.locator("#new-pin-again").fill(PIN);
		page.locator(BUTTON).click();
		page.locator(NAMES).first().waitFor();
	}
	
	@Override
	public void settle(Page page) {
		page.waitForFunction("() => navigator.serviceWorker.controller !== null");
	}
	
	@Override
	public void enterAgain(Page page) {
		page.locator("#pin").fill(PIN);
		page.locator(BUTTON).click();
		page.locator(NAMES).first().waitFor();
	}
	
	@Override
	public List<String> names(Page page) {
		return page.locator(NAMES).allInnerTexts();
	}
}
