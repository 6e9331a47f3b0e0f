/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.lifecycle.Actors;
import org.openmrs.module.peermentor.lifecycle.Lifecycle;

/**
 * Where an enquiry stands (domain case 57). Nobody is admitted by one: it is forwarded to whom admission is for.
 */
public enum EnquiryStatus {
	
	/** Taken down; nobody has done anything with it. */
	RECEIVED,
	
	/** Handed to whom admission is for. */
	FORWARDED,
	
	/** Nothing more is done with it; the reason says why. */
	CLOSED;
	
	/** Who may take an enquiry from where to where. */
	public static final Lifecycle<EnquiryStatus> LIFECYCLE = Lifecycle.of("enquiry", RECEIVED)
	        .move(RECEIVED, FORWARDED, Privileges.SETTLE_REFERRALS)
	        .moveWithReason(RECEIVED, CLOSED, Privileges.SETTLE_REFERRALS, Actors.MODULE)
	        .moveWithReason(FORWARDED, CLOSED, Privileges.SETTLE_REFERRALS, Actors.MODULE).build();
}
