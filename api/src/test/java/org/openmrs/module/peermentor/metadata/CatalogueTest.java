/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.metadata;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.Assert.assertThrows;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.junit.Test;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.access.Roles;

public class CatalogueTest {
	
	private static final Pattern UUID = Pattern
	        .compile("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
	
	private static final Pattern WORDS_TO_AVOID = Pattern
	        .compile("\\b(inmate|offender|addict|clean|dirty|détenu|toxicomane|drogué|contrevenant)", Pattern.CASE_INSENSITIVE);
	
	private final MetadataSet set = MetadataSet.bundled();
	
	@Test
	public void uuids_shouldBeRandomHexadecimalAndUnique() {
		Set<String> seen = new HashSet<>();
		for (Entry entry : set.all()) {
			assertThat(entry.toString(), UUID.matcher(entry.uuid()).matches(), is(true));
			assertThat(entry.toString(), seen.add(entry.uuid()), is(true));
		}
	}
	
	/** Names that a site has in its database must never come to mean something else. */
	@Test
	public void uuids_shouldNeverChange() {
		assertThat(Catalogue.encounterRole(), is("3791735b-4dc6-4a37-8341-f5587de5cd71"));
		assertThat(Catalogue.encounterType("PRE_RELEASE_VISIT"), is("90ada63c-22aa-4b52-92fc-fa9aeb9c80aa"));
		assertThat(Catalogue.concept("contact.mode.phone"), is("434380af-688e-461c-9d97-1b4695c09cbf"));
	}
	
	@Test
	public void lookups_shouldGoBothWays() {
		assertThat(Catalogue.conceptCode(Catalogue.concept("contact.whyNot.no_answer")), is("contact.whyNot.no_answer"));
		assertThat(Catalogue.contactKind(Catalogue.encounterType("CHECK_IN")), is("CHECK_IN"));
		assertThat(Catalogue.conceptCode(Catalogue.encounterRole()), is(nullValue()));
	}
	
	@Test
	public void lookups_shouldFailLoudlyOnAnUnknownCode() {
		IllegalArgumentException e = assertThrows(IllegalArgumentException.class,
		    () -> Catalogue.concept("contact.mode.pigeon"));
		assertThat(e.getMessage(), containsString("contact.mode.pigeon"));
		assertThrows(IllegalArgumentException.class, () -> Catalogue.encounterType("VISIT"));
	}
	
	@Test
	public void encounterTypes_shouldBeThoseOfTheDesign() {
		assertThat(names(Kind.ENCOUNTER_TYPE),
		    containsInAnyOrder("Peer pre-release visit", "Peer release-day accompaniment",
		        "Peer accompaniment to appointment", "Peer check-in", "Peer outreach attempt", "Peer goal setting",
		        "Peer resource navigation", "Peer advocacy", "Peer employment support", "Peer skills and coping session",
		        "Peer group session", "Peer crisis support", "Peer closing and hand-off"));
		for (String name : names(Kind.ENCOUNTER_TYPE)) {
			assertThat(name, name.length(), is(lessThanOrEqualTo(50)));
		}
	}
	
	@Test
	public void privilegesAndRoles_shouldBeThoseOfTheConstants() throws Exception {
		assertThat(names(Kind.PRIVILEGE), containsInAnyOrder(constants(Privileges.class).toArray()));
		assertThat(names(Kind.ROLE), containsInAnyOrder(constants(Roles.class).toArray()));
	}
	
	@Test
	public void concepts_shouldHaveNamesInBothLanguagesThatNoOtherHas() {
		for (String language : new String[] { "en", "fr" }) {
			Set<String> seen = new HashSet<>();
			for (Entry concept : set.of(Kind.CONCEPT)) {
				String name = concept.get("Fully specified name:" + language);
				assertThat(concept.toString(), name, is(not("")));
				assertThat(concept.toString(), name.length(), is(lessThanOrEqualTo(255)));
				assertThat(name, seen.add(name.toLowerCase(Locale.ROOT)), is(true));
			}
		}
	}
	
	@Test
	public void concepts_shouldBeCodedQuestionsWithTheirOwnAnswers() {
		Set<String> answered = new HashSet<>();
		for (Entry concept : set.of(Kind.CONCEPT)) {
			boolean coded = concept.get("Data type").equals("Coded");
			assertThat(concept.toString(), concept.list("Answers").isEmpty(), is(!coded));
			for (String uuid : concept.list("Answers")) {
				Entry answer = set.find(Kind.CONCEPT, uuid);
				assertThat(answer.code().startsWith(concept.code() + "."), is(true));
				answered.add(answer.code());
			}
		}
		for (Entry concept : set.of(Kind.CONCEPT)) {
			boolean answer = concept.get("Data class").equals("Misc") && !concept.code().startsWith("program.");
			assertThat(concept.toString(), answered.contains(concept.code()), is(answer));
		}
	}
	
	@Test
	public void references_shouldPointBackwardsOnly() {
		Set<String> known = new HashSet<>();
		for (Entry entry : set.all()) {
			for (String column : new String[] { "Answers", "Program concept", "Program", "Workflow concept", "Workflow",
			        "State concept" }) {
				for (String uuid : entry.list(column)) {
					assertThat(entry + " " + column, known.contains(uuid), is(true));
				}
			}
			known.add(entry.uuid());
		}
	}
	
	@Test
	public void words_shouldBeThoseOfThePeopleConcerned() {
		List<String> avoided = new ArrayList<>();
		for (Entry entry : set.all()) {
			for (String column : new String[] { "Name", "Role name", "Description", "Fully specified name:en",
			        "Fully specified name:fr", "Short name:en", "Short name:fr", "Description:en", "Description:fr" }) {
				if (WORDS_TO_AVOID.matcher(entry.get(column)).find()) {
					avoided.add(entry + ": " + entry.get(column));
				}
			}
		}
		assertThat(avoided, is(empty()));
	}
	
	private Collection<String> names(Kind kind) {
		List<String> names = new ArrayList<>();
		for (Entry entry : set.of(kind)) {
			names.add(entry.ownName());
		}
		return names;
	}
	
	private static List<String> constants(Class<?> type) throws IllegalAccessException {
		List<String> constants = new ArrayList<>();
		for (Field field : type.getFields()) {
			if (Modifier.isStatic(field.getModifiers())) {
				constants.add((String) field.get(null));
			}
		}
		return constants;
	}
}
