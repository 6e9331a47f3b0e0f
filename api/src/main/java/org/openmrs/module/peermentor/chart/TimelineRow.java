/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.chart;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

import org.openmrs.module.peermentor.time.InstantMillis;

/**
 * One line of a patient's timeline: when what happened, and where that is kept. A projection, written in the transaction that
 * writes what it shows, so that a page of a timeline is one step into an index; it can be made anew at any time.
 */
@Entity(name = "PeerTimelineRow")
@Table(name = "peermentor_timeline")
@IdClass(TimelineKey.class)
class TimelineRow implements Serializable {
	
	private static final long serialVersionUID = 1L;
	
	@Id
	@Enumerated(EnumType.STRING)
	@Column(name = "kind", length = 20, nullable = false)
	private TimelineKind kind;
	
	/** The id of the encounter, or of what happened to a plan. */
	@Id
	@Column(name = "reference", nullable = false)
	private Integer reference;
	
	@Column(name = "patient_id", nullable = false)
	private Integer patientId;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "happened_at", nullable = false)
	private Instant happenedAt;
	
	/** The kind of the contact, the step of the plan or referral; null for other encounters. */
	@Column(name = "code", length = 40)
	private String code;
	
	@Column(name = "encounter_type_id")
	private Integer encounterTypeId;
	
	/** For Hibernate. */
	TimelineRow() {
	}
	
	/**
	 * @param code the kind of the contact, the step of the plan; null for other encounters
	 * @param encounterTypeId null for steps of plans
	 */
	TimelineRow(TimelineKey key, Integer patientId, Instant happenedAt, String code, Integer encounterTypeId) {
		this.kind = key.getKind();
		this.reference = key.getReference();
		this.patientId = patientId;
		this.happenedAt = happenedAt;
		this.code = code;
		this.encounterTypeId = encounterTypeId;
	}
	
	TimelineKey getKey() {
		return new TimelineKey(kind, reference);
	}
	
	Integer getPatientId() {
		return patientId;
	}
	
	Instant getHappenedAt() {
		return happenedAt;
	}
	
	String getCode() {
		return code;
	}
	
	Integer getEncounterTypeId() {
		return encounterTypeId;
	}
	
	/**
	 * Takes over what another row says of the same thing.
	 */
	void become(TimelineRow other) {
		patientId = other.patientId;
		// The same instant is no change: Hibernate would write the row for another object.
		happenedAt = Objects.equals(happenedAt, other.happenedAt) ? happenedAt : other.happenedAt;
		code = other.code;
		encounterTypeId = other.encounterTypeId;
	}
	
	void moveTo(Integer newPatientId) {
		patientId = newPatientId;
	}
	
	@Override
	public String toString() {
		return "TimelineRow[" + kind + " " + reference + "]";
	}
}
