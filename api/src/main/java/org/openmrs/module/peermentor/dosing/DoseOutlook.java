/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.time.Instant;
import java.util.List;

import org.openmrs.module.peermentor.access.Unguarded;
import org.openmrs.module.peermentor.participant.Participant;
import org.openmrs.module.peermentor.settings.Settings;
import org.openmrs.module.peermentor.time.SiteTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Asks the rules of doses about one participant with everything that is kept. For services that have checked whether their
 * caller may know it, and for upkeep that answers nobody.
 */
@Component("peermentor.DoseOutlook")
public class DoseOutlook {
	
	private final DoseHistories histories;
	
	private final RuleDao rules;
	
	private final EarlyPrompts prompts;
	
	private final Settings settings;
	
	private final SiteTime time;
	
	private final ObjectProvider<Whereabouts> whereabouts;
	
	@Autowired
	DoseOutlook(DoseHistories histories, RuleDao rules, EarlyPrompts prompts, Settings settings, SiteTime time,
	    ObjectProvider<Whereabouts> whereabouts) {
		this.histories = histories;
		this.rules = rules;
		this.prompts = prompts;
		this.settings = settings;
		this.time = time;
		this.whereabouts = whereabouts;
	}
	
	/**
	 * As if nobody had asked about a return to use: for readers who may not know the answer, so that the stricter threshold
	 * counts.
	 * 
	 * @return a reading for each product at that instant, the most urgent first; empty if no dose is expected
	 */
	@Unguarded("after the service checked the participant")
	public List<DoseReading> read(Participant participant, Instant at) {
		return clock().read(histories.withoutAnswers(participant), at);
	}
	
	/**
	 * With what was answered about a return to use: for the team alone, and for what is opened in its name.
	 * 
	 * @return a reading for each product at that instant, the most urgent first; empty if no dose is expected
	 */
	@Unguarded("after the service checked the participant and that the caller may know the answers")
	public List<DoseReading> readForTeam(Participant participant, Instant at) {
		return clock().read(histories.of(participant), at);
	}
	
	/**
	 * @return from when on a dose is overdue, or nobody knows, if nothing more is heard; null if not within a year
	 */
	@Unguarded("after the service checked the participant")
	public Instant pressesFrom(Participant participant, Instant now) {
		return clock().pressesFrom(histories.withoutAnswers(participant), now, Urgency.OVERDUE).orElse(null);
	}
	
	/**
	 * @return what stands in the way of the next dose; empty if nothing was found
	 */
	@Unguarded("after the service checked the participant")
	public List<Finding> findings(Participant participant, Instant now) {
		Whereabouts known = whereabouts.getIfAvailable();
		Release release = known == null ? null : known.releaseOf(participant.getPatientId());
		return new DosingChecks(time.zone()).find(histories.withoutAnswers(participant), release, now);
	}
	
	private DoseClock clock() {
		return new DoseClock(time.zone(), settings.jurisdiction(), new RuleBook(rules.facts()), prompts.policy(),
		        settings.returnAnswerDays());
	}
}
