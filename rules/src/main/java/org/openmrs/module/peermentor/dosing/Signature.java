/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.time.Instant;
import java.util.Objects;

/**
 * Who signed a missed-dose rule, when, and what exactly: a rule that reads otherwise than it did when signed is not
 * signed.
 */
public final class Signature {
	
	private final String signedBy;
	
	private final Instant signedAt;
	
	private final String fingerprint;
	
	/**
	 * @param signedBy the uuid of the user, not null
	 * @param signedAt not null
	 * @param fingerprint {@link MissedDoseRule#getFingerprint()} of the rule as it was signed, not null
	 */
	public Signature(String signedBy, Instant signedAt, String fingerprint) {
		this.signedBy = Objects.requireNonNull(signedBy, "signedBy");
		this.signedAt = Objects.requireNonNull(signedAt, "signedAt");
		this.fingerprint = Objects.requireNonNull(fingerprint, "fingerprint");
	}
	
	public String getSignedBy() {
		return signedBy;
	}
	
	public Instant getSignedAt() {
		return signedAt;
	}
	
	public String getFingerprint() {
		return fingerprint;
	}
}
