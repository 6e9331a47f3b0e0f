/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.time.Instant;

import org.openmrs.module.peermentor.view.View;

/**
 * A record of the directory that is to be verified anew.
 */
public final class ReviewView implements View {
	
	private final String uuid;
	
	private final DirectoryKind kind;
	
	private final String name;
	
	private final Instant verifiedAt;
	
	private final long openReports;
	
	ReviewView(String uuid, DirectoryKind kind, String name, Instant verifiedAt, long openReports) {
		this.uuid = uuid;
		this.kind = kind;
		this.name = name;
		this.verifiedAt = verifiedAt;
		this.openReports = openReports;
	}
	
	/**
	 * @return the record's
	 */
	@Override
	public String getUuid() {
		return uuid;
	}
	
	@Override
	public String getDisplay() {
		return name == null ? kind.getTable() : name;
	}
	
	public DirectoryKind getKind() {
		return kind;
	}
	
	/**
	 * @return null if nobody ever has from here
	 */
	public Instant getVerifiedAt() {
		return verifiedAt;
	}
	
	/**
	 * @return how many reports from the field wait on it, or on a service of the organisation
	 */
	public long getOpenReports() {
		return openReports;
	}
}
