/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import org.openmrs.module.peermentor.view.Ref;
import org.openmrs.module.peermentor.view.View;

/**
 * That a term of a taxonomy which was brought in stands for one of our own needs.
 */
public final class TermMappingView implements View {
	
	private final String uuid;
	
	private final String need;
	
	private final Ref term;
	
	TermMappingView(String uuid, String need, Ref term) {
		this.uuid = uuid;
		this.need = need;
		this.term = term;
	}
	
	@Override
	public String getUuid() {
		return uuid;
	}
	
	@Override
	public String getDisplay() {
		return need + ": " + term.getDisplay();
	}
	
	/**
	 * @return the code of a {@link NeedTerm}
	 */
	public String getNeed() {
		return need;
	}
	
	public Ref getTerm() {
		return term;
	}
}
