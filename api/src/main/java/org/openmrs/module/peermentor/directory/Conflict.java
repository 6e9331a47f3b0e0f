/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.time.Instant;

import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.FetchType;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.JoinColumn;
import javax.persistence.ManyToOne;
import javax.persistence.Table;

import org.hibernate.annotations.Type;
import org.openmrs.module.peermentor.record.Record;
import org.openmrs.module.peermentor.time.InstantMillis;

/**
 * A field of a record that was changed here and at its source. Keeps what both said, whatever is decided.
 */
@Entity(name = "PeerDirectoryConflict")
@Table(name = "peermentor_directory_conflict")
class Conflict extends Record {
	
	private static final long serialVersionUID = 1L;
	
	/** A value stands under this name in the texts of values, which are content of one field, so that types are kept. */
	static final String VALUE = "value";
	
	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Column(name = "conflict_id")
	private Integer conflictId;
	
	@Column(name = "record_uuid", length = 38, nullable = false, updatable = false)
	private String recordUuid;
	
	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "run_id", nullable = false)
	private ImportRun run;
	
	@Column(name = "field", length = 255, nullable = false, updatable = false)
	private String field;
	
	@Type(type = "text")
	@Column(name = "value_here", length = 1_000_000)
	private String valueHere;
	
	@Type(type = "text")
	@Column(name = "value_there", length = 1_000_000)
	private String valueThere;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "found_at", nullable = false)
	private Instant foundAt;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "status", length = 20, nullable = false)
	private ConflictStatus status = ConflictStatus.LIFECYCLE.getInitial();
	
	@Column(name = "decided_by")
	private Integer decidedBy;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "decided_at")
	private Instant decidedAt;
	
	/** For Hibernate. */
	Conflict() {
	}
	
	Conflict(String recordUuid, String field) {
		this.recordUuid = recordUuid;
		this.field = field;
	}
	
	/** Says what both say now; what was found before anybody decided is one conflict. */
	void find(ImportRun newRun, Object here, Object there, Instant at) {
		run = newRun;
		valueHere = written(here);
		valueThere = written(there);
		foundAt = at;
	}
	
	void decide(ConflictStatus decision, int userId, Instant at) {
		status = decision;
		decidedBy = userId;
		decidedAt = at;
	}
	
	private static String written(Object value) {
		return value == null ? null : DirectoryContent.write(java.util.Collections.singletonMap(VALUE, value));
	}
	
	private static Object read(String text) {
		return text == null ? null : DirectoryContent.read(text).get(VALUE);
	}
	
	@Override
	public Integer getId() {
		return conflictId;
	}
	
	@Override
	public void setId(Integer id) {
		this.conflictId = id;
	}
	
	String getRecordUuid() {
		return recordUuid;
	}
	
	ImportRun getRun() {
		return run;
	}
	
	String getField() {
		return field;
	}
	
	/**
	 * @return null if nothing stands here
	 */
	Object getValueHere() {
		return read(valueHere);
	}
	
	/**
	 * @return null if the source says nothing
	 */
	Object getValueThere() {
		return read(valueThere);
	}
	
	Instant getFoundAt() {
		return foundAt;
	}
	
	ConflictStatus getStatus() {
		return status;
	}
	
	Integer getDecidedBy() {
		return decidedBy;
	}
	
	Instant getDecidedAt() {
		return decidedAt;
	}
}
