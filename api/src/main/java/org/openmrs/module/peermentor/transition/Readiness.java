/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

import org.openmrs.module.peermentor.dosing.DoseOutlook;
import org.openmrs.module.peermentor.participant.Participant;
import org.openmrs.module.peermentor.time.SiteTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Says what is missing if the door opened now, from a plan's items and what the checks of dates and doses find.
 */
@Component("peermentor.Readiness")
class Readiness {
	
	private final PlanPartDao parts;
	
	private final DoseOutlook doses;
	
	private final Staffing staffing;
	
	private final SiteTime time;
	
	@Autowired
	Readiness(PlanPartDao parts, DoseOutlook doses, Staffing staffing, SiteTime time) {
		this.parts = parts;
		this.doses = doses;
		this.staffing = staffing;
		this.time = time;
	}
	
	/**
	 * @param plan one of that participant, found for the caller
	 */
	ReadinessSummary summary(Participant participant, PlanRecord plan) {
		Instant now = time.now();
		List<ReadinessItem> items = parts.items(plan.getId()).stream().map(ItemRecord::toFact).collect(Collectors.toList());
		return ReadinessSummary.of(items, doses.findings(participant, now), plan.getReleasePoint(),
		    staffing.staffed(participant.getPatientId(), now), time.zone());
	}
}
