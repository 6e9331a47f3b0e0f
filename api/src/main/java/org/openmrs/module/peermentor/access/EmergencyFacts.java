/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.access;

import java.time.Instant;
import java.util.List;

import org.openmrs.module.peermentor.participant.Participant;

/**
 * What a room knows that an emergency opens. The rooms that keep such things answer, so that the consent room, which asks
 * all of them, imports none.
 */
public interface EmergencyFacts {
	
	/**
	 * @param participant of whom the consent room has opened an emergency access for the caller
	 * @return never null
	 */
	List<EmergencyFact> inEmergency(Participant participant, Instant at);
}
