/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One HSDS schedule with a rule of recurrence: the weeks or months, the days in them, from when until when. Of RFC 5545 what
 * HSDS names; anything beyond makes the schedule unreadable.
 */
final class RegularSchedule {
	
	private static final List<String> WEEKDAYS = Arrays.asList("MO", "TU", "WE", "TH", "FR", "SA", "SU");
	
	private static final Pattern DAY = Pattern.compile("([+-]?\\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)");
	
	private static final int WEEK = 7;
	
	private static final int MOST_INTERVAL = 1_000;
	
	private static final int MOST_COUNT = 10_000;
	
	/** No occurrence that is counted lies further than so many days from the first. */
	private static final int FURTHEST = 366 * 100;
	
	private final ScheduleFields fields;
	
	private int first;
	
	private int last;
	
	private boolean wholeDay;
	
	RegularSchedule(ScheduleFields fields) {
		this.fields = fields;
	}
	
	/**
	 * @return epoch day from which on it is in force
	 */
	int getFirst() {
		return first;
	}
	
	/**
	 * @return the last epoch day on which it is in force
	 */
	int getLast() {
		return last;
	}
	
	/**
	 * @return whether it goes from midnight to midnight without saying to which: all day, or no minute of it
	 */
	boolean isWholeDay() {
		return wholeDay;
	}
	
	/**
	 * @return null if it cannot be read
	 */
	List<HoursSlot> read() {
		boolean monthly = "MONTHLY".equalsIgnoreCase(fields.text("freq"));
		if (!monthly && fields.has("freq") && !"WEEKLY".equalsIgnoreCase(fields.text("freq"))
		        || fields.has("byweekno") || fields.has("byyearday")) {
			return null;
		}
		fields.checkZone();
		LocalDate start = fields.date("dtstart");
		int interval = fields.number("interval", 1, MOST_INTERVAL, 1);
		Map<Integer, Integer> days = weekdays(monthly);
		List<Integer> monthDays = fields.numbers("bymonthday", 31);
		if (days.isEmpty() && monthDays.isEmpty()) {
			addDayOf(start, monthly, days, monthDays);
		}
		boolean isAdrift = start == null && (interval > 1 || fields.has("count"));
		boolean saysNothing = days.isEmpty() && monthDays.isEmpty() || !monthly && !monthDays.isEmpty();
		int opens = fields.minute("opens_at");
		int closes = fields.minute("closes_at");
		wholeDay = opens == 0 && closes == 0 && !monthly;
		boolean hasHours = opens >= 0 && opens < HoursSlot.DAY && closes >= 0 && (wholeDay || opens != closes);
		readSpan(start);
		if (isAdrift || saysNothing || !hasHours || fields.isUnreadable()) {
			return null;
		}
		List<HoursSlot> slots = slots(monthly, start, interval, days, monthDays, opens,
		    closes > opens ? closes : closes + HoursSlot.DAY);
		return fields.has("count") ? counted(slots, start) : slots;
	}
	
	/** By how manieth of the month, 0 for each: a bit for each weekday. */
	private Map<Integer, Integer> weekdays(boolean monthly) {
		Map<Integer, Integer> days = new TreeMap<>();
		for (String item : fields.items("byday")) {
			Matcher day = DAY.matcher(item);
			int nth = day.matches() && day.group(1) != null ? Integer.parseInt(day.group(1)) : 0;
			boolean isReadable = day.matches() && (day.group(1) == null || monthly && nth != 0 && Math.abs(nth) <= 5);
			if (isReadable) {
				days.merge(nth, 1 << WEEKDAYS.indexOf(day.group(2)), (a, b) -> a | b);
			} else {
				fields.refuse();
			}
		}
		return days;
	}
	
	/** A rule that names no day means that on which it starts. */
	private static void addDayOf(LocalDate start, boolean monthly, Map<Integer, Integer> days, List<Integer> monthDays) {
		if (start != null && monthly) {
			monthDays.add(start.getDayOfMonth());
		} else if (start != null) {
			days.put(0, 1 << (start.getDayOfWeek().getValue() - 1));
		}
	}
	
	private void readSpan(LocalDate start) {
		LocalDate from = fields.date("valid_from");
		LocalDate to = fields.date("valid_to");
		LocalDate until = fields.date("until");
		first = Math.max(day(from, HoursSlot.EVER), day(start, HoursSlot.EVER));
		last = Math.min(day(to, HoursSlot.FOR_EVER), day(until, HoursSlot.FOR_EVER));
		if (first > last) {
			fields.refuse();
		}
	}
	
	private static int day(LocalDate date, int otherwise) {
		return date == null ? otherwise : (int) date.toEpochDay();
	}
	
	private List<HoursSlot> slots(boolean monthly, LocalDate start, int interval, Map<Integer, Integer> days,
	        List<Integer> monthDays, int opens, int closes) {
		int anchor = start == null ? 0 : monthly ? HoursSlot.month(start) : beginOfWeek(start);
		if (fields.isUnreadable()) {
			return null;
		}
		Map<Integer, Integer> weekdays = days.isEmpty() ? Collections.singletonMap(0, HoursSlot.EVERY_DAY) : days;
		List<Integer> dates = monthDays.isEmpty() ? Collections.singletonList(0) : monthDays;
		List<HoursSlot> slots = new ArrayList<>();
		weekdays.forEach((nth, bits) -> dates.forEach(date -> slots.add(new HoursSlot(bits, opens, closes, nth, date, monthly,
		        anchor, monthly ? interval : interval * WEEK, first, last))));
		return slots;
	}
	
	private int beginOfWeek(LocalDate date) {
		String begin = fields.has("wkst") ? fields.items("wkst").get(0) : WEEKDAYS.get(0);
		if (!WEEKDAYS.contains(begin)) {
			fields.refuse();
			return 0;
		}
		int back = Math.floorMod(date.getDayOfWeek().getValue() - 1 - WEEKDAYS.indexOf(begin), WEEK);
		return (int) date.toEpochDay() - back;
	}
	
	/** Ends the slots with the last occurrence that is counted, from the start on whether it is in force already or not. */
	private List<HoursSlot> counted(List<HoursSlot> slots, LocalDate start) {
		int left = fields.number("count", 1, MOST_COUNT, 0);
		if (fields.isUnreadable() || slots == null) {
			return null;
		}
		int begin = (int) start.toEpochDay();
		for (int day = begin; left > 0 && day <= begin + FURTHEST; day++) {
			LocalDate date = LocalDate.ofEpochDay(day);
			if (slots.stream().anyMatch(slot -> slot.from(begin).isOn(date)) && --left == 0) {
				last = Math.min(last, day);
			}
		}
		if (first > last) {
			return null;
		}
		List<HoursSlot> ended = new ArrayList<>();
		slots.forEach(slot -> ended.add(slot.within(first, last)));
		return ended;
	}
}
