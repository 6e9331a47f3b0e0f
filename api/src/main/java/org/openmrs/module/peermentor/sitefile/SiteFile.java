/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.sitefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

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
import org.openmrs.module.peermentor.table.TextDigest;
import org.openmrs.module.peermentor.time.InstantMillis;

/**
 * A file that the site brought in, with all its texts. Never changed: what a plan began with can be read again. One that
 * was brought in by mistake is voided.
 */
@Entity(name = "PeerSiteFile")
@Table(name = "peermentor_site_file")
public class SiteFile extends Record {
	
	private static final long serialVersionUID = 1L;
	
	/** The longest text of a file, in characters. */
	public static final int LONGEST_PART = 200_000;
	
	/** The longest name of a programme. */
	public static final int LONGEST_PROGRAMME = 50;
	
	private static final int LONGEST_CONTENT = 2_000_000;
	
	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Column(name = "site_file_id")
	private Integer siteFileId;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "kind", length = 30, nullable = false, updatable = false)
	private SiteFileKind kind;
	
	@Type(type = "text")
	@Column(name = "content", length = LONGEST_CONTENT, nullable = false, updatable = false)
	private String content;
	
	@Column(name = "programme", length = LONGEST_PROGRAMME, updatable = false)
	private String programme;
	
	@Column(name = "file_version", updatable = false)
	private Integer fileVersion;
	
	@Column(name = "effective_from", updatable = false)
	private LocalDate effectiveFrom;
	
	@Column(name = "digest", length = 64, nullable = false, updatable = false)
	private String digest;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "brought_in_at", nullable = false, updatable = false)
	private Instant broughtInAt;
	
	/** For Hibernate. */
	SiteFile() {
	}
	
	/**
	 * @param parts its texts by name, read and found good
	 */
	public SiteFile(SiteFileKind kind, Map<String, String> parts, Instant broughtInAt) {
		this.kind = kind;
		this.content = PartsJson.write(kind, parts);
		this.digest = TextDigest.of(content);
		this.broughtInAt = broughtInAt;
	}
	
	/**
	 * Says of which programme it is, in which version, and from which day on it counts; for the kinds that are editions.
	 */
	public SiteFile edition(String ofProgramme, int version, LocalDate from) {
		this.programme = ofProgramme;
		this.fileVersion = version;
		this.effectiveFrom = from;
		return this;
	}
	
	@Override
	public Integer getId() {
		return siteFileId;
	}
	
	@Override
	public void setId(Integer id) {
		this.siteFileId = id;
	}
	
	public SiteFileKind getKind() {
		return kind;
	}
	
	/**
	 * @return its texts by name, in the order of the kind
	 */
	public Map<String, String> getParts() {
		return PartsJson.read(content);
	}
	
	/**
	 * @return null for the kinds that are no editions, as are the next two
	 */
	public String getProgramme() {
		return programme;
	}
	
	public Integer getFileVersion() {
		return fileVersion;
	}
	
	public LocalDate getEffectiveFrom() {
		return effectiveFrom;
	}
	
	/**
	 * @return a SHA-256 over its texts with their names: the same for the same texts
	 */
	public String getDigest() {
		return digest;
	}
	
	public Instant getBroughtInAt() {
		return broughtInAt;
	}
}
