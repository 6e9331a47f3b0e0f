/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.openmrs.module.peermentor.dosing.DoseReading;
import org.openmrs.module.peermentor.dosing.DoseState;
import org.openmrs.module.peermentor.dosing.MissedDoseRule;
import org.openmrs.module.peermentor.dosing.Product;
import org.openmrs.module.peermentor.dosing.RuleContact;

/**
 * The linked tasks of one signed threshold that a row of missed doses has reached: one for the mentor, one for the nurse,
 * one for the prescriber's side where the rule names it. They open and close together. Immutable.
 */
public final class ThresholdTasks {
	
	/** What the mentor is asked to do. Names no medicine. */
	public enum MentorHelp {
		REACH_PHARMACY_BEFORE_IT_CLOSES, REACH_PRESCRIBER_TODAY, REACH_CLINIC_TODAY
	}
	
	private final Product product;
	
	private final String ruleCode;
	
	private final LocalDate firstMissed;
	
	private final Set<RuleContact> contacts;
	
	private final Instant openedAt;
	
	private final Instant dueAt;
	
	private final TaskStatus status;
	
	private final TaskReason reason;
	
	private ThresholdTasks(ThresholdTasks like, TaskStatus status, TaskReason reason) {
		this.product = like.product;
		this.ruleCode = like.ruleCode;
		this.firstMissed = like.firstMissed;
		this.contacts = like.contacts;
		this.openedAt = like.openedAt;
		this.dueAt = like.dueAt;
		this.status = status;
		this.reason = reason;
	}
	
	private ThresholdTasks(Product product, String ruleCode, LocalDate firstMissed, Collection<RuleContact> contacts,
	    Instant openedAt, Instant dueAt) {
		this.product = Objects.requireNonNull(product, "product");
		this.ruleCode = Objects.requireNonNull(ruleCode, "ruleCode");
		this.firstMissed = firstMissed;
		this.contacts = contacts.isEmpty() ? Collections.<RuleContact> emptySet()
		        : Collections.unmodifiableSet(EnumSet.copyOf(contacts));
		this.openedAt = openedAt;
		this.dueAt = dueAt;
		this.status = TaskStatus.OPEN;
		this.reason = null;
	}
	
	/**
	 * Tasks that were opened before, as they were kept.
	 * 
	 * @param firstMissed the first day of the row of missed doses, null if it has none
	 * @param contacts whom the rule named
	 */
	public static ThresholdTasks opened(Product product, String ruleCode, LocalDate firstMissed,
	        Collection<RuleContact> contacts, Instant openedAt, Instant dueAt) {
		return new ThresholdTasks(product, ruleCode, firstMissed, contacts, openedAt, dueAt);
	}
	
	/**
	 * Brings the tasks in line with the dose clock. A threshold that is reached has open tasks, unless somebody closed them
	 * for the same row of missed doses; tasks whose threshold is known not to be reached any more are cancelled, because a
	 * dose was taken since or because a report was corrected. What became unknown cancels nothing.
	 * 
	 * @param present all threshold tasks of the participant, open or not
	 * @param readings the dose clock of every product, now
	 * @return all of them as they stand, those just opened last
	 */
	public static List<ThresholdTasks> reconcile(Collection<ThresholdTasks> present, Collection<DoseReading> readings,
	        Instant now) {
		List<ThresholdTasks> after = new ArrayList<>();
		for (ThresholdTasks tasks : present) {
			after.add(tasks.status.isOpen() ? tasks.heldAgainst(readings) : tasks);
		}
		for (DoseReading reading : readings) {
			for (MissedDoseRule rule : reading.getReachedRules()) {
				if (after.stream().noneMatch(tasks -> tasks.standsFor(reading, rule))) {
					after.add(opened(reading.getProduct(), rule.getCode(), reading.getFirstMissedDay(), rule.getContacts(), now,
					    now.plus(Duration.ofHours(rule.getWithinHours()))));
				}
			}
		}
		return after;
	}
	
