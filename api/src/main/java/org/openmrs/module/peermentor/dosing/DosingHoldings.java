/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.holding.RoomHoldings;
import org.openmrs.module.peermentor.holding.Shelf;
import org.openmrs.module.peermentor.holding.ShelfReader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * What this room holds of a participant. Answers about a return to full-agonist use are the team's alone
 * ({@link org.openmrs.module.peermentor.access.AccessPolicy#mayKnowReturnToUse}).
 */
@Component("peermentor.DosingHoldings")
class DosingHoldings extends RoomHoldings {
	
	@Autowired
	DosingHoldings(ShelfReader reader) {
		super(reader, lines(), reports(), answers());
	}
	
	private static Shelf lines() {
		return Shelf.of("medicationLine", "peermentor_medication_line", "PeerMedicationLine x where x.patientId = :patient")
		        .in(Segment.DOSING).plain("medication", "x.medication").plain("medicationName", "x.medicationName")
		        .plain("everyDays", "x.everyDays").plain("weekdays", "x.weekdays").plain("sessions", "x.sessions")
		        .plain("start", "x.start").plain("end", "x.end").plain("takeHomeWeekdays", "x.takeHomeWeekdays")
		        .plain("takeHomeDays", "x.takeHomeDays").plain("takeHomeMostDays", "x.takeHomeMostDays")
		        .plain("bridging", "x.bridging").plain("newStart", "x.newStart").plain("endedOn", "x.endedOn")
		        .plain("endReason", "x.endReason").words("prescriber", "x.prescriber").words("pharmacy", "x.pharmacy");
	}
	
	private static Shelf reports() {
		return Shelf.of("doseReport", "peermentor_dose_event", "PeerDoseEvent x where x.patientId = :patient").in(Segment.DOSING)
		        .at("x.recordedAt")
		        .supersededIf("exists (select 1 from PeerDoseEvent later where later.replaces = x.uuid and later.voided = false)")
		        .plain("medication", "x.medication").plain("medicationName", "x.medicationName").plain("outcome", "x.outcome")
		        .plain("happenedAt", "x.at").plain("scheduledDay", "x.scheduledDay").plain("session", "x.session")
		        .plain("place", "x.place").words("placeName", "x.placeName").plain("grade", "x.grade")
		        .plain("reporter", "x.reporter").words("reason", "x.reason").plain("replaces", "x.replaces");
	}
	
	private static Shelf answers() {
		return Shelf.of("returnAnswer", "peermentor_return_answer", "PeerReturnAnswer x where x.patientId = :patient")
		        .at("x.recordedAt").plain("answer", "x.answer").plain("askedAt", "x.askedAt");
	}
}
