/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Reads well-formed schedules a second way: it writes out every date on which each opens, by walking from the start.
 */
final class NaiveCalendar {
	
	static final List<String> WEEKDAYS = Arrays.asList("MO", "TU", "WE", "TH", "FR", "SA", "SU");
	
	private static final LocalDate HORIZON = LocalDate.of(2028, 12, 31);
	
	private final List<Map<String, Object>> schedules;
	
	private final Map<Map<String, Object>, TreeSet<LocalDate>> dates = new HashMap<>();
	
	private boolean broken;
	
	NaiveCalendar(List<Map<String, Object>> schedules) {
		this.schedules = schedules;
		for (Map<String, Object> schedule : schedules) {
			if (!schedule.containsKey("start_date")) {
				TreeSet<LocalDate> opened = opened(schedule);
				dates.put(schedule, opened);
				LocalDate from = from(schedule);
				LocalDate to = to(schedule, opened);
				broken |= from != null && to != null && from.isAfter(to);
			}
		}
	}
	
	private static LocalDate date(Map<String, Object> schedule, String name) {
		return schedule.containsKey(name) ? LocalDate.parse(schedule.get(name).toString()) : null;
	}
	
	private static LocalDate from(Map<String, Object> schedule) {
		LocalDate valid = date(schedule, "valid_from");
		LocalDate start = date(schedule, "dtstart");
		return valid == null || start != null && start.isAfter(valid) ? start : valid;
	}
	
	private static LocalDate to(Map<String, Object> schedule, TreeSet<LocalDate> opened) {
		LocalDate to = date(schedule, schedule.containsKey("until") ? "until" : "valid_to");
		boolean ends = schedule.containsKey("count") && opened.size() == (int) schedule.get("count");
		return ends && (to == null || opened.last().isBefore(to)) ? opened.last() : to;
	}
	
	/** All dates of the recurrence, whether in force or not. */
	private static TreeSet<LocalDate> opened(Map<String, Object> schedule) {
		TreeSet<LocalDate> opened = new TreeSet<>();
		LocalDate start = date(schedule, "dtstart");
		int count = schedule.containsKey("count") ? (int) schedule.get("count") : Integer.MAX_VALUE;
		// A count may reach beyond what anybody looks at.
		LocalDate last = schedule.containsKey("count") ? HORIZON.plusYears(60) : HORIZON;
		for (LocalDate day = start == null ? LocalDate.of(2025, 1, 1) : start; !day.isAfter(last) && opened.size() < count; day = day
		        .plusDays(1)) {
			if (isInRhythm(schedule, start, day) && isDay(schedule, start, day)) {
				opened.add(day);
			}
		}
		return opened;
	}
	
	private static boolean isInRhythm(Map<String, Object> schedule, LocalDate start, LocalDate day) {
		int interval = schedule.containsKey("interval") ? (int) schedule.get("interval") : 1;
		if (interval == 1) {
			return true;
		}
		if (schedule.get("freq").equals("MONTHLY")) {
			return ChronoUnit.MONTHS.between(YearMonth.from(start), YearMonth.from(day)) % interval == 0;
		}
		String begin = schedule.containsKey("wkst") ? schedule.get("wkst").toString() : "MO";
		return ChronoUnit.WEEKS.between(beginOfWeek(start, begin), beginOfWeek(day, begin)) % interval == 0;
	}
	
	private static LocalDate beginOfWeek(LocalDate day, String begin) {
		LocalDate back = day;
		while (!WEEKDAYS.get(back.getDayOfWeek().ordinal()).equals(begin)) {
			back = back.minusDays(1);
		}
		return back;
	}
	
	private static boolean isDay(Map<String, Object> schedule, LocalDate start, LocalDate day) {
		boolean monthly = schedule.get("freq").equals("MONTHLY");
		if (!schedule.containsKey("byday") && !schedule.containsKey("bymonthday")) {
			return monthly ? day.getDayOfMonth() == start.getDayOfMonth() : day.getDayOfWeek() == start.getDayOfWeek();
		}
		boolean byDay = !schedule.containsKey("byday");
		for (String item : byDay ? new String[0] : schedule.get("byday").toString().split(",")) {
			byDay |= isWeekday(item, day);
		}
		boolean byDate = !schedule.containsKey("bymonthday");
		for (String item : byDate ? new String[0] : schedule.get("bymonthday").toString().split(",")) {
			int number = Integer.parseInt(item);
			byDate |= number > 0 ? day.getDayOfMonth() == number : day.getDayOfMonth() == day.lengthOfMonth() + 1 + number;
		}
		return byDay && byDate;
	}
	
