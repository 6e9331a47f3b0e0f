/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import org.openmrs.module.peermentor.refusal.Problems;

/**
 * What is to become of a code, as requested.
 */
public final class PartnerCodeMove {
	
	final int version;
	
	final PartnerCodeStatus status;
	
	final PartnerCodeReason reason;
	
	final Problems found;
	
	/**
	 * @param version the version that the caller read
	 * @param status {@link PartnerCodeStatus#REVOKED}
	 * @param reason one that a person can give
	 * @param found what reading the request found wrong, to be refused together with what the service finds
	 */
	public PartnerCodeMove(int version, PartnerCodeStatus status, PartnerCodeReason reason, Problems found) {
		this.version = version;
		this.status = status;
		this.reason = reason;
		this.found = found;
	}
	
	void check() {
		found.require("status", status);
		if (reason != null && !reason.isForPersons()) {
			found.add("reason", "peermentor.error.partner.foundOut");
		}
		found.throwIfAny();
	}
}
