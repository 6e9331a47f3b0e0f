/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads numbers as files have them. Whole ones become Integer or Long, others Double, as a JSON reader gives them again.
 */
final class HsdsNumbers {
	
	static final String NUMBER = "peermentor.error.directory.number";
	
	static final String RANGE = "peermentor.error.directory.range";
	
	static final String CHANGED = "peermentor.notice.directory.number";
	
	/** Numbers beyond it are not told from their neighbours by a Double. */
	private static final double EXACT = 9007199254740992d;
	
	private static final Pattern PLAIN = Pattern.compile("[+-]?(?:\\d{1,20}(?:\\.\\d{0,30})?|\\.\\d{1,30})(?:[eE][+-]?\\d{1,3})?");
	
	private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(?:,\\d{3})+(?:\\.\\d{0,30})?");
	
	private static final Pattern MONEY = Pattern.compile("[$\u20ac\u00a3] ?(\\d.*)|(\\d.*?) ?[$\u20ac\u00a3]");
	
	/** A decimal number whatever its length, so that extreme ones are never written out in full. */
	private static final int LONGEST_WRITTEN = 40;
	
	private HsdsNumbers() {
	}
	
	/**
	 * @param raw a number or a text
	 * @param fromTable whether every value of the file is a text, so that one is no change
	 */
	static HsdsValue number(HsdsField field, Object raw, boolean fromTable) {
		if (raw instanceof Number) {
			return within(field, normal((Number) raw), null);
		}
		String text = raw.toString();
		if (PLAIN.matcher(text).matches()) {
			return within(field, normal(Double.valueOf(text)), fromTable ? null : CHANGED);
		}
		String bare = MONEY.matcher(text).matches() ? text.replaceAll("[$\u20ac\u00a3 ]", "") : text;
		bare = GROUPED.matcher(bare).matches() ? bare.replace(",", "") : bare;
		return PLAIN.matcher(bare).matches() ? within(field, normal(Double.valueOf(bare)), CHANGED)
		        : HsdsValue.unread(NUMBER);
	}
	
	/**
	 * @return Integer or Long where whole, else Double; null for what is no number
	 */
	static Number normal(Number number) {
		if (number instanceof Integer) {
			return number;
		}
		double value = number.doubleValue();
		if (Double.isNaN(value) || Double.isInfinite(value)) {
			return null;
		}
		if (Math.rint(value) != value || Math.abs(value) > EXACT) {
			return value;
		}
		long whole = (long) value;
		if ((int) whole == whole) {
			return (int) whole;
		}
		return whole;
	}
	
	private static HsdsValue within(HsdsField field, Number number, String note) {
		if (number == null) {
			return HsdsValue.unread(NUMBER);
		}
		if (field.getType() == HsdsType.WHOLE && number instanceof Double) {
			return HsdsValue.unread(NUMBER);
		}
		double value = number.doubleValue();
		boolean inside = (field.getLeast() == null || value >= field.getLeast())
		        && (field.getGreatest() == null || value <= field.getGreatest());
		return inside ? HsdsValue.changed(number, note)
		        : HsdsValue.unread(RANGE, plain(field.getLeast()), plain(field.getGreatest()));
	}
	
	private static String plain(Double bound) {
		return bound == null ? "" : text(bound);
	}
	
	/**
	 * @return the number as somebody would write it
	 */
	static String text(Number number) {
		if (number instanceof BigDecimal || number instanceof Double || number instanceof Float) {
			BigDecimal exact = number instanceof BigDecimal ? (BigDecimal) number : decimal(number.doubleValue());
			boolean isShort = exact != null && Math.abs((long) exact.scale()) <= LONGEST_WRITTEN
			        && exact.precision() <= LONGEST_WRITTEN;
			return isShort ? exact.stripTrailingZeros().toPlainString() : number.toString();
		}
		if (number instanceof BigInteger && ((BigInteger) number).bitLength() > 256) {
			return Double.toString(number.doubleValue());
		}
		return number.toString();
	}
	
	private static BigDecimal decimal(double number) {
		return Double.isNaN(number) || Double.isInfinite(number) ? null : BigDecimal.valueOf(number);
	}
	
	/**
	 * @return whole numbers other than zero within the field's bounds, such as <code>1,15,-1</code>
	 */
	static HsdsValue numbers(HsdsField field, String text) {
		List<String> numbers = new ArrayList<>();
		for (String part : text.split("[,;\\s]+")) {
			if (!part.matches("[+-]?\\d{1,3}")) {
				return HsdsValue.unread(NUMBER);
			}
			int number = Integer.parseInt(part);
			if (number == 0 || number < field.getLeast() || number > field.getGreatest()) {
				return HsdsValue.unread(RANGE, plain(field.getLeast()), plain(field.getGreatest()));
			}
			numbers.add(Integer.toString(number));
		}
		return numbers.isEmpty() ? HsdsValue.unread(NUMBER) : HsdsValue.of(String.join(",", numbers));
	}
}
