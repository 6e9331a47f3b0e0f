/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads single fields of an HSDS schedule. What is there and cannot be read is remembered, so that nobody takes it for not
 * said.
 */
final class ScheduleFields {
	
	private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{2})(?::\\d{2}(?:\\.\\d+)?)?\\s*(Z|[+-]\\d{2}:?\\d{2})?");
	
	private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,6}");
	
	private static final int SECONDS_AN_HOUR = 3600;
	
	/** Offsets have changed over a century; sources mean those of our days. */
	private static final int YEAR = 2026;
	
	private final Map<String, ?> fields;
	
	private final ZoneRules rules;
	
	private boolean unreadable;
	
	ScheduleFields(Map<String, ?> fields, ZoneId zone) {
		this.fields = fields;
		this.rules = zone.getRules();
	}
	
	/**
	 * @return whether anything that was asked for is there and cannot be read
	 */
	boolean isUnreadable() {
		return unreadable;
	}
	
	void refuse() {
		unreadable = true;
	}
	
	boolean has(String name) {
		return text(name) != null;
	}
	
	/**
	 * @return null if absent or blank
	 */
	String text(String name) {
		Object value = fields.get(name);
		String text = value == null ? "" : value.toString().trim();
		return text.isEmpty() ? null : text;
	}
	
	/**
	 * @return minutes after midnight, at most 24:00; -1 if absent or unreadable. An offset behind it is no news if the place's
	 *         own clock ever has it; else nobody knows which clock was meant
	 */
	int minute(String name) {
		String text = text(name);
		if (text == null) {
			return -1;
		}
		Matcher time = TIME.matcher(text);
		if (!time.matches()) {
			unreadable = true;
			return -1;
		}
		int minute = Integer.parseInt(time.group(1)) * 60 + Integer.parseInt(time.group(2));
		boolean isOnTheClock = minute <= HoursSlot.DAY && Integer.parseInt(time.group(2)) < 60;
		if (!isOnTheClock || (time.group(3) != null && !isOwnOffset(ZoneOffset.of(time.group(3)).getTotalSeconds()))) {
			unreadable = true;
			return -1;
		}
		return minute;
	}
	
	/** Checks <code>timezone</code>, which HSDS has as a number of hours: it knows of no summer time, but may name another place. */
	void checkZone() {
		String text = text("timezone");
		if (text == null) {
			return;
		}
		try {
			if (!isOwnOffset((int) Math.round(Double.parseDouble(text) * SECONDS_AN_HOUR))) {
				unreadable = true;
			}
		}
		catch (NumberFormatException e) {
			unreadable = true;
		}
	}
	
	/** In winter or in summer. */
	private boolean isOwnOffset(int seconds) {
		return isOffsetOn(LocalDate.of(YEAR, 1, 15), seconds) || isOffsetOn(LocalDate.of(YEAR, 7, 15), seconds);
	}
	
	private boolean isOffsetOn(LocalDate date, int seconds) {
		return rules.getOffset(date.atTime(12, 0)).getTotalSeconds() == seconds;
	}
	
	/**
	 * @return null if absent or unreadable; of an instant its date
	 */
	LocalDate date(String name) {
		String text = text(name);
		if (text == null) {
			return null;
		}
		try {
			boolean hasTime = text.length() > 10 && (text.charAt(10) == 'T' || text.charAt(10) == ' ');
			LocalDate date = LocalDate.parse(hasTime ? text.substring(0, 10) : text);
			if (date.getYear() < 1970 || date.getYear() > 9999) {
				unreadable = true;
				return null;
			}
			return date;
		}
		catch (DateTimeException e) {
			unreadable = true;
			return null;
		}
	}
	
	/**
	 * @return what is there if it lies between the two; <code>otherwise</code> if absent or unreadable
	 */
	int number(String name, int least, int most, int otherwise) {
		String text = text(name);
		return text == null ? otherwise : whole(text, least, most, otherwise);
	}
	
	private int whole(String text, int least, int most, int otherwise) {
		// A source that keeps numbers with a fraction says 2.0 for 2.
		String whole = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
		if (!WHOLE.matcher(whole).matches() || Integer.parseInt(whole) < least || Integer.parseInt(whole) > most) {
			unreadable = true;
			return otherwise;
		}
		return Integer.parseInt(whole);
	}
	
	/**
	 * @return what stands between commas; empty if absent
	 */
	List<String> items(String name) {
		List<String> items = new ArrayList<>();
		String text = text(name);
		for (String item : text == null ? new String[0] : text.split("[,;\\s]+")) {
			if (!item.isEmpty()) {
				items.add(item.toUpperCase(Locale.ROOT));
			}
		}
		return items;
	}
	
	/**
	 * @return numbers between commas, none of them 0
	 */
	List<Integer> numbers(String name, int furthest) {
		List<Integer> numbers = new ArrayList<>();
		for (String item : items(name)) {
			int number = whole(item, -furthest, furthest, 0);
			if (number == 0) {
				unreadable = true;
			}
			numbers.add(number);
		}
		return numbers;
	}
	
	/**
	 * @return null if absent or unreadable
	 */
	Boolean yes(String name) {
		String text = text(name);
		if (text == null) {
			return null;
		}
		switch (text.toLowerCase(Locale.ROOT)) {
			case "true":
			case "yes":
			case "y":
			case "1":
				return Boolean.TRUE;
			case "false":
			case "no":
			case "n":
			case "0":
				return Boolean.FALSE;
			default:
				unreadable = true;
				return null;
		}
	}
}
