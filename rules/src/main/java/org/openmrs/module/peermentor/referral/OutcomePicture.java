/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What came of a referral, from all that was said about it: one result, how sure it is, and whether the sources exclude each
 * other. Of each source what it said last counts; no source is outvoted by the others. Immutable.
 */
public final class OutcomePicture {
	
	private final Map<OutcomeSource, Voice> counting;
	
	private final Outcome outcome;
	
	private final OutcomeConfidence confidence;
	
	private OutcomePicture(Map<OutcomeSource, Voice> counting, Outcome outcome, OutcomeConfidence confidence) {
		this.counting = Collections.unmodifiableMap(counting);
		this.outcome = outcome;
		this.confidence = confidence;
	}
	
	/**
	 * @param voices all that stand, in any order
	 * @param settlements all that were made, the earliest first; of use is only one that rests on the voices that count
	 */
	public static OutcomePicture of(Collection<Voice> voices, Collection<Settlement> settlements) {
		Map<OutcomeSource, Voice> counting = new EnumMap<>(OutcomeSource.class);
		voices.stream().sorted(Voice.IN_ORDER).forEach(voice -> counting.put(voice.getSource(), voice));
		OutcomePicture plain = reconcile(counting);
		Settlement settled = plain.isDisagreement() ? settling(plain, settlements) : null;
		return settled == null ? plain : new OutcomePicture(counting, settled.getOutcome(), OutcomeConfidence.SETTLED);
	}
	
	private static OutcomePicture reconcile(Map<OutcomeSource, Voice> counting) {
		List<Voice> telling = new ArrayList<>(counting.values());
		telling.removeIf(voice -> voice.getOutcome() == Outcome.UNKNOWN);
		if (telling.isEmpty()) {
			return new OutcomePicture(counting, counting.isEmpty() ? null : Outcome.UNKNOWN, OutcomeConfidence.NOTHING_KNOWN);
		}
		Outcome fullest = null;
		for (Voice voice : telling) {
			if (telling.stream().anyMatch(other -> !voice.getOutcome().agreesWith(other.getOutcome()))) {
				return new OutcomePicture(counting, null, OutcomeConfidence.DISPUTED);
			}
			fullest = fullest == null || fullest == Outcome.REACHED ? voice.getOutcome() : fullest;
		}
		return new OutcomePicture(counting, fullest, telling.size() > 1 ? OutcomeConfidence.CONFIRMED
		        : OutcomeConfidence.ofOne(telling.get(0).getSource()));
	}
	
	/** Of several that rest on the same voices the last one counts. */
	private static Settlement settling(OutcomePicture plain, Collection<Settlement> settlements) {
		Settlement last = null;
		for (Settlement settlement : settlements) {
			last = settlement.getRestsOn().equals(plain.getRestsOn()) ? settlement : last;
		}
		return last;
	}
	
	/**
	 * @return null if nobody has said anything, or the sources exclude each other
	 */
	public Outcome getOutcome() {
		return outcome;
	}
	
	public OutcomeConfidence getConfidence() {
		return confidence;
	}
	
	/**
	 * @return whether the sources exclude each other and somebody has to settle it
	 */
	public boolean isDisagreement() {
		return confidence == OutcomeConfidence.DISPUTED;
	}
	
	/**
	 * @return whether anything is known of what came of it; not where sources exclude each other
	 */
	public boolean isKnown() {
		return outcome != null && outcome != Outcome.UNKNOWN;
	}
	
	/**
	 * @return of each source that was heard what it said last
	 */
	public Map<OutcomeSource, Voice> getCounting() {
		return counting;
	}
	
	/**
	 * @return the ids of the voices that count, which a settlement has to rest on
	 */
	public Set<String> getRestsOn() {
		Set<String> ids = new LinkedHashSet<>();
		counting.values().forEach(voice -> ids.add(voice.getId()));
		return ids;
	}
	
	@Override
	public boolean equals(Object other) {
		return other instanceof OutcomePicture && outcome == ((OutcomePicture) other).outcome
		        && confidence == ((OutcomePicture) other).confidence
		        && getRestsOn().equals(((OutcomePicture) other).getRestsOn());
	}
	
	@Override
	public int hashCode() {
		return Objects.hash(outcome, confidence, getRestsOn());
	}
	
	@Override
	public String toString() {
		return confidence + (outcome == null ? "" : " " + outcome);
	}
}
