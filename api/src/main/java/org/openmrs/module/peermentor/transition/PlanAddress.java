/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import org.openmrs.module.peermentor.participant.Participant;

/**
 * Which plan, whose, and as it stood when it was looked up.
 */
final class PlanAddress {
	
	private final Integer planId;
	
	private final String uuid;
	
	private final int version;
	
	private final Participant participant;
	
	PlanAddress(Integer planId, String uuid, int version, Participant participant) {
		this.planId = planId;
		this.uuid = uuid;
		this.version = version;
		this.participant = participant;
	}
	
	Integer getPlanId() {
		return planId;
	}
	
	String getUuid() {
		return uuid;
	}
	
	int getVersion() {
		return version;
	}
	
	Participant getParticipant() {
		return participant;
	}
}
