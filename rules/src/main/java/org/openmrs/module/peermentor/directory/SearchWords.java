/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes words comparable: accents, case and the plural do not matter, nor do words that stand in every text. The same is done
 * to what is listed and to what is looked for; no word is taken for anything but a word.
 */
public final class SearchWords {
	
	private static final Pattern MARKS = Pattern.compile("\\p{M}+");
	
	private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
	
	private static final int LONGEST = 40;
	
	private static final Set<String> EVERYWHERE = Collections.unmodifiableSet(new HashSet<>(Arrays.asList("an", "and", "are", "as",
	    "at", "be", "by", "can", "for", "from", "in", "is", "it", "of", "on", "or", "our", "that", "the", "their", "this", "to",
	    "we", "who", "will", "with", "you", "your", "au", "aux", "avec", "ce", "ces", "dans", "de", "des", "du", "elle", "en",
	    "est", "et", "il", "la", "le", "les", "leur", "leurs", "nos", "notre", "ou", "par", "pour", "que", "qui", "sa", "ses",
	    "son", "sont", "sur", "un", "une", "vos", "votre")));
	
	private SearchWords() {
	}
	
	/**
	 * @param text null if there is none
	 * @return its words, folded, each once, in their order
	 */
	public static List<String> of(String text) {
		Set<String> words = new LinkedHashSet<>();
		if (text != null) {
			// Ligatures and other forms of the same letter become the letter.
			String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("").toLowerCase(Locale.ROOT)
			        .replace("œ", "oe").replace("æ", "ae").replace("ß", "ss");
			for (String word : BETWEEN.split(plain)) {
				if (word.codePointCount(0, word.length()) > 1 && !EVERYWHERE.contains(word)) {
					words.add(stem(word.length() > LONGEST ? word.substring(0, LONGEST) : word));
				}
			}
		}
		return new ArrayList<>(words);
	}
	
	/** One form for one and many: pharmacy, pharmacies, pharmacie. */
	private static String stem(String word) {
		int length = word.length();
		if (length > 4 && word.endsWith("ies")) {
			return word.substring(0, length - 3) + "y";
		}
		if (length > 4 && word.endsWith("ie")) {
			return word.substring(0, length - 2) + "y";
		}
		return length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, length - 1) : word;
	}
}
