/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Table;

import org.openmrs.module.peermentor.record.Record;

/**
 * That two records which look alike are not the same; never changed. Who said so is its creator.
 */
@Entity(name = "PeerDistinct")
@Table(name = "peermentor_directory_distinct")
class DistinctRecord extends Record {
	
	private static final long serialVersionUID = 1L;
	
	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Column(name = "distinct_id")
	private Integer distinctId;
	
	/** The one that comes first. */
	@Column(name = "one_uuid", length = 38, nullable = false, updatable = false)
	private String oneUuid;
	
	@Column(name = "other_uuid", length = 38, nullable = false, updatable = false)
	private String otherUuid;
	
	/** For Hibernate. */
	DistinctRecord() {
	}
	
	/**
	 * In either order.
	 */
	DistinctRecord(String a, String b) {
		boolean inOrder = a.compareTo(b) < 0;
		this.oneUuid = inOrder ? a : b;
		this.otherUuid = inOrder ? b : a;
	}
	
	@Override
	public Integer getId() {
		return distinctId;
	}
	
	@Override
	public void setId(Integer id) {
		this.distinctId = id;
	}
	
	String getOneUuid() {
		return oneUuid;
	}
	
	String getOtherUuid() {
		return otherUuid;
	}
}
