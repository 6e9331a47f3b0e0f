/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.util.List;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.watch.TimedWork;
import org.springframework.stereotype.Component;

/**
 * Takes the steps that are due while services do not answer.
 */
@Component("peermentor.LadderWork")
class LadderWork implements TimedWork {
	
	@Override
	public String what() {
		return "take the next step of a referral that nobody answers";
	}
	
	@Override
	public List<Integer> due() {
		return Context.getService(LadderService.class).getStepsDue();
	}
	
	@Override
	public void each(Integer referralId) {
		Context.getService(LadderService.class).takeDue(referralId);
	}
}
