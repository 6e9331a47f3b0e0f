/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;

/**
 * Finds the ISO 639 code of a language, however a source names it.
 */
public final class LanguageCodes {
	
	private static final Map<String, String> CODES = codes();
	
	private LanguageCodes() {
	}
	
	private static Map<String, String> codes() {
		Map<String, String> codes = new HashMap<>();
		for (String code : Locale.getISOLanguages()) {
			Locale language = new Locale(code);
			put(codes, language.getDisplayLanguage(Locale.ENGLISH), code);
			put(codes, language.getDisplayLanguage(Locale.FRENCH), code);
			try {
				put(codes, language.getISO3Language(), code);
			}
			catch (MissingResourceException e) {
				// It has no code of three letters; the one of two is enough.
			}
		}
		for (String code : Locale.getISOLanguages()) {
			codes.put(code, code);
		}
		return Collections.unmodifiableMap(codes);
	}
	
	private static void put(Map<String, String> codes, String name, String code) {
		codes.putIfAbsent(folded(name), code);
	}
	
	private static String folded(String name) {
		List<String> words = SearchWords.of(name);
		return String.join(" ", words);
	}
	
	/**
	 * @param language code, such as <code>fr</code>, <code>fr-CA</code> or <code>fra</code>, or its name in English or French
	 * @return the code of two letters; where there is none, what was given, folded; null if nothing is given
	 */
	public static String of(String language) {
		String given = language == null ? "" : language.trim();
		if (given.isEmpty()) {
			return null;
		}
		String code = CODES.get(given.toLowerCase(Locale.ROOT));
		if (code == null && given.matches("[A-Za-z]{2,3}[-_].+")) {
			code = CODES.get(given.substring(0, given.indexOf(given.indexOf('-') > 0 ? '-' : '_')).toLowerCase(Locale.ROOT));
		}
		String name = folded(given);
		return code != null ? code : CODES.getOrDefault(name, name.isEmpty() ? null : name);
	}
}
