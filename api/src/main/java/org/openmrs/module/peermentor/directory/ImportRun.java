/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.time.Duration;
import java.time.Instant;

import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Embedded;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.JoinColumn;
import javax.persistence.ManyToOne;
import javax.persistence.FetchType;
import javax.persistence.Table;

import org.hibernate.annotations.Type;
import org.openmrs.module.peermentor.record.Record;
import org.openmrs.module.peermentor.time.InstantMillis;

/**
 * One try to bring a file in, and what came of it. While it runs, the row is also the claim on its source.
 */
@Entity(name = "PeerDirectoryRun")
@Table(name = "peermentor_directory_run")
class ImportRun extends Record {
	
	private static final long serialVersionUID = 1L;
	
	/** Whoever shows no sign of life for so long makes way; a chunk takes seconds. */
	static final Duration PATIENCE = Duration.ofMinutes(10);
	
	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Column(name = "run_id")
	private Integer runId;
	
	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "source_id", nullable = false, updatable = false)
	private DirectorySource source;
	
	@Column(name = "file_name", length = 255, updatable = false)
	private String fileName;
	
	@Column(name = "file_size", nullable = false, updatable = false)
	private long fileSize;
	
	@Column(name = "file_digest", length = 64, nullable = false, updatable = false)
	private String fileDigest;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "format", length = 20)
	private ImportFormat format;
	
	@Column(name = "dry_run", nullable = false, updatable = false)
	private boolean dryRun;
	
	@Column(name = "complete", nullable = false, updatable = false)
	private boolean complete;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "status", length = 20, nullable = false)
	private ImportStatus status = ImportStatus.LIFECYCLE.getInitial();
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "started_at", nullable = false, updatable = false)
	private Instant startedAt;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "heartbeat_at", nullable = false)
	private Instant heartbeatAt;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "ended_at")
	private Instant endedAt;
	
	@Column(name = "refusal", length = 100)
	private String refusal;
	
	@Column(name = "refusal_argument", length = 255)
	private String refusalArgument;
	
	/** How many rows the file holds; 0 until that is known. */
	@Column(name = "rows_in_file", nullable = false)
	private int rowsInFile;
	
	@Embedded
	private ImportCounts counts = new ImportCounts();
	
	/** How often each code was found, as JSON; null if none was. */
	@Type(type = "text")
	@Column(name = "tally", length = 100_000)
	private String tally;
	
	@Column(name = "vanishing_withheld", nullable = false)
	private boolean vanishingWithheld;
	
	/** For Hibernate. */
	ImportRun() {
	}
	
	ImportRun(DirectorySource source, NewImport request, ReceivedFile file, Instant startedAt) {
		this.source = source;
		this.fileName = request.fileName;
		this.fileSize = file.getSize();
		this.fileDigest = file.getDigest();
		this.dryRun = request.dryRun;
		this.complete = request.complete;
		this.startedAt = startedAt;
		this.heartbeatAt = startedAt;
	}
	
	boolean isRunning() {
		return status == ImportStatus.RUNNING;
	}
	
	boolean isSilent(Instant now) {
		return heartbeatAt.plus(PATIENCE).isBefore(now);
	}
	
	void know(ImportFormat newFormat, int newRowsInFile) {
		format = newFormat;
		rowsInFile = newRowsInFile;
	}
	
	/** Shows a sign of life, and how far it is. */
	void beat(Instant now, ImportCounts newCounts, String newTally) {
		heartbeatAt = now;
		counts = new ImportCounts(newCounts);
		tally = newTally;
	}
	
	void withholdVanishing() {
		vanishingWithheld = true;
	}
	
	/**
	 * @param code why it was refused or broke off; null if it was not
	 */
	void end(ImportStatus newStatus, String code, String argument, Instant now) {
		status = newStatus;
		refusal = code;
		refusalArgument = argument;
		endedAt = now;
	}
	
	@Override
	public Integer getId() {
		return runId;
	}
	
	@Override
	public void setId(Integer id) {
		this.runId = id;
	}
	
	DirectorySource getSource() {
		return source;
	}
	
	String getFileName() {
		return fileName;
	}
	
	long getFileSize() {
		return fileSize;
	}
	
	String getFileDigest() {
		return fileDigest;
	}
	
	ImportFormat getFormat() {
		return format;
	}
	
	boolean isDryRun() {
		return dryRun;
	}
	
	boolean isComplete() {
		return complete;
	}
	
	ImportStatus getStatus() {
		return status;
	}
	
	Instant getStartedAt() {
		return startedAt;
	}
	
	Instant getHeartbeatAt() {
		return heartbeatAt;
	}
	
	Instant getEndedAt() {
		return endedAt;
	}
	
	String getRefusal() {
		return refusal;
	}
	
	String getRefusalArgument() {
		return refusalArgument;
	}
	
	int getRowsInFile() {
		return rowsInFile;
	}
	
	ImportCounts getCounts() {
		return counts;
	}
	
	String getTally() {
		return tally;
	}
	
	boolean isVanishingWithheld() {
		return vanishingWithheld;
	}
}
