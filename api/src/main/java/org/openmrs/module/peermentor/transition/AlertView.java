/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Instant;

import org.openmrs.module.peermentor.view.Ref;
import org.openmrs.module.peermentor.view.View;

/**
 * What somebody was told, as they themselves see it. Whom it is about stands in it only for those who may know.
 */
public final class AlertView implements View {
	
	private final AlertRecord alert;
	
	private final Task task;
	
	private final Ref patient;
	
	private final String plan;
	
	private final Ref acknowledgedBy;
	
	AlertView(AlertRecord alert, Task task, Ref patient, String plan, Ref acknowledgedBy) {
		this.alert = alert;
		this.task = task;
		this.patient = patient;
		this.plan = plan;
		this.acknowledgedBy = acknowledgedBy;
	}
	
	@Override
	public String getUuid() {
		return alert.getUuid();
	}
	
	@Override
	public String getDisplay() {
		return task.getTemplate().getTitle();
	}
	
	/**
	 * @return as what they were told
	 */
	public OwnerRole getRole() {
		return alert.getRole();
	}
	
	public Instant getToldAt() {
		return alert.getToldAt();
	}
	
	/**
	 * @return the code of the task
	 */
	public String getTask() {
		return task.getTemplate().getCode();
	}
	
	public String getTitle() {
		return task.getTemplate().getTitle();
	}
	
	/**
	 * @return where the task stands; it waits as long as it is open
	 */
	public TaskStatus getStatus() {
		return task.getStatus();
	}
	
	/**
	 * @return who has taken the task, null if nobody has
	 */
	public Ref getAcknowledgedBy() {
		return acknowledgedBy;
	}
	
	/**
	 * @return null if nobody has
	 */
	public Instant getAcknowledgedAt() {
		return task.getClaimedAt();
	}
	
	/**
	 * @return null as long as the reader does not accompany them
	 */
	public Ref getPatient() {
		return patient;
	}
	
	/**
	 * @return the uuid of the plan; null as long as the reader does not accompany the participant
	 */
	public String getPlan() {
		return plan;
	}
}
