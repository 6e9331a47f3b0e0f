/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

import org.openmrs.module.peermentor.refusal.Problems;

/**
 * What somebody asks for who corrects the reason of a "do not match" pair.
 */
public final class ExclusionChange {
	
	private final Integer version;
	
	private final String reason;
	
	private final Problems found;
	
	/**
	 * @param version the version of the pair that the caller read
	 * @param reason the new reason, null to take it away
	 */
	public ExclusionChange(int version, String reason) {
		this(version, reason, new Problems());
	}
	
	/**
	 * @param version the version of the pair that the caller read; null only if a problem says so
	 * @param reason the new reason, null to take it away
	 * @param found what reading the request found wrong, to be refused together with what the service finds
	 */
	public ExclusionChange(Integer version, String reason, Problems found) {
		this.version = version;
		this.reason = reason;
		this.found = found;
	}
	
	Integer getVersion() {
		return version;
	}
	
	String getReason() {
		return reason;
	}
	
	Problems getFound() {
		return found;
	}
}
