/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

import org.openmrs.module.peermentor.access.AssignedReach;
import org.springframework.stereotype.Component;

/**
 * Words the access room's two questions as conditions on this room's tables.
 */
@Component("peermentor.MentoringReach")
class MentoringReach implements AssignedReach {
	
	private static final String SCOPE = Scope.class.getName() + ".";
	
	@Override
	public String assigned(String patientIdPath) {
		return assigned(patientIdPath, "");
	}
	
	@Override
	public String assignedForTreatment(String patientIdPath) {
		return assigned(patientIdPath,
		    " and reachAssignment.scope in (" + SCOPE + Scope.OAT.name() + ", " + SCOPE + Scope.BOTH.name() + ")");
	}
	
	private static String assigned(String patientIdPath, String condition) {
		return "exists (select 1 from PeerAssignment reachAssignment, Provider reachProvider"
		        + " where reachAssignment.patientId = " + patientIdPath + " and reachAssignment.voided = false"
		        + condition + " and reachAssignment.startedAt <= :" + VIEWED_AT
		        + " and (reachAssignment.endedAt is null or reachAssignment.endedAt > :" + VIEWED_AT + ")"
		        + " and reachProvider.providerId = reachAssignment.providerId and reachProvider.retired = false"
		        + " and reachProvider.person.personId = :" + VIEWER_PERSON + ")";
	}
	
	@Override
	public String excluded(String patientIdPath) {
		return "exists (select 1 from PeerExclusion reachExclusion where reachExclusion.voided = false"
		        + " and ((reachExclusion.personAId = :" + VIEWER_PERSON + " and reachExclusion.personBId = " + patientIdPath
		        + ") or (reachExclusion.personBId = :" + VIEWER_PERSON + " and reachExclusion.personAId = " + patientIdPath
		        + ")))";
	}
}
