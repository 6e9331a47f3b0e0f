/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Table;

import org.hibernate.annotations.Type;
import org.openmrs.module.peermentor.record.Record;
import org.openmrs.module.peermentor.time.InstantMillis;

/**
 * That one record of the directory was taken for another, by whom, and what moved with it. Changes once, if that is undone.
 */
@Entity(name = "PeerDirectoryMerge")
@Table(name = "peermentor_directory_merge")
class MergeRecord extends Record {
	
	private static final long serialVersionUID = 1L;
	
	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Column(name = "merge_id")
	private Integer mergeId;
	
	@Column(name = "winner_uuid", length = 38, nullable = false, updatable = false)
	private String winnerUuid;
	
	@Column(name = "loser_uuid", length = 38, nullable = false, updatable = false)
	private String loserUuid;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "merged_at", nullable = false, updatable = false)
	private Instant mergedAt;
	
	/** The uuids of what moved, with commas; empty if nothing did. */
	@Type(type = "text")
	@Column(name = "moved", length = 10_000_000, nullable = false, updatable = false)
	private String moved;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "undone_at")
	private Instant undoneAt;
	
	/** Why it was undone; null while it holds. */
	@Column(name = "reason", length = 255)
	private String reason;
	
	/** For Hibernate. */
	MergeRecord() {
	}
	
	MergeRecord(String winnerUuid, String loserUuid, List<String> moved, Instant mergedAt) {
		this.winnerUuid = winnerUuid;
		this.loserUuid = loserUuid;
		this.moved = String.join(",", moved);
		this.mergedAt = mergedAt;
	}
	
	@Override
	public Integer getId() {
		return mergeId;
	}
	
	@Override
	public void setId(Integer id) {
		this.mergeId = id;
	}
	
	void undo(String why, Instant at) {
		reason = why;
		undoneAt = at;
	}
	
	String getWinnerUuid() {
		return winnerUuid;
	}
	
	String getLoserUuid() {
		return loserUuid;
	}
	
	Instant getMergedAt() {
		return mergedAt;
	}
	
	List<String> getMoved() {
		return moved.isEmpty() ? new ArrayList<>() : Arrays.asList(moved.split(","));
	}
	
	Instant getUndoneAt() {
		return undoneAt;
	}
	
	String getReason() {
		return reason;
	}
}
