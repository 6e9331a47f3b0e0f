/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.goal;

/**
 * Why a step is dropped. What is taken up again needs no reason.
 */
public enum StepReason {
	
	/** The goal can be reached without it. */
	NOT_NEEDED,
	
	/** The participant does not want to take it. */
	NO_LONGER_WANTED,
	
	/** Another step does what this one was to do. */
	ANOTHER_WAY,
	
	/** It cannot be done for now. */
	NOT_POSSIBLE_NOW,
	
	OTHER;
	
	/**
	 * @return whether a step can come to this state for this reason
	 */
	public boolean leadsTo(StepStatus end) {
		return end == StepStatus.DROPPED;
	}
}
