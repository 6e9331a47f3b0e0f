/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One version of the wording of a consent, in one or more languages. Immutable: other words are another version.
 */
public final class ConsentForm {
	
	private static final Pattern BLANK = Pattern.compile("\\{([^{}]*)\\}");
	
	private final String code;
	
	private final int version;
	
	private final GoverningLaw law;
	
	private final Map<String, Map<FormPart, String>> languages;
	
	ConsentForm(String code, int version, GoverningLaw law, Map<String, Map<FormPart, String>> languages) {
		this.code = code;
		this.version = version;
		this.law = law;
		Map<String, Map<FormPart, String>> kept = new TreeMap<>();
		languages.forEach((language, parts) -> kept.put(language, Collections.unmodifiableMap(new EnumMap<>(parts))));
		this.languages = Collections.unmodifiableMap(kept);
	}
	
	public String getCode() {
		return code;
	}
	
	public int getVersion() {
		return version;
	}
	
	/**
	 * @return the law for which it was worded
	 */
	public GoverningLaw getLaw() {
		return law;
	}
	
	/**
	 * @return the parts by language, each language whole
	 */
	public Map<String, Map<FormPart, String>> getLanguages() {
		return languages;
	}
	
	/**
	 * @return how a consent names what was read to the participant, such as <code>sharing:1:fr</code>
	 */
	public String reference(String language) {
		return code + ":" + version + ":" + language;
	}
	
	/**
	 * @param language of which the form must have the wording
	 * @param blanks what to fill in; a blank that nobody gave stays a line to write on
	 * @return the wording, in the order of the parts
	 */
	public Map<FormPart, String> fill(String language, Map<FormBlank, String> blanks) {
		Map<FormPart, String> filled = new EnumMap<>(FormPart.class);
		languages.get(language).forEach((part, text) -> filled.put(part, filled(text, blanks)));
		return filled;
	}
	
	private static String filled(String text, Map<FormBlank, String> blanks) {
		Matcher matcher = BLANK.matcher(text);
		StringBuffer filled = new StringBuffer();
		while (matcher.find()) {
			String value = blanks.get(FormBlank.valueOf(matcher.group(1).toUpperCase(Locale.ROOT)));
			matcher.appendReplacement(filled, Matcher.quoteReplacement(value == null ? "____________" : value));
		}
		return matcher.appendTail(filled).toString();
	}
	
	/**
	 * @return the first word in braces that is no blank, null if all are
	 */
	static String unknownBlank(String text) {
		Matcher matcher = BLANK.matcher(text);
		while (matcher.find()) {
			String name = matcher.group(1);
			boolean known = false;
			for (FormBlank blank : FormBlank.values()) {
				known |= blank.name().toLowerCase(Locale.ROOT).equals(name);
			}
			if (!known) {
				return name;
			}
		}
		return null;
	}
}
