/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.server.bench;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import org.openmrs.module.peermentor.server.Platform;

/**
 * The administrator, for whom no rights are looked up, signs in to O3, up to the first list with people on its home page. O3 asks for
 * name and password on one screen or on two.
 */
final class O3Walk implements Walk {
	
	private static final String ROWS = "table tbody tr";
	
	private final Pattern onlyNames;
	
	/**
	 * @param onlyNames what nothing but a participant's name fits
	 */
	O3Walk(Pattern onlyNames) {
		this.onlyNames = onlyNames;
	}
	
	@Override
	public String name() {
		return "O3";
	}
	
	@Override
	public String path() {
		return "/spa/login";
	}
	
	@Override
	public String pathAgain() {
		return "/spa/home";
	}
	
	@Override
	public void awaitForm(Page page) {
		page.locator("#username").waitFor();
	}
	
	@Override
	public void fillIn(Page page) {
		page.locator("#username").pressSequentially(Platform.ADMIN, FAST);
		Locator password = page.locator("#password");
		if (!password.isVisible()) {
			page.locator("button[type=submit]").click();
		}
		password.pressSequentially(Platform.ADMIN_PASSWORD, FAST);
	}
	
	@Override
	public void enter(Page page) {
		page.locator("button[type=submit]").click();
		enterAgain(page);
	}
	
	@Override
	public void settle(Page page) {
		page.waitForLoadState(LoadState.NETWORKIDLE);
	}
	
	@Override
	public void enterAgain(Page page) {
		page.locator(ROWS).getByText(onlyNames).first().waitFor();
	}
	
	@Override
	public List<String> names(Page page) {
		return page.locator(ROWS).allInnerTexts().stream().flatMap(row -> onlyNames.matcher(row).results())
		        .map(MatchResult::group).toList();
	}
}
