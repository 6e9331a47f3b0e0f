/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.server.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.server.Session;

/** Who works in the demo. The clinical staff have the role of this module beside one such as a site would give. */
final class Staff {
	
	private static final String CLINICAL_ROLE = "Demo Clinical Staff";
	
	/** Logins of those who do something while the demo is loaded. */
	static final String SUPERVISOR = "supervisor1";
	
	static final String COORDINATOR = "coordinator1";
	
	static final String NURSE = "nurse1";
	
	static final String CLINICIAN = "clinician1";
	
	/** What the usual clinical screens read. */
	private static final List<String> CLINICAL_READS = List.of("Get Concepts", "Get Encounters", "Get Locations",
	    "Get Observations", "Get Patient Identifiers", "Get Patients", "Get People", "Get Providers", "Get Users",
	    "Get Visits");
	
	/**
	 * One who works in the demo.
	 *
	 * @param login name to log in with
	 * @param given given name
	 * @param family family name
	 * @param role of this module
	 * @param clinical whether the site's clinical role comes with it
	 */
	record Member(String login, String given, String family, String role, boolean clinical) {
	}
	
	static final List<Member> MEMBERS = List.of(
	    new Member("mentor1", "Aspen", "Exampleton", Roles.MENTOR, false),
	    new Member("mentor2", "Birch", "Sampleford", Roles.MENTOR, false),
	    new Member("mentor3", "Cedar", "Testwick", Roles.MENTOR, false),
	    new Member("mentor4", "Dogwood", "Mockridge", Roles.MENTOR, false),
	    new Member("mentor5", "Elm", "Fauxley", Roles.MENTOR, false),
	    new Member("mentor6", "Fir", "Demoford", Roles.MENTOR, false),
	    new Member(SUPERVISOR, "Hazel", "Placeholder", Roles.SUPERVISOR, true),
	    new Member(COORDINATOR, "Juniper", "Madeupson", Roles.COORDINATOR, true),
	    new Member(NURSE, "Laurel", "Inventwell", Roles.NURSE, true),
	    new Member(CLINICIAN, "Maple", "Fictionby", Roles.NOTES_READER, true),
	    new Member("programadmin1", "Oakley", "Notreal", Roles.ADMINISTRATOR, false),
	    new Member("evaluator1", "Rowan", "Standin", Roles.EVALUATOR, false),
	    new Member("privacy1", "Sorrel", "Pretendham", Roles.PRIVACY_OFFICER, false));
	
	/** The logins of the mentors. */
	static final List<String> MENTORS = MEMBERS.stream().filter(member -> member.role().equals(Roles.MENTOR))
	        .map(Member::login).toList();
	
	/** The attribute that the card looks for, by the name that other distributions give it. */
	private static final String PHONE = Demo.uuid("telephone number");
	
	private Staff() {
	}
	
	static void load(Session admin) {
		createClinicalRole(admin);
		admin.post("/personattributetype", Map.of("uuid", PHONE, "name", "Telephone Number", "description",
		    "Where staff of the demo can be called", "format", "java.lang.String")).require(201);
		Map<String, String> roles = roles(admin);
		for (Member member : MEMBERS) {
			createUser(admin, member, roles);
			if (member.role().equals(Roles.MENTOR)) {
				admin.post("/provider", Map.of("uuid", provider(member.login()), "person", person(member.login()), "identifier",
				    member.login())).require(201);
			}
		}
	}
	
	private static void createClinicalRole(Session admin) {
		List<String> privileges = CLINICAL_READS.stream()
		        .map(name -> admin.get("/privilege/" + name.replace(" ", "%20")).require(200).json().path("uuid").asText())
		        .toList();
		admin.post("/role", Map.of("name", CLINICAL_ROLE, "description", "Reads of the platform, as a site would give them",
		    "privileges", privileges)).require(201);
	}
	
	private static Map<String, String> roles(Session admin) {
		Map<String, String> uuids = new HashMap<>();
		for (JsonNode role : admin.get("/role?v=default&limit=100").require(200).json().path("results")) {
			uuids.put(role.path("name").asText(), role.path("uuid").asText());
		}
		return uuids;
	}
	
	private static void createUser(Session admin, Member member, Map<String, String> roles) {
		List<String> given = new ArrayList<>(List.of(roles.get(member.role())));
		if (member.clinical()) {
			given.add(roles.get(CLINICAL_ROLE));
		}
		Map<String, Object> person = Map.of("uuid", person(member.login()), "gender", "U", "names",
		    List.of(Map.of("givenName", member.given(), "familyName", member.family())), "attributes",
		    List.of(Map.of("attributeType", PHONE, "value", "604-555-01" + (20 + MEMBERS.indexOf(member)))));
		admin.post("/user", Map.of("username", member.login(), "password", Demo.PASSWORD, "person", person, "roles", given))
		        .require(201);
	}
	
	/** @return uuid of the person behind a login */
	static String person(String login) {
		return Demo.uuid("person " + login);
	}
	
	/** @return uuid of the provider that a mentor is to the platform */
	static String provider(String mentor) {
		return Demo.uuid("provider " + mentor);
	}
	
	/**
	 * @param number of a participant, from 0
	 * @return the login of the mentor who accompanies that participant
	 */
	static String mentorOf(int number) {
		return MENTORS.get(number % MENTORS.size());
	}
}
