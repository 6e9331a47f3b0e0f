/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

/**
 * Why a closed plan is opened again, an approval taken back, or a return to custody.
 */
public enum ReopenReason {
	
	RELEASE_MOVED,
	SOMETHING_FELL_THROUGH,
	RECORDED_IN_ERROR,
	FOUND_AGAIN,
	PARTICIPANT_ASKED,
	REPORT_OF_DEATH_WAS_WRONG
}
