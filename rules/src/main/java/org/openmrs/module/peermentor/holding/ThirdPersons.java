/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.holding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the names of third persons out of what is held and sets them apart: where one stood, a placeholder such as
 * <code>[P1]</code> stands, and a list says whom it means. Whoever drops the list has redacted everything. Known are those
 * that stand in a field of their own somewhere; wherever words name them, they are taken out too, also by a part of the
 * name that begins with a capital. The participant's own names stay.
 */
public final class ThirdPersons {
	
	/** Shorter parts of a name are words. */
	private static final int SHORTEST_PART = 3;
	
	private static final Pattern SPACE = Pattern.compile("[^\\p{L}\\p{N}'’-]+");
	
	private final Map<String, String> placeholders = new LinkedHashMap<>();
	
	private final Map<String, String> wholes = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
	
	private final Map<String, String> parts = new LinkedHashMap<>();
	
	private Pattern anyWhole;
	
	private Pattern anyPart;
	
	private ThirdPersons() {
	}
	
	/**
	 * @param entries everything that is held, so that a name that stands in one is known in all
	 * @param ownNames what the participant is called; each word of it stays
	 */
	public static ThirdPersons in(Collection<HeldEntry> entries, Collection<String> ownNames) {
		ThirdPersons persons = new ThirdPersons();
		Set<String> own = new HashSet<>();
		ownNames.forEach(name -> own.addAll(partsOf(name.toLowerCase(Locale.ROOT))));
		for (HeldEntry entry : entries) {
			for (HeldField field : entry.getFields()) {
				if (field.isThirdPerson()) {
					persons.meet(field.getValue().toString().trim(), own);
				}
			}
		}
		persons.anyWhole = any(persons.wholes.keySet(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
		persons.anyPart = any(persons.parts.keySet(), 0);
		return persons;
	}
	
	private void meet(String words, Set<String> own) {
		if (words.isEmpty() || wholes.containsKey(words)) {
			return;
		}
		String placeholder = "[P" + (placeholders.size() + 1) + "]";
		placeholders.put(placeholder, words);
		wholes.put(words, placeholder);
		for (String part : partsOf(words)) {
			boolean telling = part.length() >= SHORTEST_PART && !Character.isLowerCase(part.charAt(0))
			        && !own.contains(part.toLowerCase(Locale.ROOT));
			if (telling) {
				parts.putIfAbsent(part, placeholder);
			}
		}
	}
	
	private static List<String> partsOf(String words) {
		List<String> parts = new ArrayList<>();
		for (String part : SPACE.split(words)) {
			if (!part.isEmpty()) {
				parts.add(part);
			}
		}
		return parts;
	}
	
	/** The longest first, each as a word of its own; null if there are none. */
	private static Pattern any(Collection<String> words, int flags) {
		List<String> longest = new ArrayList<>(words);
		longest.sort(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));
		StringBuilder any = new StringBuilder();
		longest.forEach(word -> any.append(any.length() == 0 ? "" : "|").append(Pattern.quote(word)));
		return longest.isEmpty() ? null : Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + any + ")(?![\\p{L}\\p{N}])", flags);
	}
	
	/**
	 * @return placeholder to whom it means, in the order of the numbers
	 */
	public Map<String, String> getPlaceholders() {
		return Collections.unmodifiableMap(placeholders);
	}
	
	/**
	 * @return the same with placeholders where third persons stood
	 */
	public HeldEntry setApart(HeldEntry entry) {
		return entry.withFields(this::setApart);
	}
	
	private HeldField setApart(HeldField field) {
		if (field.isThirdPerson()) {
			String placeholder = wholes.get(field.getValue().toString().trim());
			return placeholder == null ? field : field.withValue(placeholder);
		}
		return field.mayNameOthers() ? field.withValue(setApart(field.getValue().toString())) : field;
	}
	
	private String setApart(String words) {
		return replace(anyPart, parts, replace(anyWhole, wholes, words));
	}
	
	private static String replace(Pattern any, Map<String, String> by, String words) {
		if (any == null) {
			return words;
		}
		Matcher matcher = any.matcher(words);
		StringBuffer replaced = new StringBuffer();
		while (matcher.find()) {
			String placeholder = by.getOrDefault(matcher.group(), matcher.group());
			matcher.appendReplacement(replaced, Matcher.quoteReplacement(placeholder));
		}
		return matcher.appendTail(replaced).toString();
	}
}
