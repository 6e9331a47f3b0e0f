/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.openmrs.module.peermentor.refusal.Problems;

/**
 * Reads what a caller handed in, strictly: each value has its type, everything wrong is collected under its field, and
 * what was never asked for is refused rather than ignored (an ignored filter would widen a list).
 */
public abstract class Input {
	
	/** What a uuid may look like; the platform's own are 36 or 38 characters. */
	private static final Pattern UUID = Pattern.compile("[0-9A-Za-z-]{36,38}");
	
	private final String path;
	
	private final Problems problems;
	
	private final Set<String> asked = new LinkedHashSet<>();
	
	/**
	 * @param path what stands before a field's name in a refusal, such as <code>accompaniment.</code>
	 */
	Input(String path, Problems problems) {
		this.path = path;
		this.problems = problems;
	}
	
	/** The value as it came, or null. */
	abstract Object raw(String name);
	
	/** The names that came. */
	abstract Set<String> given();
	
	/** The code of the refusal for a name that was never asked for. */
	abstract String unknownNameCode();
	
	/**
	 * @return where every problem goes; rules of a room add theirs
	 */
	public Problems problems() {
		return problems;
	}
	
	/**
	 * @return whether the caller gave this name at all, be it with null
	 */
	public boolean has(String name) {
		asked.add(name);
		return given().contains(name);
	}
	
	/**
	 * @return the text without blanks around it, or null if absent, blank or unusable
	 */
	public String string(String name, int longest) {
		Object value = take(name);
		return value == null ? null : string(name, value, longest);
	}
	
	String string(String name, Object value, int longest) {
		if (!(value instanceof String)) {
			wrong(name, "peermentor.error.notText");
			return null;
		}
		String text = ((String) value).trim();
		if (text.length() > longest) {
			wrong(name, "peermentor.error.tooLong", longest);
			return null;
		}
		if (hasControlCharacters(text)) {
			wrong(name, "peermentor.error.controlCharacters");
			return null;
		}
		return text.isEmpty() ? null : text;
	}
	
	/**
	 * @return the uuid, or null if absent or unusable
	 */
	public String uuid(String name) {
		String text = string(name, 38);
		if (text != null && !UUID.matcher(text).matches()) {
			wrong(name, "peermentor.error.notAUuid");
			return null;
		}
		return text;
	}
	
	/**
	 * @return the instant, or null if absent or unusable; an ISO 8601 time without an offset is no instant
	 */
	public Instant instant(String name) {
		String text = string(name, 40);
		return text == null ? null : instant(name, text, "peermentor.error.notAnInstant");
	}
	
	/**
	 * @param code with which what is no instant is refused
	 */
	Instant instant(String name, String text, String code) {
		try {
			Instant instant = OffsetDateTime.parse(text).toInstant();
			int year = OffsetDateTime.parse(text).getYear();
			if (year < 1900 || year > 2200) {
				wrong(name, "peermentor.error.yearOutOfRange", "1900", "2200");
				return null;
			}
			return instant;
		}
		catch (DateTimeException e) {
			wrong(name, code);
			return null;
		}
	}
	
	/**
	 * @return the day, or null if absent or unusable
	 */
	public LocalDate date(String name) {
		Object value = take(name);
		return value == null ? null : date(name, value);
	}
	
	LocalDate date(String name, Object value) {
		try {
			if (value instanceof String && ((String) value).matches("(19|2[01])\\d{2}-\\d{2}-\\d{2}")) {
				return LocalDate.parse((String) value);
			}
		}
		catch (DateTimeException e) {
			// Refused below, as what does not look like a day.
		}
		wrong(name, "peermentor.error.notADate");
		return null;
	}
	
	/**
	 * @return the time of a wall clock such as <code>17:00</code>, or null if absent or unusable
	 */
	public LocalTime time(String name) {
		Object value = take(name);
		if (value == null) {
			return null;
		}
		if (value instanceof String && ((String) value).matches("([01]\\d|2[0-3]):[0-5]\\d")) {
			return LocalTime.parse((String) value);
		}
		wrong(name, "peermentor.error.notATime");
		return null;
	}
	
