/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.goal;

import java.util.Arrays;
import java.util.Collections;

import org.openmrs.module.peermentor.lifecycle.Actors;
import org.openmrs.module.peermentor.participant.ParticipantDied;
import org.openmrs.module.peermentor.participant.PatientsMerging;
import org.openmrs.module.peermentor.participant.PersonLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/**
 * Lets goals follow what happens to a participant, in the transaction in which it happens: two records become one; nobody is on
 * the way who has died (domain case 19). A return to custody changes nothing: goals are the participant's, inside too.
 */
@Component("peermentor.GoalFollower")
class GoalFollower implements ApplicationListener<ApplicationEvent> {
	
	private final GoalDao goals;
	
	private final GoalDesk desk;
	
	private final PersonLock lock;
	
	@Autowired
	GoalFollower(GoalDao goals, GoalDesk desk, PersonLock lock) {
		this.goals = goals;
		this.desk = desk;
		this.lock = lock;
	}
	
	@Override
	public void onApplicationEvent(ApplicationEvent event) {
		if (event instanceof PatientsMerging) {
			merging((PatientsMerging) event);
		} else if (event instanceof ParticipantDied) {
			died(((ParticipantDied) event).getPatientId());
		}
	}
	
	private void merging(PatientsMerging merging) {
		lock.takeById(Arrays.asList(merging.getWinnerId(), merging.getLoserId()));
		goals.move(merging.getLoserId(), merging.getWinnerId());
	}
	
	private void died(int patientId) {
		lock.takeById(Collections.singleton(patientId));
		for (GoalRecord goal : goals.lockActive(patientId)) {
			desk.move(goal, GoalStatus.ARCHIVED, GoalReason.DIED, Actors.MODULE::equals);
		}
	}
}
