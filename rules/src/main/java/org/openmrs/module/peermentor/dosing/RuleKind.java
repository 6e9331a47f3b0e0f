/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

/**
 * Whose rule a missed-dose rule is. The two are never mixed up: one is carried out at the counter, the other by a
 * prescriber only.
 */
public enum RuleKind {
	
	/** What a pharmacy must do: cancel, and tell the prescriber. */
	PHARMACY,
	/** When a prescriber must see the participant again. */
	CLINICAL
}
