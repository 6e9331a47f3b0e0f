/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.participant;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Tells the rooms that two patients are about to become one.
 */
@Component("peermentor.MergeAnnouncer")
class MergeAnnouncer {
	
	private final ApplicationEventPublisher publisher;
	
	@Autowired
	MergeAnnouncer(ApplicationEventPublisher publisher) {
		this.publisher = publisher;
	}
	
	void announce(int winnerId, int loserId) {
		publisher.publishEvent(new PatientsMerging(this, winnerId, loserId));
	}
}
