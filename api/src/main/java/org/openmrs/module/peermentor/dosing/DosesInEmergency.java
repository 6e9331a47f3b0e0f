/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.openmrs.module.peermentor.access.EmergencyFact;
import org.openmrs.module.peermentor.access.EmergencyFacts;
import org.openmrs.module.peermentor.participant.Participant;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * What an emergency opens of doses: the one that was confirmed last, of each medicine, and the lines. That none is known is
 * said too.
 */
@Component("peermentor.DosesInEmergency")
class DosesInEmergency implements EmergencyFacts {
	
	private final DoseOutlook outlook;
	
	private final LineDao lines;
	
	@Autowired
	DosesInEmergency(DoseOutlook outlook, LineDao lines) {
		this.outlook = outlook;
		this.lines = lines;
	}
	
	@Override
	public List<EmergencyFact> inEmergency(Participant participant, Instant at) {
		List<EmergencyFact> facts = new ArrayList<>();
		for (DoseReading reading : outlook.read(participant, at)) {
			if (reading.getLastConfirmed() != null) {
				facts.add(dose(reading.getLastConfirmed()));
			}
		}
		if (facts.isEmpty()) {
			facts.add(new EmergencyFact(EmergencyFact.Kind.LAST_CONFIRMED_DOSE, null).with("known", false));
		}
		lines.facts(participant.getPatientId()).forEach(line -> facts.add(line(line)));
		return facts;
	}
	
	private static EmergencyFact dose(DoseEvent dose) {
		return product(new EmergencyFact(EmergencyFact.Kind.LAST_CONFIRMED_DOSE, dose.getKey()).with("known", true),
		    dose.getProduct()).with("at", dose.getAt()).with("scheduledDay", dose.getScheduledDay())
		            .with("outcome", dose.getOutcome()).with("place", dose.getPlace()).with("grade", dose.getGrade())
		            .with("reporter", dose.getReporter());
	}
	
	private static EmergencyFact line(MedicationLine line) {
		return product(new EmergencyFact(EmergencyFact.Kind.MEDICATION_LINE, line.getKey()), line.getProduct())
		        .with("start", line.getStart()).with("end", line.getEnd()).with("endedOn", line.getEndedOn())
		        .with("endReason", line.getEndReason()).with("bridging", line.isBridging()).with("newStart", line.isNewStart());
	}
	
	private static EmergencyFact product(EmergencyFact fact, Product product) {
		return fact.with("medication", product.getMedication()).with("medicationName", product.getName());
	}
}
