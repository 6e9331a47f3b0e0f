/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Table;

import org.openmrs.module.peermentor.dosing.Medication;
import org.openmrs.module.peermentor.dosing.Product;
import org.openmrs.module.peermentor.dosing.RuleContact;
import org.openmrs.module.peermentor.record.Record;
import org.openmrs.module.peermentor.time.InstantMillis;

/**
 * The linked tasks of one signed threshold that doses of a plan's participant have reached, as they are kept: one row, for
 * they open and close together.
 */
@Entity(name = "PeerThresholdTask")
@Table(name = "peermentor_threshold_task")
public class ThresholdRecord extends Record {
	
	private static final long serialVersionUID = 1L;
	
	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Column(name = "threshold_task_id")
	private Integer thresholdTaskId;
	
	@Column(name = "plan_id", nullable = false, updatable = false)
	private Integer planId;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "medication", length = 40, nullable = false, updatable = false)
	private Medication medication;
	
	@Column(name = "medication_name", length = 100, updatable = false)
	private String medicationName;
	
	@Column(name = "rule_code", length = 100, nullable = false, updatable = false)
	private String ruleCode;
	
	@Column(name = "first_missed", updatable = false)
	private LocalDate firstMissed;
	
	@Column(name = "contacts", length = 100, updatable = false)
	private String contacts;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "opened_at", nullable = false, updatable = false)
	private Instant openedAt;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "due_at", nullable = false, updatable = false)
	private Instant dueAt;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "status", length = 20, nullable = false)
	private TaskStatus status;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "reason", length = 30)
	private TaskReason reason;
	
	@Column(name = "person_id")
	private Integer personId;
	
	/** For Hibernate. */
	ThresholdRecord() {
	}
	
	ThresholdRecord(Integer planId, ThresholdTasks tasks) {
		this.planId = planId;
		medication = tasks.getProduct().getMedication();
		medicationName = tasks.getProduct().getName();
		ruleCode = tasks.getRuleCode();
		firstMissed = tasks.getFirstMissed();
		contacts = tasks.getContacts().isEmpty() ? null
		        : tasks.getContacts().stream().map(RuleContact::name).collect(Collectors.joining(","));
		openedAt = tasks.getOpenedAt();
		dueAt = tasks.getDueAt();
		become(tasks, null);
	}
	
	/**
	 * @param newPersonId who sees to them, null if nobody has said so
	 */
	void become(ThresholdTasks tasks, Integer newPersonId) {
		status = tasks.getStatus();
		reason = tasks.getReason();
		personId = newPersonId;
	}
	
	ThresholdTasks toFact() {
		Product product = medication == Medication.OTHER ? Product.other(medicationName) : Product.of(medication);
		List<RuleContact> named = contacts == null ? Collections.<RuleContact> emptyList()
		        : Arrays.stream(contacts.split(",")).map(RuleContact::valueOf).collect(Collectors.toList());
		return ThresholdTasks.opened(product, ruleCode, firstMissed, named, openedAt, dueAt).status(status, reason);
	}
	
	@Override
	public Integer getId() {
		return thresholdTaskId;
	}
	
	@Override
	public void setId(Integer id) {
		this.thresholdTaskId = id;
	}
	
	Integer getPlanId() {
		return planId;
	}
	
	Integer getPersonId() {
		return personId;
	}
}
