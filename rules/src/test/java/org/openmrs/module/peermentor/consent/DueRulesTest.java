/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.stream.Collectors;

import org.junit.Test;

public class DueRulesTest {
	
	private static final ZoneId VANCOUVER = ZoneId.of("America/Vancouver");
	
	/** End, now, the warning that stands, the next; local times in Vancouver. The clocks go back on 1 November 2026. */
	private static final String[][] WARNINGS = { 
	        { "2026-12-01T00:00", "2026-11-15T23:59", null, "2026-11-16T00:00" }, 
	        { "2026-12-01T00:00", "2026-11-16T00:00", "14", "2026-11-23T00:00" }, 
	        { "2026-12-01T00:00", "2026-11-22T23:59", "14", "2026-11-23T00:00" }, 
	        { "2026-12-01T00:00", "2026-11-23T00:00", "7", "2026-11-29T00:00" }, 
	        { "2026-12-01T00:00", "2026-11-29T00:00", "1", null }, 
	        { "2026-12-01T00:00", "2026-11-30T23:59", "1", null }, 
	        { "2026-12-01T00:00", "2026-12-01T00:00", null, null }, 
	        { "2026-11-02T12:00", "2026-11-01T00:00", "1", null }, 
	        { "2026-11-02T12:00", "2026-10-31T23:59", "7", "2026-11-01T00:00" }, 
	        { "2027-01-03T09:00", "2026-12-20T00:00", "14", "2026-12-27T00:00" } };
	
	@Test
	public void warning_shouldComeAtTheBeginningOfTheSitesDay() {
		for (String[] c : WARNINGS) {
			String name = c[0] + " at " + c[1];
			assertThat(name, DueRules.warning(at(c[0]), at(c[1]), VANCOUVER), is(c[2] == null ? null : Integer.valueOf(c[2])));
			assertThat(name, DueRules.nextWarning(at(c[0]), at(c[1]), VANCOUVER), is(at(c[3])));
		}
	}
	
	@Test
	public void warning_shouldNotComeOfAConsentWithoutAnEnd() {
		assertThat(DueRules.warning(null, at("2026-11-26T10:00"), VANCOUVER), is(nullValue()));
		assertThat(DueRules.due(new DueFacts(null, null, null, false), VANCOUVER), is(empty()));
	}
	
	/** Hard case 33: given in custody, offered anew within 72 hours of release. */
	@Test
	public void due_shouldAskToOfferAnewWhatWasGivenInCustody() {
		Instant released = at("2026-11-26T23:50");
		ConsentDue due = DueRules.due(new DueFacts(null, null, released, false), VANCOUVER).get(0);
		assertThat(due.getKind(), is(ConsentDueKind.REOFFER));
		assertThat(due.getDueAt(), is(at("2026-11-29T23:50")));
		assertThat(due.getWarnFrom(), is(released));
		assertThat(DueRules.due(new DueFacts(null, null, released, true), VANCOUVER), is(empty()));
	}
	
	@Test
	public void due_shouldListWhatIsDueFirstAtFirst() {
		assertThat(DueRules.due(new DueFacts(at("2027-01-01T00:00"), at("2026-11-29T10:00"), at("2026-11-26T10:00"), false),
		    VANCOUVER).stream().map(ConsentDue::getKind).collect(Collectors.toList()),
		    contains(ConsentDueKind.SIGNATURE, ConsentDueKind.REOFFER, ConsentDueKind.RENEWAL));
	}
	
	@Test
	public void nextWarning_shouldTellOfAReleaseAtOnceAndOnceMoreWhenTheOfferIsDue() {
		Instant released = at("2026-11-26T23:50");
		ConsentDue due = DueRules.due(new DueFacts(null, null, released, false), VANCOUVER).get(0);
		assertThat(DueRules.firstWarning(due, at("2026-11-27T08:00"), VANCOUVER), is(released));
		assertThat(DueRules.nextWarning(due.getKind(), due.getDueAt(), at("2026-11-27T08:00"), VANCOUVER), is(at("2026-11-29T23:50")));
		assertThat(DueRules.nextWarning(due.getKind(), due.getDueAt(), at("2026-11-29T23:50"), VANCOUVER) == null, is(true));
		ConsentDue end = DueRules.due(new DueFacts(at("2026-12-31T12:00"), null, null, false), VANCOUVER).get(0);
		assertThat(DueRules.firstWarning(end, at("2026-12-18T12:00"), VANCOUVER), is(at("2026-12-24T00:00")));
	}
	
	private static Instant at(String local) {
		return local == null ? null : LocalDateTime.parse(local).atZone(VANCOUVER).toInstant();
	}
}
