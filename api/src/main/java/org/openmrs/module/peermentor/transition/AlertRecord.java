/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Instant;
import java.util.UUID;

import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.openmrs.module.peermentor.time.InstantMillis;

/**
 * Somebody was told that a task waits for them, as it is kept. Whether anybody acknowledged it stands with the task.
 */
@Entity(name = "PeerTaskAlert")
@Table(name = "peermentor_task_alert")
@Immutable
public class AlertRecord {
	
	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Column(name = "task_alert_id")
	private Integer taskAlertId;
	
	@Column(name = "uuid", nullable = false, unique = true, length = 38, updatable = false)
	private String uuid;
	
	@Column(name = "task_id", nullable = false, updatable = false)
	private Integer taskId;
	
	@Column(name = "user_id", nullable = false, updatable = false)
	private Integer userId;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "role", length = 20, nullable = false, updatable = false)
	private OwnerRole role;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "told_at", nullable = false, updatable = false)
	private Instant toldAt;
	
	/** For Hibernate. */
	AlertRecord() {
	}
	
	/**
	 * @param role as which they were told
	 */
	AlertRecord(Integer taskId, Integer userId, OwnerRole role, Instant toldAt) {
		this.uuid = UUID.randomUUID().toString();
		this.taskId = taskId;
		this.userId = userId;
		this.role = role;
		this.toldAt = toldAt;
	}
	
	String getUuid() {
		return uuid;
	}
	
	Integer getTaskId() {
		return taskId;
	}
	
	Integer getUserId() {
		return userId;
	}
	
	OwnerRole getRole() {
		return role;
	}
	
	Instant getToldAt() {
		return toldAt;
	}
}
