/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.goal;

import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.view.Ref;

/**
 * A goal that whoever is logged in meets, for rooms that point to it.
 */
public final class KnownGoal {
	
	private final GoalRecord goal;
	
	KnownGoal(GoalRecord goal) {
		this.goal = goal;
	}
	
	public String getUuid() {
		return goal.getUuid();
	}
	
	public int getPatientId() {
		return goal.getPatientId();
	}
	
	/**
	 * @return whether somebody is on the way to it
	 */
	public boolean isOpen() {
		return goal.getStatus().isOpen();
	}
	
	/**
	 * @return of what segment it is, so that whoever shows it says so
	 */
	public Segment getSegment() {
		return goal.getArea().segment();
	}
	
	/**
	 * @return it, with the participant's words
	 */
	public Ref toRef() {
		return new Ref(goal.getUuid(), goal.getWords());
	}
}
