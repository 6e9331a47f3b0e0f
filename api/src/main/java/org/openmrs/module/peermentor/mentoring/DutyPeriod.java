/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

import java.time.Instant;

import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Table;

import org.openmrs.module.peermentor.record.Record;
import org.openmrs.module.peermentor.time.InstantMillis;

/**
 * A time in which a mentor is on duty for participants whose own mentor cannot be reached. A row of the duty list is never
 * changed; it is voided, and another entered.
 */
@Entity(name = "PeerDuty")
@Table(name = "peermentor_duty")
public class DutyPeriod extends Record {
	
	private static final long serialVersionUID = 1L;
	
	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Column(name = "duty_id")
	private Integer dutyId;
	
	@Column(name = "provider_id", nullable = false, updatable = false)
	private Integer providerId;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "from_at", nullable = false, updatable = false)
	private Instant fromAt;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "to_at", nullable = false, updatable = false)
	private Instant toAt;
	
	/** For Hibernate. */
	DutyPeriod() {
	}
	
	/**
	 * @param fromAt the first instant of it
	 * @param toAt the first instant after it
	 */
	DutyPeriod(int providerId, Instant fromAt, Instant toAt) {
		this.providerId = providerId;
		this.fromAt = fromAt;
		this.toAt = toAt;
	}
	
	@Override
	public Integer getId() {
		return dutyId;
	}
	
	@Override
	public void setId(Integer id) {
		this.dutyId = id;
	}
	
	Integer getProviderId() {
		return providerId;
	}
}
