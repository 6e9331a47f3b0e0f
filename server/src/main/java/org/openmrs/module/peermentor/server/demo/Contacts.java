/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.server.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

import org.openmrs.module.peermentor.contact.AskedHow;
import org.openmrs.module.peermentor.contact.ConcernStatus;
import org.openmrs.module.peermentor.contact.ConcernType;
import org.openmrs.module.peermentor.contact.ImmediateAction;
import org.openmrs.module.peermentor.contact.ParticipantNoteKind;
import org.openmrs.module.peermentor.server.Session;

/** What each mentor of the demo records, and what the supervisor makes of it. */
final class Contacts {
	
	private static final String PATH = "/peermentor/contact";
	
	private static final String CONCERNS = "/peermentor/safetyconcern";
	
	/** Participants about whom there is more than the everyday. */
	private static final int ASKED = 3;
	
	private static final int ANSWERED = 8;
	
	private static final int CORRECTED = 0;
	
	private static final int MISSING = 4;
	
	private static final int UNWELL = 2;
	
	private static final int INTRODUCED = 0;
	
	private final Function<String, Session> logins;
	
	private final Calendar calendar;
	
	private final Map<Integer, Integer> counts = new HashMap<>();
	
	/** Of each participant about whom something is written, the latest contact of which that is so. */
	private final Map<Integer, String> told = new HashMap<>();
	
	/**
	 * @param logins the session of a login
	 * @param calendar the days of the demo
	 */
	Contacts(Function<String, Session> logins, Calendar calendar) {
		this.logins = logins;
		this.calendar = calendar;
	}
	
	/**
	 * @param progress is told how many contacts each mentor has recorded
	 */
	void load(Consumer<String> progress) {
		for (String mentor : Staff.MENTORS) {
			int recorded = 0;
			for (int number = 0; number < Participants.COUNT; number++) {
				if (Staff.mentorOf(number).equals(mentor)) {
					recorded += record(number);
				}
			}
			progress.accept(recorded + " contacts of " + mentor);
		}
		correct();
		raiseConcerns();
		askQuestions();
		speak();
	}
	
	private int record(int number) {
		List<Map<String, Object>> story = Story.of(number, calendar);
		for (int turn = 0; turn < story.size(); turn++) {
			Map<String, Object> contact = story.get(turn);
			contact.put("uuid", uuid(number, turn));
			contact.put("patient", Participants.uuid(number));
			mentorOf(number).post(PATH, contact).require(201);
			if (contact.containsKey("narrative")) {
				told.put(number, uuid(number, turn));
			}
		}
		counts.put(number, story.size());
		return story.size();
	}
	
	private void correct() {
		mentorOf(CORRECTED).post(PATH + "/" + uuid(CORRECTED, 0), Map.of("version", 0, "durationMinutes", 55,
		    "correctionReason", "Wrote down the wrong time")).require(200);
	}
	
	private void raiseConcerns() {
		mentorOf(MISSING).post(CONCERNS, concern(MISSING, ConcernType.MISSING, ImmediateAction.TOLD_SUPERVISOR,
		    "Did not come twice, and friends have not heard anything either.")).require(201);
		String acknowledged = mentorOf(UNWELL).post(CONCERNS, concern(UNWELL, ConcernType.MEDICAL,
		    ImmediateAction.STAYED_WITH_PERSON, "Felt dizzy on the bus; we sat down and called the clinic.")).require(201).json()
		        .path("uuid").asText();
		supervisor().post(CONCERNS + "/" + acknowledged, Map.of("version", 0, "status", ConcernStatus.ACKNOWLEDGED))
		        .require(200);
	}
	
	private Map<String, Object> concern(int number, ConcernType type, ImmediateAction action, String details) {
		return Map.of("patient", Participants.uuid(number), "contact", latest(number), "type", type, "immediateActions",
		    List.of(action), "details", details, "toldWhom", "The supervisor, by phone", "toldAt", calendar.at(1, 11));
	}
	
	private void askQuestions() {
		supervisor().post(questionsOn(ASKED), Map.of("text", "What would help most before the next contact?")).require(201);
		String question = supervisor().post(questionsOn(ANSWERED), Map.of("text", "Did the ride work out?")).require(201).json()
		        .path("uuid").asText();
		mentorOf(ANSWERED).post(questionsOn(ANSWERED) + "/" + question, Map.of("version", 0, "answer",
		    "Yes, and the way back too.")).require(200);
	}
	
	/** A participant says something for the next mentor, and something about what is written. */
	private void speak() {
		mentorOf(INTRODUCED).post("/peermentor/introduction", Map.of("patient", Participants.uuid(INTRODUCED), "basedOn", 0,
		    "words", "Mornings are good. Text before you call.", "saidHow", AskedHow.SPOKEN)).require(201);
		mentorOf(INTRODUCED).post(PATH + "/" + told.get(INTRODUCED) + "/participantnote", Map.of("kind",
		    ParticipantNoteKind.ANNOTATION, "text", "I was early that day.", "askedHow", AskedHow.SPOKEN)).require(201);
	}
	
	private String questionsOn(int number) {
		return PATH + "/" + latest(number) + "/question";
	}
	
	private String latest(int number) {
		return uuid(number, counts.get(number) - 1);
	}
	
	/** @return of the contact at that turn of a participant's story, the same at each load */
	private static String uuid(int number, int turn) {
		return Demo.uuid("contact " + turn + " of " + Participants.uuid(number));
	}
	
	private Session mentorOf(int number) {
		return logins.apply(Staff.mentorOf(number));
	}
	
	private Session supervisor() {
		return logins.apply(Staff.SUPERVISOR);
	}
}
