/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

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
 * Somebody outside asked for somebody to be taken in. No chart is made and nobody is admitted; who asked and how to call back
 * are wiped some days after it is closed.
 */
@Entity(name = "PeerEnquiry")
@Table(name = "peermentor_enquiry")
class EnquiryRecord extends Record {
	
	private static final long serialVersionUID = 1L;
	
	/** The longest name, in characters. */
	static final int LONGEST_NAME = 60;
	
	/** The longest way to call back, in characters. */
	static final int LONGEST_CALL_BACK = 255;
	
	/** The longest name of a centre, in characters. */
	static final int LONGEST_CENTRE = 100;
	
	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Column(name = "enquiry_id")
	private Integer enquiryId;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "source", length = 20, nullable = false, updatable = false)
	private EnquirySource source;
	
	/** A first name or another name. */
	@Column(name = "called", length = LONGEST_NAME)
	private String called;
	
	/** A way to call back. */
	@Column(name = "call_back", length = LONGEST_CALL_BACK)
	private String callBack;
	
	/** The code of a need. */
	@Column(name = "need", length = 40, updatable = false)
	private String need;
	
	/** The name of the centre where the person is. */
	@Column(name = "centre", length = LONGEST_CENTRE, updatable = false)
	private String centre;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "received_at", nullable = false, updatable = false)
	private Instant receivedAt;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "status", length = 20, nullable = false)
	private EnquiryStatus status;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "forwarded_to", length = 20)
	private ForwardedTo forwardedTo;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "forwarded_at")
	private Instant forwardedAt;
	
	@Column(name = "forwarded_by")
	private Integer forwardedBy;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "reason", length = 30)
	private EnquiryReason reason;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "closed_at")
	private Instant closedAt;
	
	@Column(name = "closed_by")
	private Integer closedBy;
	
	/** When what could tell who it was was wiped; null if it has not been. */
	@Convert(converter = InstantMillis.class)
	@Column(name = "forgotten_at")
	private Instant forgottenAt;
	
	/** For Hibernate. */
	EnquiryRecord() {
	}
	
	/**
	 * @param called null if nobody said
	 * @param callBack null if there is no way
	 * @param need null if nobody said
	 * @param centre null if nobody said
	 */
	EnquiryRecord(EnquirySource source, String called, String callBack, String need, String centre, Instant receivedAt) {
		this.source = source;
		this.called = called;
		this.callBack = callBack;
		this.need = need;
		this.centre = centre;
		this.receivedAt = receivedAt;
		this.status = EnquiryStatus.LIFECYCLE.getInitial();
	}
	
	void forward(ForwardedTo to, int userId, Instant at) {
		status = EnquiryStatus.FORWARDED;
		forwardedTo = to;
		forwardedBy = userId;
		forwardedAt = at;
	}
	
	/**
	 * @param userId null if nobody closed it
	 */
	void close(EnquiryReason why, Integer userId, Instant at) {
		status = EnquiryStatus.CLOSED;
		reason = why;
		closedBy = userId;
		closedAt = at;
	}
	
	/**
	 * @return when somebody did something with it last
	 */
	Instant movedAt() {
		return closedAt != null ? closedAt : forwardedAt != null ? forwardedAt : receivedAt;
	}
	
	/** Wipes what could tell who it was. */
	void forget(Instant at) {
		called = null;
		callBack = null;
		forgottenAt = at;
	}
	
	@Override
	public Integer getId() {
		return enquiryId;
	}
	
	@Override
	public void setId(Integer id) {
		this.enquiryId = id;
	}
	
	EnquirySource getSource() {
		return source;
	}
	
	String getCalled() {
		return called;
	}
	
	String getCallBack() {
		return callBack;
	}
	
	String getNeed() {
		return need;
	}
	
	String getCentre() {
		return centre;
	}
	
	Instant getReceivedAt() {
		return receivedAt;
	}
	
	EnquiryStatus getStatus() {
		return status;
	}
	
	ForwardedTo getForwardedTo() {
		return forwardedTo;
	}
	
	Instant getForwardedAt() {
		return forwardedAt;
	}
	
	EnquiryReason getReason() {
		return reason;
	}
	
	Instant getClosedAt() {
		return closedAt;
	}
	
	Instant getForgottenAt() {
		return forgottenAt;
	}
}
