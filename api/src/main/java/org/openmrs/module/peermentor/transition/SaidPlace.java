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
 * Where and when a participant said that they can be found.
 */
final class SaidPlace {
	
	private final String name;
	
	private final SaidTimes times;
	
	SaidPlace(String name, SaidTimes times) {
		this.name = name;
		this.times = times;
	}
	
	void check(String field, Problems problems) {
		if (problems.require(field + "name", name)) {
			SafeContactContent.checkLine(field + "name", name, SafeContactContent.LONGEST_NAME, problems);
		}
		times.check(field, problems);
	}
	
	/**
	 * @return whether the other name is one for this place: capitals, marks, blanks and signs do not matter
	 */
	boolean isCalled(String otherName) {
		return letters(name).equals(letters(otherName));
	}
	
	private static String letters(String text) {
		String plain = Address.plain(text);
		return plain == null ? text.trim() : plain.replace(" ", "");
	}
	
	MeetingPlace toFact(String key) {
		return new MeetingPlace(key, times.toFact());
	}
	
	Map<String, Object> toMap() {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("name", name);
		times.putInto(map);
		return map;
	}
	
	static SaidPlace read(Map<?, ?> map) {
		return new SaidPlace((String) map.get("name"), SaidTimes.read(map));
	}
}
