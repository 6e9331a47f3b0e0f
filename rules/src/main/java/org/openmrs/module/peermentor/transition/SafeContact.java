/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * A participant's own rules of being reached, in one version: phones, quiet hours, words not to use, a trusted person,
 * places and times, places never to go. Immutable.
 */
public final class SafeContact {
	
	private final List<SafePhone> phones;
	
	private final List<WeeklyTimes> quiet;
	
	private final List<String> unwantedWords;
	
	private final String trustedPerson;
	
	private final List<MeetingPlace> places;
	
	private final List<String> neverPlaces;
	
	/**
	 * @param phones in the order in which to try them
	 * @param quiet when no phone may ring and nobody may be asked
	 * @param unwantedWords words or phrases that no message may hold
	 * @param trustedPerson the key of who may be asked, null if nobody
	 * @param places in the order in which to try them
	 * @param neverPlaces keys of places where nobody may look for the participant, whatever else is said
	 */
	public SafeContact(List<SafePhone> phones, List<WeeklyTimes> quiet, List<String> unwantedWords, String trustedPerson,
	    List<MeetingPlace> places, Collection<String> neverPlaces) {
		this.phones = Collections.unmodifiableList(new ArrayList<>(phones));
		this.quiet = Collections.unmodifiableList(new ArrayList<>(quiet));
		this.unwantedWords = Collections.unmodifiableList(new ArrayList<>(unwantedWords));
		this.trustedPerson = trustedPerson;
		this.places = Collections.unmodifiableList(new ArrayList<>(places));
		this.neverPlaces = Collections.unmodifiableList(new ArrayList<>(neverPlaces));
	}
	
	/**
	 * Nobody has asked the participant: nothing is safe.
	 */
	public static SafeContact notAsked() {
		return new SafeContact(Collections.<SafePhone> emptyList(), Collections.<WeeklyTimes> emptyList(),
		        Collections.<String> emptyList(), null, Collections.<MeetingPlace> emptyList(),
		        Collections.<String> emptyList());
	}
	
	public List<SafePhone> getPhones() {
		return phones;
	}
	
	public List<WeeklyTimes> getQuiet() {
		return quiet;
	}
	
	public List<String> getUnwantedWords() {
		return unwantedWords;
	}
	
	/**
	 * @return null if nobody may be asked
	 */
	public String getTrustedPerson() {
		return trustedPerson;
	}
	
	public List<MeetingPlace> getPlaces() {
		return places;
	}
	
	public List<String> getNeverPlaces() {
		return neverPlaces;
	}
	
	/**
	 * @return the first instant from then on at which it is not quiet, null if there is none within a week
	 */
	Instant nextNotQuiet(Instant from, ZoneId zone) {
		Instant at = from;
		Instant farthest = from.plusSeconds(7L * 24 * 3600);
		boolean moved = true;
		while (moved && at != null && !at.isAfter(farthest)) {
			moved = false;
			for (WeeklyTimes times : quiet) {
				Instant outside = at == null ? null : times.nextOutside(at, zone);
				moved = moved || (outside != null && !outside.equals(at));
				at = outside;
			}
		}
		return at == null || at.isAfter(farthest) ? null : at;
	}
}
