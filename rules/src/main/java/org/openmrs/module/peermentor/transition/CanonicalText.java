/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.openmrs.module.peermentor.table.TextDigest;

/**
 * Lines of <code>name: value</code> in one form only: the same facts give the same bytes, whatever the machine's language,
 * zone or line ends.
 */
final class CanonicalText {
	
	private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX", Locale.ROOT);
	
	private static final char[] HEX = "0123456789abcdef".toCharArray();
	
	private final StringBuilder text = new StringBuilder();
	
	private final ZoneId zone;
	
	CanonicalText(ZoneId zone) {
		this.zone = zone;
	}
	
	/**
	 * Begins a part.
	 */
	CanonicalText part(String name) {
		text.append('[').append(name).append("]\n");
		return this;
	}
	
	/**
	 * @param values what stands on one line, each null written as a dash
	 */
	CanonicalText line(String name, Object... values) {
		text.append(name).append(':');
		for (Object value : values) {
			text.append(' ').append(word(value));
		}
		text.append('\n');
		return this;
	}
	
	private String word(Object value) {
		if (value == null) {
			return "-";
		}
		if (value instanceof Instant) {
			return INSTANT.format(ZonedDateTime.ofInstant((Instant) value, zone));
		}
		if (value instanceof String) {
			return quoted((String) value);
		}
		return value instanceof Enum ? ((Enum<?>) value).name() : value.toString();
	}
	
	private static String quoted(String value) {
		StringBuilder quoted = new StringBuilder("\"");
		for (char c : value.toCharArray()) {
			if (c == '"' || c == '\\') {
				quoted.append('\\').append(c);
			} else if (Character.isISOControl(c)) {
				quoted.append("\\u00").append(HEX[c >> 4]).append(HEX[c & 15]);
			} else {
				quoted.append(c);
			}
		}
		return quoted.append('"').toString();
	}
	
	@Override
	public String toString() {
		return text.toString();
	}
	
	/**
	 * @return the SHA-256 of a text's bytes in UTF-8, in lower-case hexadecimal
	 */
	static String digest(String text) {
		return TextDigest.of(text);
	}
}
