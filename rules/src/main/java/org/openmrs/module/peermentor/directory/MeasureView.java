/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What of a {@link ServiceMeasure} may be shown, so that nothing of it can be told of one person. Of referrals of fewer people
 * than the site's minimum nothing is shown: who was referred often is one person still. A share is shown only if both its
 * parts, those that did and those that did not, are of at least the minimum of people, and in tenths, so that nobody learns from
 * two looks what came of the referral between them. Numbers are of referrals, rounded down to the minimum's multiples; refusals
 * have none.
 */
public final class MeasureView {
	
	private static final int MOST_REFUSALS = 3;
	
	private static final long EXACT_TO_HOURS = 48;
	
	private static final long HOURS_OF_DAY = 24;
	
	private static final MeasureView TOO_FEW = new MeasureView(null, null, null, null, Collections.<String> emptyList());
	
	private final Integer atLeast;
	
	private final Double answeredShare;
	
	private final Long medianHours;
	
	private final Double reachedShare;
	
	private final List<String> refusals;
	
	private MeasureView(Integer atLeast, Double answeredShare, Long medianHours, Double reachedShare, List<String> refusals) {
		this.atLeast = atLeast;
		this.answeredShare = answeredShare;
		this.medianHours = medianHours;
		this.reachedShare = reachedShare;
		this.refusals = Collections.unmodifiableList(refusals);
	}
	
	/**
	 * @param measure null if nothing was measured
	 * @param fewest of how many people on something is shown, 1 or more
	 */
	public static MeasureView of(ServiceMeasure measure, int fewest) {
		if (measure == null || measure.getPeople().getAll() < fewest) {
			return TOO_FEW;
		}
		MeasuredPeople people = measure.getPeople();
		boolean medianTells = measure.getMedianToAnswer() != null && people.getAnswered() >= fewest;
		return new MeasureView(measure.getReferrals() / fewest * fewest,
		        Math.min(people.getAnswered(), people.getUnanswered()) < fewest ? null
		                : share(measure.getAnswered(), measure.getReferrals()),
		        medianTells ? hours(measure.getMedianToAnswer()) : null,
		        Math.min(people.getReached(), people.getNotReached()) < fewest ? null
		                : share(measure.getReached(), measure.getEnded()),
		        frequent(measure.getRefusals(), fewest));
	}
	
	/** In tenths, and never none or all, which both parts rule out. */
	private static Double share(int part, int whole) {
		long tenths = Math.round(10.0 * part / whole);
		return Math.max(1, Math.min(9, tenths)) / 10.0;
	}
	
	/** Whole hours begun, from two days on whole days begun. */
	private static long hours(Duration median) {
		long hours = Math.max(1, (median.getSeconds() + 3_599) / 3_600);
		return hours <= EXACT_TO_HOURS ? hours : (hours + HOURS_OF_DAY - 1) / HOURS_OF_DAY * HOURS_OF_DAY;
	}
	
	/** By name, for the order of frequency would compare numbers. */
	private static List<String> frequent(Map<String, Integer> refusals, int fewest) {
		List<String> frequent = new ArrayList<>();
		refusals.forEach((code, people) -> {
			if (people >= fewest && frequent.size() < MOST_REFUSALS) {
				frequent.add(code);
			}
		});
		Collections.sort(frequent);
		return frequent;
	}
	
	/**
	 * @return whether there is enough to tell anything; if not, all else is null or empty
	 */
	public boolean isEnough() {
		return atLeast != null;
	}
	
	/**
	 * @return how many referrals there were at least; null if too few
	 */
	public Integer getAtLeast() {
		return atLeast;
	}
	
	/**
	 * @return which share of referrals was answered, from 0.1 to 0.9; null if it cannot be told
	 */
	public Double getAnsweredShare() {
		return answeredShare;
	}
	
	/**
	 * @return hours from sending to the answer, rounded up, of the answer in the middle; null if it cannot be told
	 */
	public Long getMedianHours() {
		return medianHours;
	}
	
	/**
	 * @return which share of those of which an end is known reached the service, from 0.1 to 0.9; null if it cannot be told
	 */
	public Double getReachedShare() {
		return reachedShare;
	}
	
	/**
	 * @return up to three coded reasons that were given often enough, by name; never null
	 */
	public List<String> getRefusals() {
		return refusals;
	}
	
	/**
	 * @return the same by name, for an answer or an attribute
	 */
	public Map<String, Object> asMap() {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("enough", isEnough());
		map.put("atLeast", atLeast);
		map.put("answeredShare", answeredShare);
		map.put("medianHours", medianHours);
		map.put("reachedShare", reachedShare);
		map.put("refusals", refusals);
		return map;
	}
}
