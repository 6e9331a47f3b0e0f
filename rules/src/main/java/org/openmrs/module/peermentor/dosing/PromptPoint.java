/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

/**
 * What an early prompt is counted from.
 */
public enum PromptPoint {
	
	/** Scheduled dosing days missed in a row. */
	MISSED_DAYS(false),
	/** Scheduled sessions missed in a row. */
	MISSED_SESSIONS(false),
	/** Days since the injection's window opened; negative before. */
	WINDOW_OPENS(true),
	/** Days since the injection was due; negative before. */
	DUE(true),
	/** Days since the last day of the injection's window; negative before. */
	WINDOW_CLOSES(true);
	
	private final boolean ofWindow;
	
	PromptPoint(boolean ofWindow) {
		this.ofWindow = ofWindow;
	}
	
	/**
	 * @return whether it is counted from an injection's window
	 */
	public boolean isOfWindow() {
		return ofWindow;
	}
}
