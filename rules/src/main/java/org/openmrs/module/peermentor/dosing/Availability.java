/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.openmrs.module.peermentor.refusal.Problems;

/**
 * Which pharmacy or prescriber, and when they can be reached, in the words people use for it: hours such as
 * <code>09:00-18:00</code> or <code>open</code> for each day of the week, and single days on which they are away. With no
 * day of the week named, nobody knows the days; that is not the same as closed.
 */
public final class Availability {
	
	/** The longest name kept. */
	public static final int LONGEST_NAME = 100;
	
	/** The most single days kept. */
	public static final int MOST_DAYS = 60;
	
	private static final String ALL_DAY = "open";
	
	private static final String CLOSED = "closed";
	
	private static final Pattern HOURS = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d-([01]\\d|2[0-3]):[0-5]\\d");
	
	private final String name;
	
	private final Map<DayOfWeek, String> week = new EnumMap<>(DayOfWeek.class);
	
	private final TreeSet<LocalDate> closed = new TreeSet<>();
	
	/**
	 * @param name of the pharmacy or prescriber, in one line
	 */
	public Availability(String name) {
		this.name = name;
	}
	
	/**
	 * @param hours null if closed on that day of the week
	 */
	public Availability open(DayOfWeek day, String hours) {
		if (hours != null) {
			week.put(day, hours);
		}
		return this;
	}
	
	/**
	 * Closed on that date, whatever its day of the week.
	 */
	public Availability closedOn(LocalDate date) {
		closed.add(date);
		return this;
	}
	
	/**
	 * @param field what holds this in the request
	 */
	public void check(String field, Problems problems) {
		if (problems.require(field + ".name", name)) {
			if (name.length() > LONGEST_NAME) {
				problems.add(field + ".name", "peermentor.error.tooLong", LONGEST_NAME);
			} else if (name.contains("\n") || name.contains("\r")) {
				problems.add(field + ".name", "peermentor.error.malformed");
			}
		}
		for (Map.Entry<DayOfWeek, String> day : week.entrySet()) {
			String hours = day.getValue();
			boolean sound = hours.equals(ALL_DAY)
			        || (HOURS.matcher(hours).matches() && !hours.substring(0, 5).equals(hours.substring(6)));
			if (!sound) {
				problems.add(field + "." + nameOf(day.getKey()), "peermentor.error.openingHours");
			}
		}
		if (closed.size() > MOST_DAYS) {
			problems.add(field + ".closedOn", "peermentor.error.outOfRange", 0, MOST_DAYS);
		}
	}
	
	/**
	 * @return null if nobody knows the days
	 */
	public Openings toOpenings() {
		if (week.isEmpty()) {
			return null;
		}
		Openings.Builder openings = Openings.of(name.trim().toLowerCase(Locale.ROOT));
		for (Map.Entry<DayOfWeek, String> day : week.entrySet()) {
			if (day.getValue().equals(ALL_DAY)) {
				openings.open(day.getKey());
			} else {
				String[] hours = day.getValue().split("-");
				openings.open(day.getKey(), LocalTime.parse(hours[0]), LocalTime.parse(hours[1]));
			}
		}
		closed.forEach(openings::closed);
		return openings.build();
	}
	
	/**
	 * @return name, hours by the name of the day in lower case, and <code>closedOn</code>
	 */
	public Map<String, Object> toMap() {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("name", name);
		week.forEach((day, hours) -> map.put(nameOf(day), hours));
		List<LocalDate> dates = new ArrayList<>(closed);
		map.put("closedOn", dates);
		return map;
	}
	
	/**
	 * @return a text that {@link #read} understands
	 */
	public String write() {
		StringBuilder text = new StringBuilder(name);
		week.forEach((day, hours) -> text.append('\n').append(day.name()).append(' ').append(hours));
		closed.forEach(date -> text.append('\n').append(CLOSED).append(' ').append(date));
		return text.toString();
	}
	
	/**
	 * @param text what {@link #write} gave, null for none
	 */
	public static Availability read(String text) {
		if (text == null) {
			return null;
		}
		String[] lines = text.split("\n");
		Availability read = new Availability(lines[0]);
		for (int i = 1; i < lines.length; i++) {
			String[] words = lines[i].split(" ");
			if (words[0].equals(CLOSED)) {
				read.closedOn(LocalDate.parse(words[1]));
			} else {
				read.open(DayOfWeek.valueOf(words[0]), words[1]);
			}
		}
		return read;
	}
	
	/**
	 * @return the day's name in lower case, as requests and answers have it
	 */
	public static String nameOf(DayOfWeek day) {
		return day.name().toLowerCase(Locale.ROOT);
	}
}
