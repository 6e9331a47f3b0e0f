/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

import java.time.Instant;

import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Table;

import org.openmrs.module.peermentor.record.Record;
import org.openmrs.module.peermentor.time.InstantMillis;

/**
 * Two persons who must not be matched, whatever the reason: neither mentors the other, and neither reaches the other's
 * record. Kept as a pair without direction, the smaller person id first, at most one pair unvoided.
 */
@Entity(name = "PeerExclusion")
@Table(name = "peermentor_exclusion")
public class Exclusion extends Record {
	
	private static final long serialVersionUID = 1L;
	
	/** The longest reason kept. */
	static final int LONGEST_REASON = 1000;
	
	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Column(name = "exclusion_id")
	private Integer exclusionId;
	
	@Column(name = "person_a_id", nullable = false)
	private Integer personAId;
	
	@Column(name = "person_b_id", nullable = false)
	private Integer personBId;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "since", nullable = false, updatable = false)
	private Instant since;
	
	@Column(name = "reason", length = LONGEST_REASON)
	private String reason;
	
	/** For Hibernate. */
	Exclusion() {
	}
	
	/**
	 * @param one a person id
	 * @param other another person id
	 * @param reason restricted; null if none was told
	 */
	Exclusion(int one, int other, Instant since, String reason) {
		setPair(one, other);
		this.since = since;
		this.reason = reason;
	}
	
	@Override
	public Integer getId() {
		return exclusionId;
	}
	
	@Override
	public void setId(Integer id) {
		this.exclusionId = id;
	}
	
	public Integer getPersonAId() {
		return personAId;
	}
	
	public Integer getPersonBId() {
		return personBId;
	}
	
	public Instant getSince() {
		return since;
	}
	
	/**
	 * @return the restricted reason, null if none was told
	 */
	String getReason() {
		return reason;
	}
	
	void setReason(String reason) {
		this.reason = reason;
	}
	
	boolean isPair(int one, int other) {
		return personAId == Math.min(one, other) && personBId == Math.max(one, other);
	}
	
	int getOther(int personId) {
		return personAId == personId ? personBId : personAId;
	}
	
	final void setPair(int one, int other) {
		this.personAId = Math.min(one, other);
		this.personBId = Math.max(one, other);
	}
}
