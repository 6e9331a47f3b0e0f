/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import org.openmrs.module.peermentor.access.Viewer;
import org.openmrs.module.peermentor.view.Ref;
import org.openmrs.module.peermentor.view.View;

/**
 * A medication line as its readers see it. Nothing in it is an amount.
 */
public final class MedicationLineView implements View {
	
	private final LineRecord line;
	
	private final Ref patient;
	
	private final Ref recordedBy;
	
	private final int version;
	
	MedicationLineView(LineRecord line, Ref patient, Ref recordedBy) {
		this.line = line;
		this.patient = patient;
		this.recordedBy = recordedBy;
		this.version = line.getVersion();
	}
	
	@Override
	public String getUuid() {
		return line.getUuid();
	}
	
	@Override
	public String getDisplay() {
		return getMedication() + " " + getStart();
	}
	
	public int getVersion() {
		return version;
	}
	
	boolean isBy(Viewer viewer) {
		return line.getCreator().getUserId() == viewer.getUserId();
	}
	
	public Ref getPatient() {
		return patient;
	}
	
	public Medication getMedication() {
		return line.getMedication();
	}
	
	/**
	 * @return null unless the medication is {@link Medication#OTHER}
	 */
	public String getMedicationName() {
		return line.getMedicationName();
	}
	
	/**
	 * @return one of <code>everyDays</code>, <code>weekdays</code> and <code>sessionsPerDay</code>; null for the usual one
	 *         of the medicine
	 */
	public Map<String, Object> getSchedule() {
		Map<String, Object> schedule = new LinkedHashMap<>();
		if (line.getEveryDays() != null) {
			schedule.put("everyDays", line.getEveryDays());
		} else if (!line.getWeekdays().isEmpty()) {
			schedule.put("weekdays", line.getWeekdays());
		} else if (line.getSessions() != null) {
			schedule.put("sessionsPerDay", line.getSessions());
		}
		return schedule.isEmpty() ? null : schedule;
	}
	
	public LocalDate getStart() {
		return line.getStart();
	}
	
	/**
	 * @return the last day of the prescription, null if nobody knows it
	 */
	public LocalDate getEnd() {
		return line.getEnd();
	}
	
	/**
	 * @return <code>weekdays</code> or <code>days</code>, and <code>mostDays</code>; null if every dose is witnessed
	 */
	public Map<String, Object> getTakeHome() {
		if (line.getTakeHomeMostDays() == null) {
			return null;
		}
		Map<String, Object> takeHome = new LinkedHashMap<>();
		if (line.getTakeHomeWeekdays().isEmpty()) {
			takeHome.put("days", line.getTakeHomeDays());
		} else {
			takeHome.put("weekdays", line.getTakeHomeWeekdays());
		}
		takeHome.put("mostDays", line.getTakeHomeMostDays());
		return takeHome;
	}
	
	public boolean isBridging() {
		return line.isBridging();
	}
	
	public boolean isNewStart() {
		return line.isNewStart();
	}
	
	/**
	 * @return the first day on which it no longer holds, null if nobody ended it
	 */
	public LocalDate getEndedOn() {
		return line.getEndedOn();
	}
	
	public LineEnd getEndReason() {
		return line.getEndReason();
	}
	
	/**
	 * @return null if nobody knows
	 */
	public Map<String, Object> getPrescriber() {
		return line.getPrescriber() == null ? null : line.getPrescriber().toMap();
	}
	
	/**
	 * @return null if nobody knows
	 */
	public Map<String, Object> getPharmacy() {
		return line.getPharmacy() == null ? null : line.getPharmacy().toMap();
	}
	
	/**
	 * @return the user who entered it
	 */
	public Ref getRecordedBy() {
		return recordedBy;
	}
}
