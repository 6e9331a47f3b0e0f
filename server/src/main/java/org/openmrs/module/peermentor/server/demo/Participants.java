/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.server.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.openmrs.module.peermentor.server.Session;

/** The participants of the demo: patients of the platform, with names no person has. */
final class Participants {
	
	static final int COUNT = 30;
	
	private static final List<String> GIVEN = List.of("Agate", "Amber", "Basalt", "Beryl", "Cobalt", "Coral", "Flint",
	    "Garnet", "Granite", "Jade", "Jasper", "Marble", "Onyx", "Opal", "Pearl");
	
	private static final List<String> FAMILY = List.of("Exampleson", "Samplewood", "Testerman", "Mockingham", "Fauxworth");
	
	private static final List<String> GENDERS = List.of("M", "F", "M", "O", "M", "F");
	
	private final List<String> uuids = new ArrayList<>();
	
	Participants(Session admin, Places places) {
		String identifierType = admin.post("/patientidentifiertype", Map.of("name", "Demo participant number", "description",
		    "Numbers of the fictional demo")).require(201).json().path("uuid").asText();
		for (int number = 0; number < COUNT; number++) {
			String clinic = places.clinics().get(number % places.clinics().size());
			uuids.add(create(admin, number, identifierType, clinic));
		}
	}
	
	private static String create(Session admin, int number, String identifierType, String clinic) {
		Map<String, Object> person = Map.of("names",
		    List.of(Map.of("givenName", GIVEN.get(number % GIVEN.size()), "familyName",
		        FAMILY.get(number * 2 % FAMILY.size()))),
		    "gender", GENDERS.get(number % GENDERS.size()), "birthdate", 1960 + number * 17 % 44 + "-06-15",
		    "birthdateEstimated", true);
		Map<String, Object> identifier = Map.of("identifier", String.format("DEMO-%03d", number + 1), "identifierType",
		    identifierType, "location", clinic, "preferred", true);
		return admin.post("/patient", Map.of("person", person, "identifiers", List.of(identifier))).require(201).json()
		        .path("uuid").asText();
	}
	
	/** @return uuids of the patients */
	List<String> uuids() {
		return uuids;
	}
}
