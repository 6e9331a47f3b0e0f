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
 * One version of a missed-dose rule as it is kept. What it says never changes; the signature is set once. A version that
 * reads otherwise than it did when it was signed counts as unsigned.
 */
@Entity(name = "PeerMissedDoseRule")
@Table(name = "peermentor_missed_dose_rule")
public class RuleRecord extends Record {
	
	private static final long serialVersionUID = 1L;
	
	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Column(name = "rule_id")
	private Integer ruleId;
	
	@Column(name = "code", length = 100, nullable = false, updatable = false)
	private String code;
	
	@Column(name = "rule_version", nullable = false, updatable = false)
	private int ruleVersion;
	
	@Column(name = "jurisdiction", length = 10, nullable = false, updatable = false)
	private String jurisdiction;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "medication", length = 40, nullable = false, updatable = false)
	private Medication medication;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "kind", length = 20, nullable = false, updatable = false)
	private RuleKind kind;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "unit", length = 20, nullable = false, updatable = false)
	private RuleUnit unit;
	
	@Column(name = "threshold", nullable = false, updatable = false)
	private int threshold;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "return_to_use", length = 10, nullable = false, updatable = false)
	private ReturnCondition returnToUse;
	
	@Column(name = "contacts", length = 100, nullable = false, updatable = false)
	private String contacts;
	
	@Column(name = "within_hours", nullable = false, updatable = false)
	private int withinHours;
	
	@Column(name = "message", length = 255, nullable = false, updatable = false)
	private String message;
	
	@Column(name = "source_title", length = 255, nullable = false, updatable = false)
	private String sourceTitle;
	
	@Column(name = "source_address", length = 255, nullable = false, updatable = false)
	private String sourceAddress;
	
	@Column(name = "effective_from", updatable = false)
	private LocalDate effectiveFrom;
	
	@Column(name = "effective_to", updatable = false)
	private LocalDate effectiveTo;
	
	@Column(name = "signed_by", length = 38)
	private String signedBy;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "signed_at")
	private Instant signedAt;
	
	@Column(name = "fingerprint", length = 64)
	private String fingerprint;
	
	/** For Hibernate. */
	RuleRecord() {
	}
	
	/**
	 * @param rule complete, checked and unsigned
	 */
	RuleRecord(MissedDoseRule rule) {
		code = rule.getCode();
		ruleVersion = rule.getVersion();
		jurisdiction = rule.getJurisdiction();
		medication = rule.getMedication();
		kind = rule.getKind();
		unit = rule.getUnit();
		threshold = rule.getThreshold();
		returnToUse = rule.getReturnToUse();
		contacts = CodeList.write(rule.getContacts());
		withinHours = rule.getWithinHours();
		message = rule.getMessage();
		sourceTitle = rule.getSourceTitle();
		sourceAddress = rule.getSourceAddress();
		effectiveFrom = rule.getEffectiveFrom();
		effectiveTo = rule.getEffectiveTo();
	}
	
	@Override
	public Integer getId() {
		return ruleId;
	}
	
	@Override
	public void setId(Integer id) {
		this.ruleId = id;
	}
	
	/**
	 * @param rule this version, signed
	 */
	void keepSignatureOf(MissedDoseRule rule) {
		signedBy = rule.getSignature().getSignedBy();
		signedAt = rule.getSignature().getSignedAt();
		fingerprint = rule.getSignature().getFingerprint();
	}
	
	/**
	 * @return the same as a fact for the rules
	 */
	MissedDoseRule toFact() {
		MissedDoseRule rule = MissedDoseRule.of(code).version(ruleVersion).holdsIn(jurisdiction, medication, kind)
		        .reachedAt(unit, threshold).returnToUse(returnToUse)
		        .contact(CodeList.read(contacts, RuleContact::valueOf), withinHours).message(message)
		        .source(sourceTitle, sourceAddress).effective(effectiveFrom, effectiveTo).build();
		return signedBy == null ? rule : rule.withSignature(new Signature(signedBy, signedAt, fingerprint));
	}
}
