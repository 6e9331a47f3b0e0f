/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;

import org.openmrs.module.peermentor.access.Alerts;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.access.RoleHolders;
import org.openmrs.module.peermentor.access.Viewer;
import org.openmrs.module.peermentor.participant.Participant;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Tells the supervisors through the platform's alerts that a safety concern waits. Nobody is told who is the participant,
 * or must not be matched with them; the one who raised it knows already. When the participant has died, nobody is alerted.
 */
@Component("peermentor.ConcernAlert")
class ConcernAlert {
	
	private static final String TEXT = "peermentor.alert.concern";
	
	private static final Collection<String> SUPERVISORS = Collections
	        .unmodifiableList(Arrays.asList(Privileges.MANAGE_CONCERNS, Privileges.VIEW_ALL_PARTICIPANTS, Privileges.WORK_IN_TEAM));
	
	private final RoleHolders holders;
	
	private final Alerts alerts;
	
	@Autowired
	ConcernAlert(RoleHolders holders, Alerts alerts) {
		this.holders = holders;
		this.alerts = alerts;
	}
	
	void tellSupervisors(Participant participant, Viewer raisedBy) {
		if (participant.isDead()) {
			return;
		}
		Set<Integer> supervisors = holders.users(SUPERVISORS, participant.getPatientId());
		supervisors.remove(raisedBy.getUserId());
		alerts.send(TEXT, supervisors);
	}
}
