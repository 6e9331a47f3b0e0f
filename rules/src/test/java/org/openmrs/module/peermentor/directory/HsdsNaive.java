/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;

/**
 * Says whether a record is in its normal form, on its own and as plainly as can be: a second opinion on what the check lets
 * through.
 */
final class HsdsNaive {
	
	private HsdsNaive() {
	}
	
	/**
	 * @return what is wrong, null if nothing is
	 */
	static String wrongWith(HsdsRecord record) {
		if (!record.getUuid().matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
			return "uuid " + record.getUuid();
		}
		if (record.getFields().containsKey("id")) {
			return "id among the fields";
		}
		for (Map.Entry<String, Object> said : record.getFields().entrySet()) {
			HsdsField field = HsdsFields.of(record.getKind(), said.getKey());
			if (!(field == null ? isPlain(said.getValue()) : isValid(field, said.getValue()))) {
				return said.toString();
			}
		}
		for (HsdsField field : HsdsFields.of(record.getKind())) {
			if (field.getNeed() == HsdsField.Need.NEEDED && field.getType() != HsdsType.ID
			        && !record.getFields().containsKey(field.getName())) {
				return field + " is missing";
			}
		}
		return null;
	}
	
	private static boolean isPlain(Object value) {
		return value instanceof Boolean || value instanceof Integer || value instanceof Long
		        || (value instanceof Double && !((Double) value).isNaN() && !((Double) value).isInfinite()) || isText(value, 20000);
	}
	
	private static boolean isText(Object value, int most) {
		if (!(value instanceof String)) {
			return false;
		}
		String text = (String) value;
		return !text.isEmpty() && text.length() <= most && text.equals(text.trim())
		        && !text.matches("(?s).*[\\x00-\\x09\\x0b-\\x1f\\x7f-\\x9f\\u202a-\\u202e\\ufeff].*")
		        && !text.matches("(?is).*<(/?(script|b|p|img|iframe)[ />]|!--).*");
	}
	
	private static boolean isValid(HsdsField field, Object value) {
		boolean isNumeric = field.getType() == HsdsType.NUMBER || field.getType() == HsdsType.WHOLE;
		if (isNumeric) {
			return isNumber(field, value);
		}
		if (!isText(value, Math.min(field.getMost(), 20000)) || (field.getType() != HsdsType.TEXT && value.toString().contains("\n"))) {
			return false;
		}
		String text = value.toString();
		try {
			switch (field.getType()) {
				case REFERENCE:
					return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
				case CODE:
					return field.getAllowed().contains(text);
				case TABLE:
					return DirectoryKind.ofTable(text) != null;
				case EMAIL:
					return text.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
				case URI:
					return new URI(text).isAbsolute() && !text.matches("(?i)(javascript|data|file|vbscript):.*");
				case PHONE:
					return text.replaceAll("[^0-9]", "").length() >= 3;
				case DATE:
					return LocalDate.parse(text).toString().equals(text);
				case DATE_TIME:
					return OffsetDateTime.parse(text) != null;
				case TIME:
					return text.matches("([01][0-9]|2[0-3]):[0-5][0-9](Z|[+-][0-9]{2}:[0-9]{2})?");
				case DAYS:
					return text.matches("(-?[0-9]{0,2}(MO|TU|WE|TH|FR|SA|SU),?)+");
				case NUMBERS:
					return text.matches("-?[1-9][0-9]*(,-?[1-9][0-9]*)*");
				default:
					return true;
			}
		}
		catch (Exception e) {
			return false;
		}
	}
	
	private static boolean isNumber(HsdsField field, Object value) {
		boolean isWhole = value instanceof Integer || value instanceof Long;
		if (!isWhole && (field.getType() == HsdsType.WHOLE || !(value instanceof Double))) {
			return false;
		}
		double number = ((Number) value).doubleValue();
		return (field.getLeast() == null || number >= field.getLeast())
		        && (field.getGreatest() == null || number <= field.getGreatest());
	}
}
