/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Puts together what several schedules say. Holidays take their dates out of the regular slots, so that a slot alone says
 * whether it counts on a date.
 */
final class HoursBuilder {
	
	/** More of them no place has in a lifetime. */
	private static final int MOST_HOLIDAYS = 500;
	
	/** More spans than this are a fault of the source, or meant to do harm: each is a row of what searches walk along. */
	static final int MOST_SPANS = 10_000;
	
	private final List<HoursSlot> regular = new ArrayList<>();
	
	private final List<int[]> inForce = new ArrayList<>();
	
	private final List<Holiday> holidays = new ArrayList<>();
	
	private int wholeDays;
	
	/** Dates on which something else holds: nothing, these hours, or nobody knows what. */
	private static final class Holiday {
		
		private int first;
		
		private int last;
		
		private boolean closed;
		
		private boolean unknown;
		
		private int opens;
		
		private int closes;
	}
	
	/**
	 * @return false if it cannot be read, so that nothing is known at all
	 */
	boolean add(ScheduleFields fields) {
		return isHoliday(fields) ? addHoliday(fields) : addRegular(fields);
	}
	
	/** As HSDS 1.x has them: from one date to another, closed or with hours. */
	private static boolean isHoliday(ScheduleFields fields) {
		return fields.has("start_date") || fields.has("end_date") || fields.has("closed");
	}
	
	private boolean addHoliday(ScheduleFields fields) {
		LocalDate start = fields.date("start_date");
		LocalDate end = fields.has("end_date") ? fields.date("end_date") : start;
		if (start == null || end == null || end.isBefore(start)) {
			return false;
		}
		Holiday holiday = new Holiday();
		holiday.first = (int) start.toEpochDay();
		holiday.last = (int) end.toEpochDay();
		Boolean closed = fields.yes("closed");
		int opens = fields.minute("opens_at");
		int closes = fields.minute("closes_at");
		boolean hasHours = opens >= 0 && opens < HoursSlot.DAY && closes >= 0 && closes != opens;
		holiday.closed = Boolean.TRUE.equals(closed);
		holiday.opens = opens;
		holiday.closes = closes > opens ? closes : closes + HoursSlot.DAY;
		// Some sources fill in hours beside "closed"; what contradicts itself is not known.
		boolean says = holiday.closed ? opens < 0 && closes < 0 || opens == 0 && closes == 0 : hasHours;
		holiday.unknown = fields.isUnreadable() || !says;
		holidays.add(holiday);
		return true;
	}
	
	private boolean addRegular(ScheduleFields fields) {
		RegularSchedule schedule = new RegularSchedule(fields);
		List<HoursSlot> slots = schedule.read();
		if (slots == null) {
			return false;
		}
		for (HoursSlot slot : slots) {
			wholeDays |= schedule.isWholeDay() ? slot.getWeekdays() : 0;
		}
		regular.addAll(slots);
		inForce.add(new int[] { schedule.getFirst(), schedule.getLast() });
		return regular.size() <= MOST_SPANS;
	}
	
	/**
	 * @return whether this is more than anybody keeps
	 */
	boolean isTooMuch() {
		return holidays.size() > MOST_HOLIDAYS || regular.size() * (2L * holidays.size() + 1) > MOST_SPANS;
	}
	
	/** From midnight to midnight on every day is day and night; on single days it may be how a source writes closed. */
	boolean isDoubtful() {
		return wholeDays != 0 && wholeDays != HoursSlot.EVERY_DAY;
	}
	
	OpeningHours build() {
		List<HoursSlot> slots = new ArrayList<>();
		List<int[]> said = new ArrayList<>();
		TreeSet<Integer> cuts = new TreeSet<>();
		for (Holiday holiday : holidays) {
			cuts.add(holiday.first);
			cuts.add(holiday.last + 1);
		}
		int from = HoursSlot.EVER;
		for (int cut : cuts) {
			addBetween(from, cut - 1, slots, said);
			from = cut;
		}
		addBetween(from, HoursSlot.FOR_EVER, slots, said);
		return new OpeningHours(slots, joined(said));
	}
	
	/** Between two cuts the same holds on every date. */
	private void addBetween(int from, int to, List<HoursSlot> slots, List<int[]> said) {
		boolean isHoliday = false;
		boolean closed = false;
		boolean unknown = false;
		List<HoursSlot> hours = new ArrayList<>();
		for (Holiday holiday : holidays) {
			if (from <= to && holiday.first <= from && holiday.last >= to) {
				isHoliday = true;
				closed |= holiday.closed;
				unknown |= holiday.unknown;
				if (!holiday.closed && !holiday.unknown) {
					hours.add(HoursSlot.daily(holiday.opens, holiday.closes, from, to));
				}
			}
		}
		if (!isHoliday) {
			addRegular(from, to, slots, said);
		} else if (!unknown && (!closed || hours.isEmpty())) {
			slots.addAll(hours);
			said.add(new int[] { from, to });
		}
	}
	
	private void addRegular(int from, int to, List<HoursSlot> slots, List<int[]> said) {
		for (HoursSlot slot : regular) {
			HoursSlot part = slot.within(from, to);
			if (part.getFirst() <= part.getLast()) {
				slots.add(part);
			}
		}
		for (int[] span : inForce) {
			int first = Math.max(span[0], from);
			int last = Math.min(span[1], to);
			if (first <= last) {
				said.add(new int[] { first, last });
			}
		}
	}
	
	private static List<int[]> joined(List<int[]> spans) {
		spans.sort((a, b) -> Integer.compare(a[0], b[0]));
		List<int[]> joined = new ArrayList<>();
		for (int[] span : spans) {
			int[] before = joined.isEmpty() ? null : joined.get(joined.size() - 1);
			if (before != null && span[0] <= before[1] + 1) {
				before[1] = Math.max(before[1], span[1]);
			} else {
				joined.add(span.clone());
			}
		}
		return joined;
	}
}
