/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.time.Instant;
import java.util.Collections;

import org.openmrs.module.peermentor.access.Alerts;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.access.Telling;
import org.openmrs.module.peermentor.access.Viewer;
import org.openmrs.module.peermentor.participant.Participant;
import org.openmrs.module.peermentor.record.RecordStore;
import org.openmrs.module.peermentor.time.SiteTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Tells clinicians of safety concerns, as far as a consent or an emergency allows; the only writer of notices. The alert says
 * nothing but that something waits.
 */
@Component("peermentor.NoticeDesk")
class NoticeDesk {
	
	private static final String TEXT = "peermentor.alert.notice";
	
	private final NoticeDao notices;
	
	private final Telling telling;
	
	private final Alerts alerts;
	
	private final RecordStore records;
	
	private final SiteTime time;
	
	@Autowired
	NoticeDesk(NoticeDao notices, Telling telling, Alerts alerts, RecordStore records, SiteTime time) {
		this.notices = notices;
		this.telling = telling;
		this.alerts = alerts;
		this.records = records;
		this.time = time;
	}
	
	/** Tells whoever a consent of the participant names to be told; nobody when the participant has died. */
	void tellNamed(Concern concern, Participant participant, Viewer raisedBy) {
		if (participant.isDead() || !concern.getType().isAboutParticipant()) {
			return;
		}
		Instant now = time.now();
		for (Integer userId : telling.named(concern.getPatientId(), Segment.CONTACT_FACTS, now)) {
			boolean reached = userId != raisedBy.getUserId()
			        && telling.isOpen(userId, concern.getPatientId(), Segment.CONTACT_FACTS, now);
			if (reached) {
				tell(concern, userId, null);
			}
		}
	}
	
	/**
	 * A repeat writes nothing.
	 * 
	 * @param nature of the emergency, null if a consent allows it
	 */
	ConcernNotice tell(Concern concern, int userId, String nature) {
		ConcernNotice before = notices.told(concern, userId, nature != null);
		if (before != null) {
			return before;
		}
		ConcernNotice told = records.save(new ConcernNotice(concern, userId, nature, time.now()));
		if (nature == null) {
			telling.toldUnderConsent(userId, concern.getPatientId(), Segment.CONTACT_FACTS, Segment.SAFETY, concern.getUuid());
		} else {
			telling.toldInEmergency(userId, concern.getPatientId(), Segment.SAFETY, nature, concern.getUuid());
		}
		alerts.send(TEXT, Collections.singleton(userId));
		return told;
	}
}
