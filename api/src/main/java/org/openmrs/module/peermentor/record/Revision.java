/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.record;

import java.time.Instant;

import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.MappedSuperclass;

import org.hibernate.annotations.Type;
import org.openmrs.module.peermentor.time.InstantMillis;

/**
 * What a record said before one change; never changed itself. Who changed the record is this row's creator.
 */
@MappedSuperclass
public abstract class Revision extends Record {
	
	private static final long serialVersionUID = 1L;
	
	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Column(name = "revision_id")
	private Integer revisionId;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "revised_at", nullable = false, updatable = false)
	private Instant revisedAt;
	
	@Type(type = "text")
	@Column(name = "facts_before", length = 1_000_000, nullable = false, updatable = false)
	private String factsBefore;
	
	/** For Hibernate. */
	protected Revision() {
	}
	
	/**
	 * @param revisedAt when the record was changed
	 * @param factsBefore what it said, as JSON
	 */
	protected Revision(Instant revisedAt, String factsBefore) {
		this.revisedAt = revisedAt;
		this.factsBefore = factsBefore;
	}
	
	@Override
	public Integer getId() {
		return revisionId;
	}
	
	@Override
	public void setId(Integer id) {
		this.revisionId = id;
	}
	
	/**
	 * @return when the record was changed
	 */
	public Instant getRevisedAt() {
		return revisedAt;
	}
	
	/**
	 * @return what it said before, as JSON
	 */
	public String getFactsBefore() {
		return factsBefore;
	}
}
