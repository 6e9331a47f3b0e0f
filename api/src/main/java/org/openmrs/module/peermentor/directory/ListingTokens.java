/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a listing can be found by, with the points that it has for each.
 */
final class ListingTokens {
	
	/** Words beyond these nobody looks for: those of names and terms come first, then the description from its beginning. */
	private static final int MOST_WORDS = 60;
	
	private final ListingRow row;
	
	private final boolean open;
	
	private final Map<String, Integer> words = new LinkedHashMap<>();
	
	ListingTokens(ListingRow row) {
		this.row = row;
		this.open = row.status.isOpen();
	}
	
	/**
	 * @param at null if it has no place
	 * @return points by {@link SearchToken}
	 */
	Map<Long, Integer> of(ServiceTree tree, RecordFacts at, ListingTerms terms, Collection<String> languages) {
		RecordFacts service = tree.getService();
		add(row.serviceName, ListingPoints.IN_NAME);
		add(service.text("alternate_name"), ListingPoints.IN_NAME);
		for (String code : terms.getNeeds()) {
			add(NeedTerm.of(code).name("en"), ListingPoints.IN_TERM);
			add(NeedTerm.of(code).name("fr"), ListingPoints.IN_TERM);
		}
		terms.getNames().forEach(name -> add(name, ListingPoints.IN_TERM));
		add(row.organisationName, ListingPoints.IN_OTHER_NAME);
		add(row.placeName, ListingPoints.IN_OTHER_NAME);
		add(service.text("description"), ListingPoints.IN_DESCRIPTION);
		if (at != null) {
			add(at.text("description"), ListingPoints.IN_DESCRIPTION);
		}
		Map<Long, Integer> tokens = new TreeMap<>();
		words.forEach((word, points) -> tokens.put(SearchToken.ofWord(word, open), points));
		tokens.put(SearchToken.ofEverything(open), 0);
		for (String code : terms.getNeeds()) {
			// Who serves a need serves the wider one.
			for (NeedTerm need = NeedTerm.of(code); need != null; need = need.getParent()) {
				tokens.put(SearchToken.ofNeed(need.getCode(), open), 0);
			}
		}
		languages.forEach(language -> tokens.put(SearchToken.ofLanguage(language, open), 0));
		return tokens;
	}
	
	private void add(String text, int points) {
		for (String word : SearchWords.of(text)) {
			if (words.size() < MOST_WORDS) {
				words.putIfAbsent(word, points);
			}
		}
	}
}
