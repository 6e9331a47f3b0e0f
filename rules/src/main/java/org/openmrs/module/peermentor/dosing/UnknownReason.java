/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

/**
 * Why a state is {@link DoseState#UNKNOWN}.
 */
public enum UnknownReason {
	
	/** No medication line tells what is expected, or the last one gave way to a medicine that has not begun. */
	NO_LINE,
	/** The line has no schedule. */
	NO_SCHEDULE,
	/** The treatment goes on from elsewhere, and no dose there is confirmed. */
	NO_CONFIRMED_DOSE,
	/** The same dose is said to be taken and to be missed. */
	CONFLICT,
	/** The participant is or was in a facility, today or since the last confirmed dose, that has not said what it gave. */
	FACILITY_SILENT,
	/** Nobody knows whether the participant is or was in a facility: a dose may have been given there, or none carried. */
	STAYS_UNKNOWN,
	/** Today's dose was given in part or did not stay down. */
	DOSE_IN_DOUBT
}
