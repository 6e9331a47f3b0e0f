/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Where participants stayed, so that doses in custody, hospital and detox count: answered by the room that keeps releases
 * and returns. Where no such room answers, or it knows nothing of a participant, the clock takes stays as unknown and
 * presumes nothing.
 */
public interface Whereabouts {
	
	/**
	 * Asked for participants whom the caller was already allowed to read.
	 * 
	 * @param patientIds the ids of patients, few or many
	 * @return by patient id every stay known; a participant who is missing here may be or have been anywhere, one with an
	 *         empty list is known to have been outside
	 */
	Map<Integer, List<Stay>> staysOf(Collection<Integer> patientIds);
	
	/**
	 * Asked for participants whom the caller was already allowed to read.
	 * 
	 * @return the release that the dates of prescriptions and doses are held against: the latest that happened or, before
	 *         it, the one that is planned; null if nobody knows of one
	 */
	Release releaseOf(int patientId);
}
