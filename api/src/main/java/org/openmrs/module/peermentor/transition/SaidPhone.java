/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import org.openmrs.module.peermentor.refusal.Problems;

/**
 * A phone as a participant named it, and what is safe on it.
 */
final class SaidPhone {
	
	private static final Pattern NUMBER = Pattern.compile("[0-9+() -]*[0-9][0-9+() -]*");
	
	private final String label;
	
	private final String number;
	
	private final boolean shared;
	
	private final boolean callSafe;
	
	private final boolean textSafe;
	
	private final boolean voicemailSafe;
	
	SaidPhone(String label, String number, boolean shared, boolean callSafe, boolean textSafe, boolean voicemailSafe) {
		this.label = label;
		this.number = number;
		this.shared = shared;
		this.callSafe = callSafe;
		this.textSafe = textSafe;
		this.voicemailSafe = voicemailSafe;
	}
	
	void check(String field, Problems problems) {
		SafeContactContent.checkLine(field + "label", label, SafeContactContent.LONGEST_LABEL, problems);
		if (problems.require(field + "number", number)) {
			checkNumber(field + "number", number, problems);
		}
	}
	
	/**
	 * @param number null if none was given
	 */
	static void checkNumber(String field, String number, Problems problems) {
		if (number == null) {
			return;
		}
		if (number.length() > SafeContactContent.LONGEST_NUMBER) {
			problems.add(field, "peermentor.error.tooLong", SafeContactContent.LONGEST_NUMBER);
		} else if (!NUMBER.matcher(number).matches()) {
			problems.add(field, "peermentor.error.safeContact.number");
		}
	}
	
	SafePhone toFact(String key) {
		return new SafePhone(key, shared, callSafe, textSafe, voicemailSafe);
	}
	
	Map<String, Object> toMap() {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("label", label);
		map.put("number", number);
		map.put("shared", shared);
		map.put("callSafe", callSafe);
		map.put("textSafe", textSafe);
		map.put("voicemailSafe", voicemailSafe);
		return map;
	}
	
	static SaidPhone read(Map<?, ?> map) {
		return new SaidPhone((String) map.get("label"), (String) map.get("number"), is(map, "shared"), is(map, "callSafe"),
		        is(map, "textSafe"), is(map, "voicemailSafe"));
	}
	
	private static boolean is(Map<?, ?> map, String name) {
		return Boolean.TRUE.equals(map.get(name));
	}
}
