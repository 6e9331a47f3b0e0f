/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import org.openmrs.module.peermentor.access.ParticipantAccess;
import org.openmrs.module.peermentor.access.Segment;
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
 * Asks consents twice: when a hand-out is prepared and when it leaves. Public because the platform wraps what is
 * transactional from another class loader.
 */
@Transactional
public class DefaultHandoutService implements HandoutService {
	
	private static final String NO_CONSENT = "peermentor.error.handout.noConsent";
	
	private final ParticipantAccess access;
	
	private final HandoutDao handouts;
	
	private final OrganisationReach reach;
	
	private final HandoutWriter writer;
	
	private final RecordStore records;
	
	private final PersonLock lock;
	
	private final SiteTime time;
	
	DefaultHandoutService(ParticipantAccess access, HandoutDao handouts, OrganisationReach reach, HandoutWriter writer,
	    RecordStore records, PersonLock lock, SiteTime time) {
		this.access = access;
		this.handouts = handouts;
		this.reach = reach;
		this.writer = writer;
		this.records = records;
		this.lock = lock;
		this.time = time;
	}
	
	@Override
	@Transactional(readOnly = true)
	public HandoutView getHandout(String uuid) {
		HandoutView view = handouts.find(access.participants(), uuid);
		if (view == null) {
			throw new NotFound();
		}
		return view;
	}
	
	@Override
	@Transactional(readOnly = true)
	public Page<HandoutView> getHandouts(String patientUuid, PageRequest page) {
		return handouts.list(access.participants(), patientUuid, page);
	}
	
	@Override
	public HandoutView prepareHandout(NewHandout request) {
		lock.takeByUuid(request.patient);
		Problems problems = request.found;
		Participant participant = access.findFor(Segment.SAFETY, request.patient, "patient", problems);
		HandoutRecord taken = request.uuid == null ? null : handouts.takenBy(request.uuid);
		if (taken != null && isRepeat(taken, participant)) {
			return getHandout(taken.getUuid());
		}
		if (taken != null) {
			problems.add("uuid", "peermentor.error.uuidTaken");
		}
		Instant now = time.now();
		Set<Segment> segments = check(request, participant, now, problems);
		problems.throwIfAny();
		HandoutRecord handout = new HandoutRecord(participant.getPatientId(), request.organisation, request.purpose, segments, now);
		if (request.uuid != null) {
			handout.setUuid(request.uuid);
		}
		return getHandout(records.save(handout).getUuid());
	}
	
	private Set<Segment> check(NewHandout request, Participant participant, Instant now, Problems problems) {
		boolean complete = problems.require("organisation", request.organisation) & problems.require("purpose", request.purpose);
		Set<Segment> segments = EnumSet.noneOf(Segment.class);
		segments.addAll(request.segments);
		if (segments.isEmpty() && !problems.has("segments")) {
			problems.require("segments", null);
		} else if (complete && participant != null && !problems.has("segments")) {
			closed(request, participant, segments, now).forEach(segment -> problems.add("segments", NO_CONSENT, segment.name()));
		}
		return segments;
	}
	
	private Set<Segment> closed(NewHandout request, Participant participant, Set<Segment> segments, Instant now) {
		Set<Segment> closed = EnumSet.copyOf(segments);
		closed.removeAll(
		    reach.opened(request.organisation, request.purpose, participant.getPatientId(), segments, now).keySet());
		return closed;
	}
	
	@Override
	public HandoutView cancelHandout(String uuid, HandoutCancelling request) {
		HandoutRecord handout = lock(uuid);
		Problems problems = request.found;
		if (problems.require("status", request.status) && request.status != HandoutStatus.CANCELLED) {
			problems.add("status", "peermentor.error.handout.cancelOnly");
		}
		if (request.reason != null && !request.reason.isForCancelling()) {
			problems.add("reason", "peermentor.error.handout.foundOut");
		}
		problems.throwIfAny();
		records.requireUnchanged(handout, request.version);
		HandoutStatus.LIFECYCLE.requireMove(handout.getStatus(), HandoutStatus.CANCELLED, access.viewer()::holds,
		    request.reason != null);
		handout.move(HandoutStatus.CANCELLED, request.reason, time.now());
		return getHandout(records.save(handout).getUuid());
	}
	
	@Override
	public HandoutDocumentView handOver(String uuid) {
		HandoutRecord handout = lock(uuid);
		if (handout.getStatus() != HandoutStatus.PREPARED && handout.getStatus() != HandoutStatus.HANDED_OVER) {
			return HandoutDocumentView.staying(handout, Collections.emptySet());
		}
		Instant now = time.now();
		Map<Segment, String> opened = reach.opened(handout.getOrganisation(), handout.getPurpose(), handout.getPatientId(),
		    handout.getSegments(), now);
		Set<Segment> closed = handout.getSegments();
		closed.removeAll(opened.keySet());
		if (!closed.isEmpty()) {
			move(handout, HandoutStatus.BLOCKED, HandoutReason.NO_CONSENT, now);
			return HandoutDocumentView.staying(handout, closed);
		}
		move(handout, HandoutStatus.HANDED_OVER, null, now);
		return writer.write(handout, getHandout(uuid).getPatient(), opened, access.viewer(), now);
	}
	
	/** What left has left: nothing that comes later changes that. */
	private void move(HandoutRecord handout, HandoutStatus to, HandoutReason reason, Instant now) {
		if (handout.getStatus() == HandoutStatus.PREPARED) {
			HandoutStatus.LIFECYCLE.requireMove(handout.getStatus(), to, access.viewer()::holds, reason != null);
			handout.move(to, reason, now);
			records.save(handout);
		}
	}
	
	private HandoutRecord lock(String uuid) {
		Integer patientId = handouts.patientOf(access.participants(), uuid);
		if (patientId == null) {
			throw new NotFound();
		}
		lock.takeById(Collections.singleton(patientId));
		return handouts.lock(uuid);
	}
	
	private boolean isRepeat(HandoutRecord taken, Participant participant) {
		return participant != null && !taken.getVoided() && taken.getPatientId() == participant.getPatientId()
		        && taken.getCreator().getUserId() == access.viewer().getUserId();
	}
}
