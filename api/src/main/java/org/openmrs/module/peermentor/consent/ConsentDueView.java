/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.time.Instant;

import org.openmrs.module.peermentor.view.Ref;
import org.openmrs.module.peermentor.view.View;

/**
 * One thing that has to be done about a consent, as its readers see it.
 */
public final class ConsentDueView implements View {
	
	private final String consent;
	
	private final Ref patient;
	
	private final ConsentDueKind kind;
	
	private final Instant dueAt;
	
	private final Instant warnFrom;
	
	private final boolean overdue;
	
	/**
	 * @param row the uuid of the consent, the kind, by when, from when on somebody has to know
	 * @param at the instant of looking
	 */
	ConsentDueView(Object[] row, Ref patient, Instant at) {
		this.consent = (String) row[0];
		this.kind = (ConsentDueKind) row[1];
		this.dueAt = (Instant) row[2];
		this.warnFrom = (Instant) row[3];
		this.patient = patient;
		this.overdue = !at.isBefore(dueAt);
	}
	
	/**
	 * @return of the consent; one consent may have several things due
	 */
	@Override
	public String getUuid() {
		return consent;
	}
	
	@Override
	public String getDisplay() {
		return kind.name();
	}
	
	public Ref getPatient() {
		return patient;
	}
	
	/**
	 * @return the uuid of the consent
	 */
	public String getConsent() {
		return consent;
	}
	
	public ConsentDueKind getKind() {
		return kind;
	}
	
	/**
	 * @return by when it has to be done
	 */
	public Instant getDueAt() {
		return dueAt;
	}
	
	/**
	 * @return from when on somebody has to know of it
	 */
	public Instant getWarnFrom() {
		return warnFrom;
	}
	
	/**
	 * @return whether that instant has passed
	 */
	public boolean isOverdue() {
		return overdue;
	}
}
