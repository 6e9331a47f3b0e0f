/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import org.openmrs.module.peermentor.refusal.Problems;

/**
 * A request to give up what was prepared.
 */
public final class HandoutCancelling {
	
	final Integer version;
	
	final HandoutStatus status;
	
	final HandoutReason reason;
	
	final Problems found;
	
	/**
	 * @param version that the caller read
	 * @param status where to take it, which can only be {@link HandoutStatus#CANCELLED}
	 * @param found problems that reading the request found already
	 */
	public HandoutCancelling(Integer version, HandoutStatus status, HandoutReason reason, Problems found) {
		this.version = version;
		this.status = status;
		this.reason = reason;
		this.found = found;
	}
}
