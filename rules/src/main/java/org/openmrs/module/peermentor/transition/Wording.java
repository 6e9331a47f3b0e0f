/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * Chooses words for a message that somebody else may see or hear: without any word that tells of custody or treatment, and
 * without the words that the participant does not want. Reads strictly: capitals, accents, blanks and signs do not matter,
 * and a word inside another counts.
 */
public final class Wording {
	
	private final List<String> tellingWords;
	
	private final List<String> texts;
	
	/**
	 * @param tellingWords that no message may hold
	 * @param texts what could be said, the best first
	 */
	public Wording(Collection<String> tellingWords, Collection<String> texts) {
		this.tellingWords = Collections.unmodifiableList(new ArrayList<>(tellingWords));
		this.texts = Collections.unmodifiableList(new ArrayList<>(texts));
	}
	
	/**
	 * @return the first text that holds none of the words, null if all do
	 */
	public String choose(Collection<String> unwantedWords) {
		for (String text : texts) {
			if (isFree(text, tellingWords) && isFree(text, unwantedWords)) {
				return text;
			}
		}
		return null;
	}
	
	private static boolean isFree(String text, Collection<String> words) {
		return words.stream().noneMatch(word -> holds(text, word));
	}
	
	private static boolean holds(String text, String word) {
		String plain = Address.plain(word);
		if (plain == null) {
			return !word.trim().isEmpty() && text.contains(word.trim());
		}
		String plainText = Address.plain(text);
		return plainText != null && plainText.replace(" ", "").contains(plain.replace(" ", ""));
	}
}
