/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.ask;

import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.holding.RoomHoldings;
import org.openmrs.module.peermentor.holding.Shelf;
import org.openmrs.module.peermentor.holding.ShelfReader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * What this room holds of a participant. An ask is the asker's and the mentor's words, and goes out with the facts of
 * contacts; its scope tells of the therapy.
 */
@Component("peermentor.AskHoldings")
class AskHoldings extends RoomHoldings {
	
	@Autowired
	AskHoldings(ShelfReader reader) {
		super(reader, asks());
	}
	
	private static Shelf asks() {
		return Shelf.of("ask", "peermentor_ask", "PeerAsk x where x.patientId = :patient").in(Segment.CONTACT_FACTS)
		        .at("x.askedAt").plain("kind", "x.kind").plain("scope", "x.scope", Segment.PLAN).words("text", "x.text").plain("due", "x.dueAt")
		        .plain("status", "x.status").user("acceptedBy", "x.acceptedBy").words("answer", "x.answer")
		        .plain("reason", "x.reason").user("closedBy", "x.closedBy").plain("closedAt", "x.closedAt");
	}
}
