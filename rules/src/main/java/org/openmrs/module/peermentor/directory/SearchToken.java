/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.nio.charset.StandardCharsets;

/**
 * A number for what can be looked for: a word, a need, a language, or everything. What does not take people now has numbers of
 * its own, so that it stands in nobody's way.
 */
public final class SearchToken {
	
	private static final long FNV_BASIS = 0xcbf29ce484222325L;
	
	private static final long FNV_PRIME = 0x100000001b3L;
	
	private SearchToken() {
	}
	
	/**
	 * @param word of {@link SearchWords}
	 * @param open whether those that take people are meant
	 */
	public static long ofWord(String word, boolean open) {
		return hash("w", word, open);
	}
	
	/**
	 * @param need the code of a {@link NeedTerm}
	 * @param open as for a word
	 */
	public static long ofNeed(String need, boolean open) {
		return hash("n", need, open);
	}
	
	/**
	 * @param language of {@link LanguageCodes}
	 * @param open as for a word
	 */
	public static long ofLanguage(String language, boolean open) {
		return hash("l", language, open);
	}
	
	/**
	 * @param open as for a word
	 */
	public static long ofEverything(boolean open) {
		return hash("a", "", open);
	}
	
	/** FNV-1a: two of a hundred thousand words meet with a chance of one in a billion, and then somebody reads a line too many. */
	private static long hash(String kind, String text, boolean open) {
		long hash = FNV_BASIS;
		for (byte next : ((open ? "" : "-") + kind + ":" + text).getBytes(StandardCharsets.UTF_8)) {
			hash = (hash ^ (next & 0xff)) * FNV_PRIME;
		}
		return hash;
	}
}
