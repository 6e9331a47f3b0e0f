/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.server.demo;

import java.util.Map;

import org.openmrs.module.peermentor.contact.ContactKind;
import org.openmrs.module.peermentor.contact.HowWritten;

/** What is written in the narratives of the demo. Nobody has said any of it. */
final class Words {
	
	private Words() {
	}
	
	/**
	 * @param kind of the contact
	 * @return the body of a narrative about such a contact
	 */
	static Map<String, Object> about(ContactKind kind) {
		return switch (kind) {
			case PRE_RELEASE_VISIT -> together("We went through the first day out, hour by hour.",
			    "It helps to know who will stand at the gate.", "The first day is planned.");
			case RELEASE_DAY_ACCOMPANIMENT -> together("Quiet on the bus at first, then we laughed a lot.",
			    "I would have turned round on my own.", "Out, at the address, and has a phone that works.");
			case ACCOMPANIMENT_TO_APPOINTMENT -> together("We waited together and went in together.",
			    "Waiting is easier with two.", "Went to the appointment as planned.");
			case GOAL_SETTING -> together("Three wishes on one page; we kept the smallest for this week.",
			    "I choose what comes first.", "One step chosen for this week.");
			case CRISIS_SUPPORT -> alone("A hard evening. We talked until it was lighter.", HowWritten.NOT_YET);
			case GROUP_SESSION -> alone("Listened more than talked, and stayed to the end.", HowWritten.PARTICIPANT_DECLINED);
			default -> Map.of("mentorWords", "We spoke about the week and what comes next.", "sharedLine",
			    "Keeps in touch; the next step is agreed.", "howWritten", HowWritten.READ_TO_PARTICIPANT);
		};
	}
	
	private static Map<String, Object> together(String mentor, String participant, String shared) {
		return Map.of("mentorWords", mentor, "participantWords", participant, "sharedLine", shared, "howWritten",
		    HowWritten.TOGETHER);
	}
	
	private static Map<String, Object> alone(String mentor, HowWritten howWritten) {
		return Map.of("mentorWords", mentor, "howWritten", howWritten);
	}
}
