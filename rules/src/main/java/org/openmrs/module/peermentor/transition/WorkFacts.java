/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What other rooms know of a participant that may put their plan on the list of who needs someone. Immutable.
 */
public final class WorkFacts {
	
	/** Nobody knows anything beside the plan. */
	public static final WorkFacts NONE = new WorkFacts(null, null, null, null,
	        Collections.<WorkReason, Instant> emptyMap());
	
	private final Instant lastMet;
	
	private final Instant nextAgreed;
	
	private final Instant doseFrom;
	
	private final Instant findingFrom;
	
	private final Map<WorkReason, Instant> referrals;
	
	private WorkFacts(Instant lastMet, Instant nextAgreed, Instant doseFrom, Instant findingFrom,
	    Map<WorkReason, Instant> referrals) {
		this.lastMet = lastMet;
		this.nextAgreed = nextAgreed;
		this.doseFrom = doseFrom;
		this.findingFrom = findingFrom;
		this.referrals = referrals;
	}
	
	/**
	 * @param met the last contact that took place, null if none did
	 * @param agreed the next contact as agreed, null if nothing is
	 */
	public WorkFacts contacts(Instant met, Instant agreed) {
		return new WorkFacts(met, agreed, doseFrom, findingFrom, referrals);
	}
	
	/**
	 * @param pressesFrom from when on the dose clock presses, null if it does not
	 * @param foundFrom since when the checks of dates find something that blocks, null if they find nothing
	 */
	public WorkFacts doses(Instant pressesFrom, Instant foundFrom) {
		return new WorkFacts(lastMet, nextAgreed, pressesFrom, foundFrom, referrals);
	}
	
	/**
	 * @param from by reason from when on referrals need someone; without those that do not
	 */
	public WorkFacts referrals(Map<WorkReason, Instant> from) {
		Map<WorkReason, Instant> copy = new EnumMap<>(WorkReason.class);
		copy.putAll(from);
		return new WorkFacts(lastMet, nextAgreed, doseFrom, findingFrom, Collections.unmodifiableMap(copy));
	}
	
	Instant getLastMet() {
		return lastMet;
	}
	
	Instant getNextAgreed() {
		return nextAgreed;
	}
	
	Instant getDoseFrom() {
		return doseFrom;
	}
	
	Instant getFindingFrom() {
		return findingFrom;
	}
	
	Map<WorkReason, Instant> getReferrals() {
		return referrals;
	}
}
