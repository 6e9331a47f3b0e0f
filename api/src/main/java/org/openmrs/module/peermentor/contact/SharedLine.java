/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The line about a contact that mentor and participant chose together, as one reader may see it. Whoever shows it says
 * with it that it is a peer note. Immutable.
 */
public final class SharedLine {
	
	/** The code of the message that stands beside every shared line. */
	public static final String NOTICE = "peermentor.sharedLine.notice";
	
	private final String text;
	
	private final Instant writtenAt;
	
	private final List<String> annotations;
	
	private final String notice;
	
	/**
	 * @param annotations what the participant said of it since, oldest first
	 * @param notice what stands beside it, in the reader's language
	 */
	SharedLine(String text, Instant writtenAt, List<String> annotations, String notice) {
		this.text = text;
		this.writtenAt = writtenAt;
		this.annotations = Collections.unmodifiableList(new ArrayList<>(annotations));
		this.notice = notice;
	}
	
	public String getText() {
		return text;
	}
	
	public Instant getWrittenAt() {
		return writtenAt;
	}
	
	/**
	 * @return what the participant said of it since, oldest first; never null
	 */
	public List<String> getAnnotations() {
		return annotations;
	}
	
	/**
	 * @return that this is a peer note and no clinical observation, in the reader's language
	 */
	public String getNotice() {
		return notice;
	}
	
	/**
	 * @return the same by name, in a fixed order
	 */
	public Map<String, Object> asMap() {
		Map<String, Object> line = new LinkedHashMap<>();
		line.put("text", text);
		line.put("writtenAt", writtenAt);
		line.put("annotations", annotations);
		line.put("notice", notice);
		return line;
	}
}
