/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.Test;

public class PlainDocumentTest {
	
	@Test
	public void toHtml_shouldBeAWholePageThatLoadsNothing() {
		String html = new PlainDocument("fr", "Été").heading("Part").paragraph("One\ntwo").toHtml();
		assertThat(html, allOf(startsWith("<!DOCTYPE html>"), containsString("<html lang=\"fr\">"),
		    containsString("<meta charset=\"UTF-8\">"), containsString("<h1>Été</h1>"), containsString("<h2>Part</h2>"),
		    containsString("<p>One\ntwo</p>"), not(containsString("<script")), not(containsString("http"))));
	}
	
	@Test
	public void toHtml_shouldTakeEverythingAsText() {
		String bad = "</title><script>alert(1)</script>\"'&\u0000";
		String safe = "&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp; ";
		Map<String, String> facts = new LinkedHashMap<>();
		facts.put(bad, bad);
		facts.put("left out", null);
		String html = new PlainDocument(bad, bad).heading(bad).paragraph(bad).facts(facts)
		        .table(Collections.singletonList(bad), Collections.singletonList(Arrays.asList(bad))).toHtml();
		assertThat(html, allOf(containsString("<title>" + safe + "</title>"), containsString("<h2>" + safe + "</h2>"),
		    containsString("<dt>" + safe + "</dt>"), containsString("<dd>" + safe + "</dd>"),
		    containsString("<th scope=\"col\">" + safe + "</th>"), containsString("<td>" + safe + "</td>"),
		    not(containsString("<script>")), not(containsString("left out"))));
	}
}
