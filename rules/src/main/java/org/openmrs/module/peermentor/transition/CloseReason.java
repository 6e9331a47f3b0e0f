/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

/**
 * Why a plan is closed. None of them says why somebody was in custody.
 */
public enum CloseReason {
	
	/** The support came to its agreed end. */
	COMPLETED,
	/** Another team, or another province, goes on; nobody knows how it went unless they say. */
	TRANSFERRED,
	/** Back in custody; the next release has a plan of its own. Not a failure. */
	RETURNED_TO_CUSTODY,
	DECEASED,
	/** Said to have died; nobody has confirmed it. Everything stops all the same. */
	DECEASED_UNCONFIRMED,
	/** The participant took part and wants no more. */
	WITHDREW,
	/** Cannot be found. */
	LOST,
	/** The participant did not want a plan. */
	DECLINED,
	/** Released, and never met. */
	NEVER_MET,
	/** Set by a merge of two records, never by hand. */
	RECORDS_MERGED;
	
	/**
	 * @return whether a person may give this reason to close that plan
	 */
	boolean fits(PlanFacts plan) {
		boolean released = plan.getRelease() != null;
		switch (this) {
			case COMPLETED:
			case LOST:
				return released && plan.getStatus() != PlanStatus.PAUSED_IN_CUSTODY;
			case NEVER_MET:
				return released && plan.getMetAt() == null;
			case DECLINED:
				return !released;
			case RETURNED_TO_CUSTODY:
				return plan.getStatus() == PlanStatus.PAUSED_IN_CUSTODY;
			default:
				return this != RECORDS_MERGED;
		}
	}
	
	public boolean isDeath() {
		return this == DECEASED || this == DECEASED_UNCONFIRMED;
	}
}
