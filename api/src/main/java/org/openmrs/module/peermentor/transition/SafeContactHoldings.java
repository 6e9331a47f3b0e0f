/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.holding.RoomHoldings;
import org.openmrs.module.peermentor.holding.Shelf;
import org.openmrs.module.peermentor.holding.ShelfReader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * How a participant wants to be reached, in every edition; whom they trust is a third person.
 */
@Component("peermentor.SafeContactHoldings")
class SafeContactHoldings extends RoomHoldings {
	
	@Autowired
	SafeContactHoldings(ShelfReader reader) {
		super(reader, Shelf.of("safeContact", "peermentor_safe_contact", "PeerSafeContact x where x.patientId = :patient")
		        .in(Segment.IDENTITY).at("x.recordedAt")
		        .supersededIf("exists (select 1 from PeerSafeContact later where later.patientId = x.patientId"
		                + " and later.edition > x.edition and later.voided = false)")
		        .plain("edition", "x.edition").plain("askedAt", "x.askedAt")
		        .json("safeContact", "x.content", "trustedPerson.name", "trustedPerson.number"));
	}
}
