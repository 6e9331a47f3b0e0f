/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

/**
 * How much a reading presses, the least first: as the worst state that the evidence leaves possible. An unknown therefore
 * presses at least like an overdue dose, and like a threshold if one may be reached.
 */
public enum Urgency {
	
	NONE,
	TODAY,
	OVERDUE,
	THRESHOLD;
	
	public boolean isAtLeast(Urgency other) {
		return compareTo(other) >= 0;
	}
}
