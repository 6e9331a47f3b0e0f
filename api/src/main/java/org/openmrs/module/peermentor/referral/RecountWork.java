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
 * Counts once more what was measured of services while others wrote beside it.
 */
@Component("peermentor.RecountWork")
class RecountWork implements TimedWork {
	
	@Override
	public String what() {
		return "count the referrals to a service";
	}
	
	@Override
	public List<Integer> due() {
		return Context.getService(LadderService.class).getRecounts();
	}
	
	@Override
	public void each(Integer recountId) {
		Context.getService(LadderService.class).recount(recountId);
	}
}
