/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

/**
 * What a gentle prompt is about. None forbids anything.
 */
public enum NotePromptKind {
	
	/** The word belongs to diagnosing or judging; a peer note is in the words of everyday. */
	CLINICAL_OPINION("peermentor.prompt.clinicalOpinion"),
	
	/** The word often stands beside the name of somebody who did not agree to be in a record. */
	THIRD_PERSON("peermentor.prompt.thirdPerson"),
	
	/** About a group session: none of the others is named, whichever words are used. */
	GROUP("peermentor.prompt.group");
	
	private final String message;
	
	NotePromptKind(String message) {
		this.message = message;
	}
	
	/**
	 * @return whether words in a list have this kind
	 */
	public boolean isOfWords() {
		return this != GROUP;
	}
	
	/**
	 * @return the code of the message that says it, gently
	 */
	public String getMessage() {
		return message;
	}
}
