/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.openmrs.module.peermentor.participant.PatientsMerging;
import org.openmrs.module.peermentor.participant.PersonLock;
import org.openmrs.module.peermentor.record.RecordStore;
import org.openmrs.module.peermentor.time.SiteTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/**
 * Follows the merge of two patients, the narrowest visibility winning: what was forbidden to one record is forbidden
 * to both, and no rule that held before is broken after. One of the two may also be a mentor's own person.
 */
@Component("peermentor.MentoringMergeFollower")
class MergeFollower implements ApplicationListener<PatientsMerging> {
	
	private static final String MERGED = "The two records were merged";
	
	private final AssignmentDao assignments;
	
	private final ExclusionDao exclusions;
	
	private final MentorDao mentors;
	
	private final AssignmentLedger ledger;
	
	private final Separation separation;
	
	private final RecordStore records;
	
	private final PersonLock lock;
	
	private final SiteTime time;
	
	@Autowired
	MergeFollower(AssignmentDao assignments, ExclusionDao exclusions, MentorDao mentors, AssignmentLedger ledger,
	    Separation separation, RecordStore records, PersonLock lock, SiteTime time) {
		this.assignments = assignments;
		this.exclusions = exclusions;
		this.mentors = mentors;
		this.ledger = ledger;
		this.separation = separation;
		this.records = records;
		this.lock = lock;
		this.time = time;
	}
	
	@Override
	public void onApplicationEvent(PatientsMerging merging) {
		lock.takeById(Arrays.asList(merging.getWinnerId(), merging.getLoserId()));
		moveAssignments(merging.getWinnerId(), merging.getLoserId());
		mentors.moveProviders(merging.getLoserId(), merging.getWinnerId());
		endSelfMentoring(merging.getWinnerId());
		moveExclusions(merging.getWinnerId(), merging.getLoserId());
		for (Exclusion exclusion : exclusions.ofPerson(merging.getWinnerId())) {
			separation.part(exclusion.getPersonAId(), exclusion.getPersonBId());
		}
	}
	
	private void moveAssignments(int winnerId, int loserId) {
		List<Term> inPlace = new ArrayList<>();
		for (Assignment assignment : assignments.lockOfPatient(winnerId)) {
			if (!assignment.getVoided()) {
				inPlace.add(assignment.getTerm());
			}
		}
		Instant now = time.now();
		for (Assignment assignment : assignments.lockOfPatient(loserId)) {
			Instant end = assignment.getVoided() ? null
			        : AssignmentRules.endOnMerge(assignment.getTerm(), inPlace, now).orElse(null);
			ledger.moveByMerge(assignment, winnerId, end);
		}
	}
	
	/** Now that both are one person, that person may have become their own mentor. */
	private void endSelfMentoring(int personId) {
		for (Assignment assignment : assignments.openBetween(personId, personId, time.now())) {
			ledger.endAtOnce(assignment, EndReason.RECORDS_MERGED);
		}
	}
	
	private void moveExclusions(int winnerId, int loserId) {
		for (Exclusion exclusion : exclusions.ofPerson(loserId)) {
			int other = exclusion.getOther(loserId);
			if (other == winnerId || exclusions.standsBetween(winnerId, other)) {
				records.voidRecord(exclusion, MERGED);
			} else {
				exclusion.setPair(winnerId, other);
				records.save(exclusion);
			}
		}
	}
}
