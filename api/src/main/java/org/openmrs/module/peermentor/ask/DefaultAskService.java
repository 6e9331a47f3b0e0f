/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.ask;

import java.time.Instant;
import java.util.Collections;
import java.util.stream.Collectors;

import org.openmrs.module.peermentor.access.Openings;
import org.openmrs.module.peermentor.access.ParticipantAccess;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.access.Viewer;
import org.openmrs.module.peermentor.access.Visibility;
import org.openmrs.module.peermentor.participant.Participant;
import org.openmrs.module.peermentor.participant.PersonLock;
import org.openmrs.module.peermentor.record.RecordStore;
import org.openmrs.module.peermentor.refusal.NotAllowed;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.time.SiteTime;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.springframework.transaction.annotation.Transactional;

/**
 * Loads the ask, asks its life cycle, writes, tells. Public because the platform wraps what is transactional from another
 * class loader.
 */
@Transactional
public class DefaultAskService implements AskService {
	
	private final ParticipantAccess access;
	
	private final AskDao asks;
	
	private final AskNews news;
	
	private final Openings openings;
	
	private final PersonLock lock;
	
	private final RecordStore records;
	
	private final SiteTime time;
	
	DefaultAskService(ParticipantAccess access, AskDao asks, AskNews news, Openings openings, PersonLock lock,
	    RecordStore records, SiteTime time) {
		this.access = access;
		this.asks = asks;
		this.news = news;
		this.openings = openings;
		this.lock = lock;
		this.records = records;
		this.time = time;
	}
	
	@Override
	public AskView getAsk(String uuid) {
		AskView ask = find(uuid);
		openings.shown(access.viewer(), Segment.CONTACT_FACTS, Collections.singleton(ask.getPatient().getUuid()), uuid);
		return ask;
	}
	
	@Override
	public Page<AskView> getAsks(AskCriteria criteria, PageRequest page) {
		Page<AskView> found = asks.list(visibility(), access.dosing(), criteria, page);
		openings.shown(access.viewer(), Segment.CONTACT_FACTS,
		    found.getRows().stream().map(ask -> ask.getPatient().getUuid()).collect(Collectors.toSet()), null);
		return found;
	}
	
	@Override
	public AskView ask(NewAsk request) {
		lock.takeByUuid(request.patient);
		Problems problems = request.found;
		Participant participant = access.findFor(Segment.CONTACT_FACTS, request.patient, "patient", problems);
		AskRecord taken = request.uuid == null ? null : asks.takenBy(request.uuid);
		if (taken != null && isRepeat(taken, participant)) {
			return find(taken.getUuid());
		}
		if (taken != null) {
			problems.add("uuid", "peermentor.error.uuidTaken");
		}
		Instant now = time.now();
		check(request, participant, now, problems);
		problems.throwIfAny();
		AskRecord ask = new AskRecord(participant.getPatientId(), request.kind, request.scope, request.text, request.due, now);
		if (request.uuid != null) {
			ask.setUuid(request.uuid);
		}
		records.save(ask);
		news.asked(ask, now);
		return find(ask.getUuid());
	}
	
	private static void check(NewAsk request, Participant participant, Instant now, Problems problems) {
		problems.require("kind", request.kind);
		if (problems.require("text", request.text) && request.text.length() > AskRecord.LONGEST_TEXT) {
			problems.add("text", "peermentor.error.tooLong", AskRecord.LONGEST_TEXT);
		}
		if (request.due != null && request.due.isBefore(now)) {
			problems.add("due", "peermentor.error.ask.past");
		}
		if (participant != null && participant.isDead()) {
			problems.add("patient", "peermentor.error.ask.deceased");
		}
	}
	
	@Override
	public AskView moveAsk(String uuid, AskMove move) {
		AskRecord ask = asks.lock(visibility(), access.dosing(), uuid);
		if (ask == null) {
			throw new NotFound();
		}
		move.check();
		records.requireUnchanged(ask, move.version);
		Viewer viewer = access.viewer();
		AskStatus.LIFECYCLE.requireMove(ask.getStatus(), move.status, viewer::holds, move.reason != null);
		if (move.status == AskStatus.WITHDRAWN && ask.getCreator().getUserId() != viewer.getUserId()) {
			throw new NotAllowed("peermentor.error.ask.notYours");
		}
		Instant now = time.now();
		if (move.status == AskStatus.ACCEPTED) {
			ask.accept(viewer.getUserId(), now);
		} else {
			ask.close(move.status, move.answer, move.reason, viewer.getUserId(), now);
		}
		records.save(ask);
		news.moved(ask, viewer);
		return find(uuid);
	}
	
	private Visibility visibility() {
		return access.to(Segment.CONTACT_FACTS);
	}
	
	private AskView find(String uuid) {
		AskView ask = asks.find(visibility(), access.dosing(), uuid);
		if (ask == null) {
			throw new NotFound();
		}
		return ask;
	}
	
	private boolean isRepeat(AskRecord taken, Participant participant) {
		return participant != null && !taken.getVoided() && taken.getPatientId() == participant.getPatientId()
		        && taken.getCreator().getUserId() == access.viewer().getUserId();
	}
}
