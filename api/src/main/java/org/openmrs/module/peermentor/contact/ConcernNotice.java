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

import org.openmrs.module.peermentor.record.Record;
import org.openmrs.module.peermentor.time.InstantMillis;

/**
 * A clinician was told of a safety concern, as it is kept. Who told them is its creator; all that changes is that they say
 * that they know, once.
 */
@Entity(name = "PeerConcernNotice")
@Table(name = "peermentor_concern_notice")
class ConcernNotice extends Record {
	
	private static final long serialVersionUID = 1L;
	
	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Column(name = "notice_id")
	private Integer noticeId;
	
	@Column(name = "concern_id", nullable = false, updatable = false)
	private int concernId;
	
	@Column(name = "user_id", nullable = false, updatable = false)
	private int userId;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "told_at", nullable = false, updatable = false)
	private Instant toldAt;
	
	/** Of the emergency that allows it without a consent; null if a consent allows it. */
	@Column(name = "nature", length = 1000, updatable = false)
	private String nature;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "acknowledged_at")
	private Instant acknowledgedAt;
	
	/** For Hibernate. */
	ConcernNotice() {
	}
	
	/**
	 * @param nature of the emergency, null if a consent allows it
	 */
	ConcernNotice(Concern concern, int userId, String nature, Instant toldAt) {
		this.concernId = concern.getId();
		this.userId = userId;
		this.nature = nature;
		this.toldAt = toldAt;
	}
	
	void acknowledge(Instant at) {
		acknowledgedAt = at;
	}
	
	@Override
	public Integer getId() {
		return noticeId;
	}
	
	@Override
	public void setId(Integer id) {
		this.noticeId = id;
	}
	
	int getConcernId() {
		return concernId;
	}
	
	int getUserId() {
		return userId;
	}
	
	Instant getToldAt() {
		return toldAt;
	}
	
	/**
	 * @return null if a consent allows it
	 */
	String getNature() {
		return nature;
	}
	
	boolean isEmergency() {
		return nature != null;
	}
	
	/**
	 * @return null until they say so
	 */
	Instant getAcknowledgedAt() {
		return acknowledgedAt;
	}
}
