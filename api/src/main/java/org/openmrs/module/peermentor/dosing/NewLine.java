/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;

import org.openmrs.module.peermentor.refusal.Problems;

/**
 * What somebody asks for who enters a medication line.
 */
public final class NewLine {
	
	/** The longest interval between doses that are counted by days. */
	public static final int LONGEST_INTERVAL = 31;
	
	/** The most sessions of a day. */
	public static final int MOST_SESSIONS = Schedule.MOST_SESSIONS;
	
	/** The most single days that a prescription names. */
	public static final int MOST_DAYS = 60;
	
	final Problems found;
	
	String uuid;
	
	String patient;
	
	Medication medication;
	
	String medicationName;
	
	Integer everyDays;
	
	Collection<DayOfWeek> weekdays = Collections.emptyList();
	
	Integer sessions;
	
	LocalDate start;
	
	LocalDate end;
	
	Collection<DayOfWeek> takeHomeWeekdays = Collections.emptyList();
	
	Collection<LocalDate> takeHomeDays = Collections.emptyList();
	
	Integer takeHomeMostDays;
	
	boolean bridging;
	
	boolean newStart;
	
	LocalDate endedOn;
	
	LineEnd endReason;
	
	Availability prescriber;
	
	Availability pharmacy;
	
	public NewLine() {
		this(new Problems());
	}
	
	/**
	 * @param found what reading the request found wrong, to be refused together with what the service finds
	 */
	public NewLine(Problems found) {
		this.found = found;
	}
	
	/** The uuid that the caller chose, so that a repeat is known as one; null to have one made. */
	public NewLine uuid(String uuid) {
		this.uuid = uuid;
		return this;
	}
	
	public NewLine patient(String patient) {
		this.patient = patient;
		return this;
	}
	
	/** The name is for other medicines only. */
	public NewLine medication(Medication medication, String name) {
		this.medication = medication;
		this.medicationName = name;
		return this;
	}
	
	/** At most one of the three; none for the usual schedule of the medicine. */
	public NewLine schedule(Integer everyDays, Collection<DayOfWeek> weekdays, Integer sessions) {
		this.everyDays = everyDays;
		this.weekdays = weekdays;
		this.sessions = sessions;
		return this;
	}
	
	/** First and last day of the prescription; the last is null if nobody knows it. */
	public NewLine prescribed(LocalDate start, LocalDate end) {
		this.start = start;
		this.end = end;
		return this;
	}
	
	/** Days of the week or single days that may be carried, and how many days a visit covers at most. */
	public NewLine takeHome(Collection<DayOfWeek> weekdays, Collection<LocalDate> days, Integer mostDays) {
		this.takeHomeWeekdays = weekdays;
		this.takeHomeDays = days;
		this.takeHomeMostDays = mostDays;
		return this;
	}
	
	public NewLine bridging(boolean bridging) {
		this.bridging = bridging;
		return this;
	}
	
	/** Whether the treatment with this product begins here, so that there is no earlier dose to know of. */
	public NewLine newStart(boolean newStart) {
		this.newStart = newStart;
		return this;
	}
	
	/** The first day on which it no longer holds, and why; null and null while it does. */
	public NewLine ended(LocalDate on, LineEnd reason) {
		this.endedOn = on;
		this.endReason = reason;
		return this;
	}
	
	public NewLine prescriber(Availability prescriber) {
		this.prescriber = prescriber;
		return this;
	}
	
	public NewLine pharmacy(Availability pharmacy) {
		this.pharmacy = pharmacy;
		return this;
	}
	
	/** Finds what is wrong with the request itself, then with the line that it describes. */
	void check(LocalDate today) {
		int schedules = (everyDays == null ? 0 : 1) + (weekdays.isEmpty() ? 0 : 1) + (sessions == null ? 0 : 1);
		if (schedules > 1) {
			found.add("schedule", "peermentor.error.medicationLine.oneSchedule");
		}
		if (medication != null && medication != Medication.OTHER && medicationName != null) {
			found.add("medicationName", "peermentor.error.medicationLine.name");
		}
		boolean carries = !takeHomeWeekdays.isEmpty() || !takeHomeDays.isEmpty();
		if (carries != (takeHomeMostDays != null) || (!takeHomeWeekdays.isEmpty() && !takeHomeDays.isEmpty())) {
			found.add("takeHome", "peermentor.error.medicationLine.takeHomeDays");
		}
		if (prescriber != null) {
			prescriber.check("prescriber", found);
		}
		if (pharmacy != null) {
			pharmacy.check("pharmacy", found);
		}
		if (!found.require("medication", medication) || schedules > 1 || found.has("takeHome") || found.has("schedule")) {
			found.require("start", start);
			return;
		}
		MedicationLineCheck.check(toFact(), today, found);
	}
	
	private MedicationLine toFact() {
		Product product = medication == Medication.OTHER ? Product.other(medicationName) : Product.of(medication);
		MedicationLine.Builder line = MedicationLine.of(uuid, product).prescribed(start, end).ended(endedOn, endReason);
		if (everyDays != null) {
			line.schedule(Schedule.everyDays(everyDays));
		} else if (!weekdays.isEmpty()) {
			line.schedule(Schedule.on(EnumSet.copyOf(weekdays)));
		} else if (sessions != null) {
			line.schedule(Schedule.sessions(sessions));
		}
		if (takeHomeMostDays != null) {
			line.takeHome(takeHomeWeekdays.isEmpty() ? TakeHome.onDays(new HashSet<>(takeHomeDays), takeHomeMostDays)
			        : TakeHome.onWeekdays(EnumSet.copyOf(takeHomeWeekdays), takeHomeMostDays));
		}
		return line.build();
	}
}
