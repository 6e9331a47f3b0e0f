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
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.openmrs.module.peermentor.participant.PersonLock;
import org.openmrs.module.peermentor.time.SiteTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Who is there for a participant, for services of other rooms that have checked the participant. A retired provider is
 * there for nobody.
 */
@Component("peermentor.Mentors")
public class Mentors {
	
	private final MentorsAtWorkDao atWork;
	
	private final DutyDao duties;
	
	private final LeaveDao leaves;
	
	private final MentorDao mentors;
	
	private final AssignmentDao assignments;
	
	private final AssignmentLedger ledger;
	
	private final PersonLock lock;
	
	private final SiteTime time;
	
	@Autowired
	Mentors(MentorsAtWorkDao atWork, DutyDao duties, LeaveDao leaves, MentorDao mentors, AssignmentDao assignments,
	    AssignmentLedger ledger, PersonLock lock, SiteTime time) {
		this.atWork = atWork;
		this.duties = duties;
		this.leaves = leaves;
		this.mentors = mentors;
		this.assignments = assignments;
		this.ledger = ledger;
		this.lock = lock;
		this.time = time;
	}
	
	/**
	 * Reads in one statement who accompanies the therapy of many participants.
	 *
	 * @param patientIds participants whom the caller may see; may be empty
	 * @return patient id to their mentors, those on leave too, the primary ones first, each mentor once; a participant without
	 *         any is missing
	 */
	public Map<Integer, List<MentorAtWork>> forTreatment(Collection<Integer> patientIds, Instant at) {
		Map<Integer, List<MentorAtWork>> mentors = new HashMap<>();
		if (patientIds.isEmpty()) {
			return mentors;
		}
		List<MentorAtWork> all = new ArrayList<>(atWork.forTreatment(patientIds, at));
		all.sort(Comparator.comparing(MentorAtWork::getKind));
		for (MentorAtWork each : all) {
			List<MentorAtWork> of = mentors.computeIfAbsent(each.getPatientId(), patient -> new ArrayList<>());
			if (of.stream().noneMatch(other -> other.getProviderId() == each.getProviderId())) {
				of.add(each);
			}
		}
		return mentors;
	}
	
	/**
	 * @param patientId a participant whom the caller may see
	 * @return the persons who accompany the participant for something of that scope at that instant and are not on leave
	 */
	public Set<Integer> atWork(int patientId, Scope scope, Instant at) {
		List<Scope> scopes = Arrays.stream(Scope.values()).filter(scope::sharesWith).collect(Collectors.toList());
		return atWork.forScopes(Collections.singleton(patientId), scopes, at).stream().filter(mentor -> !mentor.isOnLeave())
		        .map(MentorAtWork::getPersonId).collect(Collectors.toSet());
	}
	
	/**
	 * @param patientId a participant whom the caller may see
	 * @return the mentors whom the duty list names for that instant, without those on leave, the participant and those who
	 *         must not be matched with the participant; in a fixed order
	 */
	public List<MentorOnDuty> onDuty(Instant at, int patientId) {
		return duties.onDuty(at, patientId);
	}
	
	/**
	 * @return whether the duty list names this person for that instant, who is not on leave then
	 */
	public boolean isOnDuty(int personId, Instant at) {
		return duties.isOnDuty(personId, at);
	}
	
	/**
	 * @return whether this person, as a mentor, is on leave at that instant: what is theirs alone is somebody else's too
	 */
	public boolean isOnLeave(int personId, Instant at) {
		return leaves.isAway(personId, at);
	}
	
	/**
	 * Has a mentor stand in for the therapy of a participant from now on, with an open end, unless that mentor accompanies
	 * it already. Written and kept as every assignment.
	 *
	 * @param patientId a participant whom the caller may see
	 * @param personId somebody who was of {@link #onDuty} for this participant
	 * @return false if that person is no provider in use, so that nothing was written
	 */
	public boolean cover(int patientId, int personId) {
		lock.takeById(Collections.singleton(patientId));
		Integer providerId = mentors.findOwnProviderId(personId);
		if (providerId == null) {
			return false;
		}
		Instant now = time.now();
		// The caller has read already, and what is read again without a lock may be an older state.
		boolean there = assignments.lockOfPatient(patientId).stream()
		        .anyMatch(a -> !a.getVoided() && providerId.equals(a.getProviderId()) && a.getTerm().getScope().sharesWith(Scope.OAT)
		                && a.getTerm().statusAt(now) == AssignmentStatus.ACTIVE);
		if (!there) {
			ledger.begin(new Assignment(patientId, providerId,
			        new Term(AssignmentKind.INTERIM_COVER, Scope.OAT, now, null), null));
		}
		return true;
	}
}
