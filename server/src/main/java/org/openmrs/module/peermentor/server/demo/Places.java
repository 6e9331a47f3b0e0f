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

/** Where the demo happens: two correctional centres and three clinics. */
final class Places {
	
	private static final List<String> CENTRES = List.of("Mock Lake Correctional Centre", "Example Flats Correctional Centre");
	
	private static final List<String> CLINICS = List.of("Sample Street Clinic", "Placeholder Health Centre",
	    "Demo Harbour Clinic");
	
	private Places() {
	}
	
	static void load(Session admin) {
		for (String name : CENTRES) {
			create(admin, name, "Correctional centre");
		}
		for (String name : CLINICS) {
			create(admin, name, "Clinic");
		}
	}
	
	private static void create(Session admin, String name, String kind) {
		admin.post("/location", Map.of("uuid", Demo.uuid(name), "name", name, "description",
		    kind + " of the demo; does not exist")).require(201);
	}
	
	/**
	 * @param number of a participant, from 0
	 * @return uuid of the clinic that participant goes to
	 */
	static String clinicOf(int number) {
		return Demo.uuid(CLINICS.get(number % CLINICS.size()));
	}
	
	/**
	 * @param number of a participant, from 0
	 * @return uuid of the correctional centre that participant was in
	 */
	static String centreOf(int number) {
		return Demo.uuid(CENTRES.get(number % CENTRES.size()));
	}
}
