/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.util.List;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.watch.TimedWork;
import org.springframework.stereotype.Component;

/**
 * Warns of consents that are about to end, or have to be signed or offered anew.
 */
@Component("peermentor.ConsentWarnings")
class ConsentWarnings implements TimedWork {
	
	@Override
	public String what() {
		return "warn of what is due about a consent";
	}
	
	@Override
	public List<Integer> due() {
		return Context.getService(ConsentDueService.class).getWarningsDue();
	}
	
	@Override
	public void each(Integer dueId) {
		Context.getService(ConsentDueService.class).warn(dueId);
	}
}
