/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.time.Instant;
import java.util.Objects;

import org.openmrs.module.peermentor.access.ParticipantAccess;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.access.Viewer;
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
 * Keeps what was asked, and what was decided. Public because the platform wraps what is transactional from another class
 * loader.
 */
@Transactional
public class DefaultInformationRequestService implements InformationRequestService {
	
	private final ParticipantAccess access;
	
	private final PersonLock lock;
	
	private final InformationRequestDao requests;
	
	private final DisclosureDesk disclosures;
	
	private final PrivacyOfficers officers;
	
	private final RecordStore records;
	
	private final SiteTime time;
	
	DefaultInformationRequestService(ParticipantAccess access, PersonLock lock, InformationRequestDao requests,
	    DisclosureDesk disclosures, PrivacyOfficers officers, RecordStore records, SiteTime time) {
		this.access = access;
		this.lock = lock;
		this.requests = requests;
		this.disclosures = disclosures;
		this.officers = officers;
		this.records = records;
		this.time = time;
	}
	
	@Override
	public InformationRequestView recordRequest(NewInformationRequest request) {
		lock.takeByUuid(request.getPatient());
		Instant now = time.now();
		Viewer viewer = access.viewer();
		Problems problems = request.check(now);
		Participant participant = request.getPatient() == null ? null
		        : access.findFor(Segment.SAFETY, request.getPatient(), "patient", problems);
		Integer patientId = participant == null ? null : participant.getPatientId();
		if (request.getUuid() != null && isRepeated(request, patientId, viewer, problems)) {
			return getRequest(request.getUuid());
		}
		problems.throwIfAny();
		InformationRequest kept = new InformationRequest(patientId, request, now);
		if (!kept.getForm().isLegal()) {
			RequestStatus.LIFECYCLE.requireMove(kept.getStatus(), RequestStatus.ANSWERED, viewer::holds, false);
			kept.answered();
		}
		records.save(kept);
		if (patientId != null && kept.getForm().isLegal()) {
			officers.requestReceived(patientId);
		}
		return getRequest(kept.getUuid());
	}
	
	private boolean isRepeated(NewInformationRequest request, Integer patientId, Viewer viewer, Problems problems) {
		InformationRequest taken = requests.takenBy(request.getUuid());
		if (taken == null) {
			return false;
		}
		boolean same = problems.isEmpty() && !taken.getVoided() && Objects.equals(taken.getPatientId(), patientId)
		        && taken.getCreator().getUserId() == viewer.getUserId();
		if (!same) {
			problems.add("uuid", "peermentor.error.uuidTaken");
		}
		return same;
	}
	
	@Override
	@Transactional(readOnly = true)
	public InformationRequestView getRequest(String uuid) {
		InformationRequestView found = requests.find(access.participants(), uuid);
		if (found == null) {
			throw new NotFound();
		}
		return found;
	}
	
	@Override
	@Transactional(readOnly = true)
	public Page<InformationRequestView> getRequests(RequestStatus status, String patient, PageRequest page) {
		return requests.list(access.participants(), status, patient, page);
	}
	
	@Override
	public InformationRequestView decideRequest(String uuid, RequestDecision decision) {
		InformationRequest request = requests.load(access.participants(), uuid);
		if (request == null) {
			throw new NotFound();
		}
		records.requireUnchanged(request, decision.getVersion());
		decision.check(request.getPatientId() != null).throwIfAny();
		if (decision.getStatus() == RequestStatus.ANSWERED) {
			throw InvalidInput.on("status", "peermentor.error.request.decide");
		}
		Viewer viewer = access.viewer();
		RequestStatus.LIFECYCLE.requireMove(request.getStatus(), decision.getStatus(), viewer::holds, decision.getReason() != null);
		Instant now = time.now();
		request.decide(decision, viewer.getUserId(), now);
		records.save(request);
		if (decision.getStatus() == RequestStatus.RELEASED_UNDER_ORDER) {
			disclosures.keep(new DisclosureRecord(request.getPatientId(), now, decision.getSegments(), null, DisclosureBasis.ORDER)
			        .toOutside(request.getAskerName() == null ? decision.getAuthority() : request.getAskerName(),
			            request.getAffiliation())
			        .under(null, decision.getNoticeVersion()).of(uuid).noted(decision.getAuthority()));
		}
		return getRequest(uuid);
	}
}
