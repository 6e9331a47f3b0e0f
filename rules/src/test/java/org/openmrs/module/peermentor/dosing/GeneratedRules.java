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
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Drawn books of rules: the samples and some more, each signed or not, in several versions.
 */
final class GeneratedRules {
	
	static final List<String> JURISDICTIONS = Collections.unmodifiableList(Arrays.asList("CA-BC", "CA-BC", "AU", "US", "US-NY"));
	
	private static final Instant SIGNED = Instant.parse("2009-01-05T12:00:00Z");
	
	private GeneratedRules() {
	}
	
	static MissedDoseRule sign(MissedDoseRule rule) {
		return rule.sign("a-clinician", SIGNED);
	}
	
	/** The samples, all signed, and in force since ever. */
	static List<MissedDoseRule> signedSamples() {
		List<MissedDoseRule> rules = new ArrayList<>();
		for (MissedDoseRule rule : RuleFile.sampleRules()) {
			rules.add(sign(rule.edit().effective(null, null).build()));
		}
		return rules;
	}
	
	static MissedDoseRule.Builder rule(String code, Medication medication, RuleUnit unit, int threshold) {
		return MissedDoseRule.of(code).holdsIn("CA", medication, RuleKind.CLINICAL).reachedAt(unit, threshold)
		        .contact(Collections.singleton(RuleContact.PRESCRIBER), 24).message("Contact the prescriber.")
		        .source("A source made up for a test", "https://example.org/rule");
	}
	
	static List<MissedDoseRule> draw(Random random) {
		List<MissedDoseRule> drafts = new ArrayList<>();
		for (MissedDoseRule rule : signedSamples()) {
			drafts.add(rule.nextVersion().version(1).build());
		}
		drafts.add(rule("srom", Medication.SROM_24H, RuleUnit.DAYS, 2).build());
		drafts.add(rule("sessions", Medication.INJECTABLE_OAT, RuleUnit.SESSIONS, 6).build());
		drafts.add(rule("session-days", Medication.INJECTABLE_OAT, RuleUnit.DAYS, 2).build());
		drafts.add(rule("any", Medication.BUPRENORPHINE_NALOXONE, RuleUnit.DAYS, 5).build());
		drafts.add(rule("late", Medication.BUPRENORPHINE_XR_SUBLOCADE, RuleUnit.DAYS_PAST_DUE, 15).build());
		List<MissedDoseRule> rules = new ArrayList<>();
		for (MissedDoseRule draft : drafts) {
			if (random.nextInt(3) > 0) {
				rules.add(random.nextInt(5) == 0 ? draft : sign(draft));
			}
			if (random.nextInt(3) == 0) {
				LocalDate from = LocalDate.of(random.nextBoolean() ? 2024 : 2026, 1 + random.nextInt(12), 1 + random.nextInt(28));
				MissedDoseRule next = draft.nextVersion().reachedAt(draft.getUnit(), 1 + random.nextInt(4))
				        .effective(from, random.nextBoolean() ? null : from.plusDays(random.nextInt(300))).build();
				rules.add(random.nextInt(4) == 0 ? next : sign(next));
			}
		}
		return rules;
	}
}
