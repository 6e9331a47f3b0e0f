/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.util.List;
import java.util.Map;

import org.openmrs.module.peermentor.view.View;

/**
 * What somebody may want to look at again before they keep a note. Nothing of it is kept.
 */
public final class NotePromptView implements View {
	
	private final List<NotePrompt> prompts;
	
	NotePromptView(List<NotePrompt> prompts) {
		this.prompts = prompts;
	}
	
	/**
	 * @return none: nothing was kept
	 */
	@Override
	public String getUuid() {
		return null;
	}
	
	@Override
	public String getDisplay() {
		return String.valueOf(prompts.size());
	}
	
	/**
	 * @return each with kind, word, where and message
	 */
	public List<Map<String, Object>> getPrompts() {
		return NotePrompts.asMaps(prompts);
	}
}
