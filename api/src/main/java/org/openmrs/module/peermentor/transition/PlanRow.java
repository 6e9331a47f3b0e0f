/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import org.openmrs.module.peermentor.view.Ref;

/**
 * A plan as it is kept, with the names that go with it.
 */
final class PlanRow {
	
	private final PlanRecord record;
	
	private final Ref patient;
	
	private final Ref centre;
	
	private final Ref team;
	
	PlanRow(PlanRecord record, Ref patient, Ref centre, Ref team) {
		this.record = record;
		this.patient = patient;
		this.centre = centre;
		this.team = team;
	}
	
	PlanRecord getRecord() {
		return record;
	}
	
	Ref getPatient() {
		return patient;
	}
	
	Ref getCentre() {
		return centre;
	}
	
	Ref getTeam() {
		return team;
	}
}
