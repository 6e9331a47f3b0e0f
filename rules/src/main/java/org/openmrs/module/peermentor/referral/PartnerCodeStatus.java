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
 * Where a partner's code stands. That it has expired is told by the clock alone.
 */
public enum PartnerCodeStatus {
	
	/** Made, and not yet answered with. */
	ISSUED,
	
	/** Answered with; it opens nothing more. */
	USED,
	
	/** Taken back. */
	REVOKED;
	
	/** Whoever has the code uses it up; whoever refers, and the administrator, take it back, and so does what becomes known. */
	public static final Lifecycle<PartnerCodeStatus> LIFECYCLE = Lifecycle.of("partnerCode", ISSUED)
	        .move(ISSUED, USED, Actors.PARTNER)
	        .moveWithReason(ISSUED, REVOKED, Privileges.MAKE_REFERRALS, Privileges.MANAGE_PARTNER_ANSWERS, Actors.MODULE).build();
}
