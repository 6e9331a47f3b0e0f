/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.holding;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.Test;

public class ThirdPersonsTest {
	
	private static final List<String> NAMES = Arrays.asList("Xenia Yarrow", "Zebulon", "Anne-Marie Côté", "+1 604 555 0199");
	
	@Test
	public void setApart_shouldLeavePlaceholdersWhereNamesStood() {
		HeldEntry trusted = HeldEntry.of("safeContact").field(HeldField.thirdPerson("name", "Xenia Yarrow"))
		        .field(HeldField.thirdPerson("number", "+1 604 555 0199")).build();
		HeldEntry note = HeldEntry.of("narrative")
		        .field(HeldField.words("mentorWords", "xenia yarrow came; Xenia's car. Call +1 604 555 0199. Yarrows stay."))
		        .plain("kind", "Yarrow").build();
		ThirdPersons others = ThirdPersons.in(Arrays.asList(trusted, note), Collections.singleton("Participant 1"));
		assertThat(others.getPlaceholders(), hasEntry("[P1]", "Xenia Yarrow"));
		assertThat(others.getPlaceholders(), hasEntry("[P2]", "+1 604 555 0199"));
		assertThat(value(others.setApart(trusted), 0), is("[P1]"));
		assertThat(value(others.setApart(note), 0), is("[P1] came; [P1]'s car. Call [P2]. Yarrows stay."));
		assertThat(value(others.setApart(note), 1), is("Yarrow"));
	}
	
	@Test
	public void setApart_shouldLeaveTheParticipantsOwnNames() {
		HeldEntry trusted = HeldEntry.of("safeContact").field(HeldField.thirdPerson("name", "Xenia Yarrow")).build();
		HeldEntry note = HeldEntry.of("narrative").field(HeldField.words("mentorWords", "Met Yarrow with Xenia.")).build();
		ThirdPersons others = ThirdPersons.in(Arrays.asList(trusted, note), Collections.singleton("Sam Yarrow"));
		assertThat(value(others.setApart(note), 0), is("Met Yarrow with [P1]."));
	}
	
	/** Names are strewn over words; afterwards none is left, and each placeholder says whom it means. */
	@Test
	public void setApart_shouldLeaveNoNameInAnyWords() {
		Random random = new Random(39);
		for (int round = 0; round < 2_000; round++) {
			List<HeldEntry> entries = new ArrayList<>();
			for (String name : NAMES) {
				entries.add(HeldEntry.of("concern").field(HeldField.thirdPerson("toldWhom", name)).build());
			}
			StringBuilder words = new StringBuilder("met");
			for (int i = 0; i < 6; i++) {
				words.append(random.nextBoolean() ? ", " : " (").append(NAMES.get(random.nextInt(NAMES.size())))
				        .append(random.nextBoolean() ? ") and" : " and");
			}
			entries.add(HeldEntry.of("narrative").field(HeldField.words("mentorWords", words.toString())).build());
			Collections.shuffle(entries, random);
			ThirdPersons others = ThirdPersons.in(entries, Collections.emptySet());
			for (HeldEntry entry : entries) {
				for (String name : NAMES) {
					assertThat(value(others.setApart(entry), 0), not(containsString(name)));
				}
			}
			assertThat(others.getPlaceholders().size(), is(NAMES.size()));
		}
	}
	
	private static String value(HeldEntry entry, int field) {
		return entry.getFields().get(field).getValue().toString();
	}
}
