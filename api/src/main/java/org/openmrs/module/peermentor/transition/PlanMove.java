/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * What somebody asks the rules to make of a participant's plans, and what goes with it. Immutable.
 */
final class PlanMove {
	
	private final UnaryOperator<PlanChain> step;
	
	private final Object reason;
	
	private final Instant at;
	
	private final String programme;
	
	private PlanMove(UnaryOperator<PlanChain> step, Object reason, Instant at, String programme) {
		this.step = step;
		this.reason = reason;
		this.at = at;
		this.programme = programme;
	}
	
	static PlanMove of(UnaryOperator<PlanChain> step) {
		return new PlanMove(step, null, null, null);
	}
	
	/**
	 * @param newReason a coded reason, null if none is given
	 */
	PlanMove because(Object newReason) {
		return new PlanMove(step, newReason, at, programme);
	}
	
	/**
	 * @param newAt when it happened, null for now
	 */
	PlanMove at(Instant newAt) {
		return new PlanMove(step, reason, newAt, programme);
	}
	
	/**
	 * @param newProgramme of a plan that may begin with it
	 */
	PlanMove programme(String newProgramme) {
		return new PlanMove(step, reason, at, newProgramme);
	}
	
	PlanChain take(PlanChain chain) {
		return step.apply(chain);
	}
	
	Object getReason() {
		return reason;
	}
	
	Instant getAt() {
		return at;
	}
	
	String getProgramme() {
		return programme;
	}
}
