/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.sitefile;

import java.time.LocalDate;

/**
 * A file that the site brought in and that stands, without its texts. Immutable.
 */
public final class StandingFile {
	
	private final String uuid;
	
	private final String digest;
	
	private final String programme;
	
	private final Integer fileVersion;
	
	private final LocalDate effectiveFrom;
	
	StandingFile(String uuid, String digest, String programme, Integer fileVersion, LocalDate effectiveFrom) {
		this.uuid = uuid;
		this.digest = digest;
		this.programme = programme;
		this.fileVersion = fileVersion;
		this.effectiveFrom = effectiveFrom;
	}
	
	public String getUuid() {
		return uuid;
	}
	
	String getDigest() {
		return digest;
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
	
	/**
	 * @return the first day on which it counts
	 */
	public LocalDate getEffectiveFrom() {
		return effectiveFrom;
	}
}
