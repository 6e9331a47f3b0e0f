/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;

import org.openmrs.module.peermentor.access.Alerts;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.access.RoleHolders;
import org.openmrs.module.peermentor.access.Viewer;
import org.openmrs.module.peermentor.participant.PersonLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Tells those who assign mentors that somebody needs one for a while, and the other rooms that a leave has begun. The text
 * names nobody and nothing.
 */
@Component("peermentor.LeaveNews")
class LeaveNews {
	
	private static final String UNCOVERED = "peermentor.alert.leave";
	
	private static final Collection<String> WHO_ASSIGN = Collections
	        .unmodifiableList(Arrays.asList(Privileges.MANAGE_ASSIGNMENTS, Privileges.WORK_IN_TEAM));
	
	private final RoleHolders holders;
	
	private final Alerts alerts;
	
	private final ApplicationEventPublisher publisher;
	
	private final AssignmentDao assignments;
	
	private final MentorDao mentors;
	
	private final PersonLock lock;
	
	@Autowired
	LeaveNews(RoleHolders holders, Alerts alerts, ApplicationEventPublisher publisher, AssignmentDao assignments,
	    MentorDao mentors, PersonLock lock) {
		this.holders = holders;
		this.alerts = alerts;
		this.publisher = publisher;
		this.assignments = assignments;
		this.mentors = mentors;
		this.lock = lock;
	}
	
	/**
	 * @param saidBy who said it, and need not be told
	 */
	void uncovered(Viewer saidBy) {
		Set<Integer> users = holders.holding(WHO_ASSIGN);
		users.remove(saidBy.getUserId());
		alerts.send(UNCOVERED, users);
	}
	
	/** Tells the other rooms. A provider who is no person any more has left nobody whom they could know. */
	void begun(int providerId, Instant until, Instant now) {
		Integer personId = mentors.findPersonId(providerId);
		List<Integer> patients = assignments.patientsOf(providerId, now);
		if (personId == null || patients.isEmpty()) {
			return;
		}
		lock.takeById(patients);
		patients.forEach(patient -> publisher.publishEvent(new MentorAway(this, patient, personId, until)));
	}
}
