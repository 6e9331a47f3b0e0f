/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.util.ArrayList;
import java.util.List;

/**
 * The rules that act for one product on one day, given what is known of a return to full-agonist use.
 */
final class AppliedRules {
	
	private final List<MissedDoseRule> inForce;
	
	private final ReturnToUse answer;
	
	AppliedRules(List<MissedDoseRule> inForce, ReturnToUse answer) {
		this.inForce = inForce;
		this.answer = answer;
	}
	
	/**
	 * @return whether there is a rule for every answer that is possible; if not asked, a threshold for one answer alone
	 *         does not tell which is the stricter
	 */
	boolean isConfigured() {
		if (answer != ReturnToUse.NOT_ASKED) {
			return holdsAnyFor(answer);
		}
		return holdsAnyFor(ReturnToUse.YES) && holdsAnyFor(ReturnToUse.NO);
	}
	
	private boolean holdsAnyFor(ReturnToUse possible) {
		for (MissedDoseRule rule : inForce) {
			if (rule.getReturnToUse().mayHoldFor(possible)) {
				return true;
			}
		}
		return false;
	}
	
	/**
	 * @return the rules whose threshold is reached; if not asked, those of either answer, so that the stricter decides
	 */
	List<MissedDoseRule> reachedBy(Tally tally) {
		List<MissedDoseRule> reached = new ArrayList<>();
		for (MissedDoseRule rule : inForce) {
			if (rule.getReturnToUse().mayHoldFor(answer) && tally.of(rule.getUnit()) >= rule.getThreshold()) {
				reached.add(rule);
			}
		}
		return reached;
	}
}
