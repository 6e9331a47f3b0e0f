/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads times of the day as people write them: <code>9:00am</code>, <code>9.00 AM</code>, <code>9h30</code>, <code>noon</code>.
 * Hours without am or pm are those of a clock with 24 hours.
 */
final class HsdsTimes {
	
	static final String TIME = "peermentor.error.directory.time";
	
	static final String AMBIGUOUS = "peermentor.error.directory.hoursAmbiguous";
	
	static final String CHANGED = "peermentor.notice.directory.time";
	
	private static final String NOON = "12:00";
	
	private static final String MIDNIGHT = "00:00";
	
	/** As HSDS asks; seconds of zero say nothing. */
	private static final Pattern PLAIN = Pattern
	        .compile("([01]\\d|2[0-3]):([0-5]\\d)(?::00(?:\\.0{1,9})?)?(Z|[+-]\\d{2}:?\\d{2})?");
	
	private static final Pattern CLOCK = Pattern
	        .compile("(\\d{1,2})(?:[:.h](\\d{2})(?::(\\d{2})(?:\\.\\d{1,9})?)?|h)?(am|pm|a|p)?");
	
	private static final Pattern HALVES = Pattern.compile("([ap])\\.m\\.?");
	
	private static final Pattern DIGITS = Pattern.compile("(\\d{1,2})(\\d{2})(am|pm|a|p)?");
	
	private static final int HALF_DAY = 720;
	
	private HsdsTimes() {
	}
	
	/**
	 * @param closing whether 24:00 can be meant: midnight at the end of the day
	 * @return a time such as <code>09:00</code>, with the offset that the text has
	 */
	static HsdsValue time(String text, boolean closing) {
		Matcher plain = PLAIN.matcher(text);
		if (plain.matches()) {
			return plain(plain);
		}
		String small = HALVES.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("$1m").replace(" ", "");
		if (small.equals("noon") || small.equals("12noon") || small.equals("midday") || small.equals("midi")) {
			return HsdsValue.changed(NOON, CHANGED);
		}
		if (small.equals("midnight") || small.equals("12midnight") || small.equals("minuit")) {
			return HsdsValue.changed(MIDNIGHT, CHANGED);
		}
		Matcher clock = CLOCK.matcher(small);
		if (clock.matches()) {
			boolean alone = clock.group(2) == null && clock.group(4) == null && !small.endsWith("h");
			return alone ? HsdsValue.unread(TIME) : read(clock.group(1), clock.group(2), clock.group(3), clock.group(4), closing);
		}
		Matcher digits = DIGITS.matcher(small);
		boolean isTime = digits.matches() && (digits.group(3) != null || digits.group(1).length() == 2);
		return isTime ? read(digits.group(1), digits.group(2), null, digits.group(3), closing) : HsdsValue.unread(TIME);
	}
	
	private static HsdsValue plain(Matcher plain) {
		String time = plain.group(1) + ":" + plain.group(2);
		String offset = plain.group(3);
		if (offset == null || offset.equals("Z")) {
			return HsdsValue.of(offset == null ? time : time + offset);
		}
		String minutes = offset.substring(offset.length() - 2);
		int hours = Integer.parseInt(offset.substring(1, 3));
		boolean exists = hours <= (offset.charAt(0) == '-' ? 12 : 14) && "00 15 30 45".contains(minutes);
		return exists ? HsdsValue.of(time + offset.substring(0, 3) + ":" + minutes) : HsdsValue.unread(TIME);
	}
	
	private static HsdsValue read(String hours, String minutes, String seconds, String half, boolean closing) {
		int hour = Integer.parseInt(hours);
		int minute = minutes == null ? 0 : Integer.parseInt(minutes);
		if (minute > 59 || (seconds != null && Integer.parseInt(seconds) > 59)) {
			return HsdsValue.unread(TIME);
		}
		boolean morning = half != null && half.charAt(0) == 'a';
		boolean afternoon = half != null && half.charAt(0) == 'p';
		if ((morning && hour > 12) || (afternoon && hour == 0) || hour > 24) {
			return HsdsValue.unread(TIME);
		}
		if (hour == 24) {
			boolean endsDay = closing && half == null && minute == 0 && (seconds == null || seconds.equals("00"));
			return endsDay ? HsdsValue.changed(MIDNIGHT, CHANGED) : HsdsValue.unread(TIME);
		}
		int shown = morning && hour == 12 ? 0 : afternoon && hour < 12 ? hour + 12 : hour;
		return HsdsValue.changed(twoDigits(shown) + ":" + twoDigits(minute), CHANGED);
	}
	
	private static String twoDigits(int number) {
		return number < 10 ? "0" + number : Integer.toString(number);
	}
	
	/**
	 * Whether two times, each read for itself, can mean others together: of hours without am or pm and without a zero before
	 * them, nobody knows which half of the day is meant, unless one reading alone gives a day's work.
	 * 
	 * @param opens as the file has it, and how it was read
	 * @param closes likewise
	 */
	static boolean isAmbiguous(String opensAs, String opens, String closesAs, String closes) {
		int from = minute(opens);
		int to = minute(closes);
		if (from == to) {
			return from != 0;
		}
		if (isDoubtful(opensAs, closesAs) && hasHalf(closesAs)) {
			return from > to || from + HALF_DAY < to;
		}
		return isDoubtful(closesAs, opensAs) && (from > to || hasHalf(opensAs));
	}
	
	private static int minute(String time) {
		return Integer.parseInt(time.substring(0, 2)) * 60 + Integer.parseInt(time.substring(3, 5));
	}
	
	/** An hour from 1 to 9 without a zero, or 10 and 11 if the other one says which half of the day it means. */
	private static boolean isDoubtful(String as, String other) {
		boolean isOneDigit = as.charAt(0) >= '1' && as.charAt(0) <= '9' && (as.length() == 1 || !Character.isDigit(as.charAt(1)));
		boolean isTenOrEleven = as.startsWith("10") || as.startsWith("11");
		return !hasHalf(as) && as.indexOf('h') < 0 && (isOneDigit || (isTenOrEleven && hasHalf(other)));
	}
	
	/** Of what was read as a time, only am, pm, noon and midnight have such letters. */
	private static boolean hasHalf(String as) {
		for (int i = 0; i < as.length(); i++) {
			if (Character.isLetter(as.charAt(i)) && "hHzZ".indexOf(as.charAt(i)) < 0) {
				return true;
			}
		}
		return false;
	}
}
