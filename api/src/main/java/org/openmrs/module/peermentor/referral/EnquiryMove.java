/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.Problems;

/**
 * One step of an enquiry, as requested.
 */
public final class EnquiryMove {
	
	final int version;
	
	final EnquiryStatus status;
	
	final ForwardedTo forwardedTo;
	
	final EnquiryReason reason;
	
	final Problems found;
	
	/**
	 * @param version the version that the caller read
	 * @param status where to take it
	 * @param forwardedTo needed for {@link EnquiryStatus#FORWARDED}, allowed for no other
	 * @param reason needed for {@link EnquiryStatus#CLOSED}, allowed for no other
	 * @param found what reading the request found wrong, to be refused together with what the service finds
	 */
	public EnquiryMove(int version, EnquiryStatus status, ForwardedTo forwardedTo, EnquiryReason reason, Problems found) {
		this.version = version;
		this.status = status;
		this.forwardedTo = forwardedTo;
		this.reason = reason;
		this.found = found;
	}
	
	/**
	 * @throws InvalidInput naming every field that cannot be taken
	 */
	void check() {
		if (found.require("status", status)) {
			if (status == EnquiryStatus.FORWARDED) {
				found.require("forwardedTo", forwardedTo);
			} else if (forwardedTo != null) {
				found.add("forwardedTo", "peermentor.error.enquiry.forwardedElsewhere");
			}
			if (status != EnquiryStatus.CLOSED && reason != null) {
				found.add("reason", "peermentor.error.enquiry.reasonElsewhere");
			}
			if (reason == EnquiryReason.LEFT_OPEN) {
				found.add("reason", "peermentor.error.enquiry.byItself");
			}
		}
		found.throwIfAny();
	}
}
