/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

/**
 * Why a leave is taken back. Coded, so that no personal reason can be written down.
 */
public enum LeaveVoidReason {
	
	/** The mentor is not going to be away after all. */
	PLANS_CHANGED,
	ENTERED_IN_ERROR
}
