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
 * What somebody asks to have changed in a transition plan. Null leaves what it is.
 */
public final class PlanChange {
	
	final Problems found;
	
	final Integer version;
	
	PlanStatus status;
	
	CloseReason closeReason;
	
	ReopenReason reopenReason;
	
	Instant at;
	
	CustodyKind custodyKind;
	
	String centre;
	
	String team;
	
	SaidRelease planned;
	
	/**
	 * @param version the version that the caller read
	 * @param found what reading the request found wrong, to be refused together with what the service finds
	 */
	public PlanChange(Integer version, Problems found) {
		this.version = version;
		this.found = found;
	}
	
	/**
	 * @param newStatus where the plan goes
	 * @param newAt when it did; null for now
	 */
	public PlanChange status(PlanStatus newStatus, Instant newAt) {
		status = newStatus;
		at = newAt;
		return this;
	}
	
	/** Why a plan closes. */
	public PlanChange because(CloseReason reason) {
		closeReason = reason;
		return this;
	}
	
	/** Why something that was settled is opened again. */
	public PlanChange because(ReopenReason reason) {
		reopenReason = reason;
		return this;
	}
	
	public PlanChange custodyKind(CustodyKind kind) {
		custodyKind = kind;
		return this;
	}
	
	/** The uuid of the location to which the participant was moved. */
	public PlanChange centre(String newCentre) {
		centre = newCentre;
		return this;
	}
	
	public PlanChange team(String newTeam) {
		team = newTeam;
		return this;
	}
	
	public PlanChange planned(SaidRelease newPlanned) {
		planned = newPlanned;
		return this;
	}
	
	boolean asksToManage() {
		return custodyKind != null || centre != null || team != null || planned != null;
	}
}
