/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.time.Instant;

import org.openmrs.module.peermentor.access.MisfiledRecords;
import org.openmrs.module.peermentor.access.ParticipantAccess;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.access.Viewer;
import org.openmrs.module.peermentor.participant.Participant;
import org.openmrs.module.peermentor.participant.PersonLock;
import org.openmrs.module.peermentor.record.RecordStore;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.time.SiteTime;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what may have been seen wrongly, and what was made of it. Public because the platform wraps what is transactional from
 * another class loader.
 */
@Transactional
public class DefaultBreachService implements BreachService {
	
	private static final String CONTACT_UNKNOWN = "peermentor.error.breach.contactUnknown";
	
	private final ParticipantAccess access;
	
	private final PersonLock lock;
	
	private final BreachDao breaches;
	
	private final MisfiledRecords misfiled;
	
	private final PrivacyOfficers officers;
	
	private final RecordStore records;
	
	private final SiteTime time;
	
	DefaultBreachService(ParticipantAccess access, PersonLock lock, BreachDao breaches, MisfiledRecords misfiled,
	    PrivacyOfficers officers, RecordStore records, SiteTime time) {
		this.access = access;
		this.lock = lock;
		this.breaches = breaches;
		this.misfiled = misfiled;
		this.officers = officers;
		this.records = records;
		this.time = time;
	}
	
	@Override
	public BreachView reportBreach(NewBreach breach) {
		lock.takeByUuid(breach.getPatient());
		Instant now = time.now();
		Problems problems = breach.check(now);
		BreachRecord reported = breach.getContact() == null ? ofParticipant(breach, now, problems)
		        : ofContact(breach, now, problems);
		if (breach.getUuid() != null && isRepeated(breach, reported, problems)) {
			return getBreach(breach.getUuid());
		}
		problems.throwIfAny();
		records.save(reported);
		officers.breachReported(reported.getPatientId());
		return getBreach(reported.getUuid());
	}
	
	private BreachRecord ofParticipant(NewBreach breach, Instant now, Problems problems) {
		Participant participant = access.findFor(Segment.SAFETY, breach.getPatient(), "patient", problems);
		Instant since = breach.getSince() == null ? Instant.EPOCH : breach.getSince();
		return participant == null ? null : new BreachRecord(participant.getPatientId(), breach, since, now);
	}
	
	private BreachRecord ofContact(NewBreach breach, Instant now, Problems problems) {
		MisfiledRecords.Misfiled contact = misfiled.find(breach.getContact());
		if (contact == null) {
			problems.add("contact", CONTACT_UNKNOWN);
		}
		if (breach.getRefiledAs() != null && misfiled.find(breach.getRefiledAs()) == null) {
			problems.add("refiledAs", CONTACT_UNKNOWN);
		}
		return contact == null ? null
		        : new BreachRecord(contact.getPatientId(), breach, contact.getEnteredAt(), now).about(contact.getRecords());
	}
	
	private boolean isRepeated(NewBreach breach, BreachRecord reported, Problems problems) {
		BreachRecord taken = breaches.takenBy(breach.getUuid());
		if (taken == null) {
			return false;
		}
		boolean same = reported != null && !taken.getVoided() && taken.getPatientId() == reported.getPatientId()
		        && taken.getCreator().getUserId() == access.viewer().getUserId();
		if (!same) {
			problems.add("uuid", "peermentor.error.uuidTaken");
		}
		return same;
	}
	
	@Override
	@Transactional(readOnly = true)
	public BreachView getBreach(String uuid) {
		BreachView found = breaches.find(access.participants(), uuid);
		if (found == null) {
			throw new NotFound();
		}
		return found;
	}
	
	@Override
	@Transactional(readOnly = true)
	public Page<BreachView> getBreaches(BreachStatus status, PageRequest page) {
		return breaches.list(access.participants(), status, page);
	}
	
	@Override
	@Transactional(readOnly = true)
	public Page<SeenView> getSeen(String uuid, PageRequest page) {
		return breaches.seen(load(uuid), page);
	}
	
	@Override
	public BreachView assessBreach(String uuid, Assessment<BreachStatus, BreachOutcome> assessment) {
		BreachRecord breach = load(uuid);
		Viewer viewer = access.viewer();
		records.requireUnchanged(breach, assessment.getVersion());
		Reviews.check(BreachStatus.LIFECYCLE, breach.getStatus(), assessment, viewer);
		breach.assess(assessment, viewer.getUserId(), time.now());
		records.save(breach);
		return getBreach(uuid);
	}
	
	private BreachRecord load(String uuid) {
		BreachRecord breach = breaches.load(access.participants(), uuid);
		if (breach == null) {
			throw new NotFound();
		}
		return breach;
	}
}
