/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.endtoend;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Page;

/** What axe-core finds wrong with a page for those who do not see it, or do not use a mouse. */
final class Axe {
	
	private static final String SCRIPT = script();
	
	private static final String RUN = "async () => (await axe.run(document, {resultTypes: ['violations']})).violations"
	        + ".map(v => v.impact + ' ' + v.id + ': ' + v.nodes.map(n => n.html + ' ' + n.failureSummary).join('; '))";
	
	private Axe() {
	}
	
	/** All violations of every impact, as sentences; none if the page is as it should be. */
	@SuppressWarnings("unchecked")
	static List<String> violations(Page page) {
		if (Boolean.FALSE.equals(page.evaluate("() => 'axe' in window"))) {
			page.evaluate(SCRIPT);
		}
		return (List<String>) page.evaluate(RUN);
	}
	
	/** The widest thing that makes the page wider than its window, null if nothing does. */
	@SuppressWarnings("unchecked")
	static String tooWide(Page page) {
		Map<String, Object> found = (Map<String, Object>) page.evaluate("() => { const room = document.documentElement.clientWidth;"
		        + "const wide = [...document.querySelectorAll('body *')].filter(e => !e.closest('.status, .skip') && e.getBoundingClientRect().right > room + 1);"
		        + "return {what: document.documentElement.scrollWidth > room ? room + ' px are too few' : wide.length ? wide[0].outerHTML : null}; }");
		return (String) found.get("what");
	}
	
	private static String script() {
		try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
