/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import org.openmrs.module.peermentor.participant.ParticipantReleased;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/**
 * Follows somebody out of custody: what they agreed to there is offered to them anew (domain case 33). Drafts learn of it
 * too, for one may be let count after the release.
 */
@Component("peermentor.ReleaseFollower")
class ReleaseFollower implements ApplicationListener<ParticipantReleased> {
	
	private final ConsentDao consents;
	
	private final ConsentDesk desk;
	
	@Autowired
	ReleaseFollower(ConsentDao consents, ConsentDesk desk) {
		this.consents = consents;
		this.desk = desk;
	}
	
	@Override
	public void onApplicationEvent(ParticipantReleased release) {
		for (ConsentRecord consent : consents.ofPatient(release.getPatientId())) {
			boolean open = consent.getStatus() == ConsentStatus.ACTIVE || consent.getStatus() == ConsentStatus.DRAFT;
			if (open && !consent.getVoided()) {
				desk.release(consent, release.getAt());
			}
		}
	}
}
