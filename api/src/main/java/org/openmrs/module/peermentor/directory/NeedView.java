/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import org.openmrs.module.peermentor.view.View;

/**
 * A need by which services are found.
 */
public final class NeedView implements View {
	
	private final NeedTerm term;
	
	private final String language;
	
	/**
	 * @param language of the reader
	 */
	NeedView(NeedTerm term, String language) {
		this.term = term;
		this.language = language;
	}
	
	@Override
	public String getUuid() {
		return term.getUuid();
	}
	
	/**
	 * @return its name
	 */
	@Override
	public String getDisplay() {
		return term.name(language);
	}
	
	public String getCode() {
		return term.getCode();
	}
	
	/**
	 * @return the code of the wider need; null if there is none
	 */
	public String getParent() {
		return term.getParent() == null ? null : term.getParent().getCode();
	}
	
	public String getDescription() {
		return term.description(language);
	}
}
