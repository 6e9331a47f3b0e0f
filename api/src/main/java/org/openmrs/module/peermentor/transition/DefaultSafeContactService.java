/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Instant;
import java.util.Collections;
import java.util.List;

import org.openmrs.module.peermentor.access.Openings;
import org.openmrs.module.peermentor.access.ParticipantAccess;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.caseload.FailedAttempt;
import org.openmrs.module.peermentor.caseload.LastContacts;
import org.openmrs.module.peermentor.participant.Participant;
import org.openmrs.module.peermentor.participant.PersonLock;
import org.openmrs.module.peermentor.record.RecordStore;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.refusal.Stale;
import org.openmrs.module.peermentor.time.SiteTime;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.springframework.transaction.annotation.Transactional;

/**
 * Checks and keeps editions, and asks the ladder. Public because the platform wraps what is transactional from another class
 * loader.
 */
@Transactional
public class DefaultSafeContactService implements SafeContactService {
	
	private final ParticipantAccess access;
	
	private final PersonLock lock;
	
	private final SafeContactDao editions;
	
	private final LastContacts contacts;
	
	private final TransitionFiles files;
	
	private final Openings openings;
	
	private final RecordStore records;
	
	private final SiteTime time;
	
	DefaultSafeContactService(ParticipantAccess access, PersonLock lock, SafeContactDao editions, LastContacts contacts,
	    TransitionFiles files, Openings openings, RecordStore records, SiteTime time) {
		this.access = access;
		this.lock = lock;
		this.editions = editions;
		this.contacts = contacts;
		this.files = files;
		this.openings = openings;
		this.records = records;
		this.time = time;
	}
	
	@Override
	public SafeContactView getSafeContact(String patientUuid) {
		Participant participant = shown(patientUuid);
		List<SafeContactView> latest = editions
		        .list(access.to(Segment.IDENTITY), participant.getPatientId(), new PageRequest(0, 1, false)).getRows();
		return latest.isEmpty()
		        ? SafeContactView.notAsked(editions.named(participant.getPatientId(), participant.getUuid()))
		        : latest.get(0);
	}
	
	@Override
	public SafeContactView getEdition(String uuid) {
		SafeContactView view = find(uuid);
		openings.shown(access.viewer(), Segment.IDENTITY, Collections.singleton(view.getPatient().getUuid()), uuid);
		return view;
	}
	
	private SafeContactView find(String uuid) {
		SafeContactView view = editions.find(access.to(Segment.IDENTITY), uuid);
		if (view == null) {
			throw new NotFound();
		}
		return view;
	}
	
	@Override
	public Page<SafeContactView> getEditions(String patientUuid, PageRequest page) {
		return editions.list(access.to(Segment.IDENTITY), shown(patientUuid).getPatientId(), page);
	}
	
	@Override
	public SafeContactView saveSafeContact(NewSafeContact request) {
		Problems problems = request.found;
		lock.takeByUuid(request.patient);
		Participant participant = access.findFor(Segment.IDENTITY, request.patient, "patient", problems);
		SafeContactRecord taken = request.uuid == null ? null : editions.takenBy(request.uuid);
		if (taken != null && isRepeat(taken, participant)) {
			return find(taken.getUuid());
		}
		if (taken != null) {
			problems.add("uuid", "peermentor.error.uuidTaken");
		}
		Instant now = time.now();
		Instant askedAt = request.askedAt == null ? now : request.askedAt;
		if (askedAt.isAfter(now)) {
			problems.add("askedAt", "peermentor.error.safeContact.future");
		}
		problems.require("basedOn", request.basedOn);
		request.content.check(problems);
		problems.throwIfAny();
		SafeContactRecord latest = editions.latest(participant.getPatientId());
		int edition = latest == null ? 0 : latest.getEdition();
		if (request.basedOn != edition) {
			throw new Stale();
		}
		SafeContactRecord record = new SafeContactRecord(participant.getPatientId(), edition + 1, request.content, askedAt, now);
		if (request.uuid != null) {
			record.setUuid(request.uuid);
		}
		return find(records.save(record).getUuid());
	}
	
	@Override
	public OutreachView nextStep(String patientUuid) {
		Participant participant = shown(patientUuid);
		int patientId = participant.getPatientId();
		SafeContactRecord latest = editions.latest(patientId);
		SafeContactContent content = latest == null ? new SafeContactContent() : latest.getContent();
		SafeContact rules = content.toFact();
		OutreachLadder ladder = files.outreachLadder();
		List<OutreachAttempt> attempts = attempts(patientId, ladder, rules);
		OutreachProposal proposal = ladder.next(rules, attempts, time.now());
		// What was tried are facts of contacts; the proposal tells of none.
		boolean contactsToo = access.mayAlsoSee(Segment.CONTACT_FACTS, participant);
		return new OutreachView(editions.named(patientId, participant.getUuid()), latest == null ? 0 : latest.getEdition(),
		        proposal, content.target(proposal), contactsToo ? attempts : Collections.emptyList());
	}
	
	private List<OutreachAttempt> attempts(int patientId, OutreachLadder ladder, SafeContact rules) {
		Instant lastMet = contacts.of(Collections.singleton(patientId)).get(patientId).getLastMet();
		OutreachAttempts attempts = new OutreachAttempts(ladder, rules);
		for (FailedAttempt failed : contacts.failedSince(patientId, lastMet == null ? Instant.EPOCH : lastMet)) {
			attempts.add(failed.getMode(), failed.getAt());
		}
		return attempts.asList();
	}
	
	/** Whose answer is kept as shown. */
	private Participant shown(String uuid) {
		Participant participant = participant(uuid);
		openings.shown(access.viewer(), Segment.IDENTITY, Collections.singleton(participant.getUuid()), null);
		return participant;
	}
	
	private Participant participant(String uuid) {
		Problems problems = new Problems();
		Participant participant = access.findFor(Segment.IDENTITY, uuid, "patient", problems);
		problems.throwIfAny();
		return participant;
	}
	
	private boolean isRepeat(SafeContactRecord taken, Participant participant) {
		return participant != null && !taken.getVoided() && taken.getPatientId() == participant.getPatientId()
		        && taken.getCreator().getUserId() == access.viewer().getUserId();
	}
}
