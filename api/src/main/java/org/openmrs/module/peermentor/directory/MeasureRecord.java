/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

import org.hibernate.annotations.Type;
import org.openmrs.module.peermentor.time.InstantMillis;

/**
 * What was measured of one service. Derived from referrals, so that it has neither author nor history.
 */
@Entity(name = "PeerMeasure")
@Table(name = "peermentor_directory_measure")
class MeasureRecord {
	
	@Id
	@Column(name = "service_uuid", length = 38)
	private String serviceUuid;
	
	@Column(name = "referrals", nullable = false)
	private int referrals;
	
	@Column(name = "answered", nullable = false)
	private int answered;
	
	/** Null if none was answered. */
	@Column(name = "median_seconds")
	private Long medianSeconds;
	
	@Column(name = "ended", nullable = false)
	private int ended;
	
	@Column(name = "reached", nullable = false)
	private int reached;
	
	/** How many people by reason, such as <code>FULL=7;NO_ANSWER=2</code>, the most frequent first. */
	@Type(type = "text")
	@Column(name = "refusals", nullable = false)
	private String refusals;
	
	/** How many stand behind it; none of what was measured before that was counted, so that nothing of it is shown. */
	@Column(name = "people", nullable = false)
	private int people;
	
	@Column(name = "people_answered", nullable = false)
	private int peopleAnswered;
	
	@Column(name = "people_unanswered", nullable = false)
	private int peopleUnanswered;
	
	@Column(name = "people_reached", nullable = false)
	private int peopleReached;
	
	@Column(name = "people_not_reached", nullable = false)
	private int peopleNotReached;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "measured_at", nullable = false)
	private Instant measuredAt;
	
	/** For Hibernate. */
	MeasureRecord() {
	}
	
	MeasureRecord(String serviceUuid) {
		this.serviceUuid = serviceUuid;
	}
	
	String getServiceUuid() {
		return serviceUuid;
	}
	
	void take(ServiceMeasure measure, Instant at) {
		referrals = measure.getReferrals();
		answered = measure.getAnswered();
		medianSeconds = measure.getMedianToAnswer() == null ? null : measure.getMedianToAnswer().getSeconds();
		ended = measure.getEnded();
		reached = measure.getReached();
		StringBuilder counts = new StringBuilder();
		measure.getRefusals().forEach((code, refused) -> counts.append(counts.length() == 0 ? "" : ";").append(code).append('=')
		        .append(refused));
		refusals = counts.toString();
		people = measure.getPeople().getAll();
		peopleAnswered = measure.getPeople().getAnswered();
		peopleUnanswered = measure.getPeople().getUnanswered();
		peopleReached = measure.getPeople().getReached();
		peopleNotReached = measure.getPeople().getNotReached();
		measuredAt = at;
	}
	
	ServiceMeasure measure() {
		Map<String, Integer> refused = new LinkedHashMap<>();
		for (String count : refusals.isEmpty() ? new String[0] : refusals.split(";")) {
			int equals = count.indexOf('=');
			refused.put(count.substring(0, equals), Integer.valueOf(count.substring(equals + 1)));
		}
		return new ServiceMeasure(referrals, answered, medianSeconds == null ? null : Duration.ofSeconds(medianSeconds), ended,
		        reached, refused,
		        new MeasuredPeople(people, peopleAnswered, peopleUnanswered, peopleReached, peopleNotReached));
	}
}
