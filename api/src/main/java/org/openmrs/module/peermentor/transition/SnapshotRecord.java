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
import javax.persistence.Id;
import javax.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Type;
import org.openmrs.module.peermentor.time.InstantMillis;

/**
 * What was known when the door opened, as it is kept: the bytes themselves. Written once, never changed.
 */
@Entity(name = "PeerHandoverSnapshot")
@Table(name = "peermentor_plan_snapshot")
@Immutable
public class SnapshotRecord {
	
	@Id
	@Column(name = "plan_id")
	private Integer planId;
	
	@Column(name = "uuid", nullable = false, unique = true, length = 38, updatable = false)
	private String uuid;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "taken_at", nullable = false, updatable = false)
	private Instant takenAt;
	
	@Column(name = "digest", nullable = false, length = 64, updatable = false)
	private String digest;
	
	@Type(type = "text")
	@Column(name = "content", length = 1_000_000, nullable = false, updatable = false)
	private String content;
	
	/** For Hibernate. */
	SnapshotRecord() {
	}
	
	SnapshotRecord(Integer planId, Instant takenAt, HandoverSnapshot snapshot) {
		this.planId = planId;
		this.uuid = UUID.randomUUID().toString();
		this.takenAt = takenAt;
		this.digest = snapshot.getDigest();
		this.content = snapshot.getText();
	}
	
	Integer getPlanId() {
		return planId;
	}
	
	Instant getTakenAt() {
		return takenAt;
	}
	
	/**
	 * @return the SHA-256 of the text's bytes in UTF-8
	 */
	String getDigest() {
		return digest;
	}
	
	/**
	 * @return the whole text
	 */
	String getContent() {
		return content;
	}
}
