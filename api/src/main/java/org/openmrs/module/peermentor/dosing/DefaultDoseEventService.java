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

import org.openmrs.module.peermentor.access.AccessPolicy;
import org.openmrs.module.peermentor.access.Openings;
import org.openmrs.module.peermentor.access.ParticipantAccess;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.access.Viewer;
import org.openmrs.module.peermentor.access.Visibility;
import org.openmrs.module.peermentor.participant.Participant;
import org.openmrs.module.peermentor.participant.PersonLock;
import org.openmrs.module.peermentor.record.RecordStore;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.NotAllowed;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.time.SiteTime;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.springframework.transaction.annotation.Transactional;

/**
 * Checks and keeps reports of doses. Public because the platform wraps what is transactional from another class loader.
 */
@Transactional
public class DefaultDoseEventService implements DoseEventService {
	
	private static final String NOT_YOURS = "peermentor.error.doseEvent.notYours";
	
	private final ParticipantAccess access;
	
	private final PersonLock lock;
	
	private final EventDao events;
	
	private final LineDao lines;
	
	private final Openings openings;
	
	private final RecordStore records;
	
	private final DosingNews news;
	
	private final SiteTime time;
	
	DefaultDoseEventService(ParticipantAccess access, PersonLock lock, EventDao events, LineDao lines, Openings openings,
	    RecordStore records, DosingNews news, SiteTime time) {
		this.access = access;
		this.lock = lock;
		this.events = events;
		this.lines = lines;
		this.openings = openings;
		this.records = records;
		this.news = news;
		this.time = time;
	}
	
	@Override
	public DoseEventView getDoseEvent(String uuid) {
		DoseEventView found = find(uuid);
		keep(Collections.singleton(found), uuid);
		return found;
	}
	
	@Override
	public Page<DoseEventView> getDoseEvents(String patientUuid, boolean corrected, PageRequest page) {
		return kept(events.list(access.dosing(), patientUuid, corrected, page));
	}
	
	@Override
	public Page<DoseEventView> getDoseHistory(String uuid, PageRequest page) {
		return kept(events.listChain(access.dosing(), find(uuid).getChain(), page));
	}
	
	/** What others entered; what one entered oneself is no news. */
	private Page<DoseEventView> kept(Page<DoseEventView> page) {
		keep(page.getRows(), null);
		return page;
	}
	
	private void keep(Collection<DoseEventView> shown, String record) {
		Viewer viewer = access.viewer();
		openings.shown(viewer, Segment.DOSING, Openings.patients(
		    shown.stream().filter(each -> !each.isBy(viewer)).collect(Collectors.toList()), DoseEventView::getPatient), record);
	}
	
	private DoseEventView find(String uuid) {
		DoseEventView view = events.find(access.dosing(), uuid);
		if (view == null) {
			throw new NotFound();
		}
		return view;
	}
	
	@Override
	public DoseEventView reportDose(NewDose request) {
		Problems problems = request.found;
		lock.takeByUuid(request.patient);
		Participant participant = access.findForDosing(request.patient, "patient", problems);
		EventRecord taken = request.uuid == null ? null : events.takenBy(request.uuid);
		if (taken != null && isRepeat(taken, participant)) {
			return find(taken.getUuid());
		}
		if (taken != null) {
			problems.add("uuid", "peermentor.error.uuidTaken");
		}
		EventRecord replaced = replaced(request, participant);
		check(request, replaced, participant);
		problems.throwIfAny();
		EventRecord event = new EventRecord(participant.getPatientId(), request, replaced, time.now());
		records.save(event);
		news.changed(event.getPatientId());
		return find(event.getUuid());
	}
	
	@Override
	public void voidDoseEvent(String uuid, String reason) {
		EventRecord event = events.lock(access.dosing(), uuid);
		if (event == null) {
			throw new NotFound();
		}
		requireOwnOrAll(event);
		if (events.isCorrected(uuid)) {
			throw InvalidInput.on("uuid", "peermentor.error.doseEvent.corrected");
		}
		records.voidRecord(event, reason);
		news.changed(event.getPatientId());
	}
	
	/** What the request corrects, locked so that two do not correct the same; null if nothing, or if there is a problem. */
	private EventRecord replaced(NewDose request, Participant participant) {
		if (request.replaces == null || participant == null) {
			return null;
		}
		Visibility visibility = access.dosing();
		EventRecord replaced = events.lock(visibility, request.replaces);
		if (replaced == null || replaced.getPatientId() != participant.getPatientId()) {
			return null;
		}
		requireOwnOrAll(replaced);
		if (events.isCorrected(replaced.getUuid())) {
			request.found.add("replaces", "peermentor.error.doseEvent.corrected");
		}
		return replaced;
	}
	
	private void check(NewDose request, EventRecord replaced, Participant participant) {
		Problems problems = request.found;
		if (request.medication != null && request.medication != Medication.OTHER && request.medicationName != null) {
			problems.add("medicationName", "peermentor.error.medicationLine.name");
		}
		DoseEvent event = request.toFact(replaced);
		if (event == null) {
			problems.require("medication", null);
			return;
		}
		Instant now = time.now();
		DoseEventCheck.check(event, replaced == null ? null : replaced.toFact(), time.zone(), now, problems);
		DoseEventCheck.checkGrade(event, AccessPolicy.mayReportRecords(access.viewer()), problems);
		if (participant != null && !problems.has("session")) {
			DoseEventCheck.checkSession(event, lines.facts(participant.getPatientId()), time.zone(), problems);
		}
	}
	
	private void requireOwnOrAll(EventRecord event) {
		Viewer viewer = access.viewer();
		if (!AccessPolicy.mayCorrectDose(viewer, event.getCreator().getUserId() == viewer.getUserId())) {
			throw new NotAllowed(NOT_YOURS);
		}
	}
	
	private boolean isRepeat(EventRecord taken, Participant participant) {
		return participant != null && !taken.getVoided() && taken.getPatientId() == participant.getPatientId()
		        && taken.getCreator().getUserId() == access.viewer().getUserId();
	}
}
