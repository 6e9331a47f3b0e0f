/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

/**
 * Something that whoever writes may want to look at again. Immutable.
 */
public final class NotePrompt {
	
	private final NotePromptKind kind;
	
	private final String word;
	
	private final String where;
	
	/**
	 * @param word as it stands in the list, null for one about no word
	 * @param where the field in which it was found, null for one that was found nowhere
	 */
	NotePrompt(NotePromptKind kind, String word, String where) {
		this.kind = kind;
		this.word = word;
		this.where = where;
	}
	
	/**
	 * @return the prompt that goes with every note about a group session
	 */
	public static NotePrompt ofGroup() {
		return new NotePrompt(NotePromptKind.GROUP, null, null);
	}
	
	public NotePromptKind getKind() {
		return kind;
	}
	
	/**
	 * @return as it stands in the list; null for a prompt about no word
	 */
	public String getWord() {
		return word;
	}
	
	/**
	 * @return the field in which it was found; null for a prompt that was found nowhere
	 */
	public String getWhere() {
		return where;
	}
}
