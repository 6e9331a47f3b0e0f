/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.Test;

public class MeasureViewTest {
	
	@Test
	public void of_shouldShowNothingOfTooFew() {
		for (int referrals = 0; referrals < 5; referrals++) {
			MeasureView view = MeasureView.of(measure(referrals, referrals, referrals, referrals), 5);
			assertThat(view.isEnough(), is(false));
			view.asMap().forEach((name, value) -> assertThat(name, value,
			    anyOf(nullValue(), is((Object) false), is((Object) Collections.emptyList()))));
		}
		assertThat(MeasureView.of(null, 5).isEnough(), is(false));
	}
	
	@Test
	public void of_shouldShowSharesInTenthsOfBothPartsThatAreEnough() {
		MeasureView view = MeasureView.of(measure(23, 15, 15, 9), 5);
		assertThat(view.getAtLeast(), is(20));
		assertThat(view.getAnsweredShare(), is(0.7));
		assertThat(view.getReachedShare(), is(0.6));
		assertThat("the other part is too small", MeasureView.of(measure(23, 20, 15, 11), 5).getAnsweredShare(),
		    is(nullValue()));
		assertThat(MeasureView.of(measure(23, 20, 15, 11), 5).getReachedShare(), is(nullValue()));
		assertThat("never none", MeasureView.of(measure(1000, 5, 0, 0), 5).getAnsweredShare(), is(0.1));
	}
	
	@Test
	public void of_shouldRoundTheMedianUp() {
		assertThat(median(Duration.ofMinutes(1)), is(1L));
		assertThat(median(Duration.ofMinutes(61)), is(2L));
		assertThat(median(Duration.ofHours(48)), is(48L));
		assertThat(median(Duration.ofHours(49)), is(72L));
		Map<String, Integer> none = Collections.emptyMap();
		assertThat(MeasureView.of(new ServiceMeasure(9, 4, Duration.ofHours(1), 0, 0, none,
		        new MeasuredPeople(9, 4, 5, 0, 0)), 5).getMedianHours(),
		    is(nullValue()));
	}
	
	@Test
	public void of_shouldNameFrequentRefusalsWithoutTheirNumbers() {
		Map<String, Integer> refusals = new LinkedHashMap<>();
		refusals.put("FULL", 9);
		refusals.put("ELSEWHERE", 5);
		refusals.put("TURNED_AWAY", 4);
		assertThat(MeasureView.of(new ServiceMeasure(30, 20, null, 10, 5, refusals,
		        new MeasuredPeople(30, 20, 10, 5, 5)), 5).getRefusals(),
		    contains("ELSEWHERE", "FULL"));
		assertThat(MeasureView.of(measure(30, 20, 10, 5), 5).getRefusals(), is(empty()));
	}
	
	/**
	 * Every measure up to some size: what is shown fits no measure with a part below the minimum, whichever share it tells of,
	 * and one referral more or less rarely changes it: what is shown stands for many measures.
	 */
	@Test
	public void of_shouldLetNobodyTellASmallPartFromWhatIsShown() {
		int fewest = 4;
		Map<String, List<int[]>> byShown = new LinkedHashMap<>();
		for (int ended = 0; ended <= 60; ended++) {
			for (int reached = 0; reached <= ended; reached++) {
				MeasureView view = MeasureView.of(measure(60, 30, ended, reached), fewest);
				byShown.computeIfAbsent(view.asMap().toString(), shown -> new ArrayList<>()).add(new int[] { reached,
				        ended - reached });
				if (view.getReachedShare() != null) {
					assertThat(reached, is(greaterThanOrEqualTo(fewest)));
					assertThat(ended - reached, is(greaterThanOrEqualTo(fewest)));
				}
			}
		}
		byShown.forEach((shown, measures) -> {
			List<Integer> candidates = new ArrayList<>();
			measures.forEach(parts -> candidates.add(measures.size()));
			assertThat(shown, candidates, everyItem(greaterThanOrEqualTo(fewest)));
		});
	}
	
	/** Somebody who was referred often is one person, whose story a number of referrals would tell. */
	@Test
	public void of_shouldCountPeopleBeforeItTellsOfReferrals() {
		Map<String, Integer> refusals = Collections.singletonMap("FULL", 4);
		assertThat(of(refusals, new MeasuredPeople(4, 4, 4, 4, 4)).isEnough(), is(false));
		MeasureView enough = of(refusals, new MeasuredPeople(5, 5, 5, 5, 5));
		assertThat("of referrals still", enough.getAtLeast(), is(20));
		assertThat(enough.getAnsweredShare(), is(0.5));
		assertThat(enough.getReachedShare(), is(0.5));
		assertThat(enough.getMedianHours(), is(5L));
		assertThat("of four people", enough.getRefusals(), is(empty()));
		assertThat(of(refusals, new MeasuredPeople(9, 4, 9, 9, 9)).getMedianHours(), is(nullValue()));
		for (MeasuredPeople few : new MeasuredPeople[] { new MeasuredPeople(9, 4, 9, 4, 9), new MeasuredPeople(9, 9, 4, 9, 4) }) {
			assertThat(of(refusals, few).getAnsweredShare(), is(nullValue()));
			assertThat(of(refusals, few).getReachedShare(), is(nullValue()));
		}
	}
	
	private static MeasureView of(Map<String, Integer> refusals, MeasuredPeople people) {
		return MeasureView.of(new ServiceMeasure(20, 10, Duration.ofHours(5), 10, 5, refusals, people), 5);
	}
	
	private static Long median(Duration median) {
		return MeasureView.of(new ServiceMeasure(9, 9, median, 0, 0, Collections.<String, Integer> emptyMap(),
		        new MeasuredPeople(9, 9, 0, 0, 0)), 5)
		        .getMedianHours();
	}
	
	private static ServiceMeasure measure(int referrals, int answered, int ended, int reached) {
		return new ServiceMeasure(referrals, answered, Duration.ofHours(5), ended, reached, Collections.<String, Integer> emptyMap(),
		        new MeasuredPeople(referrals, answered, referrals - answered, reached, ended - reached));
	}
}
