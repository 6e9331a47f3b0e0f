/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

/**
 * Who has to see to something, where no person is named.
 */
public enum OwnerRole {
	
	/** The mentor assigned to the participant. */
	MENTOR,
	/** Whoever is on the duty list now. */
	DUTY_MENTOR,
	NURSE,
	COORDINATOR,
	SUPERVISOR,
	/** Health staff of the centre. */
	CUSTODY_TEAM,
	/** The community clinic or prescriber that takes over. */
	CLINIC
}
