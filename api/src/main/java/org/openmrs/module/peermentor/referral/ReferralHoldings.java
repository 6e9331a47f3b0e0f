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
 * What this room holds of a participant. A referral tells of the plan, one to work of work alone; how somebody was to be reached
 * is of their identity.
 */
@Component("peermentor.ReferralHoldings")
class ReferralHoldings extends RoomHoldings {
	
	private static final String WORK = "x.scope = 'EMPLOYMENT'";
	
	private static final String CARE = "x.scope <> 'EMPLOYMENT'";
	
	@Autowired
	ReferralHoldings(ShelfReader reader) {
		super(reader, referrals(CARE, Segment.PLAN), referrals(WORK, Segment.EMPLOYMENT), moves(CARE, Segment.PLAN),
		        moves(WORK, Segment.EMPLOYMENT));
	}
	
	private static Shelf referrals(String which, Segment segment) {
		return Shelf.of("referral", "peermentor_referral", "PeerReferral x where x.patientId = :patient and " + which).in(segment)
		        .voidedIf("x.voided = true or x.status = 'ENTERED_IN_ERROR'").plain("service", "x.serviceName")
		        .plain("organisation", "x.organisation").plain("place", "x.placeName").plain("need", "x.need")
		        .plain("urgency", "x.urgency").plain("contactProhibited", "x.contactProhibited")
		        .plain("askFor", "x.askFor", Segment.IDENTITY).plain("segments", "x.segments").words("note", "x.note")
		        .words("reach", "x.reachHow", Segment.IDENTITY).plain("answerDue", "x.answerDue")
		        .plain("reachDue", "x.reachDue").plain("queuedFor", "x.queuedFor").plain("way", "x.way")
		        .plain("sentAt", "x.sentAt").user("sentBy", "x.sentBy").plain("status", "x.status").plain("reason", "x.reason")
		        .plain("statusAt", "x.statusAt").plain("disagreesSince", "x.disagreesSince");
	}
	
	private static Shelf moves(String which, Segment segment) {
		return Shelf.ofRows("referralHistory", "peermentor_referral_event", "PeerReferralEvent e, PeerReferral x"
		        + " where x.referralId = e.referralId and x.patientId = :patient and " + which)
		        .record("e.uuid").in(segment).at("e.happenedAt").by("e.userId").plain("from", "e.from").plain("to", "e.to")
		        .plain("reason", "e.reason").plain("actor", "e.actor");
	}
}
