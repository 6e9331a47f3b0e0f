/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.time.LocalDate;

/**
 * One span of minutes on those dates that a rule picks. Made of numbers alone, so that a database answers as this class does:
 * a date counts if its weekday is one of these, if it is the n-th such weekday of its month where that is asked, if it is that
 * day of its month where that is asked, if it stands in the right week or month of the rhythm, and if it is not before the
 * first and not after the last date. A slot belongs to the date on which it opens, even if it closes on the next.
 */
public final class HoursSlot {
	
	/** The first date of a slot that always was. */
	static final int EVER = 0;
	
	/** The last date of a slot without end. */
	static final int FOR_EVER = 9_999_999;
	
	static final int DAY = 24 * 60;
	
	private static final int WEEK = 7;
	
	/** A bit for each weekday. */
	static final int EVERY_DAY = 0b1111111;
	
	private final int weekdays;
	
	private final int opens;
	
	private final int closes;
	
	private final int nth;
	
	private final int monthDay;
	
	private final boolean monthly;
	
	private final int anchor;
	
	private final int period;
	
	private final int first;
	
	private final int last;
	
	HoursSlot(int weekdays, int opens, int closes, int nth, int monthDay, boolean monthly, int anchor, int period, int first,
	    int last) {
		this.weekdays = weekdays;
		this.opens = opens;
		this.closes = closes;
		this.nth = nth;
		this.monthDay = monthDay;
		this.monthly = monthly;
		this.anchor = anchor;
		this.period = period;
		this.first = first;
		this.last = last;
	}
	
	/**
	 * @return a slot on each date from the first to the last
	 */
	static HoursSlot daily(int opens, int closes, int first, int last) {
		return new HoursSlot(EVERY_DAY, opens, closes, 0, 0, false, 0, WEEK, first, last);
	}
	
	/**
	 * @return the same between two dates
	 */
	HoursSlot within(int from, int to) {
		return new HoursSlot(weekdays, opens, closes, nth, monthDay, monthly, anchor, period, Math.max(first, from),
		        Math.min(last, to));
	}
	
	/**
	 * @return the same from a date on and without end
	 */
	HoursSlot from(int day) {
		return new HoursSlot(weekdays, opens, closes, nth, monthDay, monthly, anchor, period, day, FOR_EVER);
	}
	
	/**
	 * @param weekday 1 is Monday
	 */
	public boolean isOn(int weekday) {
		return (weekdays & (1 << (weekday - 1))) != 0;
	}
	
	/**
	 * @return a bit for each weekday, the lowest for Monday
	 */
	int getWeekdays() {
		return weekdays;
	}
	
	/**
	 * @return minutes after midnight
	 */
	public int getOpens() {
		return opens;
	}
	
	/**
	 * @return minutes after the midnight before it opens; more than 1,440 if it closes on the next date
	 */
	public int getCloses() {
		return closes;
	}
	
	/**
	 * @return the how manieth such weekday of the month, from its end if negative; 0 if any
	 */
	public int getNth() {
		return nth;
	}
	
	/**
	 * @return the day of the month, from its end if negative; 0 if any
	 */
	public int getMonthDay() {
		return monthDay;
	}
	
	/**
	 * @return whether the rhythm counts months, not weeks
	 */
	public boolean isMonthly() {
		return monthly;
	}
	
	/**
	 * @return where the rhythm begins: an epoch day at which a week begins, or a month counted as {@link #month}
	 */
	public int getAnchor() {
		return anchor;
	}
	
	/**
	 * @return days or months until the rhythm begins again
	 */
	public int getPeriod() {
		return period;
	}
	
	/**
	 * @return how many days or months from each beginning of the rhythm count
	 */
	public int getSpan() {
		return monthly ? 1 : WEEK;
	}
	
	/**
	 * @return epoch day
	 */
	public int getFirst() {
		return first;
	}
	
	/**
	 * @return epoch day, itself included
	 */
	public int getLast() {
		return last;
	}
	
	/**
	 * @return how months are counted here
	 */
	public static int month(LocalDate date) {
		return date.getYear() * 12 + date.getMonthValue() - 1;
	}
	
	/**
	 * @return the how manieth such weekday of its month a date is
	 */
	public static int nth(LocalDate date) {
		return (date.getDayOfMonth() - 1) / WEEK + 1;
	}
	
	/**
	 * @return as {@link #nth}, from the month's end: -1 for the last
	 */
	public static int nthFromEnd(LocalDate date) {
		return -((date.lengthOfMonth() - date.getDayOfMonth()) / WEEK + 1);
	}
	
	/**
	 * @return the day of its month a date is, from the month's end: -1 for the last
	 */
	public static int dayFromEnd(LocalDate date) {
		return date.getDayOfMonth() - date.lengthOfMonth() - 1;
	}
	
	/**
	 * @return whether it opens on the date
	 */
	boolean isOn(LocalDate date) {
		int day = (int) date.toEpochDay();
		return day >= first && day <= last && isOn(date.getDayOfWeek().getValue())
		        && (nth == 0 || nth == nth(date) || nth == nthFromEnd(date))
		        && (monthDay == 0 || monthDay == date.getDayOfMonth() || monthDay == dayFromEnd(date))
		        && ((monthly ? month(date) : day) - anchor) % period < getSpan();
	}
	
	/**
	 * @return as {@link #read} takes it
	 */
	@Override
	public String toString() {
		return weekdays + "," + opens + "," + closes + "," + nth + "," + monthDay + "," + (monthly ? 1 : 0) + "," + anchor + ","
		        + period + "," + first + "," + last;
	}
	
	static HoursSlot read(String text) {
		String[] parts = text.split(",");
		int[] n = new int[parts.length];
		for (int i = 0; i < n.length; i++) {
			n[i] = Integer.parseInt(parts[i]);
		}
		return new HoursSlot(n[0], n[1], n[2], n[3], n[4], n[5] == 1, n[6], n[7], n[8], n[9]);
	}
}
