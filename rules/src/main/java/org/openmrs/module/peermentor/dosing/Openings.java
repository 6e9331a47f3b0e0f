/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The days and hours on which a pharmacy is open or a prescriber can be seen, by the week, with holidays and other
 * exceptions. Whoever does not know them hands in null instead, which is not the same as closed. Immutable.
 */
public final class Openings {
	
	private final String key;
	
	private final Map<DayOfWeek, Hours> weekly;
	
	private final Map<LocalDate, Hours> exceptions;
	
	private Openings(Builder builder) {
		key = builder.key;
		weekly = Collections.unmodifiableMap(new EnumMap<>(builder.weekly));
		exceptions = Collections.unmodifiableMap(new HashMap<>(builder.exceptions));
	}
	
	/**
	 * @param key which pharmacy or prescriber, not null
	 */
	public static Builder of(String key) {
		return new Builder(key);
	}
	
	public String getKey() {
		return key;
	}
	
	public boolean isOpenOn(LocalDate day) {
		return hoursOn(day) != null;
	}
	
	/**
	 * @param at on the site's clock
	 * @return whether it is open at that minute, also where it opened the evening before
	 */
	public boolean isOpenAt(LocalDateTime at) {
		Hours today = hoursOn(at.toLocalDate());
		Hours yesterday = hoursOn(at.toLocalDate().minusDays(1));
		LocalTime time = at.toLocalTime();
		boolean fromToday = today != null && (today.opens == null
		        || (!time.isBefore(today.opens) && (today.isOvernight() || time.isBefore(today.closes))));
		return fromToday || (yesterday != null && yesterday.isOvernight() && time.isBefore(yesterday.closes));
	}
	
	/**
	 * @param longest how many days to look at
	 * @return the first open day from <code>day</code> on, null if there is none within so many days
	 */
	public LocalDate nextOpenDay(LocalDate day, int longest) {
		for (int i = 0; i < longest; i++) {
			if (isOpenOn(day.plusDays(i))) {
				return day.plusDays(i);
			}
		}
		return null;
	}
	
	/**
	 * @return those that are open on that day, in the order given
	 */
	public static List<Openings> openOn(LocalDate day, Collection<Openings> all) {
		List<Openings> open = new ArrayList<>();
		for (Openings one : all) {
			if (one.isOpenOn(day)) {
				open.add(one);
			}
		}
		return open;
	}
	
	/**
	 * @return the hours of that day, null if closed
	 */
	Hours hoursOn(LocalDate day) {
		return exceptions.containsKey(day) ? exceptions.get(day) : weekly.get(day.getDayOfWeek());
	}
	
	/** From when to when on one day; null and null for the whole of it. */
	static final class Hours {
		
		static final Hours ALL_DAY = new Hours(null, null);
		
		private final LocalTime opens;
		
		private final LocalTime closes;
		
		Hours(LocalTime opens, LocalTime closes) {
			this.opens = opens;
			this.closes = closes;
		}
		
		boolean isOvernight() {
			return opens != null && !closes.isAfter(opens);
		}
		
		LocalTime getOpens() {
			return opens;
		}
		
		LocalTime getCloses() {
			return closes;
		}
	}
	
	/** Gathers the days; every day that is not named is closed. */
	public static final class Builder {
		
		private final String key;
		
		private final Map<DayOfWeek, Hours> weekly = new EnumMap<>(DayOfWeek.class);
		
		private final Map<LocalDate, Hours> exceptions = new HashMap<>();
		
		private Builder(String key) {
			this.key = Objects.requireNonNull(key, "key");
		}
		
		/**
		 * Open the whole of these days.
		 */
		public Builder open(DayOfWeek... days) {
			for (DayOfWeek day : days) {
				weekly.put(day, Hours.ALL_DAY);
			}
			return this;
		}
		
		/**
		 * @param closes no later than <code>opens</code> means the next morning
		 */
		public Builder open(DayOfWeek day, LocalTime opens, LocalTime closes) {
			weekly.put(day, new Hours(opens, closes));
			return this;
		}
		
		/**
		 * Closed on that date, whatever its day of the week: a holiday, or leave.
		 */
		public Builder closed(LocalDate date) {
			exceptions.put(date, null);
			return this;
		}
		
		/**
		 * Other hours on that date than on its day of the week.
		 */
		public Builder openOn(LocalDate date, LocalTime opens, LocalTime closes) {
			exceptions.put(date, new Hours(opens, closes));
			return this;
		}
		
		public Openings build() {
			return new Openings(this);
		}
	}
}
