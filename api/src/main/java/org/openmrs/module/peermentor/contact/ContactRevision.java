/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.time.Instant;

import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Table;

import org.hibernate.annotations.Type;
import org.openmrs.module.peermentor.record.Record;
import org.openmrs.module.peermentor.time.InstantMillis;

/**
 * What a contact said before one correction; never changed. Who corrected it is its creator.
 */
@Entity(name = "PeerContactRevision")
@Table(name = "peermentor_contact_revision")
class ContactRevision extends Record {
	
	private static final long serialVersionUID = 1L;
	
	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Column(name = "revision_id")
	private Integer revisionId;
	
	@Column(name = "encounter_id", nullable = false, updatable = false)
	private Integer encounterId;
	
	/** The version that was corrected. */
	@Column(name = "contact_version", nullable = false, updatable = false)
	private int contactVersion;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "revised_at", nullable = false, updatable = false)
	private Instant revisedAt;
	
	@Column(name = "reason", nullable = false, length = 255, updatable = false)
	private String reason;
	
	/** JSON, see {@link FactsJson}. */
	@Type(type = "text")
	@Column(name = "facts_before", length = 100_000, nullable = false, updatable = false)
	private String factsBefore;
	
	/** For Hibernate. */
	ContactRevision() {
	}
	
	ContactRevision(Contact contact, Instant revisedAt, String reason, String factsBefore) {
		this.encounterId = contact.getEncounterId();
		this.contactVersion = contact.getVersion();
		this.revisedAt = revisedAt;
		this.reason = reason;
		this.factsBefore = factsBefore;
	}
	
	@Override
	public Integer getId() {
		return revisionId;
	}
	
	@Override
	public void setId(Integer id) {
		this.revisionId = id;
	}
	
	Integer getEncounterId() {
		return encounterId;
	}
	
	int getContactVersion() {
		return contactVersion;
	}
	
	Instant getRevisedAt() {
		return revisedAt;
	}
	
	String getReason() {
		return reason;
	}
	
	String getFactsBefore() {
		return factsBefore;
	}
}
