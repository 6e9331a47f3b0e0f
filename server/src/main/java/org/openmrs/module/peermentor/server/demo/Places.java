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
	
	private final List<String> clinics;
	
	Places(Session admin) {
		CENTRES.forEach(name -> create(admin, name, "Correctional centre"));
		clinics = CLINICS.stream().map(name -> create(admin, name, "Clinic")).toList();
	}
	
	private static String create(Session admin, String name, String kind) {
		return admin.post("/location", Map.of("name", name, "description", kind + " of the demo; does not exist"))
		        .require(201).json().path("uuid").asText();
	}
	
	/** @return uuids of the clinics */
	List<String> clinics() {
		return clinics;
	}
}
