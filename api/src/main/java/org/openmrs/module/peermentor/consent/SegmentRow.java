/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.time.Instant;
import java.util.Objects;

import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Embeddable;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;

import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.time.InstantMillis;

/**
 * One segment that a consent opens, and whether it was taken back by itself, as it is kept with the consent.
 */
@Embeddable
public class SegmentRow {
	
	@Enumerated(EnumType.STRING)
	@Column(name = "segment", length = 30, nullable = false)
	private Segment segment;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "withdrawn_at")
	private Instant withdrawnAt;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "withdrawal_reason", length = 30)
	private ConsentReason reason;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "withdrawal_form", length = 10)
	private WithdrawalForm form;
	
	/** The id of the user who recorded that it was taken back. */
	@Column(name = "withdrawn_by")
	private Integer withdrawnBy;
	
	/** For Hibernate. */
	SegmentRow() {
	}
	
	SegmentRow(Segment segment) {
		this.segment = segment;
	}
	
	/**
	 * @param how null where nobody said it: two records became one
	 */
	void withdraw(Instant at, ConsentReason why, WithdrawalForm how, int userId) {
		withdrawnAt = at;
		reason = why;
		form = how;
		withdrawnBy = userId;
	}
	
	Segment getSegment() {
		return segment;
	}
	
	/**
	 * @return null if it was not taken back by itself
	 */
	Instant getWithdrawnAt() {
		return withdrawnAt;
	}
	
	ConsentReason getReason() {
		return reason;
	}
	
	WithdrawalForm getForm() {
		return form;
	}
	
	@Override
	public boolean equals(Object other) {
		return other instanceof SegmentRow && segment == ((SegmentRow) other).segment
		        && Objects.equals(withdrawnAt, ((SegmentRow) other).withdrawnAt)
		        && Objects.equals(withdrawnBy, ((SegmentRow) other).withdrawnBy);
	}
	
	@Override
	public int hashCode() {
		return Objects.hash(segment, withdrawnAt, withdrawnBy);
	}
}
