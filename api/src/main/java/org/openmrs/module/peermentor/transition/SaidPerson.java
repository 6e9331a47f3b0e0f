/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.util.LinkedHashMap;
import java.util.Map;

import org.openmrs.module.peermentor.refusal.Problems;

/**
 * Whom a participant said that one may ask.
 */
final class SaidPerson {
	
	private final String name;
	
	private final String number;
	
	private final TrustedRelation relation;
	
	/**
	 * @param number null if the person has no phone or nobody said
	 * @param relation null if nobody said
	 */
	SaidPerson(String name, String number, TrustedRelation relation) {
		this.name = name;
		this.number = number;
		this.relation = relation;
	}
	
	void check(String field, Problems problems) {
		if (problems.require(field + "name", name)) {
			SafeContactContent.checkLine(field + "name", name, SafeContactContent.LONGEST_NAME, problems);
		}
		SaidPhone.checkNumber(field + "number", number, problems);
	}
	
	Map<String, Object> toMap() {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("name", name);
		map.put("number", number);
		map.put("relation", relation == null ? null : relation.name());
		return map;
	}
	
	static SaidPerson read(Map<?, ?> map) {
		String relation = (String) map.get("relation");
		return new SaidPerson((String) map.get("name"), (String) map.get("number"),
		        relation == null ? null : TrustedRelation.valueOf(relation));
	}
}
