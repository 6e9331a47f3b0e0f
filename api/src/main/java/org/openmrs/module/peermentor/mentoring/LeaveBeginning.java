/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

import java.util.List;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.watch.TimedWork;
import org.springframework.stereotype.Component;

/**
 * Hands on what mentors had taken upon themselves when their leave begins.
 */
@Component("peermentor.LeaveBeginning")
class LeaveBeginning implements TimedWork {
	
	@Override
	public String what() {
		return "hand on what a mentor on leave had taken";
	}
	
	@Override
	public List<Integer> due() {
		return Context.getService(LeaveService.class).getLeavesBegun();
	}
	
	@Override
	public void each(Integer leaveId) {
		Context.getService(LeaveService.class).handOn(leaveId);
	}
}
