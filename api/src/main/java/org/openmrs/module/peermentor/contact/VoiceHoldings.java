/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.holding.RoomHoldings;
import org.openmrs.module.peermentor.holding.Shelf;
import org.openmrs.module.peermentor.holding.ShelfReader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * What stands about words and concerns: how the participant introduces themselves, which is for mentors alone, what
 * supervisors looked at, who was told of a concern.
 */
@Component("peermentor.VoiceHoldings")
class VoiceHoldings extends RoomHoldings {
	
	@Autowired
	VoiceHoldings(ShelfReader reader) {
		super(reader, introductions(), reviews(), notices());
	}
	
	private static Shelf introductions() {
		return Shelf.of("introduction", "peermentor_introduction", "PeerIntroduction x where x.patientId = :patient")
		        .at("x.recordedAt")
		        .supersededIf("exists (select 1 from PeerIntroduction later where later.patientId = x.patientId"
		                + " and later.edition > x.edition and later.voided = false)")
		        .plain("edition", "x.edition").plain("saidHow", "x.saidHow").plain("saidAt", "x.saidAt")
		        .words("introduction", "x.words");
	}
	
	private static Shelf reviews() {
		return Shelf.of("narrativeReview", "peermentor_narrative_review",
		    "PeerNarrativeReview x, PeerContact c where c.encounterId = x.encounterId and c.patientId = :patient")
		        .at("x.openedAt").supersededIf("x.status = '" + ReviewStatus.REPLACED + "'").plain("contactAt", "c.startedAt")
		        .plain("status", "x.status").plain("promptKinds", "x.promptKinds").plain("outcome", "x.outcome")
		        .user("reviewedBy", "x.reviewedBy").plain("reviewedAt", "x.reviewedAt");
	}
	
	private static Shelf notices() {
		return Shelf.of("concernNotice", "peermentor_concern_notice",
		    "PeerConcernNotice x, PeerConcern c where c.concernId = x.concernId and c.patientId = :patient").in(Segment.SAFETY)
		        .at("x.toldAt").voidedIf("x.voided = true or c.voided = true").user("told", "x.userId").words("nature", "x.nature")
		        .plain("acknowledgedAt", "x.acknowledgedAt");
	}
}
