/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * What has to be done about consents, and when somebody has to be told of it. Days are counted by the site's calendar.
 */
public final class DueRules {
	
	/** How many days before its end a consent is warned of (domain case 32), the first warning at first. */
	public static final List<Integer> WARNING_DAYS = Collections.unmodifiableList(Arrays.asList(14, 7, 1));
	
	/** Within which time after release a consent that was given in custody has to be offered anew (domain case 33). */
	public static final Duration REOFFER_WITHIN = Duration.ofHours(72);
	
	private DueRules() {
	}
	
	/**
	 * @return what has to be done about an active consent whether or not it is time yet, the first due at first
	 */
	public static List<ConsentDue> due(DueFacts consent, ZoneId zone) {
		List<ConsentDue> due = new ArrayList<>();
		if (consent.getSignatureDue() != null) {
			due.add(warned(ConsentDueKind.SIGNATURE, consent.getSignatureDue(), zone));
		}
		if (consent.getEnd() != null) {
			due.add(warned(ConsentDueKind.RENEWAL, consent.getEnd(), zone));
		}
		if (consent.getReleasedAt() != null && !consent.isReoffered()) {
			due.add(new ConsentDue(ConsentDueKind.REOFFER, consent.getReleasedAt().plus(REOFFER_WITHIN), consent.getReleasedAt()));
		}
		due.sort((one, other) -> one.getDueAt().compareTo(other.getDueAt()));
		return due;
	}
	
	private static ConsentDue warned(ConsentDueKind kind, Instant at, ZoneId zone) {
		return new ConsentDue(kind, at, warningAt(at, WARNING_DAYS.get(0), zone));
	}
	
	/**
	 * @return which warning of an end stands at an instant: the smallest of {@link #WARNING_DAYS} that has come; null before
	 *         the first and from the end on
	 */
	public static Integer warning(Instant end, Instant now, ZoneId zone) {
		if (end == null || !now.isBefore(end)) {
			return null;
		}
		Integer standing = null;
		for (Integer days : WARNING_DAYS) {
			if (!now.isBefore(warningAt(end, days, zone))) {
				standing = days;
			}
		}
		return standing;
	}
	
	/**
	 * @return the instant of the next warning after this one, null if there is none any more
	 */
	public static Instant nextWarning(Instant end, Instant now, ZoneId zone) {
		if (end == null || !now.isBefore(end)) {
			return null;
		}
		return WARNING_DAYS.stream().map(days -> warningAt(end, days, zone)).filter(now::isBefore).findFirst().orElse(null);
	}
	
	/**
	 * @return the instant of the first warning of what has just become due, which has passed if somebody has to know at once;
	 *         null for none
	 */
	public static Instant firstWarning(ConsentDue due, Instant now, ZoneId zone) {
		return due.getKind() == ConsentDueKind.REOFFER ? due.getWarnFrom()
		        : nextWarning(due.getKind(), due.getDueAt(), now, zone);
	}
	
	/**
	 * @return the instant of the next warning after this one, null if there is none any more; of a consent to be offered anew
	 *         the last warning comes when it is due
	 */
	public static Instant nextWarning(ConsentDueKind kind, Instant dueAt, Instant now, ZoneId zone) {
		if (kind == ConsentDueKind.REOFFER) {
			return now.isBefore(dueAt) ? dueAt : null;
		}
		return nextWarning(dueAt, now, zone);
	}
	
	/** At the beginning of the day that lies so many days before the day of the end, however long those days are. */
	private static Instant warningAt(Instant end, int days, ZoneId zone) {
		LocalDate day = end.minus(1, ChronoUnit.MILLIS).atZone(zone).toLocalDate();
		return day.minusDays(days).atStartOfDay(zone).toInstant();
	}
}
