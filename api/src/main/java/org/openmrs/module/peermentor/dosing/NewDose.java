/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

import org.openmrs.module.peermentor.refusal.Problems;

/**
 * What somebody asks for who reports a dose, or corrects a report.
 */
public final class NewDose {
	
	/** The longest reason kept. */
	public static final int LONGEST_REASON = 255;
	
	/** The longest name of a place or medicine kept. */
	public static final int LONGEST_NAME = 100;
	
	final Problems found;
	
	String uuid;
	
	String patient;
	
	Medication medication;
	
	String medicationName;
	
	LocalDate scheduledDay;
	
	Integer session;
	
	Outcome outcome;
	
	Instant at;
	
	DosePlace place;
	
	String placeName;
	
	EvidenceGrade grade;
	
	Reporter reporter;
	
	String reason;
	
	String replaces;
	
	public NewDose() {
		this(new Problems());
	}
	
	/**
	 * @param found what reading the request found wrong, to be refused together with what the service finds
	 */
	public NewDose(Problems found) {
		this.found = found;
	}
	
	/** The uuid that the caller chose, so that a repeat is known as one; null to have one made. */
	public NewDose uuid(String uuid) {
		this.uuid = uuid;
		return this;
	}
	
	public NewDose patient(String patient) {
		this.patient = patient;
		return this;
	}
	
	/** The name is for other medicines only. */
	public NewDose medication(Medication medication, String name) {
		this.medication = medication;
		this.medicationName = name;
		return this;
	}
	
	/** The day whose dose it is, null for that of the instant; the session is null where a day has one dose. */
	public NewDose scheduled(LocalDate day, Integer session) {
		this.scheduledDay = day;
		this.session = session;
		return this;
	}
	
	/** What became of it, and when; the instant is null if only the day is known. */
	public NewDose outcome(Outcome outcome, Instant at) {
		this.outcome = outcome;
		this.at = at;
		return this;
	}
	
	/** Null and null if nobody said. */
	public NewDose place(DosePlace place, String name) {
		this.place = place;
		this.placeName = name;
		return this;
	}
	
	public NewDose evidence(EvidenceGrade grade, Reporter reporter) {
		this.grade = grade;
		this.reporter = reporter;
		return this;
	}
	
	/** Why it was not taken, or why the report is corrected. */
	public NewDose reason(String reason) {
		this.reason = reason;
		return this;
	}
	
	/** The uuid of the report that this one corrects, null if it corrects none. */
	public NewDose replaces(String replaced) {
		this.replaces = replaced;
		return this;
	}
	
	/** Which place of its kind: capitals and space around the name do not matter. */
	static String key(String placeName) {
		return placeName == null ? null : placeName.trim().toLowerCase(Locale.ROOT);
	}
	
	/**
	 * @param replaced the event that it corrects, null if there is none
	 * @return the report as a fact; null if there is too little to make one of
	 */
	DoseEvent toFact(EventRecord replaced) {
		if (medication == null) {
			return null;
		}
		Product product = medication == Medication.OTHER ? Product.other(medicationName) : Product.of(medication);
		return DoseEvent.of(uuid, product, outcome).forDay(scheduledDay).session(session).at(at).place(place, key(placeName))
		        .evidence(grade, reporter).reason(reason).replaces(replaced == null ? replaces : replaced.getUuid()).build();
	}
}
