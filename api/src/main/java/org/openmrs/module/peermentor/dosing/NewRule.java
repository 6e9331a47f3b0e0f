/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import org.openmrs.module.peermentor.refusal.Problems;

/**
 * What somebody asks for who writes a version of a missed-dose rule.
 */
public final class NewRule {
	
	final String uuid;
	
	final String supersedes;
	
	final MissedDoseRule.Builder rule;
	
	final Problems found;
	
	/**
	 * @param uuid the uuid that the caller chose, so that a repeat is known as one; null to have one made
	 * @param supersedes the uuid of the signed version whose place it shall take, null if the rule is new
	 * @param rule what it says, without its version
	 * @param found what reading the request found wrong, to be refused together with what the service finds
	 */
	public NewRule(String uuid, String supersedes, MissedDoseRule.Builder rule, Problems found) {
		this.uuid = uuid;
		this.supersedes = supersedes;
		this.rule = rule;
		this.found = found;
	}
}
