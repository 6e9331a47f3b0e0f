/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.io.Serializable;
import java.time.Instant;

import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Table;

import org.openmrs.module.peermentor.time.InstantMillis;

/**
 * One thing that has to be done about an active consent, and when somebody is told of it next: made by {@link DueRules}
 * whenever the consent changes, so that queries can read it. A projection, no record of its own.
 */
@Entity(name = "PeerConsentDue")
@Table(name = "peermentor_consent_due")
class DueRecord implements Serializable {
	
	private static final long serialVersionUID = 1L;
	
	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Column(name = "consent_due_id")
	private Integer dueId;
	
	@Column(name = "consent_id", nullable = false, updatable = false)
	private int consentId;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "kind", length = 20, nullable = false, updatable = false)
	private ConsentDueKind kind;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "due_at", nullable = false)
	private Instant dueAt;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "warn_from", nullable = false)
	private Instant warnFrom;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "next_warning_at")
	private Instant nextWarningAt;
	
	/** For Hibernate. */
	DueRecord() {
	}
	
	DueRecord(int consentId, ConsentDueKind kind) {
		this.consentId = consentId;
		this.kind = kind;
	}
	
	/**
	 * @param nextWarning null for no warning any more
	 */
	void become(ConsentDue due, Instant nextWarning) {
		dueAt = due.getDueAt();
		warnFrom = due.getWarnFrom();
		nextWarningAt = nextWarning;
	}
	
	Integer getDueId() {
		return dueId;
	}
	
	ConsentDueKind getKind() {
		return kind;
	}
	
	Instant getDueAt() {
		return dueAt;
	}
	
	Instant getNextWarningAt() {
		return nextWarningAt;
	}
}
