/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import org.openmrs.module.peermentor.access.ParticipantAccess;
import org.openmrs.module.peermentor.participant.Participant;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.Problems;

/**
 * Finds the participant whom a caller names, adding to the problems instead of refusing at once.
 */
final class Participants {
	
	private Participants() {
	}
	
	/**
	 * @return null if there is a problem
	 */
	static Participant find(ParticipantAccess access, String uuid, String field, Problems problems) {
		if (!problems.require(field, uuid)) {
			return null;
		}
		try {
			return access.requireParticipant(uuid, field);
		}
		catch (InvalidInput unknown) {
			unknown.getProblems().forEach(p -> problems.add(p.getField(), p.getCode(), p.getArguments().toArray()));
			return null;
		}
	}
}
