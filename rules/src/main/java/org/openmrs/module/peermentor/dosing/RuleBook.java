/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * All missed-dose rules of a site, signed or not, and which of them act. Immutable.
 */
public final class RuleBook {
	
	private final List<MissedDoseRule> signed;
	
	/**
	 * @param rules every version of every rule; those that nobody signed never act
	 */
	public RuleBook(Collection<MissedDoseRule> rules) {
		List<MissedDoseRule> kept = new ArrayList<>();
		for (MissedDoseRule rule : rules) {
			if (rule.isSigned()) {
				kept.add(rule);
			}
		}
		signed = Collections.unmodifiableList(kept);
	}
	
	/**
	 * The rules that act: signed, of this medicine, of this jurisdiction or the country it is part of, effective on that
	 * day, and with no later signed version that is effective or has been. A version whose time is over does not bring
	 * back the one before.
	 *
	 * @param jurisdiction where the site is, such as <code>CA-BC</code>
	 * @return in the order of the book
	 */
	public List<MissedDoseRule> inForce(String jurisdiction, Medication medication, LocalDate day) {
		List<MissedDoseRule> begun = new ArrayList<>();
		for (MissedDoseRule rule : signed) {
			if (rule.getMedication() == medication && holdsIn(jurisdiction, rule)
			        && (rule.getEffectiveFrom() == null || !rule.getEffectiveFrom().isAfter(day))) {
				begun.add(rule);
			}
		}
		List<MissedDoseRule> acting = new ArrayList<>();
		for (MissedDoseRule rule : begun) {
			if (!isSuperseded(rule, begun) && (rule.getEffectiveTo() == null || !rule.getEffectiveTo().isBefore(day))) {
				acting.add(rule);
			}
		}
		return acting;
	}
	
	/**
	 * The same, of one kind.
	 */
	public List<MissedDoseRule> inForce(String jurisdiction, Medication medication, RuleKind kind, LocalDate day) {
		List<MissedDoseRule> rules = inForce(jurisdiction, medication, day);
		rules.removeIf(rule -> rule.getKind() != kind);
		return rules;
	}
	
	private static boolean holdsIn(String jurisdiction, MissedDoseRule rule) {
		return jurisdiction.equals(rule.getJurisdiction()) || jurisdiction.startsWith(rule.getJurisdiction() + "-");
	}
	
	private static boolean isSuperseded(MissedDoseRule rule, List<MissedDoseRule> begun) {
		for (MissedDoseRule other : begun) {
			if (other.isVersionOf(rule) && other.getVersion() > rule.getVersion()) {
				return true;
			}
		}
		return false;
	}
}
