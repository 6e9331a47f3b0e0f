/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.participant;

import org.springframework.context.ApplicationEvent;

/**
 * Two patients are about to become one. Told before the platform merges them and in the same transaction, so that
 * every room moves its rows from the loser to the winner, the narrowest visibility winning.
 */
public final class PatientsMerging extends ApplicationEvent {
	
	private static final long serialVersionUID = 1L;
	
	private final int winnerId;
	
	private final int loserId;
	
	public PatientsMerging(Object source, int winnerId, int loserId) {
		super(source);
		this.winnerId = winnerId;
		this.loserId = loserId;
	}
	
	/**
	 * @return the patient who stays
	 */
	public int getWinnerId() {
		return winnerId;
	}
	
	/**
	 * @return the patient who will be voided
	 */
	public int getLoserId() {
		return loserId;
	}
}
