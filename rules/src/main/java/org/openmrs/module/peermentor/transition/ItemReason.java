/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

/**
 * Why something that is needed cannot be had, or what was done has to be done again.
 */
public enum ItemReason {
	
	NO_TIME_BEFORE_RELEASE,
	CENTRE_DOES_NOT_ALLOW,
	SERVICE_REFUSED,
	WAITLIST,
	NO_SERVICE_IN_AREA,
	NOT_ELIGIBLE,
	NO_IDENTIFICATION,
	COST,
	RELEASE_CONDITION,
	RELEASE_MOVED,
	FELL_THROUGH,
	RECORDED_IN_ERROR,
	OTHER
}
