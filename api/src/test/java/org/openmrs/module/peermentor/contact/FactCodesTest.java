/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import java.time.Instant;

import org.junit.Test;
import org.openmrs.module.peermentor.metadata.Catalogue;

public class FactCodesTest {
	
	@Test
	public void facts_shouldAllHaveAConceptOfTheirOwn() {
		for (Fact fact : Fact.values()) {
			assertThat(Catalogue.conceptCode(Catalogue.concept(fact.getPath())), is(fact.getPath()));
			if (fact.isCoded()) {
				fact.getAnswers().forEach(answer -> assertThat(Catalogue.concept(fact.pathOf(answer)), is(notNullValue())));
			}
		}
	}
	
	@Test
	public void kinds_shouldAllHaveAnEncounterTypeOfTheirOwn() {
		for (ContactKind kind : ContactKind.values()) {
			assertThat(Catalogue.contactKind(Catalogue.encounterType(kind)), is(kind.name()));
		}
	}
	
	@Test
	public void exact_shouldPreferTheMillisecondsAsLongAsTheWallClockReadsTheSame() {
		Instant exact = Instant.parse("2026-11-01T08:30:00.123Z");
		
		assertThat(ContactRows.exact(exact, Instant.parse("2026-11-01T08:30:00Z")), is(exact));
		assertThat(ContactRows.exact(exact, Instant.parse("2026-11-01T08:30:01Z")), is(Instant.parse("2026-11-01T08:30:01Z")));
		assertThat(ContactRows.exact(null, exact), is(exact));
		assertThat(ContactRows.exact(exact, null) == null, is(true));
	}
}
