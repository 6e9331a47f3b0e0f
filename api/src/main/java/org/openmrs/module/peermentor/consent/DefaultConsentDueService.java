/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.openmrs.module.peermentor.access.Alerts;
import org.openmrs.module.peermentor.access.ParticipantAccess;
import org.openmrs.module.peermentor.access.RoleHolders;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.time.SiteTime;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists what is due and sends the warnings, each in a transaction. Public because the platform wraps what is transactional
 * from another class loader.
 */
@Transactional
public class DefaultConsentDueService implements ConsentDueService {
	
	/** So that one run ends before the next begins; the rest waits for the next. */
	private static final int MOST = 1000;
	
	private final ParticipantAccess access;
	
	private final ConsentDueDao due;
	
	private final RoleHolders holders;
	
	private final Alerts alerts;
	
	private final SiteTime time;
	
	DefaultConsentDueService(ParticipantAccess access, ConsentDueDao due, RoleHolders holders, Alerts alerts, SiteTime time) {
		this.access = access;
		this.due = due;
		this.holders = holders;
		this.alerts = alerts;
		this.time = time;
	}
	
	@Override
	@Transactional(readOnly = true)
	public Page<ConsentDueView> getConsentsDue(String patientUuid, Collection<ConsentDueKind> kinds, PageRequest page) {
		return due.list(access.teamOfTherapy(), patientUuid, kinds, page);
	}
	
	@Override
	@Transactional(readOnly = true)
	public List<Integer> getWarningsDue() {
		return due.toWarn(time.now(), MOST);
	}
	
	@Override
	public void warn(Integer dueId) {
		Instant now = time.now();
		Object[] found = due.find(dueId);
		DueRecord record = found == null ? null : (DueRecord) found[0];
		if (record == null || record.getNextWarningAt() == null || record.getNextWarningAt().isAfter(now)) {
			return;
		}
		if (due.claim(record, DueRules.nextWarning(record.getKind(), record.getDueAt(), now, time.zone()))) {
			tell((Integer) found[1], now);
		}
	}
	
	private void tell(int patientId, Instant now) {
		Set<Integer> users = new TreeSet<>(due.mentors(patientId, now));
		users.addAll(holders.users(Roles.COORDINATOR, patientId));
		alerts.send("peermentor.alert.consentDue", users);
	}
}
