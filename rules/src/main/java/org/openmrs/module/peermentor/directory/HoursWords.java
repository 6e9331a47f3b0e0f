/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Says opening hours in plain words, English or French, such as <code>Mon-Fri 09:00-17:00; 2nd Tue of the month
 * 13:00-15:00</code>.
 */
public final class HoursWords {
	
	private static final String[] ENGLISH = { "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun" };
	
	private static final String[] FRENCH = { "lun", "mar", "mer", "jeu", "ven", "sam", "dim" };
	
	private static final int WEEK = 7;
	
	private final boolean french;
	
	private HoursWords(String language) {
		french = language != null && (language.equals("fr") || language.startsWith("fr-") || language.startsWith("fr_"));
	}
	
	/**
	 * @param on what lies before it is left out, and so is what begins later than a year after
	 * @param language such as <code>fr</code>; English for every other, and for null
	 * @return null if nothing is known
	 */
	public static String say(OpeningHours hours, LocalDate on, String language) {
		return hours.isKnown() ? new HoursWords(language).say(hours, (int) on.toEpochDay()) : null;
	}
	
	private String say(OpeningHours hours, int today) {
		Set<String> parts = new LinkedHashSet<>();
		for (HoursSlot slot : hours.getSlots()) {
			if (slot.getLast() >= today && slot.getFirst() <= today + 366) {
				parts.add(say(slot, today));
			}
		}
		if (parts.isEmpty()) {
			return french ? "fermé" : "closed";
		}
		return String.join("; ", parts);
	}
	
	private String say(HoursSlot slot, int today) {
		StringBuilder words = new StringBuilder();
		words.append(days(slot)).append(' ').append(time(slot.getOpens())).append('-').append(time(slot.getCloses()));
		int every = slot.isMonthly() ? slot.getPeriod() : slot.getPeriod() / WEEK;
		if (every > 1) {
			words.append(", ").append(every(every, slot.isMonthly()));
		}
		// A regular slot around a holiday stands in parts; only what truly begins or ends within a year is said.
		if (slot.getFirst() > today && slot.getFirst() == slot.getLast()) {
			words.append(french ? " le " : " on ").append(LocalDate.ofEpochDay(slot.getFirst()));
		}
		return words.toString();
	}
	
	private String days(HoursSlot slot) {
		if (slot.getMonthDay() != 0) {
			return day(slot.getMonthDay());
		}
		String names = weekdays(slot);
		if (slot.getNth() == 0) {
			return names + (slot.isMonthly() && slot.getPeriod() > 1 ? ofMonth() : "");
		}
		return french ? names + " (" + nth(slot.getNth()) + ofMonth() + ")" : nth(slot.getNth()) + " " + names + ofMonth();
	}
	
	private String day(int day) {
		if (french) {
			return day > 0 ? "le " + day + ofMonth() : day == -1 ? "le dernier jour" + ofMonth() : "le jour " + day + ofMonth();
		}
		return day > 0 ? "day " + day + ofMonth() : day == -1 ? "last day" + ofMonth() : "day " + day + ofMonth();
	}
	
	private String ofMonth() {
		return french ? " du mois" : " of the month";
	}
	
	private String nth(int nth) {
		if (french) {
			return nth == -1 ? "dernier" : nth == 1 ? "1er" : nth + "e";
		}
		return nth == -1 ? "last" : nth < 0 ? nth + "th" : nth + (nth == 1 ? "st" : nth == 2 ? "nd" : nth == 3 ? "rd" : "th");
	}
	
	private String every(int every, boolean months) {
		if (french) {
			return months ? "tous les " + every + " mois" : "toutes les " + every + " semaines";
		}
		return "every " + every + (months ? " months" : " weeks");
	}
	
	/** Days in a row as a span: three or more. */
	private String weekdays(HoursSlot slot) {
		String[] names = french ? FRENCH : ENGLISH;
		List<String> parts = new ArrayList<>();
		for (int day = 1; day <= WEEK; day++) {
			if (slot.isOn(day)) {
				int end = day;
				while (end < WEEK && slot.isOn(end + 1)) {
					end++;
				}
				if (end - day >= 2) {
					parts.add(names[day - 1] + "-" + names[end - 1]);
					day = end;
				} else {
					parts.add(names[day - 1]);
				}
			}
		}
		return String.join(", ", parts);
	}
	
	private static String time(int minute) {
		int onTheClock = minute > HoursSlot.DAY ? minute - HoursSlot.DAY : minute;
		return String.format("%02d:%02d", onTheClock / 60, onTheClock % 60);
	}
}
