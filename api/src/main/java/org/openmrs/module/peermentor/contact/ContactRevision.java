/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.time.Instant;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;

import org.openmrs.module.peermentor.record.Revision;

/**
 * What a contact said before one correction; never changed. Who corrected it is its creator.
 */
@Entity(name = "PeerContactRevision")
@Table(name = "peermentor_contact_revision")
class ContactRevision extends Revision {
	
	private static final long serialVersionUID = 1L;
	
	@Column(name = "encounter_id", nullable = false, updatable = false)
	private Integer encounterId;
	
	/** The version that was corrected. */
	@Column(name = "contact_version", nullable = false, updatable = false)
	private int contactVersion;
	
	@Column(name = "reason", nullable = false, length = 255, updatable = false)
	private String reason;
	
	/** For Hibernate. */
	ContactRevision() {
	}
	
	ContactRevision(Contact contact, Instant revisedAt, String reason, String factsBefore) {
		super(revisedAt, factsBefore);
		this.encounterId = contact.getEncounterId();
		this.contactVersion = contact.getVersion();
		this.reason = reason;
	}
	
	Integer getEncounterId() {
		return encounterId;
	}
	
	int getContactVersion() {
		return contactVersion;
	}
	
	String getReason() {
		return reason;
	}
}
