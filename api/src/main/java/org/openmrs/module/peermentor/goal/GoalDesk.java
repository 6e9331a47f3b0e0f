/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.goal;

import java.time.Instant;
import java.util.function.Predicate;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.openmrs.User;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.record.RecordStore;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.time.SiteTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The only writer of goals and of their steps: asks the tables of moves and keeps the history, in the transaction of the caller.
 * Whoever calls holds the participant's turn ({@link org.openmrs.module.peermentor.participant.PersonLock}) and read the goal
 * after that with {@link GoalDao#lock}.
 */
@Component("peermentor.GoalDesk")
class GoalDesk {
	
	private final SessionFactory sessionFactory;
	
	private final RecordStore records;
	
	private final SiteTime time;
	
	@Autowired
	GoalDesk(SessionFactory sessionFactory, RecordStore records, SiteTime time) {
		this.sessionFactory = sessionFactory;
		this.records = records;
		this.time = time;
	}
	
	/** Keeps a new goal. */
	void begin(GoalRecord goal) {
		keep(goal, null);
	}
	
	/** Keeps what a goal says from now on. */
	void keep(GoalRecord goal) {
		keep(goal, goal.getStatus());
	}
	
	/**
	 * Moves a goal now.
	 * 
	 * @param why null where none is needed
	 * @param holds whether whoever moves it holds a privilege
	 * @throws InvalidInput on <code>status</code> if the table does not allow it, on <code>reason</code> if that is missing
	 */
	void move(GoalRecord goal, GoalStatus to, GoalReason why, Predicate<String> holds) {
		GoalStatus from = goal.getStatus();
		GoalStatus.LIFECYCLE.requireMove(from, to, holds, why != null);
		goal.move(to, why, time.now());
		keep(goal, from);
	}
	
	/** Keeps a new step. */
	void begin(GoalStepRecord step) {
		keep(step, null);
	}
	
	/** Keeps what a step says from now on. */
	void keep(GoalStepRecord step) {
		keep(step, step.getStatus());
	}
	
	/**
	 * Moves a step now.
	 * 
	 * @param why null where none is needed
	 * @param holds whether whoever moves it holds a privilege
	 * @throws InvalidInput on <code>status</code> if the table does not allow it, on <code>reason</code> if that is missing
	 */
	void move(GoalStepRecord step, StepStatus to, StepReason why, Predicate<String> holds) {
		StepStatus from = step.getStatus();
		StepStatus.LIFECYCLE.requireMove(from, to, holds, why != null);
		step.move(to, why, time.now());
		keep(step, from);
	}
	
	private void keep(GoalRecord goal, GoalStatus from) {
		records.save(goal);
		session().flush();
		session().save(new GoalEvent(goal, from, userId(), now()));
	}
	
	private void keep(GoalStepRecord step, StepStatus from) {
		records.save(step);
		session().flush();
		session().save(new GoalEvent(step, from, userId(), now()));
	}
	
	private static Integer userId() {
		User user = Context.getAuthenticatedUser();
		return user == null ? null : user.getUserId();
	}
	
	private Instant now() {
		return time.now();
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
