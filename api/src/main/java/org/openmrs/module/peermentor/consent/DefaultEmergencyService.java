/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.openmrs.module.peermentor.access.AccessPolicy;
import org.openmrs.module.peermentor.access.EmergencyFacts;
import org.openmrs.module.peermentor.access.ParticipantAccess;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.access.Viewer;
import org.openmrs.module.peermentor.participant.Participant;
import org.openmrs.module.peermentor.participant.PersonLock;
import org.openmrs.module.peermentor.record.RecordStore;
import org.openmrs.module.peermentor.refusal.NotAllowed;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.settings.Settings;
import org.openmrs.module.peermentor.time.SiteTime;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens, shows while it lasts, and has reviewed. Public because the platform wraps what is transactional from another class
 * loader.
 */
@Transactional
public class DefaultEmergencyService implements EmergencyService {
	
	private static final String SEGMENTS = Segment.DOSING + "," + Segment.SAFETY;
	
	private final ParticipantAccess access;
	
	private final PersonLock lock;
	
	private final EmergencyDao emergencies;
	
	private final DisclosureDesk disclosures;
	
	private final PrivacyOfficers officers;
	
	private final List<EmergencyFacts> rooms;
	
	private final RecordStore records;
	
	private final Settings settings;
	
	private final SiteTime time;
	
	DefaultEmergencyService(ParticipantAccess access, PersonLock lock, EmergencyDao emergencies, DisclosureDesk disclosures,
	    PrivacyOfficers officers, List<EmergencyFacts> rooms, RecordStore records, Settings settings, SiteTime time) {
		this.access = access;
		this.lock = lock;
		this.emergencies = emergencies;
		this.disclosures = disclosures;
		this.officers = officers;
		this.rooms = rooms;
		this.records = records;
		this.settings = settings;
		this.time = time;
	}
	
	@Override
	public EmergencyView openEmergency(NewEmergency emergency) {
		lock.takeByUuid(emergency.getPatient());
		Instant now = time.now();
		Viewer viewer = access.viewer();
		if (!mayBreakGlass(viewer, now)) {
			throw new NotAllowed("peermentor.error.emergency.mentor");
		}
		Problems problems = emergency.check();
		Participant participant = access.findInEmergency(emergency.getPatient(), "patient", problems);
		if (emergency.getUuid() != null && isRepeated(emergency, participant, viewer, problems)) {
			return getEmergency(emergency.getUuid());
		}
		problems.throwIfAny();
		return getEmergency(open(emergency, participant, viewer, now).getUuid());
	}
	
	private boolean mayBreakGlass(Viewer viewer, Instant at) {
		return AccessPolicy.mayBreakGlass(viewer, emergencies.accompaniesAnybody(viewer, at));
	}
	
	private boolean isRepeated(NewEmergency emergency, Participant participant, Viewer viewer, Problems problems) {
		EmergencyRecord taken = emergencies.takenBy(emergency.getUuid());
		if (taken == null) {
			return false;
		}
		boolean same = participant != null && !taken.getVoided() && taken.getPatientId() == participant.getPatientId()
		        && isOpenedBy(taken, viewer);
		if (!same) {
			problems.add("uuid", "peermentor.error.uuidTaken");
		}
		return same;
	}
	
	private EmergencyRecord open(NewEmergency said, Participant participant, Viewer viewer, Instant now) {
		int patientId = participant.getPatientId();
		EmergencyRecord opened = records.save(new EmergencyRecord(patientId, said, now, now.plus(settings.emergencyLasts())));
		disclosures.keep(new DisclosureRecord(patientId, now, SEGMENTS, viewer.getPurpose(), DisclosureBasis.EMERGENCY)
		        .toUser(viewer.getUserId()).toOutside(said.getRecipientName(), said.getAffiliation()).of(opened.getUuid())
		        .noted(said.getNature()));
		officers.emergencyOpened(patientId);
		return opened;
	}
	
	@Override
	@Transactional(readOnly = true)
	public EmergencyView getEmergency(String uuid) {
		EmergencyView found = emergencies.find(access.participants(), uuid);
		if (found == null) {
			throw new NotFound();
		}
		return found;
	}
	
	@Override
	@Transactional(readOnly = true)
	public Page<EmergencyView> getEmergencies(EmergencyStatus status, String patient, PageRequest page) {
		return emergencies.list(access.participants(), status, patient, page);
	}
	
	@Override
	public Page<EmergencyFactView> readEmergency(String uuid, PageRequest page) {
		EmergencyRecord emergency = load(uuid);
		Instant now = time.now();
		Viewer viewer = access.viewer();
		boolean open = isOpenedBy(emergency, viewer) && emergency.isOpenAt(now) && mayBreakGlass(viewer, now);
		if (!open) {
			throw new NotFound();
		}
		Participant participant = emergencies.participant(emergency);
		List<EmergencyFactView> facts = new ArrayList<>();
		rooms.forEach(room -> room.inEmergency(participant, now).forEach(fact -> facts.add(new EmergencyFactView(uuid, fact))));
		facts.sort((a, b) -> a.getKind().compareTo(b.getKind()));
		for (Segment segment : new Segment[] { Segment.DOSING, Segment.SAFETY }) {
			records.save(new ReadRecord(emergency.getPatientId(), now, segment, viewer.getPurpose(), false, uuid));
		}
		return Page.cut(facts, page);
	}
	
	@Override
	public EmergencyView reviewEmergency(String uuid, Assessment<EmergencyStatus, EmergencyOutcome> review) {
		EmergencyRecord emergency = load(uuid);
		Viewer viewer = access.viewer();
		if (isOpenedBy(emergency, viewer)) {
			throw new NotAllowed("peermentor.error.emergency.ownReview");
		}
		records.requireUnchanged(emergency, review.getVersion());
		Reviews.check(EmergencyStatus.LIFECYCLE, emergency.getStatus(), review, viewer);
		emergency.review(review, viewer.getUserId(), time.now());
		records.save(emergency);
		return getEmergency(uuid);
	}
	
	private EmergencyRecord load(String uuid) {
		EmergencyRecord emergency = emergencies.load(access.participants(), uuid);
		if (emergency == null) {
			throw new NotFound();
		}
		return emergency;
	}
	
	private static boolean isOpenedBy(EmergencyRecord emergency, Viewer viewer) {
		return emergency.getCreator().getUserId() == viewer.getUserId();
	}
}
