/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.ask;

import org.openmrs.module.peermentor.access.ParticipantAccess;
import org.openmrs.module.peermentor.mentoring.MentorAway;
import org.openmrs.module.peermentor.participant.ParticipantDied;
import org.openmrs.module.peermentor.participant.PatientsMerging;
import org.openmrs.module.peermentor.record.RecordStore;
import org.openmrs.module.peermentor.time.SiteTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/**
 * Lets asks follow what happens to a participant: two records become one; nobody is asked about somebody who has died
 * (domain case 19).
 */
@Component("peermentor.AskFollower")
class AskFollower implements ApplicationListener<ApplicationEvent> {
	
	private final ParticipantAccess access;
	
	private final AskDao asks;
	
	private final RecordStore records;
	
	private final AskNews news;
	
	private final SiteTime time;
	
	@Autowired
	AskFollower(ParticipantAccess access, AskDao asks, RecordStore records, AskNews news, SiteTime time) {
		this.access = access;
		this.asks = asks;
		this.records = records;
		this.news = news;
		this.time = time;
	}
	
	@Override
	public void onApplicationEvent(ApplicationEvent event) {
		if (event instanceof PatientsMerging) {
			asks.move(((PatientsMerging) event).getLoserId(), ((PatientsMerging) event).getWinnerId());
		} else if (event instanceof ParticipantDied) {
			close((ParticipantDied) event);
		} else if (event instanceof MentorAway) {
			away((MentorAway) event);
		}
	}
	
	/** What was asked of whoever is away now, with nobody beside them, is told to the supervisors, once for all of it. */
	private void away(MentorAway away) {
		for (AskRecord ask : asks.open(away.getPatientId())) {
			if (news.isNobodys(ask, time.now())) {
				news.asked(ask, time.now());
				return;
			}
		}
	}
	
	private void close(ParticipantDied death) {
		for (AskRecord ask : asks.open(death.getPatientId())) {
			ask.close(AskStatus.WITHDRAWN, null, AskReason.DECEASED, access.viewer().getUserId(), death.getAt());
			records.save(ask);
		}
	}
}
