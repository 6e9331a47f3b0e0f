/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.caseload;

import java.util.Collection;

/**
 * Who is in a caseload, as read.
 */
final class Caseload {
	
	private final Collection<Mentee> mentees;
	
	private final String storedTimeZone;
	
	Caseload(Collection<Mentee> mentees, String storedTimeZone) {
		this.mentees = mentees;
		this.storedTimeZone = storedTimeZone;
	}
	
	Collection<Mentee> getMentees() {
		return mentees;
	}
	
	/** The setting of the site's zone as the database has it, null if it has none or nobody is in the caseload. */
	String getStoredTimeZone() {
		return storedTimeZone;
	}
}
