/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.endtoend;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The answer page as somebody at a service meets it: by its headings, labels and buttons. */
final class PartnerScreen {
	
	static final String ADDRESS = "/moduleResources/peermentor/partner/index.html";
	
	final Page page;
	
	/** What the browser complained of: broken scripts, refused content. */
	final List<String> complaints = new ArrayList<>();
	
	private final String platform;
	
	/** @param platform address of the platform, without a slash at the end */
	PartnerScreen(Page page, String platform) {
		this.page = page;
		this.platform = platform;
		page.onPageError(complaints::add);
		page.onConsoleMessage(message -> {
			if (message.text().contains("Content Security Policy")) {
				complaints.add(message.text());
			}
		});
	}
	
	/** @param hash what stands behind the # of the address */
	PartnerScreen open(String hash) {
		page.navigate("about:blank");
		page.navigate(platform + ADDRESS + (hash.isEmpty() ? "" : "#" + hash));
		return this;
	}
	
	PartnerScreen enter(String code) {
		page.locator("#code").fill(code);
		page.locator("form button[type=submit]").click();
		return this;
	}
	
	/** Waits until a text stands where it can be seen. */
	PartnerScreen awaits(String text) {
		page.locator("main").getByText(text).first().waitFor();
		return this;
	}
	
	PartnerScreen awaitsHeading(String heading) {
		page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(heading).setLevel(1)).waitFor();
		return this;
	}
	
	PartnerScreen press(String button) {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
		return this;
	}
	
	PartnerScreen pick(String reason) {
		page.getByLabel(reason).check();
		return this;
	}
	
	/** All that can be read, as it is laid out. */
	String text() {
		return page.locator("main").innerText();
	}
	
	/** The text or the id of what has the focus. */
	String focused() {
		return (String) page.evaluate("() => document.activeElement.id || document.activeElement.innerText");
	}
}
