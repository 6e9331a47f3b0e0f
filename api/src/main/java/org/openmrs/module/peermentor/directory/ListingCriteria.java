/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.openmrs.module.peermentor.refusal.Problems;

/**
 * Which listings are wanted. What was not asked for does not narrow.
 */
public final class ListingCriteria {
	
	/** The widest circle, in kilometres. */
	public static final int FARTHEST = 200;
	
	/** The circle unless told, in kilometres. */
	public static final int KM_UNLESS_TOLD = 25;
	
	private static final int MOST_WORDS = 6;
	
	List<String> words = Collections.emptyList();
	
	String need;
	
	Position near;
	
	double km = KM_UNLESS_TOLD;
	
	Instant openAt;
	
	List<String> languages = Collections.emptyList();
	
	Integer age;
	
	Set<ServiceFact> facts = EnumSet.noneOf(ServiceFact.class);
	
	boolean capacity;
	
	boolean includeUnknown;
	
	boolean closed;
	
	boolean nearestFirst;
	
	/**
	 * @param text words that all have to be there; null for any. Nothing in it is taken for anything but a word
	 * @param problems gets a problem on <code>q</code> if there is no word in it, or too many
	 */
	public ListingCriteria words(String text, Problems problems) {
		words = SearchWords.of(text);
		if (text != null && words.isEmpty()) {
			problems.add("q", "peermentor.error.directory.noWord");
		}
		if (words.size() > MOST_WORDS) {
			problems.add("q", "peermentor.error.directory.manyWords", MOST_WORDS);
		}
		return this;
	}
	
	/**
	 * @param code of a {@link NeedTerm}; null for any
	 * @param problems gets a problem on <code>need</code> if there is none such
	 */
	public ListingCriteria need(String code, Problems problems) {
		need = code;
		if (code != null && NeedTerm.of(code) == null) {
			List<String> codes = new ArrayList<>();
			NeedTerm.all().forEach(term -> codes.add(term.getCode()));
			problems.add("need", "peermentor.error.notACode", String.join(", ", codes));
		}
		return this;
	}
	
	/**
	 * @param position null for anywhere
	 * @param within how far from there, in kilometres, at most {@link #FARTHEST}; null unless told
	 */
	public ListingCriteria near(Position position, Double within) {
		near = position;
		km = within == null ? KM_UNLESS_TOLD : within;
		return this;
	}
	
	/**
	 * @param at when it has to be open; null for whenever
	 */
	public ListingCriteria openAt(Instant at) {
		openAt = at;
		return this;
	}
	
	/**
	 * @param names codes or names of languages, of which each has to be spoken; null for any
	 */
	public ListingCriteria languages(List<String> names) {
		languages = new ArrayList<>();
		for (String name : names) {
			String code = LanguageCodes.of(name);
			if (code != null && !languages.contains(code.replace(' ', '-'))) {
				languages.add(code.replace(' ', '-'));
			}
		}
		return this;
	}
	
	/**
	 * @param years how old somebody is; null for any. Leaves out only what says that it is not for them
	 */
	public ListingCriteria age(Integer years) {
		age = years;
		return this;
	}
	
	/**
	 * @param fact that has to be confirmed
	 * @param asked whether it is asked for
	 */
	public ListingCriteria fact(ServiceFact fact, boolean asked) {
		if (asked) {
			facts.add(fact);
		}
		return this;
	}
	
	/**
	 * @param free whether there have to be free places
	 */
	public ListingCriteria capacity(boolean free) {
		capacity = free;
		return this;
	}
	
	/**
	 * @param unknown whether those are wanted too of which nobody knows if they have the facts, places and hours asked for
	 */
	public ListingCriteria includeUnknown(boolean unknown) {
		includeUnknown = unknown;
		return this;
	}
	
	/**
	 * @param instead whether those are wanted that do not take people now, instead of those that do
	 */
	public ListingCriteria closed(boolean instead) {
		closed = instead;
		return this;
	}
	
	/** By distance alone. */
	ListingCriteria nearestFirst() {
		nearestFirst = true;
		return this;
	}
	
	/** What gives points: the words; where there are none, one token that gives none, for a walk has to go along something. */
	List<Long> ranking() {
		if (!words.isEmpty()) {
			return words.stream().map(word -> SearchToken.ofWord(word, !closed)).collect(Collectors.toList());
		}
		List<Long> others = others();
		return others.isEmpty() ? Collections.singletonList(SearchToken.ofEverything(!closed)) : others.subList(0, 1);
	}
	
	/** What has to be there too and gives no points. */
	List<Long> filtering() {
		List<Long> others = others();
		return words.isEmpty() && !others.isEmpty() ? others.subList(1, others.size()) : others;
	}
	
	/** The need, which is rarer, before the languages. */
	private List<Long> others() {
		List<Long> others = new ArrayList<>();
		if (need != null) {
			others.add(SearchToken.ofNeed(need, !closed));
		}
		languages.forEach(language -> others.add(SearchToken.ofLanguage(language, !closed)));
		return others;
	}
}
