/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import org.openmrs.module.peermentor.holding.RoomHoldings;
import org.openmrs.module.peermentor.holding.Shelf;
import org.openmrs.module.peermentor.holding.ShelfReader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * What is kept about access without a consent: emergencies, requests from outside, possible breaches. All of it is the
 * team's alone; who asked and whom an emergency names are third persons.
 */
@Component("peermentor.AccessHoldings")
class AccessHoldings extends RoomHoldings {
	
	/** Of a request <code>r</code>: the order or the law forbids to tell the participant of it. */
	static final String UNTOLD = "r.participantInformed = '" + ParticipantInformed.NOT_LAWFUL + "'";
	
	@Autowired
	AccessHoldings(ShelfReader reader) {
		super(reader, emergencies(), requests(), breaches());
	}
	
	private static Shelf emergencies() {
		return Shelf.of("emergency", "peermentor_emergency_access", "PeerEmergency x where x.patientId = :patient")
		        .at("x.openedAt").plain("endsAt", "x.endsAt").plain("reason", "x.reason").words("text", "x.text")
		        .name("recipient", "x.recipientName").words("affiliation", "x.affiliation").words("nature", "x.nature")
		        .plain("status", "x.status").user("reviewedBy", "x.reviewedBy").plain("reviewedAt", "x.reviewedAt")
		        .plain("outcome", "x.outcome").words("reviewText", "x.reviewText");
	}
	
	private static Shelf requests() {
		return Shelf.of("informationRequest", "peermentor_information_request",
		    "PeerInformationRequest x where x.patientId = :patient and not exists (select 1 from PeerInformationRequest r"
		            + " where r.requestId = x.requestId and " + UNTOLD + ")")
		        .at("x.askedAt").plain("asker", "x.asker").name("askerName", "x.askerName").words("affiliation", "x.affiliation")
		        .plain("subject", "x.subject").words("question", "x.question").plain("channel", "x.channel").plain("form", "x.form")
		        .plain("answer", "x.answer").plain("status", "x.status").user("decidedBy", "x.decidedBy")
		        .plain("decidedAt", "x.decidedAt").plain("reason", "x.reason").words("decisionText", "x.decisionText")
		        .plain("segments", "x.segments").words("authority", "x.authority").plain("noticeVersion", "x.noticeVersion")
		        .plain("participantInformed", "x.participantInformed");
	}
	
	/** As whose record it was filed in the end is about somebody else. */
	private static Shelf breaches() {
		return Shelf.of("breach", "peermentor_breach", "PeerBreach x where x.patientId = :patient").at("x.openedAt")
		        .plain("contact", "x.contact").plain("records", "x.records").plain("since", "x.since").words("text", "x.text")
		        .plain("status", "x.status").user("assessedBy", "x.assessedBy").plain("assessedAt", "x.assessedAt")
		        .plain("outcome", "x.outcome").words("reviewText", "x.reviewText");
	}
}
