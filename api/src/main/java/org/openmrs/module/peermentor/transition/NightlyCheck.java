/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.util.List;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.watch.TimedWork;
import org.springframework.stereotype.Component;

/**
 * Checks every open plan once a night.
 */
@Component("peermentor.NightlyCheck")
class NightlyCheck implements TimedWork {
	
	@Override
	public String what() {
		return "check the plan";
	}
	
	@Override
	public List<Integer> due() {
		return Context.getService(WatchService.class).getPlansToCheck();
	}
	
	@Override
	public void each(Integer planId) {
		Context.getService(WatchService.class).checkTonight(planId);
	}
}
