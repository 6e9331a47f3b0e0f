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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Says in SQL what {@link OpeningHours#stateAt} says in Java: whether a listing is open at an instant, or nobody knows. Zones
 * whose clocks show the same are asked together.
 */
final class OpenAtSql {
	
	private static final int DAY = 24 * 60;
	
	/** The ids of zones by what their clocks show. */
	private final Map<LocalDateTime, List<Integer>> walls = new LinkedHashMap<>();
	
	/**
	 * @param zones by id, the site's own among them
	 */
	OpenAtSql(Instant instant, Map<Integer, ZoneId> zones) {
		zones.forEach((id, zone) -> walls
		        .computeIfAbsent(LocalDateTime.ofInstant(instant, zone), wall -> new ArrayList<>()).add(id));
	}
	
	/**
	 * @param listing the column that names the listing
	 * @param orUnknown whether those count too of which nobody knows
	 * @return a condition
	 */
	String condition(String listing, boolean orUnknown) {
		String open = "exists (select 1 from peermentor_directory_slot s where s.listing_id = " + listing + " and s.said = 0 and ("
		        + walls.entrySet().stream().map(wall -> zones(wall.getValue()) + open(wall.getKey()))
		                .collect(Collectors.joining(" or "))
		        + "))";
		String said = "exists (select 1 from peermentor_directory_slot s where s.listing_id = " + listing + " and s.said = 1 and ("
		        + walls.entrySet().stream().map(wall -> zones(wall.getValue()) + inForce(wall.getKey().toLocalDate()))
		                .collect(Collectors.joining(" or "))
		        + "))";
		return orUnknown ? "(" + open + " or not " + said + ")" : open;
	}
	
	private static String zones(List<Integer> ids) {
		return "s.zone_id in (" + ids.stream().map(String::valueOf).collect(Collectors.joining(",")) + ") and ";
	}
	
	private static String open(LocalDateTime wall) {
		LocalDate date = wall.toLocalDate();
		int minute = wall.getHour() * 60 + wall.getMinute();
		return "(s.opens <= " + minute + " and s.closes > " + minute + " and " + on(date) + " or s.closes > " + (minute + DAY)
		        + " and " + on(date.minusDays(1)) + ")";
	}
	
	/** As {@link HoursSlot#isOn(LocalDate)}. */
	private static String on(LocalDate date) {
		return "s.d" + date.getDayOfWeek().getValue() + " = 1 and " + inForce(date) + " and s.nth in (0," + HoursSlot.nth(date) + ","
		        + HoursSlot.nthFromEnd(date) + ") and s.month_day in (0," + date.getDayOfMonth() + "," + HoursSlot.dayFromEnd(date)
		        + ") and mod(case when s.monthly = 1 then " + HoursSlot.month(date) + " else " + date.toEpochDay()
		        + " end - s.anchor, s.period) < s.span";
	}
	
	private static String inForce(LocalDate date) {
		return "s.first_day <= " + date.toEpochDay() + " and s.last_day >= " + date.toEpochDay();
	}
}
