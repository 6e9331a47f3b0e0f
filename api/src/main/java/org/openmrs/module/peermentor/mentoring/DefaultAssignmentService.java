/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

import org.openmrs.module.peermentor.access.Openings;
import org.openmrs.module.peermentor.access.ParticipantAccess;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.access.Visibility;
import org.openmrs.module.peermentor.participant.Participant;
import org.openmrs.module.peermentor.participant.PersonLock;
import org.openmrs.module.peermentor.record.RecordStore;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.time.SiteTime;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.springframework.transaction.annotation.Transactional;

/**
 * Loads the facts, asks the rules, writes through the ledger. Public because the platform
 * wraps what is transactional from another class loader.
 */
@Transactional
public class DefaultAssignmentService implements AssignmentService {
	
	private final ParticipantAccess access;
	
	private final AssignmentDao assignments;
	
	private final MatchCheck match;
	
	private final AssignmentLedger ledger;
	
	private final Openings openings;
	
	private final RecordStore records;
	
	private final PersonLock lock;
	
	private final SiteTime time;
	
	DefaultAssignmentService(ParticipantAccess access, AssignmentDao assignments, MatchCheck match,
	    AssignmentLedger ledger, Openings openings, RecordStore records, PersonLock lock, SiteTime time) {
		this.access = access;
		this.assignments = assignments;
		this.match = match;
		this.ledger = ledger;
		this.openings = openings;
		this.records = records;
		this.lock = lock;
		this.time = time;
	}
	
	@Override
	public AssignmentView getAssignment(String uuid) {
		AssignmentView assignment = find(access.to(Segment.CONTACT_FACTS), uuid);
		keep(Collections.singleton(assignment), uuid);
		return assignment;
	}
	
	private void keep(Collection<AssignmentView> shown, String record) {
		openings.shown(access.viewer(), Segment.CONTACT_FACTS, Openings.patients(shown, AssignmentView::getPatient), record);
	}
	
	@Override
	public Page<AssignmentView> getAssignments(AssignmentCriteria criteria, PageRequest page) {
		Page<AssignmentView> found = assignments.list(access.to(Segment.CONTACT_FACTS), criteria, page);
		keep(found.getRows(), null);
		return found;
	}
	
	@Override
	public Page<AssignmentEventView> getAssignmentHistory(String uuid, PageRequest page) {
		Visibility visibility = access.to(Segment.CONTACT_FACTS);
		Page<AssignmentEventView> events = assignments.listEvents(visibility, uuid, page);
		if (events.getRows().isEmpty()) {
			// Past the last page, or no such assignment: only the second is a refusal.
			find(visibility, uuid);
		} else {
			keepOf(uuid);
		}
		return events;
	}
	
	@Override
	public AssignmentEventView getAssignmentEvent(String assignmentUuid, String eventUuid) {
		AssignmentEventView event = assignments.findEvent(access.to(Segment.CONTACT_FACTS), assignmentUuid, eventUuid);
		if (event == null) {
			throw new NotFound();
		}
		keepOf(assignmentUuid);
		return event;
	}
	
	/** A line of the history does not say whose it is. */
	private void keepOf(String uuid) {
		if (!access.viewer().worksInTeam()) {
			keep(Collections.singleton(find(access.to(Segment.CONTACT_FACTS), uuid)), uuid);
		}
	}
	
	@Override
	public AssignmentView assignMentor(AssignmentRequest request) {
		Instant now = time.now();
		Problems problems = request.getFound();
		problems.require("scope", request.getScope());
		problems.require("kind", request.getKind());
		if (problems.require("patient", request.getPatient())) {
			lock.takeByUuid(Collections.singleton(request.getPatient()));
		}
		Participant participant = participant(request.getPatient(), problems);
		Mentor mentor = match.requireMentor(request.getMentor(), problems);
		Assignment repeated = repeated(request, participant, mentor, problems);
		if (repeated != null) {
			return find(access.to(Segment.CONTACT_FACTS), repeated.getUuid());
		}
		if (participant != null && participant.isDead()) {
			problems.add("patient", "peermentor.error.assignment.deceased");
		}
		if (participant != null && mentor != null) {
			match.check(participant.getPatientId(), mentor.getPersonId(), problems);
		}
		return begin(request, participant, mentor, now, problems);
	}
	
