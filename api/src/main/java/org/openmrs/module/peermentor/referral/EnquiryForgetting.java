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
 * Wipes who asked, some days after an enquiry was closed.
 */
@Component("peermentor.EnquiryForgetting")
class EnquiryForgetting implements TimedWork {
	
	@Override
	public String what() {
		return "wipe who made an enquiry that is over or was left";
	}
	
	@Override
	public List<Integer> due() {
		return Context.getService(EnquiryService.class).getEnquiriesToForget();
	}
	
	@Override
	public void each(Integer enquiryId) {
		Context.getService(EnquiryService.class).forget(enquiryId);
	}
}
