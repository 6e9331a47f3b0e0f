/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * What the observations of contacts say, for services of other rooms that have checked the contacts.
 */
@Component("peermentor.ObservedFacts")
public class ObservedFacts {
	
	private final FactCodes codes;
	
	@Autowired
	ObservedFacts(FactCodes codes) {
		this.codes = codes;
	}
	
	/**
	 * Reads in one statement the facts of many contacts.
	 *
	 * @param encounterIds of contacts that the caller may see; may be empty
	 * @return encounter id to its facts, also where nothing was observed
	 */
	public Map<Integer, ContactFacts> of(Collection<Integer> encounterIds) {
		if (encounterIds.isEmpty()) {
			return Collections.emptyMap();
		}
		Map<Integer, ContactFacts> facts = new HashMap<>();
		codes.observed(encounterIds).forEach((id, observed) -> facts.put(id, observed.build()));
		return facts;
	}
}
