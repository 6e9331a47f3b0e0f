/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.table.StrictTable;

/**
 * Missed-dose rules and early prompts from files of comma-separated values. A file is taken whole or refused whole, with
 * the line and column of everything that is wrong. What a file holds is unsigned.
 */
public final class RuleFile {
	
	/** The columns of a file of rules, in their order. */
	public static final List<String> RULE_COLUMNS = Collections.unmodifiableList(Arrays.asList("code", "version",
	    "jurisdiction", "medication", "kind", "unit", "threshold", "returnToUse", "contacts", "withinHours", "message",
	    "sourceTitle", "sourceAddress", "effectiveFrom", "effectiveTo"));
	
	/** The columns of a file of early prompts, in their order. */
	public static final List<String> PROMPT_COLUMNS = Collections
	        .unmodifiableList(Arrays.asList("medication", "point", "offset", "level"));
	
	private RuleFile() {
	}
	
	/**
	 * @param text the whole file
	 * @return at least one rule, all unsigned
	 * @throws InvalidInput with fields such as <code>line 4: threshold</code>
	 */
	public static List<MissedDoseRule> readRules(String text) {
		return readRules(text, Collections.<MissedDoseRule> emptyList());
	}
	
	/**
	 * @param text the whole file
	 * @param known the rules that are there already; none of their versions may come again
	 * @return at least one rule, all unsigned
	 * @throws InvalidInput with fields such as <code>line 4: threshold</code>
	 */
	public static List<MissedDoseRule> readRules(String text, Collection<MissedDoseRule> known) {
		Problems problems = new Problems();
		List<MissedDoseRule> rules = new ArrayList<>();
		Set<String> seen = new HashSet<>();
		Set<String> there = new HashSet<>();
		known.forEach(rule -> there.add(rule.toString()));
		for (StrictTable.Row row : new StrictTable(RULE_COLUMNS, problems).read(text)) {
			Problems ofRow = new Problems();
			MissedDoseRule rule = rule(row, problems);
			MissedDoseRuleCheck.check(rule, row.prefix(), ofRow);
			ofRow.asList().stream().filter(p -> !problems.has(p.getField()))
			        .forEach(p -> problems.add(p.getField(), p.getCode(), p.getArguments().toArray()));
			if (there.contains(rule.toString())) {
				problems.add(row.field("version"), "peermentor.error.missedDoseRule.exists");
			}
			if (!seen.add(rule.toString())) {
				problems.add(row.field("code"), "peermentor.error.givenTwice");
			}
			rules.add(rule);
		}
		problems.throwIfAny();
		return rules;
	}
	
	/**
	 * @param text the whole file
	 * @throws InvalidInput with fields such as <code>line 4: offset</code>
	 */
	public static PromptPolicy readPrompts(String text) {
		Problems problems = new Problems();
		List<Prompt> prompts = new ArrayList<>();
		for (StrictTable.Row row : new StrictTable(PROMPT_COLUMNS, problems).read(text)) {
			Problems ofRow = new Problems();
			Prompt prompt = new Prompt(row.code("medication", Medication.class), row.code("point", PromptPoint.class),
			        row.number("offset", 1), row.code("level", PromptLevel.class));
			prompt.check(row.prefix(), ofRow);
			ofRow.asList().stream().filter(p -> !problems.has(p.getField()))
			        .forEach(p -> problems.add(p.getField(), p.getCode(), p.getArguments().toArray()));
			if (prompts.contains(prompt)) {
				problems.add(row.field("medication"), "peermentor.error.givenTwice");
			}
			prompts.add(prompt);
		}
		problems.throwIfAny();
		return new PromptPolicy(prompts);
	}
	
	/**
	 * @return the sample rules that come with the module, with their sources, unsigned
	 */
	public static List<MissedDoseRule> sampleRules() {
		return readRules(sampleText());
	}
	
	/**
	 * @return the file of the sample rules
	 */
	public static String sampleText() {
		return StrictTable.resource(RuleFile.class, "missed-dose-rules.csv");
	}
	
	/**
	 * @return the early prompts that come with the module
	 */
	public static PromptPolicy samplePrompts() {
		return readPrompts(samplePromptText());
	}
	
	/**
	 * @return the file of the early prompts that come with the module
	 */
	public static String samplePromptText() {
		return StrictTable.resource(RuleFile.class, "early-prompts.csv");
	}
	
	private static MissedDoseRule rule(StrictTable.Row row, Problems problems) {
		return MissedDoseRule.of(row.text("code")).version(row.number("version", 1))
		        .holdsIn(row.text("jurisdiction"), row.code("medication", Medication.class),
		            row.code("kind", RuleKind.class))
		        .reachedAt(row.code("unit", RuleUnit.class), row.number("threshold", 1))
		        .returnToUse(row.code("returnToUse", ReturnCondition.class))
		        .contact(row.codes("contacts", RuleContact.class), row.number("withinHours", 0)).message(row.text("message"))
		        .source(row.text("sourceTitle"), row.text("sourceAddress"))
		        .effective(row.date("effectiveFrom"), row.date("effectiveTo")).build();
	}
}
