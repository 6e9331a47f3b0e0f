/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.Test;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.table.StrictTable;

/**
 * The table of what three sources say stands in <code>three-sources.csv</code>, beside this class.
 */
public class OutcomePictureTest {
	
	private static final Instant NOON = Instant.parse("2026-11-26T20:00:00Z");
	
	private static final String NOTHING = "-";
	
	private static final List<String> COLUMNS = Arrays.asList("partner", "participant", "mentor", "outcome", "confidence",
	    "disagree");
	
	private static final int EVERY_COMBINATION = 343;
	
	private final Map<String, String> table = read();
	
	@Test
	public void of_shouldSayWhatTheTableSaysOfEveryCombination() {
		int met = 0;
		for (Outcome[] said : combinations()) {
			OutcomePicture picture = OutcomePicture.of(voices(said), Collections.emptyList());
			assertThat(key(said), word(picture.getOutcome()) + "," + picture.getConfidence() + ","
			        + (picture.isDisagreement() ? "yes" : "no"), is(table.get(key(said))));
			met++;
		}
		assertThat(met, is(EVERY_COMBINATION));
		assertThat("the table has no row beside them", table.size(), is(EVERY_COMBINATION));
	}
	
	@Test
	public void of_shouldNotDependOnTheOrderOfEntry() {
		Random draw = new Random(20261126L);
		for (Outcome[] said : combinations()) {
			List<Voice> voices = voices(said);
			OutcomePicture picture = OutcomePicture.of(voices, Collections.emptyList());
			Collections.shuffle(voices, draw);
			assertThat(OutcomePicture.of(voices, Collections.emptyList()), is(picture));
		}
	}
	
	@Test
	public void of_shouldNeverBeLessSureWhenAConfirmingVoiceIsAdded() {
		int met = 0;
		for (Outcome[] said : combinations()) {
			OutcomePicture before = OutcomePicture.of(voices(said), Collections.emptyList());
			for (int source = 0; source < said.length; source++) {
				if (said[source] == null && before.isKnown()) {
					Outcome[] more = said.clone();
					more[source] = before.getOutcome();
					OutcomePicture after = OutcomePicture.of(voices(more), Collections.emptyList());
					assertThat(key(more), after.getConfidence(), greaterThanOrEqualTo(before.getConfidence()));
					assertThat(key(more), after.getConfidence(), is(OutcomeConfidence.CONFIRMED));
					met++;
				}
			}
		}
		assertThat(met, greaterThanOrEqualTo(30));
	}
	
	@Test
	public void of_shouldNeverKnowMoreWhenAVoiceIsTakenAway() {
		for (Outcome[] said : combinations()) {
			if (OutcomePicture.of(voices(said), Collections.emptyList()).getConfidence() == OutcomeConfidence.NOTHING_KNOWN) {
				for (int source = 0; source < said.length; source++) {
					Outcome[] less = said.clone();
					less[source] = null;
					assertThat(OutcomePicture.of(voices(less), Collections.emptyList()).isKnown(), is(false));
				}
			}
		}
	}
	
	@Test
	public void of_shouldTakeWhatEachSourceSaidLast() {
		Voice first = new Voice("a", OutcomeSource.PARTNER, Outcome.TURNED_AWAY, NOON, 1);
		Voice later = new Voice("b", OutcomeSource.PARTNER, Outcome.ENROLLED, NOON.plusSeconds(60), 2);
		assertThat(OutcomePicture.of(Arrays.asList(first, later), Collections.emptyList()).getOutcome(), is(Outcome.ENROLLED));
		Voice saidBefore = new Voice("c", OutcomeSource.PARTNER, Outcome.WAITLISTED, NOON.minusSeconds(60), 3);
		assertThat("entered last, and said first",
		    OutcomePicture.of(Arrays.asList(first, later, saidBefore), Collections.emptyList()).getOutcome(), is(Outcome.ENROLLED));
		Voice atOnce = new Voice("d", OutcomeSource.PARTNER, Outcome.UNKNOWN, NOON.plusSeconds(60), 4);
		assertThat(OutcomePicture.of(Arrays.asList(atOnce, first, later), Collections.emptyList()).getOutcome(), is(Outcome.UNKNOWN));
	}
	
