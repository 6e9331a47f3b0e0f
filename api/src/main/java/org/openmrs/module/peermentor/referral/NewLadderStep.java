/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import org.openmrs.module.peermentor.refusal.Problems;

/**
 * A step that somebody takes while a service does not answer, as requested.
 */
public final class NewLadderStep {
	
	final LadderStep step;
	
	final Problems found;
	
	/**
	 * @param found what reading the request found wrong, to be refused together with what the service finds
	 */
	public NewLadderStep(LadderStep step, Problems found) {
		this.step = step;
		this.found = found;
	}
}
