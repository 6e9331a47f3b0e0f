/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.util.regex.Pattern;

import org.openmrs.module.peermentor.refusal.Problems;

/**
 * What must hold of a missed-dose rule before anybody may sign it.
 */
public final class MissedDoseRuleCheck {
	
	static final int HIGHEST_THRESHOLD = 365;
	
	static final int LONGEST_HOURS = 168;
	
	static final int LONGEST_TEXT = 255;
	
	private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
	
	private static final Pattern JURISDICTION = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?");
	
	private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s/]+(/\\S*)?");
	
	/** Amounts, and words by which doses are changed, in the languages of the bundles. */
	private static final Pattern DOSING = Pattern.compile(
	    "%|\\b(mg|mcg|\u00b5g|\u03bcg|ml|milligram\\w*|microgram\\w*|millilit\\w*|mill?igramme\\w*|percent|per cent"
	            + "|pour cent|tablets?|films?|comprim\u00e9s?|half|halv\\w*|double\\w*|doubl\\w*|reduc\\w*|increas\\w*"
	            + "|decreas\\w*|lower\\w*|titrat\\w*|re-?titrat\\w*|taper\\w*|resum\\w*|restart\\w*|initiat\\w*"
	            + "|re-?initiat\\w*|re-?induc\\w*|induc\\w*|skip\\w*|split\\w*|adjust\\w*|moiti\u00e9|r\u00e9dui\\w*"
	            + "|diminu\\w*|augment\\w*|reprend\\w*|repris\\w*|titr\\w*)\\b|\\d+\\s*(mg|g|ml|cc)\\b",
	    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
	
	private MissedDoseRuleCheck() {
	}
	
	/**
	 * Finds everything that is wrong with one rule.
	 *
	 * @param prefix what stands before the field names, never null
	 */
	public static void check(MissedDoseRule rule, String prefix, Problems problems) {
		checkForm(prefix + "code", rule.getCode(), CODE, problems);
		checkForm(prefix + "jurisdiction", rule.getJurisdiction(), JURISDICTION, problems);
		checkForm(prefix + "sourceAddress", rule.getSourceAddress(), ADDRESS, problems);
		checkText(prefix + "sourceTitle", rule.getSourceTitle(), problems);
		checkText(prefix + "message", rule.getMessage(), problems);
		if (rule.getMessage() != null && DOSING.matcher(rule.getMessage()).find()) {
			problems.add(prefix + "message", "peermentor.error.missedDoseRule.doseNamed");
		}
		problems.require(prefix + "kind", rule.getKind());
		problems.require(prefix + "contacts", rule.getContacts());
		checkBetween(prefix + "version", rule.getVersion(), 1, Integer.MAX_VALUE, problems);
		checkBetween(prefix + "threshold", rule.getThreshold(), 1, HIGHEST_THRESHOLD, problems);
		checkBetween(prefix + "withinHours", rule.getWithinHours(), 0, LONGEST_HOURS, problems);
		checkMedication(rule, prefix, problems);
		if (rule.getEffectiveFrom() != null && rule.getEffectiveTo() != null
		        && rule.getEffectiveTo().isBefore(rule.getEffectiveFrom())) {
			problems.add(prefix + "effectiveTo", "peermentor.error.missedDoseRule.endsBeforeStart");
		}
	}
	
	/**
	 * A new version takes the place of a signed one only if it is about the same.
	 */
	public static void checkSuccessor(MissedDoseRule signed, MissedDoseRule next, Problems problems) {
		if (!next.isVersionOf(signed) || next.getVersion() != signed.getVersion() + 1) {
			problems.add("version", "peermentor.error.missedDoseRule.notSuccessor", signed.getVersion() + 1);
		}
	}
	
	private static void checkMedication(MissedDoseRule rule, String prefix, Problems problems) {
		boolean medication = problems.require(prefix + "medication", rule.getMedication());
		if (medication && rule.getMedication() == Medication.OTHER) {
			problems.add(prefix + "medication", "peermentor.error.missedDoseRule.otherMedication");
		}
		boolean unit = problems.require(prefix + "unit", rule.getUnit());
		if (medication && unit && !rule.getUnit().fits(rule.getMedication())) {
			problems.add(prefix + "unit", "peermentor.error.missedDoseRule.unit", rule.getMedication().name());
		}
		boolean condition = problems.require(prefix + "returnToUse", rule.getReturnToUse());
		if (medication && condition && rule.getReturnToUse() != ReturnCondition.ANY
		        && !rule.getMedication().asksReturnToUse()) {
			problems.add(prefix + "returnToUse", "peermentor.error.missedDoseRule.returnToUse", rule.getMedication().name());
		}
	}
	
	private static void checkForm(String field, String text, Pattern form, Problems problems) {
		checkText(field, text, problems);
		if (text != null && !problems.has(field) && !form.matcher(text).matches()) {
			problems.add(field, "peermentor.error.malformed");
		}
	}
	
	private static void checkText(String field, String text, Problems problems) {
		if (problems.require(field, text) && text.length() > LONGEST_TEXT) {
			problems.add(field, "peermentor.error.tooLong", LONGEST_TEXT);
		}
	}
	
	private static void checkBetween(String field, int number, int least, int most, Problems problems) {
		if (number < least || number > most) {
			problems.add(field, "peermentor.error.outOfRange", least, most);
		}
	}
}
