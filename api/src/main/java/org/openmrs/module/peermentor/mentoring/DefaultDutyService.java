/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

import java.time.Instant;

import org.openmrs.module.peermentor.access.ParticipantAccess;
import org.openmrs.module.peermentor.participant.PersonLock;
import org.openmrs.module.peermentor.record.RecordStore;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.springframework.transaction.annotation.Transactional;

/**
 * Checks and keeps the rows of the duty list. Public because the platform wraps what is transactional from another class
 * loader.
 */
@Transactional
public class DefaultDutyService implements DutyService {
	
	private final ParticipantAccess access;
	
	private final DutyDao duties;
	
	private final MatchCheck match;
	
	private final RecordStore records;
	
	private final PersonLock lock;
	
	DefaultDutyService(ParticipantAccess access, DutyDao duties, MatchCheck match, RecordStore records, PersonLock lock) {
		this.access = access;
		this.duties = duties;
		this.match = match;
		this.records = records;
		this.lock = lock;
	}
	
	@Override
	@Transactional(readOnly = true)
	public DutyPeriodView getDutyPeriod(String uuid) {
		DutyPeriodView view = duties.find(uuid);
		if (view == null) {
			throw new NotFound();
		}
		return view;
	}
	
	@Override
	@Transactional(readOnly = true)
	public Page<DutyPeriodView> getDutyPeriods(String mentorUuid, Instant from, Instant to, PageRequest page) {
		return duties.list(mentorUuid, from, to, page);
	}
	
	@Override
	public DutyPeriodView enterDutyPeriod(NewDutyPeriod request) {
		Problems problems = request.getFound();
		if (request.getMentor() != null) {
			lock.takeByProvider(request.getMentor());
		}
		Mentor mentor = match.requireMentor(request.getMentor(), problems);
		DutyPeriod taken = request.getUuid() == null ? null : duties.load(request.getUuid());
		if (taken != null && isRepeat(taken, mentor)) {
			return getDutyPeriod(taken.getUuid());
		}
		if (taken != null) {
			problems.add("uuid", "peermentor.error.uuidTaken");
		}
		DutyRules.check(request.getFrom(), request.getTo(), problems);
		if (mentor != null && problems.isEmpty()
		        && duties.isOnDutyBetween(mentor.getProviderId(), request.getFrom(), request.getTo())) {
			problems.add("mentor", "peermentor.error.duty.overlaps");
		}
		if (mentor != null && problems.isEmpty()) {
			match.checkDuty(mentor.getProviderId(), new Span(request.getFrom(), request.getTo()), problems);
		}
		problems.throwIfAny();
		DutyPeriod period = new DutyPeriod(mentor.getProviderId(), request.getFrom(), request.getTo());
		if (request.getUuid() != null) {
			period.setUuid(request.getUuid());
		}
		return getDutyPeriod(records.save(period).getUuid());
	}
	
	@Override
	public void voidDutyPeriod(String uuid, String reason) {
		getDutyPeriod(uuid);
		records.voidRecord(duties.load(uuid), reason);
	}
	
	private boolean isRepeat(DutyPeriod taken, Mentor mentor) {
		return mentor != null && !taken.getVoided() && taken.getProviderId() == mentor.getProviderId()
		        && taken.getCreator().getUserId() == access.viewer().getUserId();
	}
}
