/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time relative to a release: <code>T0</code>, <code>T-7d</code>, <code>T+48h</code>. Days are days of the site's
 * calendar and last to their end; hours are hours that passed. Immutable.
 */
public final class RelativeTime {
	
	private static final Pattern WORD = Pattern.compile("T(?:0|([+-])([1-9][0-9]{0,3})([dh]))");
	
	private final int amount;
	
	private final boolean hours;
	
	private RelativeTime(int amount, boolean hours) {
		this.amount = amount;
		this.hours = hours;
	}
	
	public static RelativeTime days(int days) {
		return new RelativeTime(days, false);
	}
	
	public static RelativeTime hours(int hours) {
		return hours == 0 ? days(0) : new RelativeTime(hours, true);
	}
	
	/**
	 * @return null if the word is none
	 */
	public static RelativeTime parse(String word) {
		Matcher matcher = WORD.matcher(word);
		if (!matcher.matches()) {
			return null;
		}
		if (matcher.group(1) == null) {
			return days(0);
		}
		int amount = Integer.parseInt(matcher.group(2)) * (matcher.group(1).equals("-") ? -1 : 1);
		return matcher.group(3).equals("h") ? hours(amount) : days(amount);
	}
	
	/**
	 * @param release the instant counted from
	 * @param zone the site's zone
	 * @return the first instant at which it is too late: the end of that day, or when the hours have passed
	 */
	public Instant deadline(Instant release, ZoneId zone) {
		if (hours) {
			return release.plusSeconds(3600L * amount);
		}
		return release.atZone(zone).toLocalDate().plusDays(amount + 1L).atStartOfDay(zone).toInstant();
	}
	
	/**
	 * @param day the planned day
	 * @param time the planned time; where nobody knows it, hours count from the day's beginning, so that nothing is late
	 */
	public Instant deadline(LocalDate day, LocalTime time, ZoneId zone) {
		return deadline(time == null ? day.atStartOfDay(zone).toInstant() : day.atTime(time).atZone(zone).toInstant(), zone);
	}
	
	/**
	 * @return whether it lies after the day of release
	 */
	public boolean isAfterRelease() {
		return amount > 0;
	}
	
	/**
	 * @return whether it lies more than so many days after the day of release
	 */
	boolean isBeyond(int days) {
		return (hours ? amount / 24 : amount) > days;
	}
	
	@Override
	public boolean equals(Object other) {
		return other instanceof RelativeTime && ((RelativeTime) other).amount == amount
		        && ((RelativeTime) other).hours == hours;
	}
	
	@Override
	public int hashCode() {
		return amount * 2 + (hours ? 1 : 0);
	}
	
	/**
	 * @return the word that {@link #parse} reads
	 */
	@Override
	public String toString() {
		return amount == 0 ? "T0" : "T" + (amount > 0 ? "+" : "-") + Math.abs(amount) + (hours ? "h" : "d");
	}
}
