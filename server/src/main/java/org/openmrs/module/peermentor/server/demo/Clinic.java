/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.server.demo;

import java.util.Map;
import java.util.function.Function;

import org.openmrs.module.peermentor.ask.AskKind;
import org.openmrs.module.peermentor.ask.AskStatus;
import org.openmrs.module.peermentor.server.Session;

/**
 * What goes to and fro between the clinician of the demo and the mentor of a participant who agreed to it: visits at the
 * clinic beside which peer contacts stand, two asks, and a look at card and timeline, which is kept as a disclosure.
 */
final class Clinic {
	
	private static final String ASK = "/peermentor/mentorask";
	
	/** The participant whose chart the clinician opens. */
	private static final int SEEN = 0;
	
	private final Session clinician;
	
	private final Session mentor;
	
	private final Calendar calendar;
	
	/**
	 * @param logins the session of a login
	 * @param calendar the days of the demo
	 */
	Clinic(Function<String, Session> logins, Calendar calendar) {
		clinician = logins.apply(Staff.CLINICIAN);
		mentor = logins.apply(Staff.mentorOf(SEEN));
		this.calendar = calendar;
	}
	
	/**
	 * @param admin writes the encounters of the visits, which no module of the demo does
	 */
	void load(Session admin) {
		String type = Demo.uuid("clinic visit");
		admin.post("/encountertype", Map.of("uuid", type, "name", "Demo clinic visit", "description",
		    "Visits at clinics of the fictional demo")).require(201);
		for (int daysAgo : new int[] { 60, 30, 5 }) {
			admin.post("/encounter", Map.of("patient", Participants.uuid(SEEN), "encounterType", type, "location",
			    Places.clinicOf(SEEN), "encounterDatetime", calendar.at(daysAgo, 11))).require(201);
		}
		String answered = ask(AskKind.FIND_OUT_WHETHER, "Does the pharmacy's new time suit?");
		mentor.post(ASK + "/" + answered, Map.of("version", 0, "status", AskStatus.ANSWERED, "answer",
		    "Yes, mornings are good.")).require(200);
		ask(AskKind.ACCOMPANY_TO, "The first visit at the dentist.");
		clinician.get("/peermentor/clinicianCard?patient=" + Participants.uuid(SEEN)).require(200);
		clinician.get("/peermentor/timeline?patient=" + Participants.uuid(SEEN)).require(200);
	}
	
	private String ask(AskKind kind, String text) {
		return clinician.post(ASK, Map.of("uuid", Demo.uuid(text), "patient", Participants.uuid(SEEN), "kind", kind, "text",
		    text, "due", calendar.at(-4, 12))).require(201).json().path("uuid").asText();
	}
}
