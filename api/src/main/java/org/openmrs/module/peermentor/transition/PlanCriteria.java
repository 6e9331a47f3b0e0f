/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.util.Collection;
import java.util.Collections;

/**
 * Which plans are wanted. Null and empty mean any.
 */
public final class PlanCriteria {
	
	String uuid;
	
	String patient;
	
	String centre;
	
	String team;
	
	Collection<PlanStatus> statuses = Collections.emptyList();
	
	boolean released;
	
	/** The one plan with this uuid. */
	PlanCriteria uuid(String wanted) {
		uuid = wanted;
		return this;
	}
	
	/**
	 * @param wanted the uuid of a participant
	 */
	public PlanCriteria patient(String wanted) {
		patient = wanted;
		return this;
	}
	
	/**
	 * @param wanted the uuid of the location where the participant is or was last held
	 */
	public PlanCriteria centre(String wanted) {
		centre = wanted;
		return this;
	}
	
	/**
	 * @param wanted the uuid of the location whose transition team it is
	 */
	public PlanCriteria team(String wanted) {
		team = wanted;
		return this;
	}
	
	/** Only those whose release has happened. */
	PlanCriteria released() {
		released = true;
		return this;
	}
	
	public PlanCriteria statuses(Collection<PlanStatus> wanted) {
		statuses = wanted;
		return this;
	}
}
