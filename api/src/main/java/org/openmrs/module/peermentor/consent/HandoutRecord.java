/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

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
 * What was prepared for an organisation outside. It holds no records: these are put together at the moment at which they
 * leave.
 */
@Entity(name = "PeerHandout")
@Table(name = "peermentor_handout")
class HandoutRecord extends Record {
	
	private static final long serialVersionUID = 1L;
	
	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Column(name = "handout_id")
	private Integer handoutId;
	
	@Column(name = "patient_id", nullable = false)
	private int patientId;
	
	@Column(name = "organisation", length = 255, nullable = false, updatable = false)
	private String organisation;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "purpose", length = 40, nullable = false, updatable = false)
	private PurposeOfUse purpose;
	
	/** The names of the segments, with commas between them. */
	@Column(name = "segments", length = 255, nullable = false, updatable = false)
	private String segments;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "prepared_at", nullable = false, updatable = false)
	private Instant preparedAt;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "status", length = 20, nullable = false)
	private HandoutStatus status;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "reason", length = 30)
	private HandoutReason reason;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "status_at", nullable = false)
	private Instant statusAt;
	
	/** For Hibernate. */
	HandoutRecord() {
	}
	
	HandoutRecord(int patientId, String organisation, PurposeOfUse purpose, Set<Segment> segments, Instant preparedAt) {
		this.patientId = patientId;
		this.organisation = organisation;
		this.purpose = purpose;
		this.segments = segments.stream().map(Segment::name).collect(Collectors.joining(","));
		this.preparedAt = preparedAt;
		this.status = HandoutStatus.LIFECYCLE.getInitial();
		this.statusAt = preparedAt;
	}
	
	/**
	 * @param why null for none
	 */
	void move(HandoutStatus to, HandoutReason why, Instant at) {
		status = to;
		reason = why;
		statusAt = at;
	}
	
	@Override
	public Integer getId() {
		return handoutId;
	}
	
	@Override
	public void setId(Integer id) {
		this.handoutId = id;
	}
	
	int getPatientId() {
		return patientId;
	}
	
	String getOrganisation() {
		return organisation;
	}
	
	PurposeOfUse getPurpose() {
		return purpose;
	}
	
	/**
	 * @return in the order of {@link Segment}, not empty
	 */
	Set<Segment> getSegments() {
		return Arrays.stream(segments.split(",")).map(Segment::valueOf)
		        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Segment.class)));
	}
	
	Instant getPreparedAt() {
		return preparedAt;
	}
	
	HandoutStatus getStatus() {
		return status;
	}
	
	/**
	 * @return why it did not leave; null unless it was blocked or cancelled
	 */
	HandoutReason getReason() {
		return reason;
	}
	
	Instant getStatusAt() {
		return statusAt;
	}
}
