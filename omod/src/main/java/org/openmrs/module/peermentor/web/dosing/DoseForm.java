/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.dosing;

import org.openmrs.module.peermentor.dosing.DosePlace;
import org.openmrs.module.peermentor.dosing.EvidenceGrade;
import org.openmrs.module.peermentor.dosing.Medication;
import org.openmrs.module.peermentor.dosing.NewDose;
import org.openmrs.module.peermentor.dosing.Outcome;
import org.openmrs.module.peermentor.dosing.Reporter;
import org.openmrs.module.peermentor.web.Body;
import org.openmrs.module.peermentor.web.Schema;

/**
 * A report about a dose as requests and answers have it, whichever address it goes by.
 */
public final class DoseForm {
	
	/** A day has no more; which of them exist is for the line to say. */
	private static final int MOST_SESSIONS = 99;
	
	private DoseForm() {
	}
	
	/** Adds what a report says, but for whose it is. */
	public static void describe(Schema schema) {
		schema.code("medication", Medication.class).required();
		schema.text("medicationName").inCreate();
		schema.date("scheduledDay").inCreate();
		schema.integer("session").inCreate();
		schema.code("outcome", Outcome.class).required();
		schema.instant("at").inCreate();
		schema.code("place", DosePlace.class).inCreate();
		schema.text("placeName").inCreate();
		schema.code("grade", EvidenceGrade.class).required();
		schema.code("reporter", Reporter.class).required();
		schema.text("reason").inCreate();
		schema.text("replaces").inCreate();
	}
	
	/**
	 * @return the report as it is asked for, but for whose it is, with all that was found wrong in reading
	 */
	public static NewDose read(Body body) {
		return new NewDose(body.problems()).uuid(body.uuid("uuid"))
		        .medication(body.code("medication", Medication.class), body.string("medicationName", NewDose.LONGEST_NAME))
		        .scheduled(body.date("scheduledDay"), body.integer("session", 1, MOST_SESSIONS))
		        .outcome(body.code("outcome", Outcome.class), body.instant("at"))
		        .place(body.code("place", DosePlace.class), body.string("placeName", NewDose.LONGEST_NAME))
		        .evidence(body.code("grade", EvidenceGrade.class), body.code("reporter", Reporter.class))
		        .reason(body.string("reason", NewDose.LONGEST_REASON)).replaces(body.uuid("replaces"));
	}
}
