/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Instant;

import org.openmrs.module.peermentor.refusal.Problems;

/**
 * What somebody asks for who refers a participant for a transition plan.
 */
public final class NewPlan {
	
	final Problems found;
	
	String uuid;
	
	String patient;
	
	String programme;
	
	CustodyKind custodyKind = CustodyKind.UNKNOWN;
	
	String centre;
	
	String team;
	
	Instant at;
	
	SaidRelease planned;
	
	public NewPlan() {
		this(new Problems());
	}
	
	/**
	 * @param found what reading the request found wrong, to be refused together with what the service finds
	 */
	public NewPlan(Problems found) {
		this.found = found;
	}
	
	/** The uuid that the caller chose, so that a repeat is known as one; null to have one made. */
	public NewPlan uuid(String newUuid) {
		uuid = newUuid;
		return this;
	}
	
	public NewPlan patient(String newPatient) {
		patient = newPatient;
		return this;
	}
	
	/** Null for the site's own. */
	public NewPlan programme(String newProgramme) {
		programme = newProgramme;
		return this;
	}
	
	/** As what, and where: the uuid of a location; null for what nobody knows. */
	public NewPlan held(CustodyKind kind, String newCentre) {
		custodyKind = kind == null ? CustodyKind.UNKNOWN : kind;
		centre = newCentre;
		return this;
	}
	
	/** The uuid of the location whose transition team it is, null if not said. */
	public NewPlan team(String newTeam) {
		team = newTeam;
		return this;
	}
	
	/** Since when the participant has been held there as far as the plan is concerned; null for now. */
	public NewPlan since(Instant newAt) {
		at = newAt;
		return this;
	}
	
	/** Null if nothing is said of it. */
	public NewPlan planned(SaidRelease newPlanned) {
		planned = newPlanned;
		return this;
	}
}
