/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

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

import org.openmrs.module.peermentor.record.Record;
import org.openmrs.module.peermentor.time.InstantMillis;

/**
 * What somebody in the field, or a referral, says of a listed service. Of a person it holds nothing but who of the staff wrote it.
 */
@Entity(name = "PeerFieldReport")
@Table(name = "peermentor_directory_report")
class FieldReportRecord extends Record {
	
	private static final long serialVersionUID = 1L;
	
	/** The longest note, in characters. */
	static final int LONGEST_NOTE = 500;
	
	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Column(name = "report_id")
	private Integer reportId;
	
	/** The uuid of a service at a location, or of a service. */
	@Column(name = "listing_uuid", length = 38, nullable = false, updatable = false)
	private String listingUuid;
	
	@Column(name = "service_uuid", length = 38, nullable = false, updatable = false)
	private String serviceUuid;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "kind", length = 30, nullable = false, updatable = false)
	private FieldReportKind kind;
	
	@Column(name = "note", length = LONGEST_NOTE, updatable = false)
	private String note;
	
	/** Whether referrals raised it: it then names nobody, not even who wrote down what came of the referral. */
	@Column(name = "from_referral", nullable = false, updatable = false)
	private boolean fromReferral;
	
	/** How often it was raised. */
	@Column(name = "times", nullable = false)
	private int times;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "reported_at", nullable = false, updatable = false)
	private Instant reportedAt;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "last_at", nullable = false)
	private Instant lastAt;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "status", length = 20, nullable = false)
	private FieldReportStatus status;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "reason", length = 30)
	private FieldReportReason reason;
	
	@Column(name = "decided_by")
	private Integer decidedBy;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "decided_at")
	private Instant decidedAt;
	
	/** For Hibernate. */
	FieldReportRecord() {
	}
	
	FieldReportRecord(String listingUuid, String serviceUuid, FieldReportKind kind, String note, boolean fromReferral, Instant at) {
		this.listingUuid = listingUuid;
		this.serviceUuid = serviceUuid;
		this.kind = kind;
		this.note = note;
		this.fromReferral = fromReferral;
		this.times = 1;
		this.reportedAt = at;
		this.lastAt = at;
		this.status = FieldReportStatus.LIFECYCLE.getInitial();
	}
	
	@Override
	public Integer getId() {
		return reportId;
	}
	
	@Override
	public void setId(Integer id) {
		this.reportId = id;
	}
	
	void again(Instant at) {
		times++;
		lastAt = at;
	}
	
	void decide(FieldReportStatus decision, FieldReportReason why, int userId, Instant at) {
		status = decision;
		reason = why;
		decidedBy = userId;
		decidedAt = at;
	}
	
	String getListingUuid() {
		return listingUuid;
	}
	
	String getServiceUuid() {
		return serviceUuid;
	}
	
	FieldReportKind getKind() {
		return kind;
	}
	
	String getNote() {
		return note;
	}
	
	boolean isFromReferral() {
		return fromReferral;
	}
	
	int getTimes() {
		return times;
	}
	
	Instant getReportedAt() {
		return reportedAt;
	}
	
	Instant getLastAt() {
		return lastAt;
	}
	
	FieldReportStatus getStatus() {
		return status;
	}
	
	FieldReportReason getReason() {
		return reason;
	}
	
	Instant getDecidedAt() {
		return decidedAt;
	}
}
