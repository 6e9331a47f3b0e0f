/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Tells the other rooms that what is known of a participant's therapy may have changed. Whoever writes calls it last.
 */
@Component("peermentor.DosingNews")
class DosingNews {
	
	private final ApplicationEventPublisher publisher;
	
	@Autowired
	DosingNews(ApplicationEventPublisher publisher) {
		this.publisher = publisher;
	}
	
	void changed(int patientId) {
		publisher.publishEvent(new DosesChanged(this, patientId));
	}
}
