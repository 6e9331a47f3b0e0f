/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.access;

import java.time.Instant;
import java.util.Set;

/**
 * What another room asks of the consent room, and has it keep, when it tells a user something that they did not ask for. The
 * consent room answers here, so that nobody imports it.
 */
public interface Telling {
	
	/**
	 * @return the ids of the users whom a consent names, one by one, to be opened this segment for treatment at this instant;
	 *         without the participant, whoever must not be matched with them, and whoever may no longer log in
	 */
	Set<Integer> named(int patientId, Segment segment, Instant at);
	
	/**
	 * @return whether the user may be told: they are of the team, or a consent opens the segment to them for treatment; never
	 *         about themselves nor anybody whom they must not be matched with
	 */
	boolean isOpen(int userId, int patientId, Segment segment, Instant at);
	
	/**
	 * @return whether the user may know of the participant at all, as in an emergency
	 */
	boolean mayKnow(int userId, int patientId);
	
	/**
	 * Keeps that the user was told under the consent that opens a segment to them. Of the team nothing is kept.
	 * 
	 * @param opened the segment that the consent opens
	 * @param told of what it was
	 * @param record the uuid of the record that they were told of
	 */
	void toldUnderConsent(int userId, int patientId, Segment opened, Segment told, String record);
	
	/**
	 * Keeps that the user was told in an emergency, without a consent, and tells the privacy officers that somebody was.
	 * 
	 * @param nature of the emergency, at most 1000 characters
	 */
	void toldInEmergency(int userId, int patientId, Segment told, String nature, String record);
	
	/**
	 * Keeps that the viewer opened what they were told.
	 */
	void opened(Viewer viewer, int patientId, Segment segment, String record);
}
