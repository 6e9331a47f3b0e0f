/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a listing is filed under: needs, facts, and terms that were brought in. What is said of the service at the place counts
 * before what is said of the service.
 */
final class ListingTerms {
	
	private final Set<String> needs = new TreeSet<>();
	
	private final Map<ServiceFact, FactValue> facts = new EnumMap<>(ServiceFact.class);
	
	private final Set<String> foreign = new TreeSet<>();
	
	private final Set<String> names = new TreeSet<>();
	
	/**
	 * @param at null if it has no place
	 */
	ListingTerms(ServiceTree tree, RecordFacts at) {
		Map<ServiceFact, FactValue> ofService = read(tree, tree.getService());
		facts.putAll(ofService);
		if (at != null) {
			facts.putAll(read(tree, at));
		}
	}
	
	private Map<ServiceFact, FactValue> read(ServiceTree tree, RecordFacts owner) {
		Map<ServiceFact, FactValue> found = new EnumMap<>(ServiceFact.class);
		for (RecordFacts attribute : tree.on(owner.getUuid(), DirectoryKind.ATTRIBUTE)) {
			String term = attribute.text("taxonomy_term_id");
			ServiceFact fact = term == null ? null : ServiceFact.ofUuid(term);
			if (fact != null) {
				// Two that contradict each other leave it open.
				found.merge(fact, FactValue.of(attribute.text("value")), (a, b) -> a == b ? a : FactValue.UNKNOWN);
			} else if (term != null) {
				file(tree, term);
			}
		}
		return found;
	}
	
	private void file(ServiceTree tree, String term) {
		tree.needsOf(term).stream().filter(need -> NeedTerm.of(need) != null).forEach(needs::add);
		if (NeedTerm.ofUuid(term) == null) {
			foreign.add(term);
			if (tree.termName(term) != null) {
				names.add(tree.termName(term));
			}
		}
	}
	
	/**
	 * @return codes, without the wider ones
	 */
	Set<String> getNeeds() {
		return needs;
	}
	
	/**
	 * @return those of which anything is said
	 */
	Map<ServiceFact, FactValue> getFacts() {
		return facts;
	}
	
	/**
	 * @return the uuids of terms that were brought in
	 */
	Set<String> getForeign() {
		return foreign;
	}
	
	/**
	 * @return the names of terms that were brought in
	 */
	Set<String> getNames() {
		return names;
	}
}
