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
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Table;

import org.hibernate.annotations.Type;
import org.openmrs.module.peermentor.record.Record;
import org.openmrs.module.peermentor.time.InstantMillis;

/**
 * One record of the directory, whatever its kind. What it says stands as one text of its HSDS fields, so that nothing a
 * source tells is lost, whichever version of HSDS it speaks; what the module asks for stands derived in the listings.
 */
@Entity(name = "PeerDirectory")
@Table(name = "peermentor_directory_record")
class DirectoryRecord extends Record {
	
	private static final long serialVersionUID = 1L;
	
	/** Characters of a text; the platform's validator would stop at 255. */
	private static final int LONGEST_TEXT = 1_000_000;
	
	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Column(name = "record_id")
	private Integer recordId;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "kind", length = 30, nullable = false, updatable = false)
	private DirectoryKind kind;
	
	/** The file's publisher; null for what was entered here. */
	@Column(name = "source_id", updatable = false)
	private Integer sourceId;
	
	/** The id that the record has at its source, if that is another than its uuid here. */
	@Column(name = "original_id", length = 255, updatable = false)
	private String originalId;
	
	/** The uuid of the record that this one hangs on: the service of a schedule, the organisation of a service. */
	@Column(name = "owner_uuid", length = 38)
	private String ownerUuid;
	
	/** Of a service at a location: the uuid of the location. */
	@Column(name = "place_uuid", length = 38)
	private String placeUuid;
	
	/** For lists; null where the kind has no name. */
	@Column(name = "name", length = 255)
	private String name;
	
	/** What holds now, see {@link DirectoryContent}. */
	@Type(type = "text")
	@Column(name = "content", length = LONGEST_TEXT, nullable = false)
	private String content;
	
	/** What the source said last; null for what was entered here. */
	@Type(type = "text")
	@Column(name = "source_content", length = LONGEST_TEXT)
	private String sourceContent;
	
	/** Of what the source said last, so that an unchanged file writes nothing. */
	@Column(name = "source_digest", length = 64)
	private String sourceDigest;
	
	/** Since when the source no longer has it; null if it has. */
	@Convert(converter = InstantMillis.class)
	@Column(name = "vanished_at")
	private Instant vanishedAt;
	
	/** The uuid of the record that this one was merged into; null if it stands for itself. */
	@Column(name = "merged_into", length = 38)
	private String mergedInto;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "verified_at")
	private Instant verifiedAt;
	
	/** For Hibernate. */
	DirectoryRecord() {
	}
	
	/**
	 * @param ownerUuid null for what hangs on nothing
	 * @param placeUuid null but for a service at a location
	 */
	DirectoryRecord(DirectoryKind kind, String ownerUuid, String placeUuid, String name, String content) {
		this.kind = kind;
		this.ownerUuid = ownerUuid;
		this.placeUuid = placeUuid;
		this.name = name;
		this.content = content;
	}
	
	@Override
	public Integer getId() {
		return recordId;
	}
	
	@Override
	public void setId(Integer id) {
		this.recordId = id;
	}
	
	DirectoryKind getKind() {
		return kind;
	}
	
	Integer getSourceId() {
		return sourceId;
	}
	
	String getOriginalId() {
		return originalId;
	}
	
	String getOwnerUuid() {
		return ownerUuid;
	}
	
	String getPlaceUuid() {
		return placeUuid;
	}
	
	String getName() {
		return name;
	}
	
	String getContent() {
		return content;
	}
	
	String getSourceContent() {
		return sourceContent;
	}
	
	Instant getVanishedAt() {
		return vanishedAt;
	}
	
	String getMergedInto() {
		return mergedInto;
	}
	
	Instant getVerifiedAt() {
		return verifiedAt;
	}
	
	/**
	 * Says something else; the record stays what it is and hangs where it hung, unless the fields say otherwise.
	 */
	void say(String newOwnerUuid, String newPlaceUuid, String newName, String newContent) {
		ownerUuid = newOwnerUuid;
		placeUuid = newPlaceUuid;
		name = newName;
		content = newContent;
	}
	
	void mergeInto(String uuid) {
		mergedInto = uuid;
	}
	
	void verify(Instant at) {
		verifiedAt = at;
	}
}
