/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.metadata;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.Test;

/**
 * What has one name in the database has its French name where the REST module looks for it.
 */
public class FrenchNamesTest {
	
	@Test
	public void bundle_shouldNameAndDescribeEachPieceAndNothingElse() throws IOException {
		Set<String> wanted = new TreeSet<>();
		for (Entry entry : MetadataSet.bundled().all()) {
			for (String what : new String[] { "name", "description" }) {
				String code = entry.kind().messageCode(what, entry.uuid());
				if (code != null) {
					wanted.add(code);
				}
			}
		}
		Set<String> there = load("messages_fr.properties").stringPropertyNames().stream()
		        .filter(code -> code.startsWith("ui.i18n.")).collect(Collectors.toCollection(TreeSet::new));
		assertThat(there, is(wanted));
	}
	
	/** It would hide every renaming by a site: the REST module prefers a message over the database. */
	@Test
	public void bundle_shouldHaveNoEnglishName() throws IOException {
		assertThat(load("messages.properties").stringPropertyNames().stream().anyMatch(c -> c.startsWith("ui.i18n.")),
		    is(false));
	}
	
	private static Properties load(String file) throws IOException {
		Properties properties = new Properties();
		try (Reader reader = new InputStreamReader(FrenchNamesTest.class.getResourceAsStream("/" + file),
		        StandardCharsets.UTF_8)) {
			properties.load(reader);
		}
		return properties;
	}
}