	private static boolean isWeekday(String item, LocalDate day) {
		String name = item.substring(item.length() - 2);
		if (!WEEKDAYS.get(day.getDayOfWeek().ordinal()).equals(name)) {
			return false;
		}
		int nth = item.length() == 2 ? 0 : Integer.parseInt(item.substring(0, item.length() - 2));
		int seen = 0;
		YearMonth month = YearMonth.from(day);
		for (int d = 1; d <= month.lengthOfMonth(); d++) {
			int real = nth < 0 ? month.lengthOfMonth() + 1 - d : d;
			seen += month.atDay(real).getDayOfWeek() == day.getDayOfWeek() ? 1 : 0;
			if (month.atDay(real).equals(day)) {
				return nth == 0 || seen == Math.abs(nth);
			}
		}
		return false;
	}
	
	OpenState stateAt(Instant instant, ZoneId zone) {
		if (broken) {
			return OpenState.UNKNOWN;
		}
		ZonedDateTime wall = instant.atZone(zone);
		LocalDate today = wall.toLocalDate();
		int minute = wall.toLocalTime().toSecondOfDay() / 60;
		if (isOpen(today, minute) || isOpen(today.minusDays(1), minute + 1440)) {
			return OpenState.OPEN;
		}
		return isSaid(today) ? OpenState.CLOSED : OpenState.UNKNOWN;
	}
	
	private boolean isOpen(LocalDate day, int minute) {
		boolean holiday = false;
		boolean closed = false;
		boolean odd = false;
		boolean open = false;
		for (Map<String, Object> schedule : schedules) {
			if (isHoliday(schedule, day)) {
				holiday = true;
				boolean shut = "true".equals(schedule.get("closed").toString());
				closed |= shut;
				odd |= shut && schedule.containsKey("opens_at") && !isMidnight(schedule);
				open |= !shut && isWithin(schedule, minute);
			}
		}
		if (holiday) {
			return open && !closed && !odd;
		}
		for (Map<String, Object> schedule : schedules) {
			if (!schedule.containsKey("start_date") && isInForce(schedule, day) && dates.get(schedule).contains(day)
			        && isWithin(schedule, minute)) {
				return true;
			}
		}
		return false;
	}
	
	private static boolean isMidnight(Map<String, Object> schedule) {
		return schedule.get("opens_at").equals("00:00") && schedule.get("closes_at").equals("00:00:00");
	}
	
	private boolean isSaid(LocalDate day) {
		boolean shut = false;
		boolean hours = false;
		boolean odd = false;
		for (Map<String, Object> schedule : schedules) {
			if (isHoliday(schedule, day)) {
				boolean closed = "true".equals(schedule.get("closed").toString());
				shut |= closed;
				hours |= !closed;
				odd |= closed && schedule.containsKey("opens_at") && !isMidnight(schedule);
			}
		}
		if (shut || hours) {
			return !odd && !(shut && hours);
		}
		return schedules.stream().anyMatch(schedule -> !schedule.containsKey("start_date") && isInForce(schedule, day));
	}
	
	private static boolean isHoliday(Map<String, Object> schedule, LocalDate day) {
		if (!schedule.containsKey("start_date")) {
			return false;
		}
		LocalDate start = date(schedule, "start_date");
		LocalDate end = schedule.containsKey("end_date") ? date(schedule, "end_date") : start;
		return !day.isBefore(start) && !day.isAfter(end);
	}
	
	private boolean isInForce(Map<String, Object> schedule, LocalDate day) {
		LocalDate from = from(schedule);
		LocalDate to = to(schedule, dates.get(schedule));
		return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
	}
	
	private static boolean isWithin(Map<String, Object> schedule, int minute) {
		int opens = LocalTime.parse(schedule.get("opens_at").toString()).toSecondOfDay() / 60;
		String end = schedule.get("closes_at").toString();
		int closes = end.startsWith("24") ? 1440 : LocalTime.parse(end).toSecondOfDay() / 60;
		return minute >= opens && minute < (closes <= opens ? closes + 1440 : closes);
	}
}
