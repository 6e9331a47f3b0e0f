/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.openmrs.module.peermentor.view.View;

/**
 * Where the clock of one product stands. Says what is known and whom a signed rule names, never a dose; nor whether the
 * participant returned to full-agonist use.
 */
public final class DoseClockView implements View {
	
	private final String patient;
	
	private final Instant at;
	
	private final DoseReading reading;
	
	DoseClockView(String patient, Instant at, DoseReading reading) {
		this.patient = patient;
		this.at = at;
		this.reading = reading;
	}
	
	/**
	 * @return the participant's
	 */
	@Override
	public String getUuid() {
		return patient;
	}
	
	@Override
	public String getDisplay() {
		return (getMedication() == null ? "" : getMedication() + " ") + getState();
	}
	
	public Instant getAt() {
		return at;
	}
	
	/**
	 * @return null if nothing at all is known of any product
	 */
	public Medication getMedication() {
		return reading.getProduct() == null ? null : reading.getProduct().getMedication();
	}
	
	/**
	 * @return null unless the medication is {@link Medication#OTHER}
	 */
	public String getMedicationName() {
		return reading.getProduct() == null ? null : reading.getProduct().getName();
	}
	
	public DoseState getState() {
		return reading.getState();
	}
	
	public Urgency getUrgency() {
		return reading.getUrgency();
	}
	
	/**
	 * @return null unless the state is {@link DoseState#UNKNOWN}
	 */
	public UnknownReason getUnknownReason() {
		return reading.getUnknownReason();
	}
	
	/**
	 * @return the dose confirmed last, with its grade of evidence; null if none is
	 */
	public Map<String, Object> getLastConfirmed() {
		DoseEvent event = reading.getLastConfirmed();
		if (event == null) {
			return null;
		}
		Map<String, Object> last = new LinkedHashMap<>();
		last.put("uuid", event.getKey());
		last.put("at", event.getAt());
		last.put("scheduledDay", event.getScheduledDay());
		last.put("place", event.getPlace());
		last.put("grade", event.getGrade());
		last.put("reporter", event.getReporter());
		return last;
	}
	
	public Long getHoursSince() {
		return reading.getHoursSince();
	}
	
	public int getMissedDays() {
		return reading.getMissedDays();
	}
	
	public int getMissedDoses() {
		return reading.getMissedDoses();
	}
	
	public int getReportedDoses() {
		return reading.getReportedDoses();
	}
	
	public int getDaysPastDue() {
		return reading.getDaysPastDue();
	}
	
	public LocalDate getFirstMissedDay() {
		return reading.getFirstMissedDay();
	}
	
	/**
	 * @return when the next dose can be had; null if nobody can say
	 */
	public Map<String, Object> getNextDue() {
		DueWindow window = reading.getNextDue();
		if (window == null) {
			return null;
		}
		Map<String, Object> due = new LinkedHashMap<>();
		due.put("day", window.getDay());
		due.put("session", window.getSession());
		due.put("from", window.getFrom());
		due.put("to", window.getTo());
		due.put("open", window.getOpen());
		return due;
	}
	
	public LocalDate getWindowOpens() {
		return reading.getWindowOpens();
	}
	
	public LocalDate getWindowCloses() {
		return reading.getWindowCloses();
	}
	
	/**
	 * @return null if nobody knows the end
	 */
	public Integer getPrescriptionDaysLeft() {
		return reading.getPrescriptionDaysLeft();
	}
	
	/**
	 * @return whether the participant stays in a facility now; null if nobody knows
	 */
	public Boolean getInFacility() {
		return reading.areStaysKnown() ? Boolean.valueOf(reading.isInFacility()) : null;
	}
	
	public boolean isRuleConfigured() {
		return reading.isRuleConfigured();
	}
	
	/**
	 * @return the signed rules whose threshold is reached: whom to contact by when, and who says so
	 */
	public List<Map<String, Object>> getReachedRules() {
		List<Map<String, Object>> reached = new ArrayList<>();
		for (MissedDoseRule rule : reading.getReachedRules()) {
			Map<String, Object> one = new LinkedHashMap<>();
			one.put("code", rule.getCode());
			one.put("version", rule.getVersion());
			one.put("kind", rule.getKind());
			one.put("contacts", rule.getContacts());
			one.put("withinHours", rule.getWithinHours());
			one.put("message", rule.getMessage());
			one.put("sourceTitle", rule.getSourceTitle());
			one.put("sourceAddress", rule.getSourceAddress());
			reached.add(one);
		}
		return reached;
	}
	
	/**
	 * @return the early prompts that are reached, before any threshold
	 */
	public List<Map<String, Object>> getPrompts() {
		List<Map<String, Object>> prompts = new ArrayList<>();
		for (Prompt prompt : reading.getPrompts()) {
			Map<String, Object> one = new LinkedHashMap<>();
			one.put("level", prompt.getLevel());
			one.put("point", prompt.getPoint());
			one.put("offset", prompt.getOffset());
			prompts.add(one);
		}
		return prompts;
	}
}
