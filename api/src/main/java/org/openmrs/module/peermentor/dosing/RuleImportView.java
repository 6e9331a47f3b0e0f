/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import org.openmrs.module.peermentor.view.Ref;
import org.openmrs.module.peermentor.view.View;

/**
 * A file of missed-dose rules: what was taken in from it, or what it holds.
 */
public final class RuleImportView implements View {
	
	private final String uuid;
	
	private final String content;
	
	private final List<Ref> rules;
	
	/**
	 * @param text the file
	 * @param content the file once more if the reader asked for it, else null
	 * @param rules what was kept of it, in the order of the file
	 */
	RuleImportView(String text, String content, List<Ref> rules) {
		this.content = content;
		this.uuid = UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
		this.rules = rules;
	}
	
	/**
	 * @return the same for the same file; there is no record of this uuid
	 */
	@Override
	public String getUuid() {
		return uuid;
	}
	
	@Override
	public String getDisplay() {
		return String.valueOf(rules.size());
	}
	
	/**
	 * @return the whole file, null after an import
	 */
	public String getContent() {
		return content;
	}
	
	public int getCount() {
		return rules.size();
	}
	
	public List<Ref> getRules() {
		return rules;
	}
}
