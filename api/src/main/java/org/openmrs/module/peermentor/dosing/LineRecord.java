/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Table;

import org.openmrs.module.peermentor.record.Record;

/**
 * One medication line as it is kept. What it says never changes but for its end, which is set once: a prescription that
 * changes is a new line, one that was entered in error is voided.
 */
@Entity(name = "PeerMedicationLine")
@Table(name = "peermentor_medication_line")
public class LineRecord extends Record {
	
	private static final long serialVersionUID = 1L;
	
	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Column(name = "line_id")
	private Integer lineId;
	
	@Column(name = "patient_id", nullable = false)
	private int patientId;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "medication", length = 40, nullable = false, updatable = false)
	private Medication medication;
	
	@Column(name = "medication_name", length = 100, updatable = false)
	private String medicationName;
	
	@Column(name = "every_days", updatable = false)
	private Integer everyDays;
	
	@Column(name = "weekdays", length = 80, updatable = false)
	private String weekdays;
	
	@Column(name = "sessions", updatable = false)
	private Integer sessions;
	
	@Column(name = "start_day", nullable = false, updatable = false)
	private LocalDate start;
	
	@Column(name = "end_day", updatable = false)
	private LocalDate end;
	
	@Column(name = "take_home_weekdays", length = 80, updatable = false)
	private String takeHomeWeekdays;
	
	@Column(name = "take_home_days", length = 1000, updatable = false)
	private String takeHomeDays;
	
	@Column(name = "take_home_most_days", updatable = false)
	private Integer takeHomeMostDays;
	
	@Column(name = "bridging", nullable = false, updatable = false)
	private boolean bridging;
	
	@Column(name = "new_start", nullable = false, updatable = false)
	private boolean newStart;
	
	@Column(name = "ended_on")
	private LocalDate endedOn;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "end_reason", length = 30)
	private LineEnd endReason;
	
	@Column(name = "prescriber", length = 2000, updatable = false)
	private String prescriber;
	
	@Column(name = "pharmacy", length = 2000, updatable = false)
	private String pharmacy;
	
	/** For Hibernate. */
	LineRecord() {
	}
	
	/**
	 * @param request complete and checked
	 */
	LineRecord(int patientId, NewLine request) {
		this.patientId = patientId;
		medication = request.medication;
		medicationName = request.medicationName;
		everyDays = request.everyDays;
		weekdays = CodeList.write(request.weekdays);
		sessions = request.sessions;
		start = request.start;
		end = request.end;
		takeHomeWeekdays = CodeList.write(request.takeHomeWeekdays);
		takeHomeDays = CodeList.write(request.takeHomeDays);
		takeHomeMostDays = request.takeHomeMostDays;
		bridging = request.bridging;
		newStart = request.newStart;
		endedOn = request.endedOn;
		endReason = request.endReason;
		prescriber = request.prescriber == null ? null : request.prescriber.write();
		pharmacy = request.pharmacy == null ? null : request.pharmacy.write();
	}
	
	@Override
	public Integer getId() {
		return lineId;
	}
	
	@Override
	public void setId(Integer id) {
		this.lineId = id;
	}
	
	int getPatientId() {
		return patientId;
	}
	
	boolean isEnded() {
		return endedOn != null;
	}
	
	void end(LocalDate on, LineEnd reason) {
		endedOn = on;
		endReason = reason;
	}
	
	/**
	 * @return the same as a fact for the rules, by its uuid
	 */
	MedicationLine toFact() {
		Product product = medication == Medication.OTHER ? Product.other(medicationName) : Product.of(medication);
		MedicationLine.Builder line = MedicationLine.of(getUuid(), product).prescribed(start, end).takeHome(takeHome())
		        .bridging(bridging).newStart(newStart).ended(endedOn, endReason).prescriber(openings(prescriber))
		        .pharmacy(openings(pharmacy));
		if (everyDays != null) {
			line.schedule(Schedule.everyDays(everyDays));
		} else if (weekdays != null) {
			line.schedule(Schedule.on(EnumSet.copyOf(getWeekdays())));
		} else if (sessions != null) {
			line.schedule(Schedule.sessions(sessions));
		}
		return line.build();
	}
	
	private TakeHome takeHome() {
		if (takeHomeMostDays == null) {
			return TakeHome.NONE;
		}
		return takeHomeWeekdays == null ? TakeHome.onDays(new HashSet<>(getTakeHomeDays()), takeHomeMostDays)
		        : TakeHome.onWeekdays(EnumSet.copyOf(getTakeHomeWeekdays()), takeHomeMostDays);
	}
	
	private static Openings openings(String text) {
		return text == null ? null : Availability.read(text).toOpenings();
	}
	
	Medication getMedication() {
		return medication;
	}
	
	String getMedicationName() {
		return medicationName;
	}
	
	Integer getEveryDays() {
		return everyDays;
	}
	
	List<DayOfWeek> getWeekdays() {
		return CodeList.read(weekdays, DayOfWeek::valueOf);
	}
	
	Integer getSessions() {
		return sessions;
	}
	
	LocalDate getStart() {
		return start;
	}
	
	LocalDate getEnd() {
		return end;
	}
	
	List<DayOfWeek> getTakeHomeWeekdays() {
		return CodeList.read(takeHomeWeekdays, DayOfWeek::valueOf);
	}
	
	List<LocalDate> getTakeHomeDays() {
		return CodeList.read(takeHomeDays, LocalDate::parse);
	}
	
	Integer getTakeHomeMostDays() {
		return takeHomeMostDays;
	}
	
	boolean isBridging() {
		return bridging;
	}
	
	boolean isNewStart() {
		return newStart;
	}
	
	LocalDate getEndedOn() {
		return endedOn;
	}
	
	LineEnd getEndReason() {
		return endReason;
	}
	
	Availability getPrescriber() {
		return Availability.read(prescriber);
	}
	
	Availability getPharmacy() {
		return Availability.read(pharmacy);
	}
}
