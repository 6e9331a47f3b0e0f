/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.time.Instant;
import java.util.Map;

import org.openmrs.module.peermentor.view.Ref;
import org.openmrs.module.peermentor.view.View;

/**
 * What a contact said before one correction. The reason and the costs are for author and supervisor only, and null or
 * missing for everybody else.
 */
public final class RevisionView implements View {
	
	private final String uuid;
	
	private final String contact;
	
	private final int version;
	
	private final Instant revisedAt;
	
	private final Ref revisedBy;
	
	private final String reason;
	
	private final Map<String, Object> factsBefore;
	
	RevisionView(ContactRevision revision, String contact, Ref revisedBy, boolean behind) {
		this.uuid = revision.getUuid();
		this.contact = contact;
		this.version = revision.getContactVersion();
		this.revisedAt = revision.getRevisedAt();
		this.revisedBy = revisedBy;
		this.reason = behind ? revision.getReason() : null;
		this.factsBefore = FactsJson.read(revision.getFactsBefore());
		if (!behind) {
			FactsJson.COSTS.forEach(factsBefore::remove);
		}
	}
	
	@Override
	public String getUuid() {
		return uuid;
	}
	
	@Override
	public String getDisplay() {
		return "Version " + version;
	}
	
	/**
	 * @return the uuid of the contact
	 */
	public String getContact() {
		return contact;
	}
	
	/**
	 * @return the version that was corrected
	 */
	public int getVersion() {
		return version;
	}
	
	public Instant getRevisedAt() {
		return revisedAt;
	}
	
	public Ref getRevisedBy() {
		return revisedBy;
	}
	
	/**
	 * @return null for everybody but author and supervisor
	 */
	public String getReason() {
		return reason;
	}
	
	/**
	 * @return the facts by name, as they were; what had no value is missing
	 */
	public Map<String, Object> getFactsBefore() {
		return factsBefore;
	}
}
