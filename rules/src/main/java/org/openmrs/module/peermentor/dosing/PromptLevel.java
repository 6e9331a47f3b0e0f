/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

/**
 * How much an early prompt asks for, the least first. All come before a threshold and none takes its place.
 */
public enum PromptLevel {
	
	/** Know of it. */
	HEADS_UP,
	/** Call the participant. */
	CALL,
	/** Reach the participant now. */
	URGENT
}
