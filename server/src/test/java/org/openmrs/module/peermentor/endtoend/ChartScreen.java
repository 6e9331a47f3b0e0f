/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.endtoend;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The clinician's page as a clinician meets it: by its headings, labels and buttons. */
final class ChartScreen {
	
	static final String ADDRESS = "/moduleResources/peermentor/chart/index.html";
	
	/** As far down as a drawing shows a page, in pixels: the card and the first rows, in a file that stays small. */
	private static final int MOST_OF_A_DRAWING = 1400;
	
	final Page page;
	
	/** What the browser complained of: broken scripts, refused content. */
	final List<String> complaints = new ArrayList<>();
	
	private final String platform;
	
	/** @param platform address of the platform, without a slash at the end */
	ChartScreen(Page page, String platform) {
		this.page = page;
		this.platform = platform;
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
	
	/** @param hash what stands behind the # of the address */
	ChartScreen open(String hash) {
		page.navigate(platform + ADDRESS + "#" + hash);
		return this;
	}
	
	ChartScreen openFor(String patient) {
		return open("patient=" + patient);
	}
	
	ChartScreen signIn(String user, String password) {
		Locator form = page.locator(".sign-in");
		form.locator("#username").fill(user);
		form.locator("#password").fill(password);
		form.getByRole(AriaRole.BUTTON).click();
		return this;
	}
	
	/** Waits until a text stands where it can be seen. */
	ChartScreen awaits(String text) {
		page.locator("main").getByText(text).first().waitFor();
		return this;
	}
	
	/** Waits for the chart with this heading. */
	ChartScreen awaitsChart(String heading) {
		page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(heading).setLevel(1)).waitFor();
		page.locator(".timeline").waitFor();
		return this;
	}
	
	ChartScreen press(String button) {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
		return this;
	}
	
	/** Waits until the timeline holds so many rows. */
	ChartScreen awaitsRows(int count) {
		page.waitForFunction("count => document.querySelectorAll('.entry').length === count", count);
		return this;
	}
	
	/** Waits until a screen reader was last told this. */
	ChartScreen awaitsStatus(String words) {
		page.waitForFunction("words => document.querySelector('#status').textContent.includes(words)", words);
		return this;
	}
	
	/** All that can be read, as it is laid out. */
	String text() {
		return page.locator("main").innerText();
	}
	
	String card() {
		return page.locator(".card").innerText();
	}
	
	List<String> rows() {
		return page.locator(".entry").allInnerTexts();
	}
	
	/** The text or the id of what has the focus. */
	String focused() {
		return (String) page.evaluate("() => document.activeElement.id || document.activeElement.innerText");
	}
	
	/** Draws the page for the documentation, if one was asked to with <code>-Dpeermentor.draw=true</code>. */
	ChartScreen draw(String name) {
		if (Boolean.getBoolean("peermentor.draw")) {
			int height = ((Number) page.evaluate("() => document.documentElement.scrollHeight")).intValue();
			page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setClip(0, 0, page.viewportSize().width,
			    Math.min(height, MOST_OF_A_DRAWING)).setPath(Path.of("..", "docs", "screenshots", name + ".png")));
		}
		return this;
	}
}
