/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.server.demo;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.openmrs.module.peermentor.server.Session;
import org.openmrs.module.peermentor.transition.TaskStatus;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What mentors and the coordinator of the demo did after a release: the releases of long ago are acknowledged, and where
 * contact goes well everything that was to be seen to is done. The rest stands on the list of who needs someone now.
 */
final class FollowUp {
	
	private static final Set<Standing> WELL = EnumSet.of(Standing.UPCOMING, Standing.DUE_TODAY, Standing.CLOSED,
	    Standing.DECEASED);
	
	private final Function<String, Session> logins;
	
	FollowUp(Function<String, Session> logins) {
		this.logins = logins;
	}
	
	void load() {
		for (int number = 0; number < Participants.COUNT; number++) {
			Standing standing = Standing.of(number);
			if (standing != Standing.NEVER_CONTACTED && standing != Standing.NOT_REACHED_YET) {
				acknowledge(number);
			}
			if (WELL.contains(standing)) {
				finish(number);
			}
		}
	}
	
	private void acknowledge(int number) {
		Session mentor = logins.apply(Staff.mentorOf(number));
		for (JsonNode alert : list(mentor, "/peermentor/alert?waiting=true&v=default&limit=100")) {
			if (alert.path("plan").asText().equals(Transitions.uuid(number))) {
				mentor.post("/peermentor/alert/" + alert.path("uuid").asText(), Map.of("acknowledged", true)).require(200);
			}
		}
	}
	
	private void finish(int number) {
		Session coordinator = logins.apply(Staff.COORDINATOR);
		String tasks = "/peermentor/transitionplan/" + Transitions.uuid(number) + "/task";
		for (JsonNode task : list(coordinator, tasks + "?status=OPEN,CLAIMED&v=default&limit=100")) {
			coordinator.post(tasks + "/" + task.path("uuid").asText(),
			    Map.of("version", task.path("version").asInt(), "status", TaskStatus.DONE)).require(200);
		}
	}
	
	private static JsonNode list(Session session, String path) {
		return session.get(path).require(200).json().path("results");
	}
}
