/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.server.demo;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.openmrs.module.peermentor.mentoring.AssignmentKind;
import org.openmrs.module.peermentor.mentoring.EndReason;
import org.openmrs.module.peermentor.mentoring.Scope;
import org.openmrs.module.peermentor.server.Session;

/** Who accompanies whom in the demo, and who must not: made by the coordinator and the supervisor. */
final class Assignments {
	
	private static final String PATH = "/peermentor/assignment";
	
	private final Session coordinator;
	
	private final Session supervisor;
	
	private final Calendar calendar;
	
	Assignments(Session coordinator, Session supervisor, Calendar calendar) {
		this.coordinator = coordinator;
		this.supervisor = supervisor;
		this.calendar = calendar;
	}
	
	/** Everybody gets a mentor; the second mentor also covers for the first; one pair is kept apart. */
	void begin() {
		for (int number = 0; number < Participants.COUNT; number++) {
			coordinator.post(PATH, Map.of("uuid", uuid(number), "patient", Participants.uuid(number), "mentor",
			    Staff.provider(Staff.mentorOf(number)), "scope", scope(number), "kind", AssignmentKind.PRIMARY, "startedAt",
			    calendar.at(Standing.of(number).assignedDaysAgo(), 8))).require(201);
		}
		coordinator.post(PATH, Map.of("patient", Participants.uuid(0), "mentor", Staff.provider(Staff.mentorOf(1)), "scope",
		    scope(0), "kind", AssignmentKind.INTERIM_COVER, "startedAt", calendar.at(4, 8), "endedAt", calendar.at(-10, 17),
		    "endReason", EndReason.COVER_ENDED)).require(201);
		supervisor.post("/peermentor/exclusion", Map.of("personA", Staff.person(Staff.mentorOf(5)), "personB",
		    Participants.uuid(1), "reason", "They know each other from before.")).require(201);
	}
	
	private static Scope scope(int number) {
		return number % 3 == 0 ? Scope.BOTH : Scope.OAT;
	}
	
	/** Ends the assignments of those who have said goodbye, once everything is recorded that came before. */
	void end() {
		for (int number = 0; number < Participants.COUNT; number++) {
			if (Standing.of(number) == Standing.CLOSED) {
				JsonNode assignment = coordinator.get(PATH + "/" + uuid(number)).require(200).json();
				coordinator.post(PATH + "/" + uuid(number), Map.of("version", assignment.path("version").asInt(), "endedAt",
				    calendar.at(1, 17), "endReason", EndReason.COMPLETED)).require(200);
			}
		}
	}
	
	private static String uuid(int number) {
		return Demo.uuid("assignment of " + Participants.uuid(number));
	}
}
