/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.chart;

import org.openmrs.module.peermentor.transition.PlanStatus;

/**
 * A step of a transition plan, as a timeline names it.
 */
public enum PlanMilestone {
	
	OPENED,
	/** Worked on before release. */
	PREPARING,
	READY,
	RELEASED,
	/** Met after release. */
	IN_SUPPORT,
	BACK_IN_CUSTODY,
	IN_HOSPITAL,
	CLOSED,
	REOPENED;
	
	/**
	 * @param from null for a plan that begins
	 * @param to not null
	 */
	public static PlanMilestone of(PlanStatus from, PlanStatus to) {
		if (from == PlanStatus.CLOSED) {
			return REOPENED;
		}
		switch (to) {
			case REFERRED:
				return OPENED;
			case PREPARING:
				return from == null ? OPENED : PREPARING;
			case PAUSED_IN_CUSTODY:
				return BACK_IN_CUSTODY;
			case PAUSED_IN_HOSPITAL:
				return IN_HOSPITAL;
			default:
				return valueOf(to.name());
		}
	}
}
