/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.holding.RoomHoldings;
import org.openmrs.module.peermentor.holding.Shelf;
import org.openmrs.module.peermentor.holding.ShelfReader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * What this room holds of a participant. The scope of an assignment tells of the therapy; with whom somebody must not be
 * matched is the team's alone, and the other is a third person.
 */
@Component("peermentor.MentoringHoldings")
class MentoringHoldings extends RoomHoldings {
	
	private static final String OTHER = "case when x.personAId = :patient then x.personBId else x.personAId end";
	
	@Autowired
	MentoringHoldings(ShelfReader reader) {
		super(reader, assignments(), changes(), exclusions());
	}
	
	private static Shelf assignments() {
		return Shelf.of("assignment", "peermentor_assignment", "PeerAssignment x where x.patientId = :patient")
		        .in(Segment.CONTACT_FACTS).at("x.startedAt").provider("mentor", "x.providerId")
		        .plain("scope", "x.scope", Segment.PLAN).plain("kind", "x.kind").plain("startedAt", "x.startedAt")
		        .plain("endedAt", "x.endedAt").plain("endReason", "x.endReason").words("voidReason", "x.voidReason");
	}
	
	private static Shelf changes() {
		return Shelf.ofRows("assignmentChange", "peermentor_assignment_event",
		    "PeerAssignmentEvent x, PeerAssignment a where a.assignmentId = x.assignmentId and a.patientId = :patient")
		        .in(Segment.CONTACT_FACTS).at("x.happenedAt").by("x.userId").supersededIf("a.voided = true").plain("what", "x.what")
		        .plain("startedAt", "x.startedAt").plain("endedAt", "x.endedAt").plain("endReason", "x.endReason")
		        .words("voidReason", "x.voidReason");
	}
	
	private static Shelf exclusions() {
		return Shelf.of("exclusion", "peermentor_exclusion",
		    "PeerExclusion x where x.personAId = :patient or x.personBId = :patient").at("x.since").thirdPerson("person", OTHER)
		        .words("reason", "x.reason");
	}
}
