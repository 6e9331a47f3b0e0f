/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

/**
 * As what somebody is held. Remand may end in court with no notice.
 */
public enum CustodyKind {
	
	REMAND,
	SENTENCED,
	/** Weekends, or other set times. */
	INTERMITTENT,
	OTHER,
	UNKNOWN;
	
	/**
	 * @return whether the door may open on any day, whatever is planned
	 */
	public boolean mayEndAnyDay() {
		return this != SENTENCED && this != INTERMITTENT;
	}
}
