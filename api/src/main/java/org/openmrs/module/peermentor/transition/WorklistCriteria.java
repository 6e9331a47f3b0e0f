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
 * Which plans are wanted of those that need someone. Null and empty mean any.
 */
public final class WorklistCriteria {
	
	String centre;
	
	String team;
	
	String mentor;
	
	Collection<Phase> phases = Collections.emptySet();
	
	Collection<WorkReason> reasons = Collections.emptySet();
	
	Collection<WorkReason.Severity> severities = Collections.emptySet();
	
	/**
	 * @param wanted the uuid of the location where the participant is or was last held
	 */
	public WorklistCriteria centre(String wanted) {
		centre = wanted;
		return this;
	}
	
	/**
	 * @param wanted the uuid of the location whose transition team it is
	 */
	public WorklistCriteria team(String wanted) {
		team = wanted;
		return this;
	}
	
	/**
	 * @param wanted the uuid of a provider who accompanies the participant's therapy now
	 */
	public WorklistCriteria mentor(String wanted) {
		mentor = wanted;
		return this;
	}
	
	/**
	 * @param wanted how far after release
	 */
	public WorklistCriteria phases(Collection<Phase> wanted) {
		phases = wanted;
		return this;
	}
	
	/**
	 * @param wanted reasons of which at least one holds now, be it the gravest or not
	 */
	public WorklistCriteria reasons(Collection<WorkReason> wanted) {
		reasons = wanted;
		return this;
	}
	
	/**
	 * @param wanted the severity of the gravest reason that holds now
	 */
	public WorklistCriteria severities(Collection<WorkReason.Severity> wanted) {
		severities = wanted;
		return this;
	}
}
