/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.time.Instant;

/**
 * What is known of a code, without the code.
 */
public final class CodeFacts {
	
	private final PartnerCodeStatus status;
	
	private final Instant expires;
	
	private final int looks;
	
	/**
	 * @param expires from when on it is too late
	 * @param looks how often somebody looked at what is asked
	 */
	public CodeFacts(PartnerCodeStatus status, Instant expires, int looks) {
		this.status = status;
		this.expires = expires;
		this.looks = looks;
	}
	
	PartnerCodeStatus getStatus() {
		return status;
	}
	
	Instant getExpires() {
		return expires;
	}
	
	int getLooks() {
		return looks;
	}
}
