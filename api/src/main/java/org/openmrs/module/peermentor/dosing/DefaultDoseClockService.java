/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.openmrs.module.peermentor.access.AccessPolicy;
import org.openmrs.module.peermentor.access.Openings;
import org.openmrs.module.peermentor.access.ParticipantAccess;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.participant.Participant;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.time.SiteTime;
import org.springframework.transaction.annotation.Transactional;

/**
 * Loads the facts and asks the rules. Public because the platform wraps what is transactional from another class loader.
 */
@Transactional
public class DefaultDoseClockService implements DoseClockService {
	
	private final ParticipantAccess access;
	
	private final Openings openings;
	
	private final DoseOutlook outlook;
	
	private final SiteTime time;
	
	DefaultDoseClockService(ParticipantAccess access, Openings openings, DoseOutlook outlook, SiteTime time) {
		this.access = access;
		this.openings = openings;
		this.outlook = outlook;
		this.time = time;
	}
	
	@Override
	public List<DoseClockView> readDoseClock(String patientUuid, Instant at) {
		Participant participant = require(patientUuid);
		keep(participant);
		Instant instant = at == null ? time.now() : at;
		List<DoseReading> readings = AccessPolicy.mayKnowReturnToUse(access.viewer())
		        ? outlook.readForTeam(participant, instant)
		        : outlook.read(participant, instant);
		List<DoseClockView> views = new ArrayList<>();
		for (DoseReading reading : readings) {
			views.add(new DoseClockView(participant.getUuid(), instant, reading));
		}
		return views;
	}
	
	/** Made of what all of them reported, so that there is always something of others in it. */
	private void keep(Participant participant) {
		openings.shown(access.viewer(), Segment.DOSING, Collections.singleton(participant.getUuid()), null);
	}
	
	@Override
	public List<DosingFindingView> checkDosing(String patientUuid) {
		Participant participant = require(patientUuid);
		keep(participant);
		List<DosingFindingView> views = new ArrayList<>();
		for (Finding finding : outlook.findings(participant, time.now())) {
			views.add(new DosingFindingView(participant.getUuid(), finding));
		}
		return views;
	}
	
	private Participant require(String patientUuid) {
		Problems problems = new Problems();
		Participant participant = access.findForDosing(patientUuid, "patient", problems);
		problems.throwIfAny();
		return participant;
	}
}
