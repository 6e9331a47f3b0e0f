/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.CoreMatchers.is;
import static org.hamcrest.MatcherAssert.assertThat;

import java.util.Locale;

import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Roles;

/** The language of the page in which somebody reads is that of the answers. */
public class RequestLanguageTest extends RestTest {
	
	@Before
	public void readEnglish() {
		Context.setLocale(Locale.UK);
		cast.withRole(Roles.MENTOR).login();
		Context.setLocale(Locale.UK);
	}
	
	@After
	public void forget() {
		Context.setLocale(Locale.UK);
	}
	
	@Test
	public void answers_shouldBeInTheLanguageOfThePage() throws Exception {
		assertThat(need(), is("Housing"));
		header("Accept-Language", "fr");
		assertThat(need(), is("Logement"));
		assertThat(get("directoryneed", "v", "custom:(").expect(400).at("error").toString(),
		    containsString("Cette représentation ne peut pas être fournie."));
		header("Accept-Language");
		assertThat("the session goes on in it", need(), is("Logement"));
		header("Accept-Language", "en");
		assertThat(need(), is("Housing"));
	}
	
	@Test
	public void answers_shouldStayInTheLanguageOfTheSessionWhateverElseABrowserSays() throws Exception {
		for (String language : new String[] { "fr-CA,fr;q=0.9,en;q=0.8", "fr-CA", "de", "", "*" }) {
			header("Accept-Language", language);
			assertThat(language, need(), is("Housing"));
		}
		header("Accept-Language", "en");
		need();
		assertThat("of the country as before", Context.getLocale(), is(Locale.UK));
	}
	
	private String need() throws Exception {
		return get("directoryneed").expect(200).text("results.0.display");
	}
}
