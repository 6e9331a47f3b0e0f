/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

/**
 * How a participant stands with one product. What is not known never reads {@link #ON_TRACK}.
 */
public enum DoseState {
	
	/** The last dose that was due is confirmed or covered, and none is due now. */
	ON_TRACK,
	/** A dose is due today, or inside the injection's window. */
	DUE_TODAY,
	/** At least one scheduled dose is not confirmed, short of every signed threshold. */
	OVERDUE,
	/** A threshold that somebody signed is reached. */
	AT_THRESHOLD,
	/** At least one scheduled dose is not confirmed, and no signed rule says what that means. */
	NO_RULE,
	/** Nobody can say: see {@link UnknownReason}. */
	UNKNOWN
}
