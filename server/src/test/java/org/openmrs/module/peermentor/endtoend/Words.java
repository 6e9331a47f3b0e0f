/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.endtoend;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the words in braces of a test table stand for.
 */
interface Words {
	
	/** A word in braces; JSON has a quotation mark after a brace, so the two do not meet. */
	Pattern WORD = Pattern.compile("\\{([a-z][a-zA-Z-]*)(?:\\*(\\d+))?\\}");
	
	/**
	 * @return what the word stands for, null if this knows nothing of the name
	 */
	String of(String word);
	
	/**
	 * @return these words, and those of others where these have none
	 */
	default Words or(Words others) {
		return word -> {
			String value = of(word);
			return value == null ? others.of(word) : value;
		};
	}
	
	/**
	 * @return the text with every word replaced, from left to right; <code>{x*300}</code> is three hundred times x
	 * @throws IllegalArgumentException if a word stands for nothing
	 */
	default String fill(String text) {
		Matcher words = WORD.matcher(text);
		StringBuilder filled = new StringBuilder();
		while (words.find()) {
			String value = words.group(2) == null ? of(words.group(1))
			        : words.group(1).repeat(Integer.parseInt(words.group(2)));
			if (value == null) {
				throw new IllegalArgumentException("Nothing is called " + words.group());
			}
			words.appendReplacement(filled, Matcher.quoteReplacement(value));
		}
		return words.appendTail(filled).toString();
	}
}
