/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.openmrs.module.peermentor.refusal.Problems;

/**
 * What a participant said about being reached: numbers, places, hours, words and people. For somebody who hides from
 * another this is the most dangerous that the module holds: it says nothing of itself to logs or refusals.
 */
public final class SafeContactContent {
	
	/** The longest label of a phone. */
	public static final int LONGEST_LABEL = 60;
	
	/** The longest number of a phone. */
	public static final int LONGEST_NUMBER = 30;
	
	/** The longest word or phrase that is not to be used. */
	public static final int LONGEST_WORD = 60;
	
	/** The longest name of a place or person. */
	public static final int LONGEST_NAME = 100;
	
	/** The most words. */
	public static final int MOST_WORDS = 30;
	
	/** The most of phones, and of places. */
	public static final int MOST = 10;
	
	/** The most quiet hours, and places never to go. */
	public static final int MOST_RULES = 20;
	
	private static final String TRUSTED = "trusted";
	
	private final List<SaidPhone> phones = new ArrayList<>();
	
	private final List<SaidTimes> quiet = new ArrayList<>();
	
	private final List<String> unwantedWords = new ArrayList<>();
	
	private SaidPerson trusted;
	
	private final List<SaidPlace> places = new ArrayList<>();
	
	private final List<String> neverPlaces = new ArrayList<>();
	
	/**
	 * The next phone to try; what is not said to be safe is not.
	 * 
	 * @param label what the phone is called, null if nothing
	 */
	public SafeContactContent phone(String label, String number, boolean shared, boolean callSafe, boolean textSafe,
	    boolean voicemailSafe) {
		phones.add(new SaidPhone(label, number, shared, callSafe, textSafe, voicemailSafe));
		return this;
	}
	
	/** When no phone may ring; an end that is not after the beginning lies on the next morning. */
	public SafeContactContent quiet(Collection<DayOfWeek> days, LocalTime from, LocalTime to) {
		quiet.add(new SaidTimes(days, from, to));
		return this;
	}
	
	/** Words or phrases that no message may hold. */
	public SafeContactContent unwanted(Collection<String> words) {
		unwantedWords.addAll(words);
		return this;
	}
	
	/**
	 * Who may be asked.
	 * 
	 * @param number null if there is none
	 * @param relation null if nobody said
	 */
	public SafeContactContent trusted(String name, String number, TrustedRelation relation) {
		trusted = new SaidPerson(name, number, relation);
		return this;
	}
	
	/** The next place to try, and when. One with several hours is named several times. */
	public SafeContactContent place(String name, Collection<DayOfWeek> days, LocalTime from, LocalTime to) {
		places.add(new SaidPlace(name, new SaidTimes(days, from, to)));
		return this;
	}
	
	/** Where nobody may look for the participant, whatever else is said. */
	public SafeContactContent never(Collection<String> names) {
		neverPlaces.addAll(names);
		return this;
	}
	
	void check(Problems problems) {
		checkSize("phones", phones, MOST, problems);
		checkSize("quietHours", quiet, MOST_RULES, problems);
		checkSize("places", places, MOST, problems);
		for (int i = 0; i < phones.size(); i++) {
			phones.get(i).check("phones." + i + ".", problems);
		}
		for (int i = 0; i < quiet.size(); i++) {
			quiet.get(i).check("quietHours." + i + ".", problems);
		}
		for (int i = 0; i < places.size(); i++) {
			places.get(i).check("places." + i + ".", problems);
		}
		if (trusted != null) {
			trusted.check("trustedPerson.", problems);
		}
		checkLines("unwantedWords", unwantedWords, MOST_WORDS, LONGEST_WORD, problems);
		checkLines("neverPlaces", neverPlaces, MOST_RULES, LONGEST_NAME, problems);
	}
	
	private static void checkSize(String field, List<?> list, int most, Problems problems) {
		if (list.size() > most) {
			problems.add(field, "peermentor.error.outOfRange", 0, most);
		}
	}
	
	private static void checkLines(String field, List<String> lines, int most, int longest, Problems problems) {
		checkSize(field, lines, most, problems);
		for (String line : lines) {
			if (problems.require(field, line)) {
				checkLine(field, line, longest, problems);
			}
		}
	}
	
	/**
	 * @param line null if none was given
	 */
	static void checkLine(String field, String line, int longest, Problems problems) {
		if (line == null) {
			return;
		}
		if (line.length() > longest) {
			problems.add(field, "peermentor.error.tooLong", longest);
		} else if (line.contains("\n") || line.contains("\r")) {
			problems.add(field, "peermentor.error.malformed");
		}
	}
	
