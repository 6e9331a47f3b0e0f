/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.openmrs.module.peermentor.access.ParticipantAccess;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.participant.PatientsMerging;
import org.openmrs.module.peermentor.participant.PersonLock;
import org.openmrs.module.peermentor.time.SiteTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/**
 * Follows the merge of two patients: every consent stays with the person who gave it, and what the two records do not both
 * open is closed.
 */
@Component("peermentor.ConsentMergeFollower")
class ConsentMergeFollower implements ApplicationListener<PatientsMerging> {
	
	private final PersonLock lock;
	
	private final ConsentDao consents;
	
	private final ConsentDesk desk;
	
	private final ParticipantAccess access;
	
	private final SiteTime time;
	
	@Autowired
	ConsentMergeFollower(PersonLock lock, ConsentDao consents, ConsentDesk desk, ParticipantAccess access, SiteTime time) {
		this.lock = lock;
		this.consents = consents;
		this.desk = desk;
		this.access = access;
		this.time = time;
	}
	
	@Override
	public void onApplicationEvent(PatientsMerging merging) {
		lock.takeById(Arrays.asList(merging.getWinnerId(), merging.getLoserId()));
		List<ConsentRecord> kept = consents.ofPatient(merging.getWinnerId());
		List<ConsentRecord> moved = consents.ofPatient(merging.getLoserId());
		Instant now = time.now();
		// Both ways are worked out before either is written.
		Map<ConsentRecord, Set<Segment>> closes = new LinkedHashMap<>();
		kept.forEach(consent -> closes.put(consent, ConsentMerge.closes(consent.toFacts(), facts(moved), now)));
		moved.forEach(consent -> closes.put(consent, ConsentMerge.closes(consent.toFacts(), facts(kept), now)));
		moved.forEach(consent -> desk.move(consent, merging.getWinnerId()));
		closes.forEach((consent, segments) -> {
			if (!segments.isEmpty()) {
				desk.withdraw(consent, segments, ConsentReason.RECORDS_MERGED, null, now, access.viewer().getUserId());
			}
		});
		if (!moved.isEmpty()) {
			desk.tell(merging.getWinnerId());
		}
	}
	
	private static List<ConsentFacts> facts(List<ConsentRecord> records) {
		return records.stream().filter(record -> !record.getVoided()).map(ConsentRecord::toFacts).collect(Collectors.toList());
	}
}
