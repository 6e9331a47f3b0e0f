/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.time.Instant;
import java.time.LocalDate;

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
 * One report about a dose as it is kept; never changed. A correction is another that names this one, and both stay.
 */
@Entity(name = "PeerDoseEvent")
@Table(name = "peermentor_dose_event")
public class EventRecord extends Record {
	
	private static final long serialVersionUID = 1L;
	
	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Column(name = "dose_event_id")
	private Integer doseEventId;
	
	@Column(name = "patient_id", nullable = false)
	private int patientId;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "medication", length = 40, nullable = false, updatable = false)
	private Medication medication;
	
	@Column(name = "medication_name", length = 100, updatable = false)
	private String medicationName;
	
	@Column(name = "scheduled_day", updatable = false)
	private LocalDate scheduledDay;
	
	@Column(name = "session_number", updatable = false)
	private Integer session;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "outcome", length = 30, nullable = false, updatable = false)
	private Outcome outcome;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "happened_at", updatable = false)
	private Instant at;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "place", length = 20, updatable = false)
	private DosePlace place;
	
	@Column(name = "place_name", length = 100, updatable = false)
	private String placeName;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "grade", length = 30, nullable = false, updatable = false)
	private EvidenceGrade grade;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "reporter", length = 20, nullable = false, updatable = false)
	private Reporter reporter;
	
	@Column(name = "reason", length = 255, updatable = false)
	private String reason;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "recorded_at", nullable = false, updatable = false)
	private Instant recordedAt;
	
	@Column(name = "replaces", length = 38, updatable = false)
	private String replaces;
	
	@Column(name = "chain", length = 38, nullable = false, updatable = false)
	private String chain;
	
	/** For Hibernate. */
	EventRecord() {
	}
	
	/**
	 * @param request complete and checked
	 * @param replaced the event that it corrects, null if it corrects none
	 */
	EventRecord(int patientId, NewDose request, EventRecord replaced, Instant recordedAt) {
		this.patientId = patientId;
		this.recordedAt = recordedAt;
		if (request.uuid != null) {
			setUuid(request.uuid);
		}
		medication = request.medication;
		medicationName = request.medicationName;
		scheduledDay = request.scheduledDay;
		session = request.session;
		outcome = request.outcome;
		at = request.at;
		place = request.place;
		placeName = request.placeName;
		grade = request.grade;
		reporter = request.reporter;
		reason = request.reason;
		replaces = replaced == null ? null : replaced.getUuid();
		chain = replaced == null ? getUuid() : replaced.chain;
	}
	
	@Override
	public Integer getId() {
		return doseEventId;
	}
	
	@Override
	public void setId(Integer id) {
		this.doseEventId = id;
	}
	
	int getPatientId() {
		return patientId;
	}
	
	/**
	 * @return the same as a fact for the rules, by its uuid
	 */
	DoseEvent toFact() {
		Product product = medication == Medication.OTHER ? Product.other(medicationName) : Product.of(medication);
		return DoseEvent.of(getUuid(), product, outcome).forDay(scheduledDay).session(session).at(at)
		        .place(place, NewDose.key(placeName)).evidence(grade, reporter).reason(reason).recordedAt(recordedAt)
		        .replaces(replaces).build();
	}
	
	Medication getMedication() {
		return medication;
	}
	
	String getMedicationName() {
		return medicationName;
	}
	
	LocalDate getScheduledDay() {
		return scheduledDay;
	}
	
	Integer getSession() {
		return session;
	}
	
	Outcome getOutcome() {
		return outcome;
	}
	
	Instant getAt() {
		return at;
	}
	
	DosePlace getPlace() {
		return place;
	}
	
	String getPlaceName() {
		return placeName;
	}
	
	EvidenceGrade getGrade() {
		return grade;
	}
	
	Reporter getReporter() {
		return reporter;
	}
	
	String getReason() {
		return reason;
	}
	
	Instant getRecordedAt() {
		return recordedAt;
	}
	
	String getReplaces() {
		return replaces;
	}
	
	String getChain() {
		return chain;
	}
}
