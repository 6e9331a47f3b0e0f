/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.time.Instant;

import org.openmrs.module.peermentor.access.ParticipantAccess;
import org.openmrs.module.peermentor.access.Segment;
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
 * Checks and keeps editions. Public because the platform wraps what is transactional from another class loader.
 */
@Transactional
public class DefaultIntroductionService implements IntroductionService {
	
	private final ParticipantAccess access;
	
	private final PersonLock lock;
	
	private final IntroductionDao editions;
	
	private final RecordStore records;
	
	private final SiteTime time;
	
	DefaultIntroductionService(ParticipantAccess access, PersonLock lock, IntroductionDao editions, RecordStore records,
	    SiteTime time) {
		this.access = access;
		this.lock = lock;
		this.editions = editions;
		this.records = records;
		this.time = time;
	}
	
	@Override
	@Transactional(readOnly = true)
	public Page<IntroductionView> getIntroductions(String patientUuid, PageRequest page) {
		Problems problems = new Problems();
		Participant participant = participant(patientUuid, problems);
		problems.throwIfAny();
		return editions.list(access.participants(), participant.getPatientId(), page);
	}
	
	@Override
	@Transactional(readOnly = true)
	public IntroductionView getIntroduction(String uuid) {
		IntroductionView view = editions.find(access.participants(), uuid);
		if (view == null) {
			throw new NotFound();
		}
		return view;
	}
	
	@Override
	public IntroductionView saveIntroduction(NewIntroduction request) {
		lock.takeByUuid(request.patient);
		Problems problems = request.problems;
		Participant participant = participant(request.patient, problems);
		Introduction taken = request.uuid == null ? null : editions.takenBy(request.uuid);
		if (taken != null && isRepeat(taken, participant)) {
			return getIntroduction(taken.getUuid());
		}
		if (taken != null) {
			problems.add("uuid", "peermentor.error.uuidTaken");
		}
		Instant now = time.now();
		request.check(now);
		problems.throwIfAny();
		int last = editions.last(participant.getPatientId());
		if (request.basedOn != last) {
			throw new Stale();
		}
		Introduction next = new Introduction(participant.getPatientId(), last + 1, request.words, request.saidHow,
		        request.saidAt == null ? now : request.saidAt, now);
		if (request.uuid != null) {
			next.setUuid(request.uuid);
		}
		return getIntroduction(records.save(next).getUuid());
	}
	
	private Participant participant(String uuid, Problems problems) {
		return access.findFor(Segment.SAFETY, uuid, "patient", problems);
	}
	
	private boolean isRepeat(Introduction taken, Participant participant) {
		return participant != null && !taken.getVoided() && taken.getPatientId() == participant.getPatientId()
		        && taken.getCreator().getUserId() == access.viewer().getUserId();
	}
}
