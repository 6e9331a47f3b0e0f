/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

import org.openmrs.module.peermentor.time.SiteTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Parts two people who must not be matched: whatever runs or is planned between them ends at once, whichever of them
 * is the mentor.
 */
@Component("peermentor.Separation")
class Separation {
	
	private final AssignmentDao assignments;
	
	private final AssignmentLedger ledger;
	
	private final SiteTime time;
	
	@Autowired
	Separation(AssignmentDao assignments, AssignmentLedger ledger, SiteTime time) {
		this.assignments = assignments;
		this.ledger = ledger;
		this.time = time;
	}
	
	void part(int onePersonId, int otherPersonId) {
		for (Assignment assignment : assignments.openBetween(onePersonId, otherPersonId, time.now())) {
			ledger.endAtOnce(assignment, EndReason.NOT_A_MATCH);
		}
	}
}
