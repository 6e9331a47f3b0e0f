/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.endtoend;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the server says to a service that came with a good code. Nobody in it exists. */
final class PartnerSamples {
	
	/** Can be a code; there is none like it. */
	static final String CODE = "34679-ACDEF-GHJKM-NPQR4";
	
	private PartnerSamples() {
	}
	
	static Map<String, Object> question() {
		Map<String, Object> question = new LinkedHashMap<>();
		question.put("service", "Night shelter at Alder House");
		question.put("contactProhibited", true);
		question.put("words", Map.of("en",
		    words(List.of("Reference", "0D5C2A7E", "Looking for", "Shelter", "Name", "Robin <b>Birch</b>", "How to reach them",
		        "Please do not contact the person. Please answer to us.", "Note", "Needs a lower bunk.\nComes after supper.",
		        "Please answer by", "2026-11-27 17:00", "Please answer to", "Front desk, 555-0100"),
		        List.of("This must not be passed on without the person’s agreement.")),
		    "fr",
		    words(List.of("Référence", "0D5C2A7E", "Cherche", "Hébergement d’urgence", "Nom", "Robin <b>Birch</b>", "Note",
		        "A besoin d’une couchette basse."), List.of("Ceci ne peut être transmis sans l’accord de la personne."))));
		List<Map<String, Object>> choices = new ArrayList<>();
		for (String code : List.of("ACCEPTED", "WAITING_LIST", "FULL", "NOT_ELIGIBLE", "TURNED_AWAY", "HELPED", "SEEN", "DID_NOT_COME")) {
			choices.add(Map.of("code", code, "date", code.equals("ACCEPTED") || code.equals("WAITING_LIST"), "reasons",
			    code.equals("TURNED_AWAY")
			            ? List.of(Map.of("code", "CLOSED", "en", "We are closed", "fr", "Nous sommes fermés"),
			                Map.of("code", "OTHER", "en", "Another reason", "fr", "Une autre raison"))
			            : List.of()));
		}
		question.put("choices", choices);
		return question;
	}
	
	private static Map<String, Object> words(List<String> facts, List<String> notices) {
		List<Map<String, String>> pairs = new ArrayList<>();
		for (int i = 0; i < facts.size(); i += 2) {
			pairs.add(Map.of("name", facts.get(i), "value", facts.get(i + 1)));
		}
		return Map.of("facts", pairs, "notices", notices);
	}
}
