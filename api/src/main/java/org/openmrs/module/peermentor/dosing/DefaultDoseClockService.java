/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.openmrs.module.peermentor.access.AccessPolicy;
import org.openmrs.module.peermentor.access.ParticipantAccess;
import org.openmrs.module.peermentor.participant.Participant;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.settings.Settings;
import org.openmrs.module.peermentor.time.SiteTime;
import org.springframework.transaction.annotation.Transactional;

/**
 * Loads the facts and asks the rules. Public because the platform wraps what is transactional from another class loader.
 */
@Transactional(readOnly = true)
public class DefaultDoseClockService implements DoseClockService {
	
	private final ParticipantAccess access;
	
	private final DoseHistories histories;
	
	private final RuleDao rules;
	
	private final EarlyPrompts prompts;
	
	private final Settings settings;
	
	private final SiteTime time;
	
	DefaultDoseClockService(ParticipantAccess access, DoseHistories histories, RuleDao rules, EarlyPrompts prompts,
	    Settings settings, SiteTime time) {
		this.access = access;
		this.histories = histories;
		this.rules = rules;
		this.prompts = prompts;
		this.settings = settings;
		this.time = time;
	}
	
	@Override
	public List<DoseClockView> readDoseClock(String patientUuid, Instant at) {
		Participant participant = require(patientUuid);
		DoseClock clock = new DoseClock(time.zone(), settings.jurisdiction(), new RuleBook(rules.facts()),
		        prompts.policy(), settings.returnAnswerDays());
		DoseHistory history = AccessPolicy.mayKnowReturnToUse(access.viewer()) ? histories.of(participant)
		        : histories.withoutAnswers(participant);
		Instant instant = at == null ? time.now() : at;
		List<DoseClockView> views = new ArrayList<>();
		for (DoseReading reading : clock.read(history, instant)) {
			views.add(new DoseClockView(participant.getUuid(), instant, reading));
		}
		return views;
	}
	
	@Override
	public List<DosingFindingView> checkDosing(String patientUuid) {
		Participant participant = require(patientUuid);
		List<DosingFindingView> views = new ArrayList<>();
		// Nobody keeps releases yet, so that what is counted from one is not looked for.
		for (Finding finding : new DosingChecks(time.zone()).find(histories.withoutAnswers(participant), null,
		    time.now())) {
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
