/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.openmrs.module.peermentor.access.Segment;

/**
 * What somebody was shown of one participant in one answer.
 */
final class Opening {
	
	private final int patientId;
	
	private final boolean assigned;
	
	private final Set<Segment> segments;
	
	private final GrantRecord grant;
	
	/**
	 * @param assigned whether the viewer accompanies the participant
	 * @param segments never empty
	 * @param grant of the consent that opened them to the viewer; null where none is known, or did
	 */
	Opening(int patientId, boolean assigned, Collection<Segment> segments, GrantRecord grant) {
		this.patientId = patientId;
		this.assigned = assigned;
		this.segments = Collections.unmodifiableSet(EnumSet.copyOf(segments));
		this.grant = grant;
	}
	
	/**
	 * @return some of it, under this grant
	 */
	Opening of(Collection<Segment> some, GrantRecord opening) {
		return new Opening(patientId, assigned, some, opening);
	}
	
	int getPatientId() {
		return patientId;
	}
	
	boolean isAssigned() {
		return assigned;
	}
	
	/**
	 * @return in the order of the enumeration, never empty
	 */
	Set<Segment> getSegments() {
		return segments;
	}
	
	/**
	 * @return the names of the segments, with commas between them
	 */
	String names() {
		return segments.stream().map(Segment::name).collect(Collectors.joining(","));
	}
	
	/**
	 * @return null where none is known
	 */
	String getConsent() {
		return grant == null ? null : grant.getConsentUuid();
	}
	
	/**
	 * @return null where none is known
	 */
	String getNoticeVersion() {
		return grant == null ? null : grant.getNoticeVersion();
	}
}
