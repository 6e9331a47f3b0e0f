/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * When a service is open, read from its HSDS schedules and counted on the clock on its wall. What cannot be read makes all of
 * it unknown: half of the truth could send somebody to a closed door. Of dates for which no schedule is in force nothing is
 * known either.
 */
public final class OpeningHours {
	
	/** Nobody looks further ahead for the next opening. */
	private static final int MOST_DAYS = 400;
	
	/** Whatever does not close within so many days is open day and night. */
	private static final int DAYS_TO_CLOSE = 8;
	
	private static final OpeningHours NOT_KNOWN = new OpeningHours(Collections.emptyList(), Collections.emptyList());
	
	private final List<HoursSlot> slots;
	
	/** Dates of which something is said, as pairs of first and last epoch day, in order, apart from each other. */
	private final List<int[]> said;
	
	OpeningHours(List<HoursSlot> slots, List<int[]> said) {
		this.slots = Collections.unmodifiableList(slots);
		this.said = said;
	}
	
	/**
	 * @param schedules the fields of each HSDS schedule (2.0 and later: a rule of recurrence), holidays of 1.x among them
	 * @param zone where the service is: a schedule that says how many hours it is from Greenwich must agree
	 * @return never null
	 */
	public static OpeningHours of(List<? extends Map<String, ?>> schedules, ZoneId zone) {
		HoursBuilder builder = new HoursBuilder();
		for (Map<String, ?> schedule : schedules) {
			if (!builder.add(new ScheduleFields(schedule, zone))) {
				return NOT_KNOWN;
			}
		}
		if (builder.isDoubtful() || builder.isTooMuch()) {
			return NOT_KNOWN;
		}
		OpeningHours hours = builder.build();
		return hours.slots.size() + hours.said.size() > HoursBuilder.MOST_SPANS ? NOT_KNOWN : hours;
	}
	
	/**
	 * @param text of {@link #toString}
	 */
	public static OpeningHours read(String text) {
		if (text == null || text.isEmpty()) {
			return NOT_KNOWN;
		}
		List<HoursSlot> slots = new ArrayList<>();
		List<int[]> said = new ArrayList<>();
		for (String part : text.split(";")) {
			int dash = part.indexOf('-', 1);
			if (part.startsWith("s")) {
				said.add(new int[] { Integer.parseInt(part.substring(1, dash)), Integer.parseInt(part.substring(dash + 1)) });
			} else {
				slots.add(HoursSlot.read(part));
			}
		}
		return new OpeningHours(slots, said);
	}
	
	/**
	 * @return short, for a column; empty if nothing is known
	 */
	@Override
	public String toString() {
		StringBuilder text = new StringBuilder();
		said.forEach(span -> text.append(text.length() == 0 ? "s" : ";s").append(span[0]).append('-').append(span[1]));
		slots.forEach(slot -> text.append(';').append(slot));
		return text.toString();
	}
	
	public List<HoursSlot> getSlots() {
		return slots;
	}
	
	/**
	 * @return the dates of which something is said, as pairs of first and last epoch day
	 */
	public List<int[]> getSaid() {
		return said;
	}
	
	/**
	 * @return whether anything is known at all
	 */
	public boolean isKnown() {
		return !said.isEmpty();
	}
	
	/**
	 * @param zone where the service is
	 */
	public OpenState stateAt(Instant instant, ZoneId zone) {
		LocalDateTime wall = LocalDateTime.ofInstant(instant, zone);
		LocalDate date = wall.toLocalDate();
		int minute = wall.getHour() * 60 + wall.getMinute();
		for (HoursSlot slot : slots) {
			if (covers(slot, date, minute) || covers(slot, date.minusDays(1), minute + HoursSlot.DAY)) {
				return OpenState.OPEN;
			}
		}
		return isSaid((int) date.toEpochDay()) ? OpenState.CLOSED : OpenState.UNKNOWN;
	}
	
	/**
	 * @return whether it opens on a date at all; what runs on past midnight is of the day before
	 */
	public OpenState stateOn(LocalDate date) {
		return slots.stream().anyMatch(slot -> slot.isOn(date)) ? OpenState.OPEN
		        : isSaid((int) date.toEpochDay()) ? OpenState.CLOSED : OpenState.UNKNOWN;
	}
	
	private static boolean covers(HoursSlot slot, LocalDate date, int minute) {
		return minute >= slot.getOpens() && minute < slot.getCloses() && slot.isOn(date);
	}
	
	private boolean isSaid(int day) {
		for (int[] span : said) {
			if (day >= span[0] && day <= span[1]) {
				return true;
			}
		}
		return false;
	}
	
	/**
	 * @param zone where the service is
	 * @return when it is no longer open; null if it is not open at the instant, or does not close within a week
	 */
	public Instant openUntil(Instant instant, ZoneId zone) {
		if (stateAt(instant, zone) != OpenState.OPEN) {
			return null;
		}
		LocalDate from = LocalDateTime.ofInstant(instant, zone).toLocalDate();
		for (int day = 0; day <= DAYS_TO_CLOSE; day++) {
			for (Instant change : changes(from.plusDays(day), zone)) {
				if (change.isAfter(instant) && stateAt(change, zone) != OpenState.OPEN) {
					return change;
				}
			}
		}
		return null;
	}
	
	/**
	 * @param zone where the service is
	 * @return when it opens next; null if it is open at the instant, or does not open within 400 days, or nobody knows
	 */
	public Instant nextOpening(Instant instant, ZoneId zone) {
		if (slots.isEmpty() || stateAt(instant, zone) == OpenState.OPEN) {
			return null;
		}
		LocalDate from = LocalDateTime.ofInstant(instant, zone).toLocalDate();
		for (int day = 0; day <= MOST_DAYS; day++) {
			for (Instant change : changes(from.plusDays(day), zone)) {
				if (change.isAfter(instant) && stateAt(change, zone) == OpenState.OPEN) {
					return change;
				}
			}
		}
		return null;
	}
	
	/** The instants of one date on the wall at which something may change, in order. */
	private TreeSet<Instant> changes(LocalDate date, ZoneId zone) {
		ZoneRules rules = zone.getRules();
		TreeSet<Instant> changes = new TreeSet<>();
		add(changes, date.atStartOfDay(), rules);
		for (HoursSlot slot : slots) {
			if (slot.isOn(date)) {
				add(changes, date.atStartOfDay().plusMinutes(slot.getOpens()), rules);
				add(changes, date.atStartOfDay().plusMinutes(slot.getCloses()), rules);
			}
			if (slot.getCloses() > HoursSlot.DAY && slot.isOn(date.minusDays(1))) {
				add(changes, date.atStartOfDay().plusMinutes(slot.getCloses() - HoursSlot.DAY), rules);
			}
		}
		ZoneOffsetTransition next = rules.nextTransition(date.minusDays(1).atStartOfDay(zone).toInstant());
		while (next != null && !next.getDateTimeBefore().toLocalDate().isAfter(date)) {
			changes.add(next.getInstant());
			next = rules.nextTransition(next.getInstant());
		}
		return changes;
	}
	
	/** The hour that comes twice has two instants; one that is left out has that at which the clocks go on. */
	private static void add(TreeSet<Instant> changes, LocalDateTime wall, ZoneRules rules) {
		List<ZoneOffset> offsets = rules.getValidOffsets(wall);
		offsets.forEach(offset -> changes.add(wall.toInstant(offset)));
		if (offsets.isEmpty()) {
			changes.add(rules.getTransition(wall).getInstant());
		}
	}
}
