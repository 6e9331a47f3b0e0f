/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

/**
 * For which answer to "returned to full-agonist use" a missed-dose rule holds.
 */
public enum ReturnCondition {
	
	/** Whatever the answer. */
	ANY,
	/** Only with a return to full-agonist use. */
	YES,
	/** Only without. */
	NO;
	
	/**
	 * @return whether it may hold for that answer; not asked may be either
	 */
	boolean mayHoldFor(ReturnToUse answer) {
		return this == ANY || answer == ReturnToUse.NOT_ASKED || name().equals(answer.name());
	}
}
