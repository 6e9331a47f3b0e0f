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
 * That a term of a taxonomy which was brought in says the same as one of our own needs, or something narrower; voided, never changed.
 */
@Entity(name = "PeerTermMapping")
@Table(name = "peermentor_directory_term")
class TermMappingRecord extends Record {
	
	private static final long serialVersionUID = 1L;
	
	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Column(name = "mapping_id")
	private Integer mappingId;
	
	/** The code of a {@link NeedTerm}. */
	@Column(name = "need", length = 40, nullable = false, updatable = false)
	private String need;
	
	@Column(name = "term_uuid", length = 38, nullable = false, updatable = false)
	private String termUuid;
	
	/** For Hibernate. */
	TermMappingRecord() {
	}
	
	TermMappingRecord(String need, String termUuid) {
		this.need = need;
		this.termUuid = termUuid;
	}
	
	@Override
	public Integer getId() {
		return mappingId;
	}
	
	@Override
	public void setId(Integer id) {
		this.mappingId = id;
	}
	
	String getNeed() {
		return need;
	}
	
	String getTermUuid() {
		return termUuid;
	}
}
