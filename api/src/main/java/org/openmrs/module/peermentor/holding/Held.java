/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.holding;

import java.util.List;
import java.util.Set;

import org.openmrs.module.peermentor.access.Unguarded;

/**
 * What a room holds of a participant. Every room that keeps rows about participants answers; a test compares the tables of
 * the database with those that are named here.
 */
public interface Held {
	
	/**
	 * @return the tables of which this tells, and projections of what other rooms tell
	 */
	Set<String> tables();
	
	/**
	 * Reads in a number of statements that does not grow with what there is.
	 * 
	 * @return everything, what was replaced or taken back too, in the order in which it is read
	 */
	@Unguarded("for a service that checked the participant, and what of this may be shown")
	List<HeldEntry> of(int patientId);
}
