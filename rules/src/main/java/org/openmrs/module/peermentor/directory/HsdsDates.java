/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads days and instants as people write them. What can be read in two ways is not read.
 */
final class HsdsDates {
	
	static final String DATE = "peermentor.error.directory.date";
	
	static final String AMBIGUOUS = "peermentor.error.directory.dateAmbiguous";
	
	static final String DATE_TIME = "peermentor.error.directory.dateTime";
	
	static final String CHANGED = "peermentor.notice.directory.date";
	
	static final String ZONE_ASSUMED = "peermentor.notice.directory.utc";
	
	private static final int FIRST_YEAR = 1000;
	
	/** A day, a calendar's day or a day with a time behind it. */
	private static final Pattern YEAR_FIRST = Pattern
	        .compile("(\\d{4})([-/.]?)(\\d{1,2})\\2(\\d{1,2})(?:[T ](\\d{2}:?\\d{2}(?::?\\d{2}(?:\\.\\d{1,9})?)?.*))?");
	
	private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})");
	
	private static final Pattern MONTH_FIRST = Pattern.compile("(\\p{L}{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})");
	
	private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th|er)?[- ](\\p{L}{3,9})\\.?,?[- ](\\d{4})");
	
	private static final Pattern TIME_BEHIND = Pattern
	        .compile("(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)");
	
	private static final Map<String, Integer> MONTHS = months();
	
	private HsdsDates() {
	}
	
	private static Map<String, Integer> months() {
		List<List<String>> names = Arrays.asList(Arrays.asList("january", "jan", "janvier"),
		    Arrays.asList("february", "feb", "février", "fevrier"), Arrays.asList("march", "mar", "mars"),
		    Arrays.asList("april", "apr", "avril"), Arrays.asList("may", "mai"), Arrays.asList("june", "jun", "juin"),
		    Arrays.asList("july", "jul", "juillet"), Arrays.asList("august", "aug", "août", "aout"),
		    Arrays.asList("september", "sep", "sept", "septembre"), Arrays.asList("october", "oct", "octobre"),
		    Arrays.asList("november", "nov", "novembre"), Arrays.asList("december", "dec", "décembre", "decembre"));
		Map<String, Integer> months = new HashMap<>();
		for (int i = 0; i < names.size(); i++) {
			for (String name : names.get(i)) {
				months.put(name, i + 1);
			}
		}
		return months;
	}
	
	/**
	 * @return a day such as <code>2026-11-26</code>
	 */
	static HsdsValue day(String text) {
		Matcher yearFirst = YEAR_FIRST.matcher(text);
		if (yearFirst.matches()) {
			boolean whole = !yearFirst.group(2).isEmpty() || (yearFirst.group(3).length() == 2 && yearFirst.group(4).length() == 2);
			return whole && isTime(yearFirst.group(5)) ? day(text, yearFirst.group(1), yearFirst.group(3), yearFirst.group(4))
			        : HsdsValue.unread(DATE);
		}
		Matcher yearLast = YEAR_LAST.matcher(text);
		if (yearLast.matches()) {
			return yearLast(text, Integer.parseInt(yearLast.group(1)), Integer.parseInt(yearLast.group(2)), yearLast.group(3));
		}
		String small = text.toLowerCase(Locale.ROOT);
		Matcher monthFirst = MONTH_FIRST.matcher(small);
		if (monthFirst.matches()) {
			return named(text, monthFirst.group(3), monthFirst.group(1), monthFirst.group(2));
		}
		Matcher dayFirst = DAY_FIRST.matcher(small);
		return dayFirst.matches() ? named(text, dayFirst.group(3), dayFirst.group(2), dayFirst.group(1))
		        : HsdsValue.unread(DATE);
	}
	
	/** A time behind a day is dropped, but has to be one. */
	private static boolean isTime(String behind) {
		return behind == null || behind.matches("\\d{2}:?\\d{2}(?::?\\d{2}(?:\\.\\d{1,9})?)? ?(?:Z|[+-]\\d{2}:?\\d{2})?");
	}
	
	private static HsdsValue yearLast(String text, int first, int second, String year) {
		boolean canBeDayFirst = second <= 12;
		boolean canBeMonthFirst = first <= 12;
		if (canBeDayFirst && canBeMonthFirst && first != second) {
			return HsdsValue.unread(AMBIGUOUS);
		}
		return canBeMonthFirst ? day(text, year, String.valueOf(first), String.valueOf(second))
		        : day(text, year, String.valueOf(second), String.valueOf(first));
	}
	
	private static HsdsValue named(String text, String year, String month, String day) {
		Integer number = MONTHS.get(month);
		return number == null ? HsdsValue.unread(DATE) : day(text, year, number.toString(), day);
	}
	
	private static HsdsValue day(String text, String year, String month, String day) {
		try {
			LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
			return date.getYear() < FIRST_YEAR ? HsdsValue.unread(DATE)
			        : HsdsValue.unlessSame(date.toString(), text, CHANGED);
		}
		catch (DateTimeException e) {
			return HsdsValue.unread(DATE);
		}
	}
	
	/**
	 * @return an instant with its offset, as it stands where it is written as HSDS asks; a time without offset is taken for UTC
	 */
	static HsdsValue instant(String text) {
		try {
			OffsetDateTime.parse(text);
			return HsdsValue.of(text);
		}
		catch (DateTimeParseException e) {
			return withoutOffset(text);
		}
	}
	
	private static HsdsValue withoutOffset(String text) {
		Matcher time = TIME_BEHIND.matcher(text);
		if (time.matches()) {
			try {
				String said = LocalDate.parse(time.group(1)) + "T" + time.group(2) + "Z";
				LocalTime.parse(time.group(2));
				return HsdsValue.changed(said, ZONE_ASSUMED);
			}
			catch (DateTimeParseException e) {
				return HsdsValue.unread(DATE_TIME);
			}
		}
		// Whatever has a colon says a time, which must not be dropped.
		HsdsValue day = text.indexOf(':') >= 0 ? HsdsValue.unread(DATE_TIME) : day(text);
		return day.get() == null ? HsdsValue.unread(DATE_TIME) : HsdsValue.changed(day.get() + "T00:00:00Z", ZONE_ASSUMED);
	}
}
