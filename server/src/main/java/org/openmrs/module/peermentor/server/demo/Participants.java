/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.server.demo;

import java.util.List;
import java.util.Map;

import org.openmrs.module.peermentor.server.Session;

/** The participants of the demo: patients of the platform, with names no person has, numbered from 0. */
final class Participants {
	
	static final int COUNT = 30;
	
	private static final List<String> GIVEN = List.of("Agate", "Amber", "Basalt", "Beryl", "Cobalt", "Coral", "Flint",
	    "Garnet", "Granite", "Jade", "Jasper", "Marble", "Onyx", "Opal", "Pearl");
	
	private static final List<String> FAMILY = List.of("Exampleson", "Samplewood", "Testerman", "Mockingham", "Fauxworth");
	
	private static final List<String> GENDERS = List.of("M", "F", "M", "O", "M", "F");
	
	private Participants() {
	}
	
	static void load(Session admin) {
		String identifierType = Demo.uuid("participant number");
		admin.post("/patientidentifiertype", Map.of("uuid", identifierType, "name", "Demo participant number", "description",
		    "Numbers of the fictional demo")).require(201);
		for (int number = 0; number < COUNT; number++) {
			create(admin, number, identifierType);
		}
	}
	
	private static void create(Session admin, int number, String identifierType) {
		Map<String, Object> name = Map.of("givenName", GIVEN.get(number % GIVEN.size()), "familyName",
		    FAMILY.get(number * 2 % FAMILY.size()));
		Map<String, Object> person = Map.of("uuid", uuid(number), "names", List.of(name), "gender",
		    GENDERS.get(number % GENDERS.size()), "birthdate", 1960 + number * 17 % 44 + "-06-15", "birthdateEstimated", true);
		Map<String, Object> identifier = Map.of("identifier", displayNumber(number), "identifierType", identifierType,
		    "location", Places.clinicOf(number), "preferred", true);
		admin.post("/patient", Map.of("person", person, "identifiers", List.of(identifier))).require(201);
	}
	
	private static String displayNumber(int number) {
		return String.format("DEMO-%03d", number + 1);
	}
	
	/**
	 * @param number of the participant
	 * @return uuid of the patient, the same at each load
	 */
	static String uuid(int number) {
		return Demo.uuid(displayNumber(number));
	}
	
	/** Tells the platform who has died, after everything that came before is recorded. */
	static void recordDeaths(Session admin, Calendar calendar) {
		for (int number = 0; number < COUNT; number++) {
			if (Standing.of(number) == Standing.DECEASED) {
				admin.post("/person/" + uuid(number), Map.of("dead", true, "deathDate", calendar.day(21),
				    "causeOfDeathNonCoded", "Not recorded in the demo")).require(200);
			}
		}
	}
}
