/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Table;

import org.openmrs.module.peermentor.record.Record;

/**
 * That a contact was for what a referral is for: a mentor went along, or was to (domain case 55). What happened stands in the
 * contact alone.
 */
@Entity(name = "PeerReferralContact")
@Table(name = "peermentor_referral_contact")
class ReferralContact extends Record {
	
	private static final long serialVersionUID = 1L;
	
	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Column(name = "link_id")
	private Integer linkId;
	
	@Column(name = "referral_id", nullable = false, updatable = false)
	private Integer referralId;
	
	/** The contact's; no foreign key: the platform may purge it. */
	@Column(name = "encounter_id", nullable = false, updatable = false)
	private Integer encounterId;
	
	/** For Hibernate. */
	ReferralContact() {
	}
	
	ReferralContact(int referralId, int encounterId) {
		this.referralId = referralId;
		this.encounterId = encounterId;
	}
	
	@Override
	public Integer getId() {
		return linkId;
	}
	
	@Override
	public void setId(Integer id) {
		this.linkId = id;
	}
	
	Integer getReferralId() {
		return referralId;
	}
	
	Integer getEncounterId() {
		return encounterId;
	}
}
