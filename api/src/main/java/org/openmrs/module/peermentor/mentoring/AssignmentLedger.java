/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

import java.time.Instant;

import org.hibernate.SessionFactory;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.record.RecordStore;
import org.openmrs.module.peermentor.time.SiteTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The only writer of assignments: whatever it writes, it writes into the history too, in the same transaction, and tells
 * the other rooms.
 */
@Component("peermentor.AssignmentLedger")
class AssignmentLedger {
	
	private final SessionFactory sessionFactory;
	
	private final RecordStore records;
	
	private final AssignmentNews news;
	
	private final SiteTime time;
	
	@Autowired
	AssignmentLedger(SessionFactory sessionFactory, RecordStore records, AssignmentNews news, SiteTime time) {
		this.sessionFactory = sessionFactory;
		this.records = records;
		this.news = news;
		this.time = time;
	}
	
	void begin(Assignment assignment) {
		records.save(assignment);
		note(assignment, AssignmentChangeKind.ASSIGNED);
		if (isRunning(assignment)) {
			news.begun(assignment);
		}
	}
	
	/**
	 * @param endGiven whether the change is one of the end, not of the start alone
	 */
	void change(Assignment assignment, Term term, EndReason reason, boolean endGiven) {
		boolean ran = isRunning(assignment);
		assignment.run(term.getStart(), term.getEnd(), reason);
		records.save(assignment);
		note(assignment, endGiven ? AssignmentChangeKind.END_SET : AssignmentChangeKind.START_MOVED);
		if (isOver(assignment)) {
			news.over(assignment);
		} else if (!ran && isRunning(assignment)) {
			news.begun(assignment);
		}
	}
	
	/**
	 * Ends an assignment now; one that is planned never begins.
	 */
	void endAtOnce(Assignment assignment, EndReason reason) {
		Term term = assignment.getTerm();
		Instant end = term.endAtOnce(time.now());
		change(assignment, new Term(term.getKind(), term.getScope(), term.getStart(), end), reason, true);
	}
	
	/**
	 * @param end the new end where another primary takes over, null to leave it
	 */
	void moveByMerge(Assignment assignment, int toPatientId, Instant end) {
		boolean wasOver = assignment.getVoided() || isOver(assignment);
		assignment.moveToPatient(toPatientId);
		if (end != null) {
			assignment.run(assignment.getTerm().getStart(), end, EndReason.RECORDS_MERGED);
		}
		records.save(assignment);
		note(assignment, AssignmentChangeKind.MOVED_BY_MERGE);
		if (!wasOver && isOver(assignment)) {
			news.over(assignment);
		} else if (!wasOver && isRunning(assignment)) {
			news.begun(assignment);
		}
	}
	
	void takeBack(Assignment assignment, String reason) {
		records.voidRecord(assignment, reason);
		note(assignment, AssignmentChangeKind.VOIDED);
		news.over(assignment);
	}
	
	private boolean isRunning(Assignment assignment) {
		return assignment.getTerm().statusAt(time.now()) == AssignmentStatus.ACTIVE;
	}
	
	private boolean isOver(Assignment assignment) {
		return assignment.getTerm().statusAt(time.now()) == AssignmentStatus.ENDED;
	}
	
	private void note(Assignment assignment, AssignmentChangeKind what) {
		sessionFactory.getCurrentSession().save(
		    new AssignmentEvent(assignment, what, time.now(), Context.getAuthenticatedUser().getUserId()));
	}
}