	@Test
	public void of_shouldHoldASettlementUntilANewVoiceIsHeard() {
		Voice partner = new Voice("a", OutcomeSource.PARTNER, Outcome.TURNED_AWAY, NOON, 1);
		Voice participant = new Voice("b", OutcomeSource.PARTICIPANT, Outcome.REACHED, NOON, 2);
		Settlement settled = new Settlement(Outcome.REACHED, Arrays.asList("a", "b"));
		OutcomePicture picture = OutcomePicture.of(Arrays.asList(partner, participant), Collections.singletonList(settled));
		assertThat(picture.getConfidence(), is(OutcomeConfidence.SETTLED));
		assertThat(picture.getOutcome(), is(Outcome.REACHED));
		
		Voice mentor = new Voice("c", OutcomeSource.MENTOR, Outcome.TURNED_AWAY, NOON, 3);
		picture = OutcomePicture.of(Arrays.asList(partner, participant, mentor), Collections.singletonList(settled));
		assertThat(picture.isDisagreement(), is(true));
		assertThat(picture.getOutcome(), is(nullValue()));
		
		Settlement again = new Settlement(Outcome.TURNED_AWAY, Arrays.asList("c", "a", "b"));
		picture = OutcomePicture.of(Arrays.asList(partner, participant, mentor), Arrays.asList(settled, again));
		assertThat(picture.getOutcome(), is(Outcome.TURNED_AWAY));
		assertThat("a later one on the same voices counts", OutcomePicture.of(Arrays.asList(partner, participant, mentor),
		    Arrays.asList(settled, again, new Settlement(Outcome.UNKNOWN, Arrays.asList("a", "b", "c")))).getOutcome(),
		    is(Outcome.UNKNOWN));
	}
	
	@Test
	public void of_shouldLeaveASettlementAsideWhereTheSourcesAgreeAfterAll() {
		Voice partner = new Voice("a", OutcomeSource.PARTNER, Outcome.TURNED_AWAY, NOON, 1);
		Voice participant = new Voice("b", OutcomeSource.PARTICIPANT, Outcome.REACHED, NOON, 2);
		Voice corrected = new Voice("c", OutcomeSource.PARTNER, Outcome.ENROLLED, NOON.plusSeconds(1), 3);
		OutcomePicture picture = OutcomePicture.of(Arrays.asList(partner, participant, corrected),
		    Collections.singletonList(new Settlement(Outcome.TURNED_AWAY, Arrays.asList("a", "b"))));
		assertThat(picture.getConfidence(), is(OutcomeConfidence.CONFIRMED));
		assertThat(picture.getOutcome(), is(Outcome.ENROLLED));
	}
	
	@Test
	public void reasons_shouldStandBehindEveryNoAndNoOther() {
		for (Outcome outcome : Outcome.values()) {
			boolean any = false;
			for (OutcomeReason reason : OutcomeReason.values()) {
				any |= reason.leadsTo(outcome);
			}
			assertThat(outcome.name(), any, is(outcome.needsReason()));
		}
	}
	
	@Test
	public void heard_shouldBePossibleOfEverySourceByHand() {
		for (OutcomeSource source : OutcomeSource.values()) {
			boolean any = false;
			for (HowHeard how : HowHeard.values()) {
				any |= how.isTyped() && how.hears(source);
			}
			assertThat(source.name(), any, is(true));
		}
	}
	
	private static List<Outcome[]> combinations() {
		List<Outcome> values = new ArrayList<>(Arrays.asList(Outcome.values()));
		values.add(null);
		List<Outcome[]> all = new ArrayList<>();
		for (Outcome partner : values) {
			for (Outcome participant : values) {
				for (Outcome mentor : values) {
					all.add(new Outcome[] { partner, participant, mentor });
				}
			}
		}
		return all;
	}
	
	private static List<Voice> voices(Outcome[] said) {
		List<Voice> voices = new ArrayList<>();
		for (OutcomeSource source : OutcomeSource.values()) {
			if (said[source.ordinal()] != null) {
				voices.add(new Voice(source.name(), source, said[source.ordinal()], NOON, source.ordinal()));
			}
		}
		return voices;
	}
	
	private static Map<String, String> read() {
		Problems problems = new Problems();
		Map<String, String> rows = new HashMap<>();
		for (StrictTable.Row row : new StrictTable(COLUMNS, problems)
		        .read(StrictTable.resource(OutcomePictureTest.class, "three-sources.csv"))) {
			rows.put(row.text("partner") + "," + row.text("participant") + "," + row.text("mentor"),
			    row.text("outcome") + "," + row.text("confidence") + "," + row.text("disagree"));
		}
		problems.throwIfAny();
		return rows;
	}
	
	private static String key(Outcome[] said) {
		return word(said[0]) + "," + word(said[1]) + "," + word(said[2]);
	}
	
	private static String word(Outcome outcome) {
		return outcome == null ? NOTHING : outcome.name();
	}
}
