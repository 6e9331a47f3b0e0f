/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.openmrs.module.peermentor.access.Visibility;
import org.openmrs.module.peermentor.caseload.ContactKnown;
import org.openmrs.module.peermentor.caseload.LastContacts;
import org.openmrs.module.peermentor.mentoring.MentorAtWork;
import org.openmrs.module.peermentor.mentoring.Mentors;
import org.openmrs.module.peermentor.time.SiteTime;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.view.Ref;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Makes of plans what their readers see. The number of statements does not depend on how many plans there are.
 */
@Component("peermentor.PlanReader")
class PlanReader {
	
	private static final PageRequest ONE = new PageRequest(0, 1, false);
	
	/** For how many days a meeting counts as knowing how somebody is where no cadence holds. */
	static final int RECENT_DAYS = 7;
	
	private final PlanDao plans;
	
	private final HandoverDao handovers;
	
	private final TransitionFiles files;
	
	private final Mentors mentors;
	
	private final LastContacts contacts;
	
	private final SiteTime time;
	
	@Autowired
	PlanReader(PlanDao plans, HandoverDao handovers, TransitionFiles files, Mentors mentors, LastContacts contacts,
	    SiteTime time) {
		this.plans = plans;
		this.handovers = handovers;
		this.files = files;
		this.mentors = mentors;
		this.contacts = contacts;
		this.time = time;
	}
	
	/**
	 * @return null if there is no such plan for this viewer
	 */
	PlanView find(Visibility visibility, String uuid) {
		List<PlanView> found = list(visibility, new PlanCriteria().uuid(uuid), ONE).getRows();
		return found.isEmpty() ? null : found.get(0);
	}
	
	Page<PlanView> list(Visibility visibility, PlanCriteria criteria, PageRequest page) {
		Page<PlanRow> rows = plans.list(visibility, criteria, page);
		return new Page<>(views(rows.getRows(), visibility.getAt()), rows.hasMore(), rows.getTotal());
	}
	
	private List<PlanView> views(List<PlanRow> rows, Instant now) {
		if (rows.isEmpty()) {
			return Collections.emptyList();
		}
		Collection<Integer> patients = new HashSet<>();
		Collection<Integer> ids = new HashSet<>();
		Map<Integer, PlanFacts> facts = new HashMap<>();
		Collection<String> centres = new HashSet<>();
		for (PlanRow row : rows) {
			PlanFacts fact = row.getRecord().toFact();
			patients.add(row.getRecord().getPatientId());
			ids.add(row.getRecord().getId());
			facts.put(row.getRecord().getId(), fact);
			centres.addAll(fact.getCentres().stream().map(CentreStay::getCentre).collect(Collectors.toList()));
		}
		Map<Integer, List<MentorAtWork>> assigned = mentors.forTreatment(patients, now);
		Map<Integer, HandoverChecklist> checklists = handovers.checklists(ids);
		Map<Integer, ContactKnown> known = contacts.of(patients);
		Map<String, Ref> places = plans.places(centres);
		Map<String, CadencePolicy> policies = new HashMap<>();
		List<PlanView> views = new ArrayList<>();
		for (PlanRow row : rows) {
			PlanRecord record = row.getRecord();
			HandoverChecklist checklist = checklists.get(record.getId());
			boolean accepted = checklist != null && checklist.isAcceptedAt(now);
			CadencePolicy policy = policies.computeIfAbsent(record.getProgramme(),
			    programme -> files.cadence(programme, now.atZone(time.zone()).toLocalDate()));
			views.add(view(row, facts.get(record.getId()), Staffing.presence(assigned.get(record.getPatientId())), accepted,
			    known.get(record.getPatientId()), policy, places, now));
		}
		return views;
	}
	
	private PlanView view(PlanRow row, PlanFacts facts, MentorPresence mentor, boolean accepted, ContactKnown known,
	        CadencePolicy policy, Map<String, Ref> places, Instant now) {
		SupportClock clock = new SupportClock(time.zone(), row.getRecord().getSupportDays());
		LeadReason lead = new LeadRules(clock, row.getRecord().getInReachDays()).decide(facts, mentor, accepted, now);
		Instant release = facts.getRelease() == null ? null : facts.getRelease().getAt();
		Long day = release == null ? null : clock.dayNumber(release, now);
		LocalDate next = release == null || !facts.getStatus().isOpen() || facts.getStatus().isPaused() ? null
		        : new Cadence(clock, policy, RECENT_DAYS).nextDay(release, known == null ? null : known.getLastMet(),
		            facts.getPauses());
		return new PlanView(row, facts, clock.phase(release, now), day, lead, next, places);
	}
}
