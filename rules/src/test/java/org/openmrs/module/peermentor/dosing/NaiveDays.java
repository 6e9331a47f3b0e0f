/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/**
 * Where days begin and end, found by walking the clock minute by minute.
 */
final class NaiveDays {
	
	private final Map<LocalDate, Instant> begins = new HashMap<>();
	
	private final Map<LocalDate, Instant> overs = new HashMap<>();
	
	private final ZoneId zone;
	
	NaiveDays(ZoneId zone) {
		this.zone = zone;
	}
	
	LocalDate dayOf(Instant instant) {
		ZoneOffset offset = zone.getRules().getOffset(instant);
		return LocalDate.ofEpochDay(Math.floorDiv(instant.getEpochSecond() + offset.getTotalSeconds(), 86_400L));
	}
	
	/** The first minute of the day. */
	Instant begin(LocalDate day) {
		return begins.computeIfAbsent(day, key -> {
			Instant minute = day.atTime(LocalTime.MIDNIGHT).toInstant(ZoneOffset.ofHours(14));
			while (!dayOf(minute).equals(day)) {
				minute = minute.plusSeconds(60);
			}
			return minute;
		});
	}
	
	/** The minute after the last of the day. */
	Instant over(LocalDate day) {
		return overs.computeIfAbsent(day, key -> {
			Instant minute = day.plusDays(1).atTime(LocalTime.NOON).toInstant(ZoneOffset.ofHours(-12));
			while (!dayOf(minute).equals(day)) {
				minute = minute.minusSeconds(60);
			}
			return minute.plusSeconds(60);
		});
	}
	
	/** The first minute that a wall clock shows that time, or the first after it if it never does. */
	Instant show(LocalDate day, LocalTime time) {
		Instant begin = begin(day);
		Instant over = over(day);
		for (Instant minute = begin; minute.isBefore(over); minute = minute.plusSeconds(60)) {
			long second = minute.getEpochSecond() + zone.getRules().getOffset(minute).getTotalSeconds();
			if (dayOf(minute).equals(day) && Math.floorMod(second, 86_400L) == time.toSecondOfDay()) {
				return minute;
			}
		}
		return begin.plusSeconds(time.toSecondOfDay());
	}
}
