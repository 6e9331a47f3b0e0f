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
 * Tells the next role of a task that nobody acknowledged.
 */
@Component("peermentor.TellingNext")
class TellingNext implements TimedWork {
	
	@Override
	public String what() {
		return "tell of what waits with a plan";
	}
	
	@Override
	public List<Integer> due() {
		return Context.getService(WatchService.class).getPlansToTell();
	}
	
	@Override
	public void each(Integer planId) {
		Context.getService(WatchService.class).tellNext(planId);
	}
}
