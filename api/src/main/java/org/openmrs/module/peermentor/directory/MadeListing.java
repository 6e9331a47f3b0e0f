/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.Collections;
import java.util.Map;
import java.util.Set;

/**
 * A listing as it follows from the records, with all that is stored of it.
 */
final class MadeListing {
	
	private final ListingRow row;
	
	private final OpeningHours hours;
	
	private final Map<Long, Integer> tokens;
	
	private final Set<String> terms;
	
	/**
	 * @param tokens the points of each {@link SearchToken} in it; empty if it is not listed
	 * @param terms the uuids of the foreign terms that it is filed under
	 */
	MadeListing(ListingRow row, OpeningHours hours, Map<Long, Integer> tokens, Set<String> terms) {
		this.row = row;
		this.hours = hours;
		this.tokens = Collections.unmodifiableMap(tokens);
		this.terms = Collections.unmodifiableSet(terms);
	}
	
	ListingRow getRow() {
		return row;
	}
	
	OpeningHours getHours() {
		return hours;
	}
	
	Map<Long, Integer> getTokens() {
		return tokens;
	}
	
	Set<String> getTerms() {
		return terms;
	}
}
