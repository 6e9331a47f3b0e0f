/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

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

import org.openmrs.module.peermentor.access.PurposeOfUse;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.record.Record;
import org.openmrs.module.peermentor.time.InstantMillis;

/**
 * Somebody opened words, safety concerns or dosing that are not their own. Never changed. Who it was is its creator.
 */
@Entity(name = "PeerRecordRead")
@Table(name = "peermentor_record_read")
class ReadRecord extends Record {
	
	private static final long serialVersionUID = 1L;
	
	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Column(name = "read_id")
	private Integer readId;
	
	@Column(name = "patient_id", nullable = false)
	private int patientId;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "read_at", nullable = false, updatable = false)
	private Instant readAt;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "segment", length = 30, nullable = false, updatable = false)
	private Segment segment;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "purpose", length = 40, nullable = false, updatable = false)
	private PurposeOfUse purpose;
	
	/** Whether the reader accompanied the participant at that instant. */
	@Column(name = "assigned", nullable = false, updatable = false)
	private boolean assigned;
	
	@Column(name = "record", length = 38, updatable = false)
	private String record;
	
	/** For Hibernate. */
	ReadRecord() {
	}
	
	/**
	 * @param record the uuid of the one record that was opened, null for a list
	 */
	ReadRecord(int patientId, Instant readAt, Segment segment, PurposeOfUse purpose, boolean assigned, String record) {
		this.patientId = patientId;
		this.readAt = readAt;
		this.segment = segment;
		this.purpose = purpose;
		this.assigned = assigned;
		this.record = record;
	}
	
	@Override
	public Integer getId() {
		return readId;
	}
	
	@Override
	public void setId(Integer id) {
		this.readId = id;
	}
	
	int getPatientId() {
		return patientId;
	}
	
	Instant getReadAt() {
		return readAt;
	}
	
	Segment getSegment() {
		return segment;
	}
	
	PurposeOfUse getPurpose() {
		return purpose;
	}
	
	boolean isAssigned() {
		return assigned;
	}
	
	String getRecord() {
		return record;
	}
}
