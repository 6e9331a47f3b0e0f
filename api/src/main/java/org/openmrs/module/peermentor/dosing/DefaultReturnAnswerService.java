/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.stream.Collectors;

import org.openmrs.module.peermentor.access.Openings;
import org.openmrs.module.peermentor.access.ParticipantAccess;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.access.Viewer;
import org.openmrs.module.peermentor.participant.Participant;
import org.openmrs.module.peermentor.record.RecordStore;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.time.SiteTime;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.springframework.transaction.annotation.Transactional;

/**
 * Checks and keeps answers. Public because the platform wraps what is transactional from another class loader.
 */
@Transactional
public class DefaultReturnAnswerService implements ReturnAnswerService {
	
	private final ParticipantAccess access;
	
	private final AnswerDao answers;
	
	private final Openings openings;
	
	private final RecordStore records;
	
	private final SiteTime time;
	
	DefaultReturnAnswerService(ParticipantAccess access, AnswerDao answers, Openings openings, RecordStore records,
	    SiteTime time) {
		this.access = access;
		this.answers = answers;
		this.openings = openings;
		this.records = records;
		this.time = time;
	}
	
	@Override
	public ReturnAnswerView getReturnAnswer(String uuid) {
		ReturnAnswerView found = find(uuid);
		keep(Collections.singleton(found), uuid);
		return found;
	}
	
	@Override
	public Page<ReturnAnswerView> getReturnAnswers(String patientUuid, PageRequest page) {
		return kept(answers.list(access.dosing(), patientUuid, page));
	}
	
	/** What others entered; what one entered oneself is no news. */
	private Page<ReturnAnswerView> kept(Page<ReturnAnswerView> page) {
		keep(page.getRows(), null);
		return page;
	}
	
	private void keep(Collection<ReturnAnswerView> shown, String record) {
		Viewer viewer = access.viewer();
		openings.shown(viewer, Segment.DOSING, Openings.patients(
		    shown.stream().filter(each -> !each.isBy(viewer)).collect(Collectors.toList()), ReturnAnswerView::getPatient), record);
	}
	
	private ReturnAnswerView find(String uuid) {
		ReturnAnswerView view = answers.find(access.dosing(), uuid);
		if (view == null) {
			throw new NotFound();
		}
		return view;
	}
	
	@Override
	public ReturnAnswerView reportReturnAnswer(NewAnswer request) {
		Problems problems = request.found;
		Participant participant = access.findForDosing(request.patient, "patient", problems);
		AnswerRecord taken = request.uuid == null ? null : answers.takenBy(request.uuid);
		if (taken != null && isRepeat(taken, participant)) {
			return find(taken.getUuid());
		}
		if (taken != null) {
			problems.add("uuid", "peermentor.error.uuidTaken");
		}
		if (problems.require("answer", request.answer) && request.answer == ReturnToUse.NOT_ASKED) {
			problems.add("answer", "peermentor.error.returnAnswer.notAsked");
		}
		Instant now = time.now();
		Instant askedAt = request.askedAt == null ? now : request.askedAt;
		if (askedAt.isAfter(now)) {
			problems.add("askedAt", "peermentor.error.returnAnswer.future");
		}
		problems.throwIfAny();
		AnswerRecord answer = new AnswerRecord(participant.getPatientId(), request.answer, askedAt, now);
		if (request.uuid != null) {
			answer.setUuid(request.uuid);
		}
		return find(records.save(answer).getUuid());
	}
	
	@Override
	public void voidReturnAnswer(String uuid, String reason) {
		AnswerRecord answer = answers.lock(access.dosing(), uuid);
		if (answer == null) {
			throw new NotFound();
		}
		records.voidRecord(answer, reason);
	}
	
	private boolean isRepeat(AnswerRecord taken, Participant participant) {
		return participant != null && !taken.getVoided() && taken.getPatientId() == participant.getPatientId()
		        && taken.getCreator().getUserId() == access.viewer().getUserId();
	}
}
