/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

import org.openmrs.module.peermentor.refusal.Problems;

/**
 * What somebody asks for who records that two people must not be matched.
 */
public final class ExclusionRequest {
	
	private final String uuid;
	
	private final String personA;
	
	private final String personB;
	
	private final String reason;
	
	private final Problems found;
	
	/**
	 * @param uuid the uuid that the caller chose, so that a repeat is known as one; null to have one made
	 * @param personA the uuid of one person
	 * @param personB the uuid of the other
	 * @param reason restricted; null if none is told
	 */
	public ExclusionRequest(String uuid, String personA, String personB, String reason) {
		this(uuid, personA, personB, reason, new Problems());
	}
	
	/**
	 * @param found what reading the request found wrong, to be refused together with what the service finds
	 */
	public ExclusionRequest(String uuid, String personA, String personB, String reason, Problems found) {
		this.found = found;
		this.uuid = uuid;
		this.personA = personA;
		this.personB = personB;
		this.reason = reason;
	}
	
	Problems getFound() {
		return found;
	}
	
	String getUuid() {
		return uuid;
	}
	
	String getPersonA() {
		return personA;
	}
	
	String getPersonB() {
		return personB;
	}
	
	String getReason() {
		return reason;
	}
}
