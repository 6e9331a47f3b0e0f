/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;

/**
 * One task of one plan. Its due time is kept relative to the release and derived, so that it moves when the release does.
 * Immutable.
 */
public final class Task {
	
	private final String key;
	
	private final TaskTemplate template;
	
	private final Instant openedAt;
	
	private final TaskStatus status;
	
	private final TaskReason reason;
	
	private final String person;
	
	private final Instant claimedAt;
	
	private Task(String key, TaskTemplate template, Instant openedAt, TaskStatus status, TaskReason reason, String person,
	    Instant claimedAt) {
		this.key = Objects.requireNonNull(key, "key");
		this.template = Objects.requireNonNull(template, "template");
		this.openedAt = Objects.requireNonNull(openedAt, "openedAt");
		this.status = status;
		this.reason = reason;
		this.person = person;
		this.claimedAt = claimedAt;
	}
	
	/**
	 * @param openedAt since when it waits
	 */
	public static Task opened(String key, TaskTemplate template, Instant openedAt) {
		return new Task(key, template, openedAt, TaskStatus.LIFECYCLE.getInitial(), null, null, null);
	}
	
	/**
	 * @param newPerson the key of who sees to it
	 */
	public Task claimed(String newPerson, Instant at) {
		return new Task(key, template, openedAt, TaskStatus.CLAIMED, null, newPerson, at);
	}
	
	/**
	 * @param newReason null where the status says all
	 */
	public Task status(TaskStatus newStatus, TaskReason newReason) {
		return new Task(key, template, openedAt, newStatus, newReason, person, claimedAt);
	}
	
	/**
	 * Waits again for whoever takes it, from that moment.
	 */
	public Task reopened(TaskReason newReason, Instant at) {
		return new Task(key, template, at, TaskStatus.OPEN, newReason, null, null);
	}
	
	public String getKey() {
		return key;
	}
	
	public TaskTemplate getTemplate() {
		return template;
	}
	
	/**
	 * @return since when it waits: from its opening, or its latest opening again
	 */
	public Instant getOpenedAt() {
		return openedAt;
	}
	
	public TaskStatus getStatus() {
		return status;
	}
	
	/**
	 * @return null where the status says all
	 */
	public TaskReason getReason() {
		return reason;
	}
	
	/**
	 * @return the key of the person who claimed it, null if nobody has
	 */
	public String getPerson() {
		return person;
	}
	
	/**
	 * @return null if nobody has claimed it
	 */
	public Instant getClaimedAt() {
		return claimedAt;
	}
	
	/**
	 * @return the first instant at which it is late; null where nobody knows when release is
	 */
	public Instant deadline(ReleasePoint point, ZoneId zone) {
		return point.deadline(template.getDue(), zone);
	}
	
	public boolean isOverdue(ReleasePoint point, ZoneId zone, Instant now) {
		Instant deadline = deadline(point, zone);
		return status.isOpen() && deadline != null && !now.isBefore(deadline);
	}
}
