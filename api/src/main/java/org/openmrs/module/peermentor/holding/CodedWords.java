/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.holding;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.openmrs.api.context.Context;

/**
 * Codes in words: in the reader's language where there is a message for them, else the code itself, spelled as words are.
 */
final class CodedWords {
	
	/** What the messages of all other codes begin with; one code means the same wherever it stands. */
	private static final String ANY = "peermentor.code.";
	
	/** Of a field, or of the type of its value: what the codes of its messages begin with. */
	private static final Map<String, String> BEGINNINGS = new HashMap<>();
	
	static {
		BEGINNINGS.put("segment", "peermentor.word.segment.");
		BEGINNINGS.put("segments", "peermentor.word.segment.");
		BEGINNINGS.put("Segment", "peermentor.word.segment.");
		BEGINNINGS.put("purpose", "peermentor.word.purpose.");
		BEGINNINGS.put("PurposeOfUse", "peermentor.word.purpose.");
		BEGINNINGS.put("DisclosureBasis", "peermentor.word.basis.");
		BEGINNINGS.put("PlanStatus", "peermentor.stage.");
		BEGINNINGS.put("need", ANY + "need.");
	}
	
	private static final Pattern CODES = Pattern.compile("[A-Z][A-Z0-9_]*(,[A-Z][A-Z0-9_]*)*");
	
	private static final Pattern CODES_FOR_SURE = Pattern.compile("[A-Z][A-Z0-9]*_[A-Z0-9_,]*");
	
	private static final Pattern NEXT_WORD = Pattern.compile("_([a-z0-9])");
	
	private final Locale locale;
	
	CodedWords(Locale locale) {
		this.locale = locale;
	}
	
	/**
	 * @param label code of the field, null for none
	 * @param value never null
	 * @return null if these are no codes
	 */
	String of(String label, Object value) {
		String beginning = value instanceof Enum ? BEGINNINGS.get(((Enum<?>) value).getDeclaringClass().getSimpleName())
		        : BEGINNINGS.get(label);
		String text = value instanceof Enum ? ((Enum<?>) value).name() : value.toString();
		if (!(value instanceof Enum) && !isCoded(beginning, text)) {
			return null;
		}
		return Arrays.stream(text.split(",")).map(code -> word(beginning, code))
		        .collect(Collectors.joining(beginning == null ? ", " : "; "));
	}
	
	/** A word in capitals may be a name; it is a code if there are words for it. */
	private boolean isCoded(String beginning, String text) {
		return CODES.matcher(text).matches() && (beginning != null || CODES_FOR_SURE.matcher(text).matches()
		        || Arrays.stream(text.split(",")).noneMatch(code -> message(ANY + code, "").isEmpty()));
	}
	
	private String word(String beginning, String code) {
		String spelled = code.toLowerCase(Locale.ROOT).replace('_', ' ');
		if (beginning == null) {
			return message(ANY + code, spelled);
		}
		return message(beginning + (beginning.startsWith("peermentor.word.") ? camelCase(code) : code), spelled);
	}
	
	private String message(String code, String otherwise) {
		return Context.getMessageSourceService().getMessage(code, null, otherwise, locale);
	}
	
	private static String camelCase(String code) {
		Matcher next = NEXT_WORD.matcher(code.toLowerCase(Locale.ROOT));
		StringBuffer camel = new StringBuffer();
		while (next.find()) {
			next.appendReplacement(camel, next.group(1).toUpperCase(Locale.ROOT));
		}
		return next.appendTail(camel).toString();
	}
}
