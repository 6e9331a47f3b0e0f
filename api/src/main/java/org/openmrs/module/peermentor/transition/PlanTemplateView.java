/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

import org.openmrs.module.peermentor.sitefile.SiteFile;
import org.openmrs.module.peermentor.sitefile.SiteFileKind;
import org.openmrs.module.peermentor.view.Ref;
import org.openmrs.module.peermentor.view.View;

/**
 * A file that the site brought in, as its readers see it.
 */
public final class PlanTemplateView implements View {
	
	private final SiteFile file;
	
	private final Ref recordedBy;
	
	PlanTemplateView(SiteFile file, Ref recordedBy) {
		this.file = file;
		this.recordedBy = recordedBy;
	}
	
	@Override
	public String getUuid() {
		return file.getUuid();
	}
	
	@Override
	public String getDisplay() {
		return file.getKind() + (file.getProgramme() == null ? "" : " " + file.getProgramme() + " " + file.getFileVersion());
	}
	
	public SiteFileKind getKind() {
		return file.getKind();
	}
	
	/**
	 * @return null for the kinds of which the file brought in last counts, as are the next two
	 */
	public String getProgramme() {
		return file.getProgramme();
	}
	
	public Integer getFileVersion() {
		return file.getFileVersion();
	}
	
	/**
	 * @return the first day on which it counts
	 */
	public LocalDate getEffectiveFrom() {
		return file.getEffectiveFrom();
	}
	
	/**
	 * @return the same for the same texts
	 */
	public String getDigest() {
		return file.getDigest();
	}
	
	/**
	 * @return its texts by name
	 */
	public Map<String, String> getParts() {
		return file.getParts();
	}
	
	/**
	 * @return the user who brought it in
	 */
	public Ref getRecordedBy() {
		return recordedBy;
	}
	
	public Instant getBroughtInAt() {
		return file.getBroughtInAt();
	}
}
