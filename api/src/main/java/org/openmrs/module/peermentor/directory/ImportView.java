/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.view.Ref;
import org.openmrs.module.peermentor.view.View;

/**
 * One try to bring a file in, how far it is, and what came of it.
 */
public final class ImportView implements View {
	
	private final ImportRun run;
	
	private final DirectorySource source;
	
	private final Ref startedBy;
	
	ImportView(ImportRun run, DirectorySource source, Ref startedBy) {
		this.run = run;
		this.source = source;
		this.startedBy = startedBy;
	}
	
	@Override
	public String getUuid() {
		return run.getUuid();
	}
	
	@Override
	public String getDisplay() {
		return source.getName() + ", " + run.getStatus();
	}
	
	public Ref getSource() {
		return new Ref(source.getUuid(), source.getName());
	}
	
	/**
	 * @return what the file is called where it comes from; null if nobody said
	 */
	public String getFileName() {
		return run.getFileName();
	}
	
	/**
	 * @return in bytes, as far as it was taken
	 */
	public long getFileSize() {
		return run.getFileSize();
	}
	
	/**
	 * @return the SHA-256 of what was taken, in lower-case hexadecimal
	 */
	public String getFileDigest() {
		return run.getFileDigest();
	}
	
	/**
	 * @return null as long as nobody knows
	 */
	public ImportFormat getFormat() {
		return run.getFormat();
	}
	
	/**
	 * @return whether nothing but the report was written
	 */
	public boolean isDryRun() {
		return run.isDryRun();
	}
	
	/**
	 * @return whether the file says all that the source has
	 */
	public boolean isComplete() {
		return run.isComplete();
	}
	
	public ImportStatus getStatus() {
		return run.getStatus();
	}
	
	public Ref getStartedBy() {
		return startedBy;
	}
	
	public Instant getStartedAt() {
		return run.getStartedAt();
	}
	
	/**
	 * @return when it last showed a sign of life
	 */
	public Instant getHeartbeatAt() {
		return run.getHeartbeatAt();
	}
	
	/**
	 * @return null while it runs
	 */
	public Instant getEndedAt() {
		return run.getEndedAt();
	}
	
	/**
	 * @return the code of why the file was refused or the import broke off; null if neither
	 */
	public String getRefusal() {
		return run.getRefusal();
	}
	
	/**
	 * @return the same in the reader's language
	 */
	public String getRefusalMessage() {
		if (run.getRefusal() == null) {
			return null;
		}
		Object[] given = run.getRefusalArgument() == null ? new Object[0] : new Object[] { run.getRefusalArgument() };
		return Context.getMessageSourceService().getMessage(run.getRefusal(), given, run.getRefusal(), Context.getLocale());
	}
	
	/**
	 * @return how many rows the file holds; 0 until that is known
	 */
	public int getRowsInFile() {
		return run.getRowsInFile();
	}
	
	/**
	 * @return how many records were read so far; a row of an old version may be several
	 */
	public int getRead() {
		return run.getCounts().read;
	}
	
	public int getInserted() {
		return run.getCounts().inserted;
	}
	
	public int getChanged() {
		return run.getCounts().changed;
	}
	
	public int getUnchanged() {
		return run.getCounts().unchanged;
	}
	
	/**
	 * @return how many were in the file before: what they said there counts
	 */
	public int getRepeated() {
		return run.getCounts().repeated;
	}
	
	public int getRefused() {
		return run.getCounts().refused;
	}
	
	/**
	 * @return how many things were found wrong and kept no record out; of each kind some are in the report
	 */
	public int getNoted() {
		return run.getCounts().noted;
	}
	
	/**
	 * @return how many fields changed here and at the source
	 */
	public int getConflicts() {
		return run.getCounts().conflicts;
	}
	
	/**
	 * @return how many records the file no longer has
	 */
	public int getVanished() {
		return run.getCounts().vanished;
	}
	
	/**
	 * @return how many records had vanished and are there again
	 */
	public int getReturned() {
		return run.getCounts().returned;
	}
	
	/**
	 * @return whether so much vanished, or so much of the file is missing, that nothing was marked
	 */
	public boolean isVanishingWithheld() {
		return run.isVanishingWithheld();
	}
	
	/**
	 * @return how often each code was found, refused and noted; never null
	 */
	public Map<String, Object> getFindings() {
		return run.getTally() == null ? Collections.emptyMap() : DirectoryContent.read(run.getTally());
	}
}
