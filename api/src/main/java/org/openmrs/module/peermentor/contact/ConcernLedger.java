/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.openmrs.module.peermentor.access.Viewer;
import org.openmrs.module.peermentor.participant.Participant;
import org.openmrs.module.peermentor.record.RecordStore;
import org.openmrs.module.peermentor.time.SiteTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Writes safety concerns: raises them and tells the supervisors, and whoever a consent
 * names to be told, that there is one; keeps what they said before a change.
 */
@Component("peermentor.ConcernLedger")
class ConcernLedger {
	
	private final RecordStore records;
	
	private final ConcernAlert alert;
	
	private final NoticeDesk notices;
	
	private final SiteTime time;
	
	@Autowired
	ConcernLedger(RecordStore records, ConcernAlert alert, NoticeDesk notices, SiteTime time) {
		this.records = records;
		this.alert = alert;
		this.notices = notices;
		this.time = time;
	}
	
	/**
	 * @param uuid the uuid that it is to have, null for a new one
	 * @param encounterId the contact in which it arose, null if in none
	 */
	Concern raise(String uuid, Participant participant, Integer encounterId, ConcernFacts facts, Viewer viewer) {
		Concern concern = new Concern(participant.getPatientId(), encounterId, facts, time.now());
		if (uuid != null) {
			concern.setUuid(uuid);
		}
		records.save(concern);
		alert.tellSupervisors(participant, viewer);
		notices.tellNamed(concern, participant, viewer);
		return concern;
	}
	
	/**
	 * @param status where to take it, null for nowhere
	 */
	Concern change(Concern concern, ConcernFacts facts, ConcernStatus status, Viewer viewer) {
		Instant now = time.now();
		records.save(new ConcernRevision(concern, now, FactsJson.write(json(concern))));
		concern.tell(facts.getDetails(), facts.getToldWhom(), facts.getToldAt());
		if (status != null) {
			concern.move(status, viewer.getUserId(), now);
		}
		return records.save(concern);
	}
	
	private static Map<String, Object> json(Concern concern) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("status", concern.getStatus().name());
		json.put("details", concern.getFacts().getDetails());
		json.put("toldWhom", concern.getFacts().getToldWhom());
		json.put("toldAt", concern.getFacts().getToldAt() == null ? null : concern.getFacts().getToldAt().toString());
		return json;
	}
}
