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

/**
 * That a record changed and the listings do not show it yet.
 */
@Entity(name = "PeerStaleMark")
@Table(name = "peermentor_directory_stale")
class StaleMark {
	
	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Column(name = "stale_id")
	private Integer staleId;
	
	@Column(name = "record_uuid", length = 38, nullable = false)
	private String recordUuid;
	
	/** For Hibernate. */
	StaleMark() {
	}
	
	Integer getStaleId() {
		return staleId;
	}
	
	String getRecordUuid() {
		return recordUuid;
	}
}
