/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads days of the week as calendars and people write them: <code>MO,TU</code>, <code>1MO</code>, <code>Mon-Fri</code>,
 * <code>lundi</code>.
 */
final class HsdsDays {
	
	static final String DAYS = "peermentor.error.directory.days";
	
	static final String CHANGED = "peermentor.notice.directory.days";
	
	/** In the order of the week, as calendars write them. */
	private static final List<String> WEEK = Arrays.asList("MO", "TU", "WE", "TH", "FR", "SA", "SU");
	
	/** A day, the last or any other of its month or year if there is a number before it. */
	private static final Pattern TOKEN = Pattern.compile("([+-]?)(\\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)");
	
	private static final Pattern RANGE = Pattern.compile("\\s*(?:[-\u2013\u2014]| to | thru | through | à )\\s*");
	
	private static final Pattern BETWEEN = Pattern.compile("\\s*[,;/&]\\s*|\\s+and\\s+|\\s+et\\s+|\\s+");
	
	private static final int MOST_IN_YEAR = 53;
	
	private static final Map<String, Integer> NAMES = names();
	
	private HsdsDays() {
	}
	
	private static Map<String, Integer> names() {
		String[][] names = { { "mo", "mon", "monday", "mondays", "lundi", "lun" },
		        { "tu", "tue", "tues", "tuesday", "tuesdays", "mardi", "mar" },
		        { "we", "wed", "weds", "wednesday", "wednesdays", "mercredi", "mer" },
		        { "th", "thu", "thur", "thurs", "thursday", "thursdays", "jeudi", "jeu" },
		        { "fr", "fri", "friday", "fridays", "vendredi", "ven" },
		        { "sa", "sat", "saturday", "saturdays", "samedi", "sam" },
		        { "su", "sun", "sunday", "sundays", "dimanche", "dim" } };
		Map<String, Integer> days = new HashMap<>();
		for (int i = 0; i < names.length; i++) {
			for (String name : names[i]) {
				days.put(name, i);
			}
		}
		return days;
	}
	
	/**
	 * @return days such as <code>MO,TU</code> in the order given, each once
	 */
	static HsdsValue days(String text) {
		Set<String> days = new LinkedHashSet<>();
		for (String token : text.toUpperCase(Locale.ROOT).replace(" ", "").split(",", -1)) {
			Matcher matcher = TOKEN.matcher(token);
			if (!matcher.matches() || !isNumbered(matcher)) {
				return spoken(text);
			}
			days.add(token.startsWith("+") ? token.substring(1) : token);
		}
		return HsdsValue.of(String.join(",", days));
	}
	
	private static boolean isNumbered(Matcher token) {
		if (token.group(2) == null) {
			return token.group(1).isEmpty();
		}
		int number = Integer.parseInt(token.group(2));
		return number >= 1 && number <= MOST_IN_YEAR;
	}
	
	private static HsdsValue spoken(String text) {
		String small = text.toLowerCase(Locale.ROOT);
		Integer one = NAMES.get(small);
		if (one != null) {
			return HsdsValue.changed(WEEK.get(one), CHANGED);
		}
		Set<String> days = new LinkedHashSet<>();
		small = RANGE.matcher(small).replaceAll("-").replace("every day", "daily").replace(".", "");
		for (String part : BETWEEN.split(small)) {
			List<String> found = part(part);
			if (found.isEmpty()) {
				return HsdsValue.unread(DAYS);
			}
			days.addAll(found);
		}
		return days.isEmpty() ? HsdsValue.unread(DAYS) : HsdsValue.changed(String.join(",", days), CHANGED);
	}
	
	private static List<String> part(String part) {
		if (part.equals("daily")) {
			return WEEK;
		}
		if (part.equals("weekdays")) {
			return WEEK.subList(0, 5);
		}
		if (part.equals("weekend") || part.equals("weekends")) {
			return WEEK.subList(5, 7);
		}
		List<String> found = new ArrayList<>();
		String[] ends = part.split("-", -1);
		Integer first = NAMES.get(ends[0]);
		Integer last = NAMES.get(ends[ends.length - 1]);
		if (ends.length <= 2 && first != null && last != null) {
			for (int day = first; day != last; day = (day + 1) % 7) {
				found.add(WEEK.get(day));
			}
			found.add(WEEK.get(last));
		}
		return found;
	}
	
	/**
	 * @param number 1 for Monday, as HSDS 1 has it
	 * @return null if it is no day
	 */
	static String ofNumber(String number) {
		return number.matches("[1-7](?:\\.0)?") ? WEEK.get(number.charAt(0) - '1') : null;
	}
	
	/**
	 * @return every day of the week
	 */
	static String everyDay() {
		return String.join(",", WEEK);
	}
}
