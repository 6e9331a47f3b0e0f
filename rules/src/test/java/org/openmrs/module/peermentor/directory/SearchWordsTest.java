/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.Assert.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;

import org.junit.Test;

public class SearchWordsTest {
	
	@Test
	public void of_shouldFoldAccentsCaseAndThePlural() {
		assertThat(SearchWords.of("Pharmacies & the PHARMACY, pharmacie"), contains("pharmacy"));
		assertThat(SearchWords.of("Réduction des méfaits"), contains("reduction", "mefait"));
		assertThat(SearchWords.of("l’œuvre Straße"), contains("oeuvre", "strasse"));
		assertThat(SearchWords.of("ﬁrst-aid 24/7 bus access"), contains("first", "aid", "24", "bus", "access"));
		assertThat(SearchWords.of(" the of de \t"), empty());
		assertThat(SearchWords.of(null), empty());
	}
	
	@Test
	public void of_shouldKeepTheSameWordsWhenFoldedTwice() {
		for (String word : new String[] { "services", "pharmacies", "movies", "class", "buses", "Québécois", "iies" }) {
			for (String folded : SearchWords.of(word)) {
				assertThat(word, SearchWords.of(folded.toUpperCase()).get(0).isEmpty(), is(false));
			}
		}
	}
	
	@Test
	public void languageCode_shouldBeOneForAllNamesOfALanguage() {
		for (String french : new String[] { "fr", "FR", "fra", "fr-CA", "fr_CA", "French", "français", "FRENCH " }) {
			assertThat(french, LanguageCodes.of(french), is("fr"));
		}
		assertThat(LanguageCodes.of("Punjabi"), is("pa"));
		assertThat(LanguageCodes.of("Hul’q’umi’num’"), is(LanguageCodes.of("hul’q’umi’num’")));
		assertThat(LanguageCodes.of(" "), nullValue());
		assertThat(LanguageCodes.of(null), nullValue());
	}
	
	@Test
	public void points_shouldFallWithTheAgeOfAVerification() {
		Instant at = Instant.parse("2026-01-01T00:00:00Z");
		int[][] days = { { 0, 15 }, { 89, 15 }, { 90, 8 }, { 364, 8 }, { 365, 3 }, { 5000, 3 } };
		for (int[] day : days) {
			Instant now = at.plus(Duration.ofDays(day[0]));
			assertThat(ListingPoints.ofVerified(at, now), is(day[1]));
			Instant until = ListingPoints.verifiedUntil(at, now);
			if (until != null) {
				assertThat(ListingPoints.ofVerified(at, until.minusMillis(1)), is(day[1]));
				assertThat(ListingPoints.ofVerified(at, until) < day[1], is(true));
			}
		}
		assertThat(ListingPoints.ofVerified(null, at), is(0));
		assertThat(ListingPoints.verifiedUntil(null, at), nullValue());
	}
	
	@Test
	public void points_shouldNeverBeGivenForWhatNobodyKnows() {
		for (ServiceFact fact : ServiceFact.values()) {
			assertThat(ListingPoints.of(fact, FactValue.UNKNOWN), is(0));
			assertThat(ListingPoints.of(fact, FactValue.NO), is(0));
		}
		assertThat(ListingPoints.of(Collections.singletonMap(ServiceFact.ACCEPTS_OAT, FactValue.YES)), is(10));
		assertThat(ListingPoints.ofCapacity(FactValue.UNKNOWN), is(0));
		assertThat(ListingPoints.ofReached((short) 70), is(14));
		assertThat(ListingPoints.ofReached(null), is(0));
	}
}