	/**
	 * @return the whole number, or null if absent, unusable or outside the bounds
	 */
	public Integer integer(String name, int least, int most) {
		BigDecimal number = decimal(name, BigDecimal.valueOf(least), BigDecimal.valueOf(most), 0);
		return number == null ? null : number.intValue();
	}
	
	/**
	 * @param places the most decimal places allowed
	 * @return the number, or null if absent, unusable, outside the bounds or finer than allowed
	 */
	public BigDecimal decimal(String name, BigDecimal least, BigDecimal most, int places) {
		Object value = take(name);
		if (value == null) {
			return null;
		}
		BigDecimal number = number(value);
		if (number == null || number.stripTrailingZeros().scale() > places) {
			if (places == 0) {
				wrong(name, "peermentor.error.notAWholeNumber");
			} else {
				wrong(name, "peermentor.error.notANumber", places);
			}
			return null;
		}
		if (number.compareTo(least) < 0 || number.compareTo(most) > 0) {
			wrong(name, "peermentor.error.outOfRange", least.toPlainString(), most.toPlainString());
			return null;
		}
		return number;
	}
	
	/**
	 * @return the truth value, or null if absent or unusable
	 */
	public Boolean bool(String name) {
		Object value = take(name);
		if (value == null) {
			return null;
		}
		if ("true".equals(value.toString())) {
			return Boolean.TRUE;
		}
		if ("false".equals(value.toString())) {
			return Boolean.FALSE;
		}
		wrong(name, "peermentor.error.notTrueOrFalse");
		return null;
	}
	
	/**
	 * @return the coded value, or null if absent or unusable; the refusal names the legal codes
	 */
	public <E extends Enum<E>> E code(String name, Class<E> codes) {
		Object value = take(name);
		return value == null ? null : code(name, value, codes);
	}
	
	<E extends Enum<E>> E code(String name, Object value, Class<E> codes) {
		for (E code : codes.getEnumConstants()) {
			if (code.name().equals(value)) {
				return code;
			}
		}
		wrong(name, "peermentor.error.notACode", legalCodes(codes));
		return null;
	}
	
	/**
	 * Adds a refusal for every name that was given and never asked for, then refuses if there is any problem.
	 */
	public void check() {
		found().throwIfAny();
	}
	
	/**
	 * Adds a refusal for every name that was given and never asked for.
	 * 
	 * @return all that was found wrong in reading, for a service that adds what it finds and refuses all at once
	 */
	public Problems found() {
		refuseUnknown();
		return problems;
	}
	
	void refuseUnknown() {
		Set<String> unknown = new TreeSet<>(given());
		unknown.removeAll(asked);
		for (String name : unknown) {
			// The name is the caller's own text: shown shortened, so that nothing long or odd is echoed.
			wrong(name.length() > 60 ? name.substring(0, 60) : name, unknownNameCode());
		}
	}
	
	/** Marks the name as asked for and gives its value. */
	Object take(String name) {
		asked.add(name);
		return raw(name);
	}
	
	void wrong(String name, String code, Object... arguments) {
		problems.add(path + name, code, arguments);
	}
	
	String path() {
		return path;
	}
	
	
	private static String legalCodes(Class<? extends Enum<?>> codes) {
		StringBuilder legal = new StringBuilder();
		Arrays.stream(codes.getEnumConstants()).forEach(c -> legal.append(legal.length() == 0 ? "" : ", ").append(c.name()));
		return legal.toString();
	}
	
	private static boolean hasControlCharacters(String text) {
		return text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE
		        || (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t'));
	}
	
	private static BigDecimal number(Object value) {
		if (!(value instanceof Number) && !(value instanceof String)) {
			return null;
		}
		String text = value.toString().trim();
		// Exponents would let a short text stand for a number of a million digits.
		return text.matches("[+-]?\\d{1,15}(\\.\\d{1,9})?") ? new BigDecimal(text) : null;
	}
}
