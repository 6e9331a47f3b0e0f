/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.record.RecordStore;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.refusal.Stale;
import org.openmrs.module.peermentor.time.SiteTime;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.view.Ref;
import org.springframework.transaction.annotation.Transactional;

/**
 * Checks, keeps and signs rules. Public because the platform wraps what is transactional from another class loader.
 */
@Transactional
public class DefaultMissedDoseRuleService implements MissedDoseRuleService {
	
	private final RuleDao rules;
	
	private final RecordStore records;
	
	private final SiteTime time;
	
	DefaultMissedDoseRuleService(RuleDao rules, RecordStore records, SiteTime time) {
		this.rules = rules;
		this.records = records;
		this.time = time;
	}
	
	@Override
	@Transactional(readOnly = true)
	public MissedDoseRuleView getMissedDoseRule(String uuid) {
		MissedDoseRuleView view = rules.find(uuid);
		if (view == null) {
			throw new NotFound();
		}
		return view;
	}
	
	@Override
	@Transactional(readOnly = true)
	public Page<MissedDoseRuleView> getMissedDoseRules(String jurisdiction, Medication medication, PageRequest page) {
		return rules.list(jurisdiction, medication, page);
	}
	
	@Override
	public MissedDoseRuleView writeMissedDoseRule(NewRule request) {
		Problems problems = request.found;
		RuleRecord taken = request.uuid == null ? null : rules.takenBy(request.uuid);
		MissedDoseRule superseded = superseded(request);
		MissedDoseRule rule = request.rule.version(superseded == null ? 1 : superseded.getVersion() + 1).build();
		if (taken != null && !taken.getVoided() && taken.toFact().getFingerprint().equals(rule.getFingerprint())) {
			return getMissedDoseRule(taken.getUuid());
		}
		if (taken != null) {
			problems.add("uuid", "peermentor.error.uuidTaken");
		}
		MissedDoseRuleCheck.check(rule, "", problems);
		if (superseded != null) {
			MissedDoseRuleCheck.checkSuccessor(superseded, rule, problems);
		}
		for (MissedDoseRule other : rules.facts()) {
			if (other.toString().equals(rule.toString())) {
				problems.add("code", "peermentor.error.missedDoseRule.exists");
			}
		}
		problems.throwIfAny();
		return getMissedDoseRule(keep(rule, request.uuid));
	}
	
	@Override
	@Transactional(readOnly = true)
	public RuleImportView getSampleRules() {
		String samples = RuleFile.sampleText();
		return new RuleImportView(samples, samples, Collections.<Ref> emptyList());
	}
	
	@Override
	public RuleImportView importMissedDoseRules(String text) {
		String file = text == null ? RuleFile.sampleText() : text;
		List<Ref> kept = new ArrayList<>();
		for (MissedDoseRule rule : RuleFile.readRules(file, rules.facts())) {
			kept.add(new Ref(keep(rule, null), rule.toString()));
		}
		return new RuleImportView(file, null, kept);
	}
	
	@Override
	public MissedDoseRuleView signMissedDoseRule(String uuid, String fingerprint) {
		RuleRecord row = lock(uuid);
		MissedDoseRule rule = row.toFact();
		if (!rule.getFingerprint().equals(fingerprint)) {
			throw new Stale();
		}
		row.keepSignatureOf(rule.sign(Context.getAuthenticatedUser().getUuid(), time.now()));
		records.save(row);
		return getMissedDoseRule(uuid);
	}
	
	@Override
	public void voidMissedDoseRule(String uuid, String reason) {
		RuleRecord row = lock(uuid);
		if (row.toFact().isSigned()) {
			throw InvalidInput.on("uuid", "peermentor.error.missedDoseRule.signed");
		}
		records.voidRecord(row, reason);
	}
	
	/** The version whose place is to be taken; null if none is, or if there is a problem. */
	private MissedDoseRule superseded(NewRule request) {
		if (request.supersedes == null) {
			return null;
		}
		RuleRecord row = rules.lock(request.supersedes);
		if (row == null || !row.toFact().isSigned()) {
			request.found.add("supersedes", "peermentor.error.missedDoseRule.notSigned");
			return null;
		}
		return row.toFact();
	}
	
	private String keep(MissedDoseRule rule, String uuid) {
		RuleRecord row = new RuleRecord(rule);
		if (uuid != null) {
			row.setUuid(uuid);
		}
		return records.save(row).getUuid();
	}
	
	private RuleRecord lock(String uuid) {
		RuleRecord row = rules.lock(uuid);
		if (row == null) {
			throw new NotFound();
		}
		return row;
	}
}
