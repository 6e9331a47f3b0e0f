/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The facts of a contact that any reader of encounters may see. Each stands in the chart as one observation (several,
 * where a contact may hold several answers), asked by the concept with the path of the fact. The order is the order
 * in which they are written.
 */
public enum Fact {
	
	MODE("mode", "contact.mode", Mode.class),
	
	PLACE("place", "contact.place", Place.class),
	
	/** Whole minutes. */
	DURATION_MINUTES("durationMinutes", "contact.durationMinutes", Integer.class),
	
	ATTENDED("attended", "contact.attended", Attended.class),
	
	TOOK_PLACE("tookPlace", "contact.tookPlace", TookPlace.class),
	
	WHY_NOT("whyNot", "contact.whyNot", WhyNot.class),
	
	SUPPORT_TYPES("supportTypes", "contact.support", SupportType.class, true),
	
	TOPICS("topics", "contact.topic", Topic.class, true),
	
	PURPOSE("accompaniment.purpose", "accompaniment.purpose", Purpose.class),
	
	PLANNED_AT("accompaniment.plannedAt", "accompaniment.plannedAt", Instant.class),
	
	PARTICIPANT_OUTCOME("accompaniment.participantOutcome", "accompaniment.participantOutcome", ParticipantOutcome.class),
	
	MENTOR_OUTCOME("accompaniment.mentorOutcome", "accompaniment.mentorOutcome", MentorOutcome.class),
	
	TURNED_AWAY_REASON("accompaniment.turnedAwayReason", "accompaniment.turnedAwayReason", TurnedAwayReason.class),
	
	/** Whole minutes spent waiting. */
	WAITING_MINUTES("accompaniment.waitingMinutes", "accompaniment.waitingMinutes", Integer.class),
	
	/** Whole minutes spent travelling, there and back. */
	TRAVEL_MINUTES("accompaniment.travelMinutes", "accompaniment.travelMinutes", Integer.class),
	
	NEXT_CONTACT_DUE("nextContactDue", "contact.nextContactDue", Instant.class);
	
	/** The facts that together tell how an accompaniment went. */
	public static final List<Fact> OF_ACCOMPANIMENT = Collections.unmodifiableList(Arrays.stream(values())
	        .filter(fact -> fact.field.startsWith("accompaniment.")).collect(Collectors.toList()));
	
	private final String field;
	
	private final String path;
	
	private final Class<?> type;
	
	private final boolean several;
	
	Fact(String field, String path, Class<?> type) {
		this(field, path, type, false);
	}
	
	Fact(String field, String path, Class<?> type, boolean several) {
		this.field = field;
		this.path = path;
		this.type = type;
		this.several = several;
	}
	
	/**
	 * @return the name by which callers know it, a path where it stands inside the accompaniment; never null
	 */
	public String getField() {
		return field;
	}
	
	/**
	 * @return the last part of {@link #getField()}
	 */
	public String getName() {
		return field.substring(field.lastIndexOf('.') + 1);
	}
	
	/**
	 * @return the code of the concept that asks it, such as <code>contact.mode</code>; never null
	 */
	public String getPath() {
		return path;
	}
	
	/**
	 * @return the type of one answer: an enum, {@link Integer} or {@link Instant}
	 */
	public Class<?> getType() {
		return type;
	}
	
	/**
	 * @return whether a contact may hold several answers, all different
	 */
	public boolean isSeveral() {
		return several;
	}
	
	public boolean isCoded() {
		return type.isEnum();
	}
	
	public boolean isOfAccompaniment() {
		return OF_ACCOMPANIMENT.contains(this);
	}
	
	/**
	 * @return the answers of a coded fact in their order
	 * @throws IllegalStateException if the fact is not coded
	 */
	public List<Enum<?>> getAnswers() {
		if (!isCoded()) {
			throw new IllegalStateException(name() + " is not coded");
		}
		return Collections.unmodifiableList(Arrays.asList((Enum<?>[]) type.getEnumConstants()));
	}
	
	/**
	 * @param answer one of {@link #getAnswers()}
	 * @return the code of the concept that says it, such as <code>contact.mode.phone</code>
	 */
	public String pathOf(Enum<?> answer) {
		return path + "." + answer.name().toLowerCase(java.util.Locale.ROOT);
	}
}
