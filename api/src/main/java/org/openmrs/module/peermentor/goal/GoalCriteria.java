/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.goal;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which goals to list.
 */
public final class GoalCriteria {
	
	final String patient;
	
	final Set<GoalStatus> statuses;
	
	/**
	 * @param patient a participant's uuid, never null
	 * @param statuses empty for any
	 */
	public GoalCriteria(String patient, Collection<GoalStatus> statuses) {
		this.patient = patient;
		this.statuses = statuses.isEmpty() ? EnumSet.allOf(GoalStatus.class) : EnumSet.copyOf(statuses);
	}
}
