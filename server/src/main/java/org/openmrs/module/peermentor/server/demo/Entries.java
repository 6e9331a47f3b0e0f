/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.server.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.openmrs.module.peermentor.contact.Attended;
import org.openmrs.module.peermentor.contact.ContactKind;
import org.openmrs.module.peermentor.contact.MentorOutcome;
import org.openmrs.module.peermentor.contact.Mode;
import org.openmrs.module.peermentor.contact.ParticipantOutcome;
import org.openmrs.module.peermentor.contact.Place;
import org.openmrs.module.peermentor.contact.Purpose;
import org.openmrs.module.peermentor.contact.SupportType;
import org.openmrs.module.peermentor.contact.TookPlace;
import org.openmrs.module.peermentor.contact.Topic;
import org.openmrs.module.peermentor.contact.TurnedAwayReason;
import org.openmrs.module.peermentor.contact.WhyNot;

/**
 * What a mentor of the demo enters after a contact: bodies for <code>/peermentor/contact</code>, but for the patient.
 * The details are drawn by lot.
 */
final class Entries {
	
	private final Calendar calendar;
	
	private final Random lot;
	
	/**
	 * @param calendar the days of the demo
	 * @param lot seeded by the caller, so that the same is drawn at each load
	 */
	Entries(Calendar calendar, Random lot) {
		this.calendar = calendar;
		this.lot = lot;
	}
	
	/** Nobody was reached. */
	Map<String, Object> attempt(int daysAgo) {
		Map<String, Object> entry = entry(ContactKind.OUTREACH_ATTEMPT, daysAgo);
		Mode mode = any(Mode.PHONE, Mode.PHONE, Mode.IN_PERSON);
		entry.put("mode", mode);
		entry.put("whyNot", mode == Mode.PHONE ? any(WhyNot.NO_ANSWER, WhyNot.WRONG_NUMBER) : WhyNot.NOT_AT_ADDRESS);
		return entry;
	}
	
	/** They talked, at a place or, if that is null, from afar. */
	Map<String, Object> talk(ContactKind kind, int daysAgo, Mode mode, Place place) {
		Map<String, Object> entry = entry(kind, daysAgo);
		entry.put("mode", mode);
		if (place != null) {
			entry.put("place", place);
		}
		tell(entry, kind);
		return entry;
	}
	
	/** They met with others, who are counted without their names. */
	Map<String, Object> group(int daysAgo) {
		Map<String, Object> entry = talk(ContactKind.GROUP_SESSION, daysAgo, Mode.GROUP, Place.COMMUNITY);
		entry.put("groupHeadCount", 4 + lot.nextInt(8));
		return entry;
	}
	
	/** They came out of custody together. */
	Map<String, Object> release(int daysAgo) {
		Map<String, Object> entry = talk(ContactKind.RELEASE_DAY_ACCOMPANIMENT, daysAgo, Mode.IN_PERSON, Place.GATE);
		entry.put("accompaniment", accompaniment(Purpose.RELEASE, daysAgo, ParticipantOutcome.ATTENDED_TOGETHER));
		entry.put("kilometres", 10 + lot.nextInt(40));
		return entry;
	}
	
	/** They went to an appointment together; sometimes one of them waits alone, or both are turned away. */
	Map<String, Object> appointment(int daysAgo, Purpose purpose) {
		Map<String, Object> entry = entry(ContactKind.ACCOMPANIMENT_TO_APPOINTMENT, daysAgo);
		entry.put("mode", Mode.IN_PERSON);
		entry.put("place", placeOf(purpose));
		ParticipantOutcome outcome = any(ParticipantOutcome.ATTENDED_TOGETHER, ParticipantOutcome.ATTENDED_TOGETHER,
		    ParticipantOutcome.NO_SHOW, ParticipantOutcome.TURNED_AWAY);
		if (outcome == ParticipantOutcome.NO_SHOW) {
			entry.put("tookPlace", TookPlace.NO);
			entry.put("attended", Attended.NO);
			entry.put("whyNot", WhyNot.UNKNOWN);
		} else {
			tell(entry, ContactKind.ACCOMPANIMENT_TO_APPOINTMENT);
		}
		entry.put("accompaniment", accompaniment(purpose, daysAgo, outcome));
		entry.put("kilometres", 2 + lot.nextInt(20));
		return entry;
	}
	
	private static Place placeOf(Purpose purpose) {
		return switch (purpose) {
			case PHARMACY -> Place.PHARMACY;
			case CLINIC -> Place.CLINIC;
			case COURT -> Place.COURT;
			default -> Place.OFFICE;
		};
	}
	
	private Map<String, Object> accompaniment(Purpose purpose, int daysAgo, ParticipantOutcome outcome) {
		Map<String, Object> accompaniment = new LinkedHashMap<>();
		accompaniment.put("purpose", purpose);
		accompaniment.put("plannedAt", calendar.at(daysAgo, 9));
		accompaniment.put("participantOutcome", outcome);
		accompaniment.put("mentorOutcome",
		    outcome == ParticipantOutcome.NO_SHOW ? MentorOutcome.WAITED_AND_LEFT : MentorOutcome.WENT_ALONG);
		if (outcome == ParticipantOutcome.TURNED_AWAY) {
			accompaniment.put("turnedAwayReason", any(TurnedAwayReason.FULL, TurnedAwayReason.NO_IDENTIFICATION));
		}
		accompaniment.put("waitingMinutes", 5 * lot.nextInt(12));
		accompaniment.put("travelMinutes", 10 + 5 * lot.nextInt(10));
		return accompaniment;
	}
	
	private Map<String, Object> entry(ContactKind kind, int daysAgo) {
		Map<String, Object> entry = new LinkedHashMap<>();
		entry.put("type", kind);
		entry.put("startedAt", calendar.at(daysAgo, 9 + lot.nextInt(8)));
		return entry;
	}
	
	/** What there is to say of a contact that took place. */
	private void tell(Map<String, Object> entry, ContactKind kind) {
		entry.put("attended", any(Attended.YES, Attended.YES, Attended.YES, Attended.YES, Attended.LATE));
		entry.put("durationMinutes", 10 + 5 * lot.nextInt(16));
		entry.put("supportTypes", List.of(any(SupportType.values())));
		entry.put("topics", List.of(topicOf(kind), any(Topic.FAMILY, Topic.PHONE, Topic.TRANSPORT)));
		if (lot.nextInt(3) == 0) {
			entry.put("narrative", Words.about(kind));
		}
	}
	
	private static Topic topicOf(ContactKind kind) {
		return switch (kind) {
			case PRE_RELEASE_VISIT, RELEASE_DAY_ACCOMPANIMENT, RESOURCE_NAVIGATION -> Topic.HOUSING;
			case ACCOMPANIMENT_TO_APPOINTMENT -> Topic.HEALTH_CARE;
			case ADVOCACY -> Topic.COURT_AND_REPORTING;
			case EMPLOYMENT_SUPPORT -> Topic.EMPLOYMENT;
			case SKILLS_AND_COPING_SESSION, CRISIS_SUPPORT -> Topic.COPING_SKILLS;
			case GROUP_SESSION -> Topic.COMMUNITY;
			default -> Topic.GOALS;
		};
	}
	
	@SafeVarargs
	private <T> T any(T... choices) {
		return choices[lot.nextInt(choices.length)];
	}
}
