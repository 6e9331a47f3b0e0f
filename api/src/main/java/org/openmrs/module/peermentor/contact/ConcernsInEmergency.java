/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

import org.openmrs.module.peermentor.access.EmergencyFact;
import org.openmrs.module.peermentor.access.EmergencyFacts;
import org.openmrs.module.peermentor.participant.Participant;
import org.openmrs.module.peermentor.time.SiteTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * What an emergency opens of safety concerns: of those about body or life that are not settled the type, the day and what was
 * done at once; never the words, nor who raised one.
 */
@Component("peermentor.ConcernsInEmergency")
class ConcernsInEmergency implements EmergencyFacts {
	
	private final NoticeDao notices;
	
	private final SiteTime time;
	
	@Autowired
	ConcernsInEmergency(NoticeDao notices, SiteTime time) {
		this.notices = notices;
		this.time = time;
	}
	
	@Override
	public List<EmergencyFact> inEmergency(Participant participant, Instant at) {
		ZoneId zone = time.zone();
		return notices.unsettled(participant.getPatientId()).stream().filter(concern -> concern.getType().bearsOnEmergency())
		        .map(concern -> new EmergencyFact(EmergencyFact.Kind.SAFETY_CONCERN, concern.getUuid())
		                .with("type", concern.getType()).with("day", concern.getRaisedAt().atZone(zone).toLocalDate())
		                .with("immediateActions", concern.getFacts().getImmediateActions()))
		        .collect(Collectors.toList());
	}
}
