/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.stream.Collectors;

import org.openmrs.module.peermentor.access.Openings;
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
 * Checks and keeps medication lines. Public because the platform wraps what is transactional from another class loader.
 */
@Transactional
public class DefaultMedicationLineService implements MedicationLineService {
	
	private final ParticipantAccess access;
	
	private final PersonLock lock;
	
	private final LineDao lines;
	
	private final Openings openings;
	
	private final RecordStore records;
	
	private final DosingNews news;
	
	private final SiteTime time;
	
	DefaultMedicationLineService(ParticipantAccess access, PersonLock lock, LineDao lines, Openings openings,
	    RecordStore records, DosingNews news, SiteTime time) {
		this.access = access;
		this.lock = lock;
		this.lines = lines;
		this.openings = openings;
		this.records = records;
		this.news = news;
		this.time = time;
	}
	
	@Override
	public MedicationLineView getMedicationLine(String uuid) {
		MedicationLineView found = find(uuid);
		keep(Collections.singleton(found), uuid);
		return found;
	}
	
	@Override
	public Page<MedicationLineView> getMedicationLines(String patientUuid, PageRequest page) {
		return kept(lines.list(access.dosing(), patientUuid, page));
	}
	
	/** What others entered; what one entered oneself is no news. */
	private Page<MedicationLineView> kept(Page<MedicationLineView> page) {
		keep(page.getRows(), null);
		return page;
	}
	
	private void keep(Collection<MedicationLineView> shown, String record) {
		Viewer viewer = access.viewer();
		openings.shown(viewer, Segment.DOSING, Openings.patients(
		    shown.stream().filter(each -> !each.isBy(viewer)).collect(Collectors.toList()), MedicationLineView::getPatient), record);
	}
	
	private MedicationLineView find(String uuid) {
		MedicationLineView view = lines.find(access.dosing(), uuid);
		if (view == null) {
			throw new NotFound();
		}
		return view;
	}
	
	@Override
	public MedicationLineView enterMedicationLine(NewLine request) {
		Problems problems = request.found;
		lock.takeByUuid(request.patient);
		Participant participant = access.findForDosing(request.patient, "patient", problems);
		LineRecord taken = request.uuid == null ? null : lines.takenBy(request.uuid);
		if (taken != null && isRepeat(taken, participant)) {
			return find(taken.getUuid());
		}
		if (taken != null) {
			problems.add("uuid", "peermentor.error.uuidTaken");
		}
		if (participant != null && participant.isDead()) {
			problems.add("patient", "peermentor.error.medicationLine.deceased");
		}
		request.check(today());
		problems.throwIfAny();
		LineRecord line = new LineRecord(participant.getPatientId(), request);
		if (request.uuid != null) {
			line.setUuid(request.uuid);
		}
		records.save(line);
		news.changed(line.getPatientId());
		return find(line.getUuid());
	}
	
	@Override
	public MedicationLineView endMedicationLine(String uuid, LineEnding ending) {
		LineRecord line = lock(uuid);
		if (ending.version != null) {
			records.requireUnchanged(line, ending.version);
		}
		Problems problems = ending.found;
		problems.require("endReason", ending.reason);
		if (line.isEnded()) {
			problems.add("endedOn", "peermentor.error.medicationLine.ended");
		} else if (problems.require("endedOn", ending.on)) {
			MedicationLineCheck.checkEnd(line.getStart(), ending.on, today(), problems);
		}
		problems.throwIfAny();
		line.end(ending.on, ending.reason);
		records.save(line);
		news.changed(line.getPatientId());
		return find(uuid);
	}
	
	@Override
	public void voidMedicationLine(String uuid, String reason) {
		LineRecord line = lock(uuid);
		records.voidRecord(line, reason);
		news.changed(line.getPatientId());
	}
	
	private boolean isRepeat(LineRecord taken, Participant participant) {
		return participant != null && !taken.getVoided() && taken.getPatientId() == participant.getPatientId()
		        && taken.getCreator().getUserId() == access.viewer().getUserId();
	}
	
	private LineRecord lock(String uuid) {
		LineRecord line = lines.lock(access.dosing(), uuid);
		if (line == null) {
			throw new NotFound();
		}
		return line;
	}
	
	private LocalDate today() {
		return time.now().atZone(time.zone()).toLocalDate();
	}
}
