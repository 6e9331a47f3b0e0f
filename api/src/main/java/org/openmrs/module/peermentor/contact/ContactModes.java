/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * In which way contacts were had or tried, for rooms that found the contacts themselves.
 */
@Component("peermentor.ContactModes")
public class ContactModes {
	
	private final FactCodes codes;
	
	@Autowired
	ContactModes(FactCodes codes) {
		this.codes = codes;
	}
	
	/**
	 * Reads in one statement the modes of many contacts.
	 *
	 * @param encounterIds of contacts that the caller may see; may be empty
	 * @return encounter id to mode; a contact of which nobody said it is missing
	 */
	public Map<Integer, Mode> of(Collection<Integer> encounterIds) {
		Map<Integer, Mode> modes = new HashMap<>();
		if (!encounterIds.isEmpty()) {
			codes.observed(encounterIds).forEach((id, facts) -> modes.put(id, facts.build().get(Fact.MODE)));
			modes.values().removeIf(mode -> mode == null);
		}
		return modes;
	}
}
