/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import org.openmrs.module.peermentor.access.LegalHold;
import org.openmrs.module.peermentor.refusal.NotAllowed;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads the hold off the legal requests that wait for a decision.
 */
@Component("peermentor.KeptLegalHold")
class KeptLegalHold implements LegalHold {
	
	private final InformationRequestDao requests;
	
	@Autowired
	KeptLegalHold(InformationRequestDao requests) {
		this.requests = requests;
	}
	
	@Override
	public void requireNone(int patientId) {
		if (requests.isHeld(patientId)) {
			throw new NotAllowed("peermentor.error.legalHold");
		}
	}
}
