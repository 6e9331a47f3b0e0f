/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

import org.openmrs.module.peermentor.view.Ref;
import org.openmrs.module.peermentor.view.View;

/**
 * One version of a missed-dose rule as its readers see it.
 */
public final class MissedDoseRuleView implements View {
	
	private final String uuid;
	
	private final int version;
	
	private final MissedDoseRule rule;
	
	private final Ref signedBy;
	
	/**
	 * @param signedBy null unless it is signed as it stands
	 */
	MissedDoseRuleView(RuleRecord row, MissedDoseRule rule, Ref signedBy) {
		this.uuid = row.getUuid();
		this.version = row.getVersion();
		this.rule = rule;
		this.signedBy = signedBy;
	}
	
	@Override
	public String getUuid() {
		return uuid;
	}
	
	@Override
	public String getDisplay() {
		return rule.toString();
	}
	
	public int getVersion() {
		return version;
	}
	
	/**
	 * @return what names the rule over all its versions
	 */
	public String getCode() {
		return rule.getCode();
	}
	
	/**
	 * @return which version of the rule
	 */
	public int getRuleVersion() {
		return rule.getVersion();
	}
	
	public String getJurisdiction() {
		return rule.getJurisdiction();
	}
	
	public Medication getMedication() {
		return rule.getMedication();
	}
	
	public RuleKind getKind() {
		return rule.getKind();
	}
	
	public RuleUnit getUnit() {
		return rule.getUnit();
	}
	
	public int getThreshold() {
		return rule.getThreshold();
	}
	
	public ReturnCondition getReturnToUse() {
		return rule.getReturnToUse();
	}
	
	public Set<RuleContact> getContacts() {
		return rule.getContacts();
	}
	
	public int getWithinHours() {
		return rule.getWithinHours();
	}
	
	public String getMessage() {
		return rule.getMessage();
	}
	
	public String getSourceTitle() {
		return rule.getSourceTitle();
	}
	
	public String getSourceAddress() {
		return rule.getSourceAddress();
	}
	
	public LocalDate getEffectiveFrom() {
		return rule.getEffectiveFrom();
	}
	
	public LocalDate getEffectiveTo() {
		return rule.getEffectiveTo();
	}
	
	/**
	 * @return a sum over everything it says: whoever signs names it, and so signs what they read
	 */
	public String getFingerprint() {
		return rule.getFingerprint();
	}
	
	/**
	 * @return whether somebody signed exactly this, so that it acts from its first day to its last
	 */
	public boolean isSigned() {
		return rule.isSigned();
	}
	
	/**
	 * @return null unless signed
	 */
	public Ref getSignedBy() {
		return signedBy;
	}
	
	/**
	 * @return null unless signed
	 */
	public Instant getSignedAt() {
		return rule.isSigned() ? rule.getSignature().getSignedAt() : null;
	}
}
