/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import org.openmrs.annotation.Authorized;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Stale;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;

/**
 * Keeps missed-dose rules. A version acts only once a clinician of the site has signed it, and then stays as it is; a later
 * version takes its place once that is signed. The module signs none.
 */
public interface MissedDoseRuleService {
	
	/**
	 * @throws NotFound if there is none
	 */
	@Authorized(Privileges.VIEW_MODULE)
	MissedDoseRuleView getMissedDoseRule(String uuid);
	
	/**
	 * @param jurisdiction null for any
	 * @param medication null for any
	 * @return a page of rules by code, the latest version first
	 */
	@Authorized(Privileges.VIEW_MODULE)
	Page<MissedDoseRuleView> getMissedDoseRules(String jurisdiction, Medication medication, PageRequest page);
	
	/**
	 * Writes a rule or the next version of one, unsigned.
	 * 
	 * @throws InvalidInput naming every field that cannot be taken, such as a message that names a dose
	 */
	@Authorized(Privileges.MANAGE_MISSED_DOSE_RULES)
	MissedDoseRuleView writeMissedDoseRule(NewRule request);
	
	/**
	 * @return the file of samples that comes with the module, to be read, cut down and taken in
	 */
	@Authorized(Privileges.MANAGE_MISSED_DOSE_RULES)
	RuleImportView getSampleRules();
	
	/**
	 * Takes in a file of rules, all unsigned; whole or not at all.
	 * 
	 * @param text the whole file, null for the samples that come with the module
	 * @throws InvalidInput with fields such as <code>line 4: threshold</code>
	 */
	@Authorized(Privileges.MANAGE_MISSED_DOSE_RULES)
	RuleImportView importMissedDoseRules(String text);
	
	/**
	 * Signs a version: from now on it acts. The caller answers for it.
	 * 
	 * @param fingerprint that of the version as the caller read it
	 * @throws NotFound if there is none
	 * @throws Stale if it does not say what the caller read
	 * @throws InvalidInput if it is signed already
	 */
	@Authorized(Privileges.SIGN_MISSED_DOSE_RULES)
	MissedDoseRuleView signMissedDoseRule(String uuid, String fingerprint);
	
	/**
	 * Takes back a version that nobody signed.
	 * 
	 * @throws NotFound if there is none
	 * @throws InvalidInput on <code>reason</code>, or if it is signed
	 */
	@Authorized(Privileges.MANAGE_MISSED_DOSE_RULES)
	void voidMissedDoseRule(String uuid, String reason);
}