	/**
	 * @return the tasks as they stand after a movement, in the same order: in custody the facility gives the doses, and what
	 *         is over asks nobody for anything
	 */
	public static List<ThresholdTasks> after(Movement movement, Collection<ThresholdTasks> present) {
		List<ThresholdTasks> after = new ArrayList<>();
		for (ThresholdTasks tasks : present) {
			TaskReason cancels = tasks.status.isOpen() ? movement.getReason() : null;
			after.add(cancels == null ? tasks : tasks.status(TaskStatus.CANCELLED, cancels));
		}
		return after;
	}
	
	/**
	 * @return whether these stand for the same threshold of the same product
	 */
	public boolean isLike(ThresholdTasks other) {
		return product.equals(other.product) && ruleCode.equals(other.ruleCode);
	}
	
	private ThresholdTasks heldAgainst(Collection<DoseReading> readings) {
		for (DoseReading reading : readings) {
			if (reading.getProduct().equals(product)) {
				boolean reached = reading.getReachedRules().stream().anyMatch(rule -> rule.getCode().equals(ruleCode));
				return reached || !isKnown(reading.getState()) ? this : cancelled(reading);
			}
		}
		return this;
	}
	
	private static boolean isKnown(DoseState state) {
		return state == DoseState.ON_TRACK || state == DoseState.DUE_TODAY || state == DoseState.OVERDUE;
	}
	
	private ThresholdTasks cancelled(DoseReading reading) {
		Instant last = reading.getLastConfirmed() == null ? null : reading.getLastConfirmed().getAt();
		boolean takenSince = last != null && last.isAfter(openedAt);
		return new ThresholdTasks(this, TaskStatus.CANCELLED, takenSince ? TaskReason.NO_LONGER_NEEDED : TaskReason.CORRECTED);
	}
	
	private boolean standsFor(DoseReading reading, MissedDoseRule rule) {
		boolean same = product.equals(reading.getProduct()) && ruleCode.equals(rule.getCode());
		boolean sameRow = Objects.equals(firstMissed, reading.getFirstMissedDay());
		return same && (status.isOpen() || (sameRow && status != TaskStatus.CANCELLED));
	}
	
	/**
	 * All of them at once: claimed, done, or not possible with a reason.
	 * 
	 * @param newReason null where the status says all
	 */
	public ThresholdTasks status(TaskStatus newStatus, TaskReason newReason) {
		return new ThresholdTasks(this, newStatus, newReason);
	}
	
	public Product getProduct() {
		return product;
	}
	
	public String getRuleCode() {
		return ruleCode;
	}
	
	/**
	 * @return the first day of the row of missed doses, null if it has none
	 */
	public LocalDate getFirstMissed() {
		return firstMissed;
	}
	
	/**
	 * @return whom the rule wants contacted
	 */
	public Set<RuleContact> getContacts() {
		return contacts;
	}
	
	/**
	 * @return whose tasks they are
	 */
	public Set<OwnerRole> getOwners() {
		Set<OwnerRole> owners = EnumSet.of(OwnerRole.MENTOR, OwnerRole.NURSE);
		if (contacts.contains(RuleContact.PRESCRIBER) || contacts.contains(RuleContact.CLINIC)) {
			owners.add(OwnerRole.CLINIC);
		}
		return owners;
	}
	
	/**
	 * @return what the mentor is asked to do
	 */
	public MentorHelp getMentorHelp() {
		if (contacts.contains(RuleContact.PRESCRIBER)) {
			return MentorHelp.REACH_PRESCRIBER_TODAY;
		}
		return contacts.contains(RuleContact.CLINIC) ? MentorHelp.REACH_CLINIC_TODAY
		        : MentorHelp.REACH_PHARMACY_BEFORE_IT_CLOSES;
	}
	
	public Instant getOpenedAt() {
		return openedAt;
	}
	
	/**
	 * @return by when the rule wants somebody contacted; the instant of opening for "now"
	 */
	public Instant getDueAt() {
		return dueAt;
	}
	
	public TaskStatus getStatus() {
		return status;
	}
	
	/**
	 * @return null where the status says all
	 */
	public TaskReason getReason() {
		return reason;
	}
}
