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
 * What this room holds of what came of a participant's referrals. It tells of the plan, of referrals to work of work alone; which
 * contact it was tells the facts of contacts too.
 */
@Component("peermentor.OutcomeHoldings")
class OutcomeHoldings extends RoomHoldings {
	
	private static final String WORK = "r.scope = 'EMPLOYMENT'";
	
	private static final String CARE = "r.scope <> 'EMPLOYMENT'";
	
	@Autowired
	OutcomeHoldings(ShelfReader reader) {
		super(reader, voices(CARE, Segment.PLAN), voices(WORK, Segment.EMPLOYMENT), settlements(CARE, Segment.PLAN),
		        settlements(WORK, Segment.EMPLOYMENT), results(CARE, Segment.PLAN), results(WORK, Segment.EMPLOYMENT),
		        steps(CARE, Segment.PLAN), steps(WORK, Segment.EMPLOYMENT), contacts(CARE, Segment.PLAN),
		        contacts(WORK, Segment.EMPLOYMENT), affected(CARE, Segment.PLAN), affected(WORK, Segment.EMPLOYMENT));
	}
	
	private static Shelf voices(String which, Segment segment) {
		return Shelf.ofRows("referralOutcome", "peermentor_referral_voice", from("PeerReferralVoice", which)).in(segment)
		        .at("x.saidAt").by("x.userId").voidedIf("x.takenBackAt is not null").plain("referral", "r.serviceName")
		        .plain("source", "x.source").plain("outcome", "x.outcome").plain("reason", "x.reason").plain("how", "x.how")
		        .plain("enteredAt", "x.enteredAt");
	}
	
	private static Shelf settlements(String which, Segment segment) {
		return Shelf.ofRows("referralSettlement", "peermentor_referral_settlement", from("PeerReferralSettlement", which))
		        .in(segment).at("x.settledAt").by("x.userId").plain("referral", "r.serviceName").plain("outcome", "x.outcome")
		        .plain("reason", "x.reason");
	}
	
	private static Shelf results(String which, Segment segment) {
		return Shelf.ofRows("referralResult", "peermentor_referral_result", from("PeerReferralResult", which)).in(segment)
		        .record("r.uuid").at("r.statusAt").plain("referral", "r.serviceName").plain("outcome", "x.outcome")
		        .plain("confidence", "x.confidence").plain("refusal", "x.refusal").plain("answeredAt", "x.answeredAt");
	}
	
	private static Shelf steps(String which, Segment segment) {
		return Shelf.ofRows("referralStep", "peermentor_referral_step", from("PeerReferralStep", which)).in(segment)
		        .at("x.takenAt").by("x.userId").plain("referral", "r.serviceName").plain("step", "x.step")
		        .plain("due", "x.dueAt").plain("daysWaited", "x.daysWaited");
	}
	
	private static Shelf contacts(String which, Segment segment) {
		return Shelf.of("referralContact", "peermentor_referral_contact", from("PeerReferralContact", which)).in(segment)
		        .plain("referral", "r.serviceName").plain("contact",
		            "(select c.startedAt from PeerContact c where c.encounterId = x.encounterId)", Segment.CONTACT_FACTS);
	}
	
	private static Shelf affected(String which, Segment segment) {
		return Shelf.ofRows("referralAffected", "peermentor_referral_affected", from("PeerAffectedReferral", which)).in(segment)
		        .at("x.affectedAt").plain("referral", "r.serviceName").plain("reported", "x.reported");
	}
	
	private static String from(String entity, String which) {
		return entity + " x, PeerReferral r where r.referralId = x.referralId and r.patientId = :patient and " + which;
	}
}
