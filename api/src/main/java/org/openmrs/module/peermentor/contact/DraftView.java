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
 * A contact begun and not yet recorded, for its author alone.
 */
public final class DraftView implements View {
	
	private final Draft draft;
	
	private final Ref patient;
	
	private final String display;
	
	DraftView(Draft draft, Ref patient, String display) {
		this.draft = draft;
		this.patient = patient;
		this.display = display;
	}
	
	@Override
	public String getUuid() {
		return draft.getUuid();
	}
	
	@Override
	public String getDisplay() {
		return display;
	}
	
	public int getVersion() {
		return draft.getVersion();
	}
	
	/**
	 * @return whom it is about, null if that is not yet said
	 */
	public Ref getPatient() {
		return patient;
	}
	
	/**
	 * @return what the author has written so far, as it came
	 */
	public Map<String, Object> getContent() {
		return FactsJson.read(draft.getContent());
	}
	
	public Instant getSavedAt() {
		return draft.getSavedAt();
	}
	
	/**
	 * @return the first moment at which it is gone
	 */
	public Instant getExpiresAt() {
		return draft.getExpiresAt();
	}
}
