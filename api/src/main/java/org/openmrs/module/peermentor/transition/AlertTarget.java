/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

/**
 * Of what somebody was told, and as which role.
 */
final class AlertTarget {
	
	private final OwnerRole role;
	
	private final Integer taskId;
	
	private final Integer planId;
	
	AlertTarget(OwnerRole role, Integer taskId, Integer planId) {
		this.role = role;
		this.taskId = taskId;
		this.planId = planId;
	}
	
	OwnerRole getRole() {
		return role;
	}
	
	Integer getTaskId() {
		return taskId;
	}
	
	Integer getPlanId() {
		return planId;
	}
}
