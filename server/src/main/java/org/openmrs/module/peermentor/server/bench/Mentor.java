/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.server.bench;

import java.util.List;
import java.util.Map;

import org.openmrs.module.peermentor.server.Session;

/**
 * A mentor with a login.
 *
 * @param user name of the user
 * @param provider uuid of the provider
 * @param person uuid of the person
 */
record Mentor(String user, String provider, String person) {
	
	/** The password of all of them. */
	static final String PASSWORD = "Fictional1";
	
	/** The role Peer Mentor. */
	private static final String ROLE = "273f48a8-4f49-4712-b166-8d6620d5ec5e";
	
	/**
	 * Makes one through the platform's REST interface.
	 *
	 * @param admin the administrator's session
	 * @param user name of the user, taken by nobody
	 * @return the mentor
	 */
	static Mentor make(Session admin, String user) {
		String person = uuid(admin, "/person", Map.of("gender", "F", "names",
		    List.of(Map.of("givenName", "Bench", "familyName", "Mentor"))));
		uuid(admin, "/user", Map.of("username", user, "password", PASSWORD, "person", person, "roles", List.of(ROLE)));
		String provider = uuid(admin, "/provider", Map.of("person", person, "identifier", user));
		return new Mentor(user, provider, person);
	}
	
	/** @return the uuid of what was made */
	static String uuid(Session admin, String path, Object body) {
		return admin.post(path, body).require(201).json().at("/uuid").asText();
	}
}
