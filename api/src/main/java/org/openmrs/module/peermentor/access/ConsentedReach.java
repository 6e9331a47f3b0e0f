/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.access;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;

import javax.persistence.Query;

/**
 * What access must know of consents. The consent room keeps those and answers here, so that access imports no room.
 */
public interface ConsentedReach {
	
	/**
	 * @param patientIdPath an HQL path or literal that yields a patient id
	 * @return an HQL condition: a consent of that patient opens the segment to the viewer, for the viewer's purpose, now;
	 *         {@link #bind} sets its parameters
	 */
	String consented(String patientIdPath, Segment segment);
	
	/**
	 * Sets the parameters of {@link #consented}.
	 */
	void bind(Query query, Viewer viewer, Instant at);
	
	/**
	 * @return which of these segments consents of the patient open to the viewer, for the viewer's purpose, at that instant;
	 *         decided by the rules, not by a query
	 */
	Set<Segment> opened(Viewer viewer, int patientId, Collection<Segment> segments, Instant at);
	
	/**
	 * @return whether a consent of the patient allows this for this purpose at that instant, whoever it names; decided by the
	 *         rules, not by a query
	 */
	boolean consentsTo(int patientId, PurposeOfUse purpose, Segment segment, Instant at);
	
	/**
	 * @return when the first of these segments, which are open to the viewer at that instant, closes as far as is known; null if
	 *         no end is known of any
	 */
	Instant endOf(Viewer viewer, int patientId, Collection<Segment> segments, Instant at);
}
