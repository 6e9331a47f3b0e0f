/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Instant;

/**
 * What other rooms know of a participant that may put their plan on the list of who needs someone. Immutable.
 */
public final class WorkFacts {
	
	/** Nobody knows anything beside the plan. */
	public static final WorkFacts NONE = new WorkFacts(null, null, null, null);
	
	private final Instant lastMet;
	
	private final Instant nextAgreed;
	
	private final Instant doseFrom;
	
	private final Instant findingFrom;
	
	private WorkFacts(Instant lastMet, Instant nextAgreed, Instant doseFrom, Instant findingFrom) {
		this.lastMet = lastMet;
		this.nextAgreed = nextAgreed;
		this.doseFrom = doseFrom;
		this.findingFrom = findingFrom;
	}
	
	/**
	 * @param met the last contact that took place, null if none did
	 * @param agreed the next contact as agreed, null if nothing is
	 */
	public WorkFacts contacts(Instant met, Instant agreed) {
		return new WorkFacts(met, agreed, doseFrom, findingFrom);
	}
	
	/**
	 * @param pressesFrom from when on the dose clock presses, null if it does not
	 * @param foundFrom since when the checks of dates find something that blocks, null if they find nothing
	 */
	public WorkFacts doses(Instant pressesFrom, Instant foundFrom) {
		return new WorkFacts(lastMet, nextAgreed, pressesFrom, foundFrom);
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
}
