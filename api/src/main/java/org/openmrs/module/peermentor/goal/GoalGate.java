/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.goal;

import java.util.Collections;

import org.openmrs.module.peermentor.access.Openings;
import org.openmrs.module.peermentor.access.ParticipantAccess;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.access.Visibility;
import org.openmrs.module.peermentor.participant.Participant;
import org.openmrs.module.peermentor.participant.PersonLock;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Finds a goal as far as there is one for this caller.
 */
@Component("peermentor.GoalGate")
class GoalGate {
	
	private final ParticipantAccess access;
	
	private final GoalDao goals;
	
	private final Openings openings;
	
	private final PersonLock lock;
	
	@Autowired
	GoalGate(ParticipantAccess access, GoalDao goals, Openings openings, PersonLock lock) {
		this.access = access;
		this.goals = goals;
		this.openings = openings;
		this.lock = lock;
	}
	
	/**
	 * Finds a goal after a write, whose answer holds what the caller just said.
	 * 
	 * @throws NotFound if there is no such goal for the caller
	 */
	GoalView find(String uuid) {
		GoalView goal = goals.find(plan(), work(), uuid);
		if (goal == null) {
			throw new NotFound();
		}
		return goal;
	}
	
	/**
	 * Finds a goal that is about to be shown, and keeps that it is.
	 * 
	 * @throws NotFound if there is no such goal for the caller
	 */
	GoalView show(String uuid) {
		GoalView goal = find(uuid);
		openings.shown(access.viewer(), goal.segment(), Collections.singleton(goal.getPatient().getUuid()), uuid);
		return goal;
	}
	
	/**
	 * Takes the turn of the participant whose goal it is.
	 * 
	 * @throws NotFound if there is no such goal for the caller
	 */
	Participant takeTurn(String uuid) {
		Participant participant = goals.participantOf(plan(), work(), uuid);
		if (participant == null) {
			throw new NotFound();
		}
		lock.takeById(Collections.singleton(participant.getPatientId()));
		return participant;
	}
	
	Visibility plan() {
		return access.to(Segment.PLAN);
	}
	
	Visibility work() {
		return access.to(Segment.EMPLOYMENT);
	}
}
