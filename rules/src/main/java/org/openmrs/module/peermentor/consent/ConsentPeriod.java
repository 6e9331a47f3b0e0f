/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.time.Instant;

import org.openmrs.module.peermentor.refusal.Problems;

/**
 * What ends a consent by itself, as somebody said it. Immutable.
 */
public final class ConsentPeriod {
	
	/** Nobody said. */
	public static final ConsentPeriod UNSAID = new ConsentPeriod(null, null, null, null);
	
	private final PeriodKind kind;
	
	private final Instant until;
	
	private final EndingEvent event;
	
	private final String eventText;
	
	/**
	 * As a caller wrote it, whether it fits together or not.
	 */
	public ConsentPeriod(PeriodKind kind, Instant until, EndingEvent event, String eventText) {
		this.kind = kind;
		this.until = until;
		this.event = event;
		this.eventText = eventText;
	}
	
	/**
	 * @param end the instant from which on it is over
	 */
	public static ConsentPeriod until(Instant end) {
		return new ConsentPeriod(PeriodKind.UNTIL_DATE, end, null, null);
	}
	
	/**
	 * @param inWords needed where the event is {@link EndingEvent#OTHER}, else null or more than the code says
	 */
	public static ConsentPeriod until(EndingEvent event, String inWords) {
		return new ConsentPeriod(PeriodKind.UNTIL_EVENT, null, event, inWords);
	}
	
	public static ConsentPeriod openEnded() {
		return new ConsentPeriod(PeriodKind.OPEN_ENDED, null, null, null);
	}
	
	/** Finds what does not fit together. */
	void check(Problems problems) {
		boolean date = kind == PeriodKind.UNTIL_DATE;
		boolean event = kind == PeriodKind.UNTIL_EVENT;
		fits("until", date, until, date, problems);
		fits("endingEvent", event, this.event, event, problems);
		fits("endingEventText", event, eventText, event && this.event == EndingEvent.OTHER, problems);
	}
	
	private static void fits(String field, boolean allowed, Object value, boolean needed, Problems problems) {
		if (needed) {
			problems.require(field, value);
		} else if (!allowed && value != null) {
			problems.add(field, "peermentor.error.consent.notInThisPeriod");
		}
	}
	
	/**
	 * @return null if nobody said
	 */
	public PeriodKind getKind() {
		return kind;
	}
	
	/**
	 * @return the instant from which on it is over; null unless it was given until then
	 */
	public Instant getUntil() {
		return until;
	}
	
	/**
	 * @return the event until which it was given, null for none
	 */
	public EndingEvent getEvent() {
		return event;
	}
	
	/**
	 * @return the same in words, null for none
	 */
	public String getEventText() {
		return eventText;
	}
}
