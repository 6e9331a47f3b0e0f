/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

/**
 * Where the clock of one product stands at one instant. Says what is known and whom a signed rule names, never a dose.
 */
public final class DoseReading {
	
	private final Product product;
	
	private final SiteDays days;
	
	private DoseState state = DoseState.UNKNOWN;
	
	private Urgency urgency = Urgency.THRESHOLD;
	
	private UnknownReason unknownReason;
	
	private DoseEvent lastConfirmed;
	
	private Standing standing = new Standing();
	
	private DueWindow nextDue;
	
	private Integer prescriptionDaysLeft;
	
	private ReturnToUse returnToUse = ReturnToUse.NOT_ASKED;
	
	private boolean ruleConfigured;
	
	private List<MissedDoseRule> reachedRules = Collections.emptyList();
	
	private List<Prompt> prompts = Collections.emptyList();
	
	DoseReading(Product product, SiteDays days) {
		this.product = product;
		this.days = days;
	}
	
	DoseReading counted(Standing standing, DoseEvent lastConfirmed, DueWindow nextDue, Integer prescriptionDaysLeft) {
		this.standing = standing;
		this.lastConfirmed = lastConfirmed;
		this.nextDue = nextDue;
		this.prescriptionDaysLeft = prescriptionDaysLeft;
		return this;
	}
	
	DoseReading ruled(boolean configured, ReturnToUse returnToUse, List<MissedDoseRule> reached, List<Prompt> prompts) {
		this.ruleConfigured = configured;
		this.returnToUse = returnToUse;
		this.reachedRules = Collections.unmodifiableList(reached);
		this.prompts = Collections.unmodifiableList(prompts);
		return this;
	}
	
	DoseReading stands(DoseState state, Urgency urgency) {
		this.state = state;
		this.urgency = urgency;
		this.unknownReason = null;
		return this;
	}
	
	DoseReading stands(UnknownReason reason, Urgency urgency) {
		stands(DoseState.UNKNOWN, urgency);
		this.unknownReason = reason;
		return this;
	}
	
	/**
	 * @return null if nothing at all is known of any product
	 */
	public Product getProduct() {
		return product;
	}
	
	public DoseState getState() {
		return state;
	}
	
	public Urgency getUrgency() {
		return urgency;
	}
	
	/**
	 * @return null unless the state is {@link DoseState#UNKNOWN}
	 */
	public UnknownReason getUnknownReason() {
		return unknownReason;
	}
	
	/**
	 * @return the dose confirmed last, with its grade of evidence, wherever it was given; null if none is confirmed
	 */
	public DoseEvent getLastConfirmed() {
		return lastConfirmed;
	}
	
	/**
	 * @return whole hours that have passed since that dose, clock changes or not; at most, if only its day is known; null if
	 *         none is confirmed
	 */
	public Long getHoursSince() {
		return lastConfirmed == null ? null
		        : Duration.between(lastConfirmed.momentIn(days.getZone()), days.getNow()).toHours();
	}
	
	/**
	 * @return scheduled days in a row without any dose confirmed or covered; for injections 1 once the window has closed
	 */
	public int getMissedDays() {
		return standing.counted.getDays();
	}
	
	/**
	 * @return scheduled doses or sessions in a row that are neither confirmed nor covered
	 */
	public int getMissedDoses() {
		return standing.counted.getDoses();
	}
	
	/**
	 * @return of the {@link #getMissedDoses()}, those that somebody reported; about the rest nobody has said anything
	 */
	public int getReportedDoses() {
		return standing.reported;
	}
	
	/**
	 * @return days since the injection was due, without days in a facility; 0 if not past due or not an injection
	 */
	public int getDaysPastDue() {
		return standing.counted.getDaysPastDue();
	}
	
	/**
	 * @return the scheduled day of the first of the {@link #getMissedDoses()}, null if there are none
	 */
	public LocalDate getFirstMissedDay() {
		return standing.firstMissed;
	}
	
	/**
	 * @return when the next dose can be had; null if nobody can say
	 */
	public DueWindow getNextDue() {
		return nextDue;
	}
	
	/**
	 * @return for injections the first day of the next window, null if it is not known
	 */
	public LocalDate getWindowOpens() {
		return standing.opens;
	}
	
	/**
	 * @return for injections the last day of the next window, null if it is not known
	 */
	public LocalDate getWindowCloses() {
		return standing.closes;
	}
	
	/**
	 * @return days of prescription left, today being one, up to the first day that no prescription covers; 0 if none
	 *         covers today, null if nobody knows the end
	 */
	public Integer getPrescriptionDaysLeft() {
		return prescriptionDaysLeft;
	}
	
	/**
	 * @return whether the participant stays in a facility now, as far as known: see {@link #areStaysKnown()}
	 */
	public boolean isInFacility() {
		return days.isInFacilityNow();
	}
	
	/**
	 * @return whether all stays are known; if not, nobody can say whether the participant stays in a facility
	 */
	public boolean areStaysKnown() {
		return days.areStaysKnown();
	}
	
	/**
	 * @return whether somebody signed a rule for this product, so that {@link DoseState#ON_TRACK} and the like are more than
	 *         the absence of rules
	 */
	public boolean isRuleConfigured() {
		return ruleConfigured;
	}
	
	/**
	 * @return the answer that still holds
	 */
	public ReturnToUse getReturnToUse() {
		return returnToUse;
	}
	
	/**
	 * @return the signed rules whose threshold is reached: whom to contact by when
	 */
	public List<MissedDoseRule> getReachedRules() {
		return reachedRules;
	}
	
	/**
	 * @return the early prompts that are reached, in the order of the policy
	 */
	public List<Prompt> getPrompts() {
		return prompts;
	}
	
	@Override
	public String toString() {
		return "DoseReading " + state;
	}
}
