/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.caseload;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.openmrs.module.peermentor.access.ParticipantAccess;
import org.openmrs.module.peermentor.access.Visibility;
import org.openmrs.module.peermentor.settings.Settings;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts a caseload together from two reads, whatever its size: who is in it, and what their contacts say. Public because the
 * platform wraps what is transactional from another class loader.
 */
@Transactional(readOnly = true)
public class DefaultCaseloadService implements CaseloadService {
	
	/** For how many days after a meeting somebody is known to be well enough without an appointment. */
	private static final int RECENT_DAYS = 7;
	
	private final ParticipantAccess access;
	
	private final CaseloadDao caseloads;
	
	private final Settings settings;
	
	DefaultCaseloadService(ParticipantAccess access, CaseloadDao caseloads, Settings settings) {
		this.access = access;
		this.caseloads = caseloads;
		this.settings = settings;
	}
	
	@Override
	public Page<CaseloadRow> getCaseload(CaseloadCriteria criteria, PageRequest page) {
		Visibility visibility = access.participants();
		Instant now = visibility.getAt();
		Caseload caseload = caseloads.caseload(visibility, criteria.getMentor());
		Map<Integer, ContactSummary> contacts = caseloads.contacts(visibility, caseload.getMentees());
		DueRules rules = new DueRules(settings.timeZone(caseload.getStoredTimeZone()), RECENT_DAYS);
		List<CaseloadRow> rows = caseload.getMentees().stream()
		        .map(m -> row(m, contacts.getOrDefault(m.getPatientId(), ContactSummary.NOTHING), rules, now))
		        .filter(criteria::wants).sorted(CaseloadRow.MOST_URGENT_FIRST).collect(Collectors.toList());
		List<CaseloadRow> part = rows.stream().skip(page.getStart()).limit(page.getSizeAndOne()).collect(Collectors.toList());
		return Page.of(part, page, page.isTotalWanted() ? Long.valueOf(rows.size()) : null);
	}
	
	private static CaseloadRow row(Mentee mentee, ContactSummary contacts, DueRules rules, Instant now) {
		Instant lastMet = contacts.getLastMet() == null ? null : contacts.getLastMet().getAt();
		DueFacts facts = new DueFacts(mentee.isDead(), mentee.getSince(), lastMet, contacts.getNextDue());
		return new CaseloadRow(mentee, contacts, rules.decide(facts, now), now);
	}
}
