/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

import java.time.Instant;
import java.time.LocalDate;

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
 * From which day to which a mentor is away. It says nothing of why. What follows from it is worked out whenever somebody
 * asks; kept is only whether it was noted that it has begun. The mentor's assignments go on, and so does what they may read.
 */
@Entity(name = "PeerLeave")
@Table(name = "peermentor_leave")
public class Leave extends Record {
	
	private static final long serialVersionUID = 1L;
	
	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Column(name = "leave_id")
	private Integer leaveId;
	
	@Column(name = "provider_id", nullable = false, updatable = false)
	private Integer providerId;
	
	@Column(name = "start_day", nullable = false)
	private LocalDate startDay;
	
	@Column(name = "end_day")
	private LocalDate endDay;
	
	/** When it was noted that it has begun; null until then. Set by {@link LeaveDao} alone, so that no reader's version grows old. */
	@Convert(converter = InstantMillis.class)
	@Column(name = "begun_at", updatable = false)
	private Instant begunAt;
	
	/** For Hibernate. */
	Leave() {
	}
	
	Leave(int providerId, LeaveDays days) {
		this.providerId = providerId;
		setDays(days);
	}
	
	@Override
	public Integer getId() {
		return leaveId;
	}
	
	@Override
	public void setId(Integer id) {
		this.leaveId = id;
	}
	
	Integer getProviderId() {
		return providerId;
	}
	
	LeaveDays getDays() {
		return new LeaveDays(startDay, endDay);
	}
	
	final void setDays(LeaveDays days) {
		this.startDay = days.getStart();
		this.endDay = days.getEnd();
	}
}