	private AssignmentView begin(AssignmentRequest request, Participant participant, Mentor mentor, Instant now,
	        Problems problems) {
		Instant start = request.getStartedAt() == null ? now : request.getStartedAt();
		Term term = new Term(request.getKind(), request.getScope(), start, request.getEndedAt());
		EndReason reason = request.getEndReason();
		if (reason == null && term.getEnd() != null && term.getKind() != null) {
			reason = EndReason.agreedFor(term.getKind());
		}
		AssignmentRules.checkTerm(term, reason, now, problems);
		if (mentor != null) {
			match.checkBegins(mentor.getProviderId(), term, "mentor", problems);
		}
		if (participant != null && term.getKind() != null && term.getScope() != null) {
			AssignmentRules.checkOnePrimary(term, terms(assignments.ofPatient(participant.getPatientId()), null), problems);
		}
		problems.throwIfAny();
		Assignment assignment = new Assignment(participant.getPatientId(), mentor.getProviderId(), term, reason);
		if (request.getUuid() != null) {
			assignment.setUuid(request.getUuid());
		}
		ledger.begin(assignment);
		return find(access.to(Segment.CONTACT_FACTS), assignment.getUuid());
	}
	
	@Override
	public AssignmentView changeAssignment(String uuid, AssignmentChange change) {
		Assignment assignment = requireVisible(uuid);
		if (change.getVersion() != null) {
			records.requireUnchanged(assignment, change.getVersion());
		}
		Term before = assignment.getTerm();
		Term after = change.appliedTo(before);
		EndReason reason = change.appliedTo(assignment.getEndReason());
		Problems problems = change.getFound();
		if (change.isAnythingGiven()) {
			AssignmentLifecycle.checkChange(before, after, reason, time.now(), problems);
			AssignmentRules.checkOnePrimary(after, terms(assignments.lockOfPatient(assignment.getPatientId()), assignment),
			    problems);
			if (!after.getStart().equals(before.getStart())) {
				match.checkBegins(assignment.getProviderId(), after, AssignmentRules.STARTED_AT, problems);
			}
			problems.throwIfAny();
			ledger.change(assignment, after, reason, change.isEndGiven());
		}
		problems.throwIfAny();
		return find(access.to(Segment.CONTACT_FACTS), uuid);
	}
	
	@Override
	public void voidAssignment(String uuid, String reason) {
		ledger.takeBack(requireVisible(uuid), reason);
	}
	
	private AssignmentView find(Visibility visibility, String uuid) {
		AssignmentView view = assignments.find(visibility, uuid);
		if (view == null) {
			throw new NotFound();
		}
		return view;
	}
	
	/** For writing: nobody else writes assignments of this participant until the transaction ends. */
	private Assignment requireVisible(String uuid) {
		Integer patientId = assignments.findPatientId(uuid);
		if (patientId == null) {
			throw new NotFound();
		}
		access.requireVisible(patientId);
		lock.takeById(Collections.singleton(patientId));
		return assignments.load(uuid);
	}
	
	/** The assignment that the request repeats, or null; a uuid taken otherwise is a problem. */
	private Assignment repeated(AssignmentRequest request, Participant participant, Mentor mentor, Problems problems) {
		Assignment taken = request.getUuid() == null ? null : assignments.load(request.getUuid());
		if (taken == null) {
			return null;
		}
		boolean same = participant != null && mentor != null && !taken.getVoided()
		        && taken.getPatientId() == participant.getPatientId() && taken.getProviderId() == mentor.getProviderId()
		        && taken.getCreator().getUserId() == access.viewer().getUserId();
		if (!same) {
			problems.add("uuid", "peermentor.error.uuidTaken");
		}
		return same ? taken : null;
	}
	
	private Participant participant(String uuid, Problems problems) {
		if (uuid == null) {
			return null;
		}
		try {
			return access.requireParticipant(uuid, "patient");
		}
		catch (InvalidInput unknown) {
			unknown.getProblems().forEach(p -> problems.add(p.getField(), p.getCode(), p.getArguments().toArray()));
			return null;
		}
	}
	
	private static List<Term> terms(List<Assignment> all, Assignment except) {
		return all.stream().filter(a -> !a.getVoided() && !a.equals(except))
		        .map(Assignment::getTerm).collect(Collectors.toList());
	}
}