	List<SaidPhone> getPhones() {
		return Collections.unmodifiableList(phones);
	}
	
	/**
	 * @return the same for the rules; a phone's or place's key is where it stands in its list
	 */
	SafeContact toFact() {
		List<SafePhone> safePhones = new ArrayList<>();
		for (int i = 0; i < phones.size(); i++) {
			safePhones.add(phones.get(i).toFact(String.valueOf(i)));
		}
		List<MeetingPlace> meetingPlaces = new ArrayList<>();
		List<String> never = new ArrayList<>();
		for (int i = 0; i < places.size(); i++) {
			String key = String.valueOf(i);
			meetingPlaces.add(places.get(i).toFact(key));
			if (neverPlaces.stream().anyMatch(places.get(i)::isCalled)) {
				never.add(key);
			}
		}
		List<WeeklyTimes> quietTimes = quiet.stream().map(SaidTimes::toFact).collect(Collectors.toList());
		return new SafeContact(safePhones, quietTimes, unwantedWords, trusted == null ? null : TRUSTED, meetingPlaces, never);
	}
	
	/**
	 * @param proposal that the rules made of {@link #toFact}
	 * @return the phone, place or person that it means; null if it means nobody here
	 */
	Map<String, Object> target(OutreachProposal proposal) {
		String key = proposal.getTarget();
		if (key == null) {
			return null;
		}
		switch (proposal.getStep()) {
			case MEETING_PLACE:
				return places.get(Integer.parseInt(key)).toMap();
			case TRUSTED_PERSON:
				return trusted.toMap();
			default:
				return phones.get(Integer.parseInt(key)).toMap();
		}
	}
	
	/**
	 * What holds of somebody whom nobody has asked, but of whom two records say what is not safe: all of that, and nothing
	 * that is.
	 */
	SafeContactContent strictestWith(SafeContactContent other) {
		SafeContactContent strictest = new SafeContactContent();
		Map<Map<String, Object>, SaidTimes> hours = new LinkedHashMap<>();
		for (List<SaidTimes> list : Arrays.asList(quiet, other.quiet)) {
			list.forEach(times -> hours.put(map(times::putInto), times));
		}
		strictest.quiet.addAll(hours.values());
		strictest.unwantedWords.addAll(union(unwantedWords, other.unwantedWords));
		strictest.neverPlaces.addAll(union(neverPlaces, other.neverPlaces));
		return strictest;
	}
	
	private static Collection<String> union(List<String> one, List<String> other) {
		Collection<String> union = new LinkedHashSet<>(one);
		union.addAll(other);
		return union;
	}
	
	/**
	 * @return with texts, truth values, lists and maps alone
	 */
	Map<String, Object> toMap() {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("phones", phones.stream().map(SaidPhone::toMap).collect(Collectors.toList()));
		map.put("quietHours", quiet.stream().map(times -> map(times::putInto)).collect(Collectors.toList()));
		map.put("unwantedWords", new ArrayList<>(unwantedWords));
		map.put("trustedPerson", trusted == null ? null : trusted.toMap());
		map.put("places", places.stream().map(SaidPlace::toMap).collect(Collectors.toList()));
		map.put("neverPlaces", new ArrayList<>(neverPlaces));
		return map;
	}
	
	private static Map<String, Object> map(Consumer<Map<String, Object>> putInto) {
		Map<String, Object> map = new LinkedHashMap<>();
		putInto.accept(map);
		return map;
	}
	
	/**
	 * @param map what {@link #toMap} gave
	 */
	static SafeContactContent read(Map<String, Object> map) {
		SafeContactContent content = new SafeContactContent();
		content.phones.addAll(each(map, "phones", SaidPhone::read));
		content.quiet.addAll(each(map, "quietHours", SaidTimes::read));
		content.unwantedWords.addAll(list(map, "unwantedWords"));
		Map<?, ?> person = (Map<?, ?>) map.get("trustedPerson");
		content.trusted = person == null ? null : SaidPerson.read(person);
		content.places.addAll(each(map, "places", SaidPlace::read));
		content.neverPlaces.addAll(list(map, "neverPlaces"));
		return content;
	}
	
	private static <T> List<T> each(Map<String, Object> map, String name, Function<Map<?, ?>, T> read) {
		return SafeContactContent.<Map<?, ?>> list(map, name).stream().map(read).collect(Collectors.toList());
	}
	
	@SuppressWarnings("unchecked")
	private static <T> List<T> list(Map<String, Object> map, String name) {
		Object list = map.get(name);
		return list == null ? Collections.<T> emptyList() : (List<T>) list;
	}
}
