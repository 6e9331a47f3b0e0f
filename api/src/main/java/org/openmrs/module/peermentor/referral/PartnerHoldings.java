/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.holding.RoomHoldings;
import org.openmrs.module.peermentor.holding.Shelf;
import org.openmrs.module.peermentor.holding.ShelfReader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The codes that services were given for a participant's referrals, without the codes. The log of codes says nothing about
 * anybody.
 */
@Component("peermentor.PartnerHoldings")
class PartnerHoldings extends RoomHoldings {
	
	@Autowired
	PartnerHoldings(ShelfReader reader) {
		super(reader, codes("r.scope <> 'EMPLOYMENT'", Segment.PLAN), codes("r.scope = 'EMPLOYMENT'", Segment.EMPLOYMENT));
	}
	
	private static Shelf codes(String which, Segment segment) {
		return Shelf.of("partnerCode", "peermentor_partner_code",
		    "PeerPartnerCode x, PeerReferral r where r.referralId = x.referralId and r.patientId = :patient and " + which)
		        .in(segment).at("x.issuedAt").plain("referral", "r.serviceName").plain("status", "x.status")
		        .plain("reason", "x.reason").plain("looks", "x.looks");
	}
}
