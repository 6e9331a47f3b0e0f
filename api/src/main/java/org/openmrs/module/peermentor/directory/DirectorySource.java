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
 * Who publishes what was brought in. Its URI makes the identifiers of its records and never changes.
 */
@Entity(name = "PeerDirectorySource")
@Table(name = "peermentor_directory_source")
class DirectorySource extends Record {
	
	private static final long serialVersionUID = 1L;
	
	/** The longest URI or name, in characters. */
	static final int LONGEST = 255;
	
	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Column(name = "source_id")
	private Integer sourceId;
	
	@Column(name = "uri", length = LONGEST, nullable = false, updatable = false)
	private String uri;
	
	@Column(name = "name", length = LONGEST, nullable = false)
	private String name;
	
	/** For Hibernate. */
	DirectorySource() {
	}
	
	DirectorySource(String uri, String name) {
		this.uri = uri;
		this.name = name;
	}
	
	@Override
	public Integer getId() {
		return sourceId;
	}
	
	@Override
	public void setId(Integer id) {
		this.sourceId = id;
	}
	
	String getUri() {
		return uri;
	}
	
	String getName() {
		return name;
	}
	
	void call(String newName) {
		name = newName;
	}
}
