/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

import org.openmrs.module.peermentor.access.ParticipantAccess;
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
 * Checks and keeps consents. Public because the platform wraps what is transactional from another class loader.
 */
@Transactional
public class DefaultConsentService implements ConsentService {
	
	private final ParticipantAccess access;
	
	private final PersonLock lock;
	
	private final ConsentDao consents;
	
	private final ConsentDesk desk;
	
	private final ConsentMoves moves;
	
	private final PreviewMaker previews;
	
	private final RecordStore records;
	
	private final SiteTime time;
	
	DefaultConsentService(ParticipantAccess access, PersonLock lock, ConsentDao consents, ConsentDesk desk,
	    ConsentMoves moves, PreviewMaker previews, RecordStore records, SiteTime time) {
		this.access = access;
		this.lock = lock;
		this.consents = consents;
		this.desk = desk;
		this.moves = moves;
		this.previews = previews;
		this.records = records;
		this.time = time;
	}
	
	@Override
	@Transactional(readOnly = true)
	public ConsentView getConsent(String uuid) {
		ConsentView view = consents.find(access.teamOfTherapy(), uuid);
		if (view == null) {
			throw new NotFound();
		}
		return view;
	}
	
	@Override
	@Transactional(readOnly = true)
	public Page<ConsentView> getConsents(String patientUuid, Collection<ConsentStatus> statuses, PageRequest page) {
		return consents.list(access.teamOfTherapy(), patientUuid, statuses, page);
	}
	
	@Override
	@Transactional(readOnly = true)
	public List<DisclosedUnder> getDisclosedUnder(String uuid) {
		getConsent(uuid);
		return consents.disclosedUnder(access.teamOfTherapy(), uuid);
	}
	
	@Override
	public ConsentView recordConsent(NewConsent request) {
		Problems problems = request.found;
		lock.takeByUuid(request.patient);
		Participant participant = access.findFor(access.teamOfTherapy(), request.patient, "patient", problems);
		ConsentRecord taken = request.uuid == null ? null : consents.takenBy(request.uuid);
		if (taken != null && isRepeat(taken, participant)) {
			return getConsent(taken.getUuid());
		}
		if (taken != null) {
			problems.add("uuid", "peermentor.error.uuidTaken");
		}
		ConsentTerms terms = moves.complete(request.terms, request.active);
		ConsentRecord replaced = participant == null ? null
		        : moves.replaced(request.replaces, participant.getPatientId(), request.active, problems);
		moves.check(terms, request.active, problems);
		problems.throwIfAny();
		ConsentRecord consent = new ConsentRecord(participant.getPatientId(), terms, request.replaces);
		if (request.uuid != null) {
			consent.setUuid(request.uuid);
		}
		if (request.active) {
			desk.activate(consent, replaced, time.now());
		} else {
			desk.keepDraft(consent);
		}
		return getConsent(consent.getUuid());
	}
	
	@Override
	public ConsentView changeConsent(String uuid, ConsentChange change) {
		Integer patientId = consents.participantOf(access.teamOfTherapy(), uuid);
		if (patientId == null) {
			throw new NotFound();
		}
		lock.takeById(Collections.singleton(patientId));
		ConsentRecord consent = consents.lock(access.teamOfTherapy(), uuid);
		if (consent == null) {
			throw new NotFound();
		}
		if (change.version != null) {
			records.requireUnchanged(consent, change.version);
		}
		moves.make(consent, change, access.viewer());
		return getConsent(uuid);
	}
	
	@Override
	@Transactional(readOnly = true)
	public ConsentPreviewView previewConsent(String uuid, PreviewFor asked) {
		getConsent(uuid);
		return previews.ofConsent(consents.takenBy(uuid), asked);
	}
	
	@Override
	@Transactional(readOnly = true)
	public ConsentPreviewView previewTerms(ConsentTerms terms, String patientUuid, PreviewFor asked) {
		Participant participant = patientUuid == null ? null
		        : access.findFor(access.teamOfTherapy(), patientUuid, "patient", asked.found);
		return previews.ofTerms(terms, participant, asked);
	}
	
	private boolean isRepeat(ConsentRecord taken, Participant participant) {
		return participant != null && !taken.getVoided() && taken.getPatientId() == participant.getPatientId()
		        && taken.getCreator().getUserId() == access.viewer().getUserId();
	}
}
