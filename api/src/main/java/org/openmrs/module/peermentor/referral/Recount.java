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

/**
 * A mark that the measures of a service are to be counted once more. Goes when they are.
 */
@Entity(name = "PeerRecount")
@Table(name = "peermentor_referral_recount")
class Recount {
	
	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Column(name = "recount_id")
	private Integer recountId;
	
	/** The uuid of a service. */
	@Column(name = "service", length = 38, nullable = false, updatable = false)
	private String service;
	
	/** For Hibernate. */
	Recount() {
	}
	
	Recount(String service) {
		this.service = service;
	}
	
	Integer getRecountId() {
		return recountId;
	}
	
	String getService() {
		return service;
	}
}
