/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;

/** What is wrong with the words on a screen of the mentor's app: keys and codes in their place, another language, words of rule 12. */
final class ScreenWords {
	
	private static final Pattern KEY = Pattern.compile("\\b[a-z]\\w*\\.[a-zA-Z]\\w+\\b");
	
	private static final Pattern CODE = Pattern.compile("\\b[A-Z]+_[A-Z_]+\\b");
	
	/** Rule 12, and what would be said in French. */
	private static final Pattern REFUSED = Pattern.compile("\\b(inmates?|offenders?|addict\\w*|clean|dirty|détenu\\w*|délinquant\\w*|toxicoman\\w*"
	        + "|drogué\\w*|undefined|null|NaN)\\b", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
	
	private static final List<String> FOLDERS = List.of("ground", "mentor", "mentor/more");
	
	/** Fewer words than these may be the same in both languages, or come from the server. */
	private static final int TELLING = 3;
	
	private ScreenWords() {
	}
	
	/**
	 * @param language in which the page should be
	 * @return everything that is wrong; empty if nothing is
	 */
	static List<String> wrong(Page page, String language) {
		String text = page.locator("body").innerText();
		List<String> wrong = new ArrayList<>();
		for (Pattern pattern : List.of(KEY, CODE, REFUSED)) {
			Matcher found = pattern.matcher(text);
			while (found.find()) {
				wrong.add(found.group());
			}
		}
		if (!language.equals(page.evaluate("() => document.documentElement.lang"))) {
			wrong.add("The page says that it is in " + page.evaluate("() => document.documentElement.lang"));
		}
		foreign(language).stream().filter(text::contains).forEach(wrong::add);
		return wrong;
	}
	
	/** Sentences that the other language has and this one has not. */
	private static List<String> foreign(String language) {
		Set<String> own = new HashSet<>(texts(language).values());
		return texts(language.equals("en") ? "fr" : "en").values().stream()
		        .filter(text -> !text.contains("{") && text.split(" ").length >= TELLING && !own.contains(text)).toList();
	}
	
	private static Map<String, String> texts(String language) {
		Map<String, String> texts = new TreeMap<>();
		for (String folder : FOLDERS) {
			try {
				JsonNode file = new ObjectMapper().readTree(MentorServer.FILES.resolve(folder + "/messages." + language + ".json").toFile());
				file.path("texts").properties().forEach(text -> texts.put(text.getKey(), text.getValue().asText()));
				file.path("codes").properties().forEach(kind -> kind.getValue().properties()
				        .forEach(code -> texts.put(kind.getKey() + " " + code.getKey(), code.getValue().asText())));
			}
			catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}
		return texts;
	}
}
