/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.ask;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Set;

import org.openmrs.module.peermentor.access.Alerts;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.access.RoleHolders;
import org.openmrs.module.peermentor.access.Viewer;
import org.openmrs.module.peermentor.mentoring.Mentors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Tells mentors that they are asked, and whoever asked that there is an answer. The texts name nobody and nothing.
 */
@Component("peermentor.AskNews")
class AskNews {
	
	private static final String ASKED = "peermentor.alert.asked";
	
	private static final String ANSWERED = "peermentor.alert.askAnswered";
	
	private final Mentors mentors;
	
	private final RoleHolders holders;
	
	private final Alerts alerts;
	
	@Autowired
	AskNews(Mentors mentors, RoleHolders holders, Alerts alerts) {
		this.mentors = mentors;
		this.holders = holders;
		this.alerts = alerts;
	}
	
	/** Tells the mentors whom it is for; where there is none, or all are on leave, the supervisors. */
	void asked(AskRecord ask, Instant now) {
		Set<Integer> users = holders.users(mentors.atWork(ask.getPatientId(), ask.getScope(), now));
		if (users.isEmpty()) {
			users = holders.users(Arrays.asList(Privileges.ANSWER_ASKS, Privileges.WORK_IN_TEAM), ask.getPatientId());
		}
		alerts.send(ASKED, users);
	}
	
	/**
	 * @return whether none of the mentors whom it is for is there
	 */
	boolean isNobodys(AskRecord ask, Instant now) {
		return mentors.atWork(ask.getPatientId(), ask.getScope(), now).isEmpty();
	}
	
	/** Tells whoever asked, unless they did it themselves. */
	void moved(AskRecord ask, Viewer by) {
		if (ask.getCreator().getUserId() != by.getUserId()) {
			alerts.send(ANSWERED, holders.users(Collections.singleton(ask.getCreator().getPerson().getPersonId())));
		}
	}
}
