/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

import org.openmrs.module.peermentor.refusal.Problems;

/**
 * Somewhere to keep away from: beginnings of postal codes, and streets of a city. Immutable.
 */
public final class Area {
	
	/** Whether an address lies in it. */
	public enum Answer {
		INSIDE, OUTSIDE,
		/** Too little is known of the address. */
		NOBODY_KNOWS
	}
	
	private static final int LONGEST_NAME = 60;
	
	private static final Set<String> NO_NAMES = Collections.unmodifiableSet(new LinkedHashSet<>(Arrays.asList("STREET", "ST",
	    "AVENUE", "AVE", "AV", "ROAD", "RD", "BOULEVARD", "BLVD", "DRIVE", "DR", "HIGHWAY", "HWY", "LANE", "LN", "WAY", "EAST",
	    "E", "WEST", "W", "NORTH", "N", "SOUTH", "S", "THE", "RUE")));
	
	private final Set<String> postalBeginnings;
	
	private final String city;
	
	private final Set<String> streets;
	
	/**
	 * @param postalBeginnings such as <code>V6A</code>; may be empty
	 * @param city where the streets are, null if there are none
	 * @param streets names without numbers; may be empty
	 */
	public Area(Collection<String> postalBeginnings, String city, Collection<String> streets) {
		Set<String> beginnings = new LinkedHashSet<>();
		for (String one : postalBeginnings) {
			String plain = Address.plain(one);
			beginnings.add(plain == null ? "" : plain.replace(" ", ""));
		}
		Set<String> names = new LinkedHashSet<>();
		streets.forEach(one -> names.add(Address.plain(one) == null ? "" : Address.plain(one)));
		this.postalBeginnings = Collections.unmodifiableSet(beginnings);
		this.city = Address.plain(city);
		this.streets = Collections.unmodifiableSet(names);
	}
	
	/**
	 * @return in capitals, without blanks
	 */
	public Set<String> getPostalBeginnings() {
		return postalBeginnings;
	}
	
	/**
	 * @return in plain capitals, null if there is none
	 */
	public String getCity() {
		return city;
	}
	
	/**
	 * @return in plain capitals
	 */
	public Set<String> getStreets() {
		return streets;
	}
	
	/**
	 * It names something, and nothing in it is empty or longer than such a thing is; a sentence would not fit.
	 */
	void check(Problems problems) {
		if (postalBeginnings.isEmpty() && streets.isEmpty()) {
			problems.require("area", null);
		}
		if (postalBeginnings.stream().anyMatch(one -> !one.matches("[A-Z0-9]{2,10}"))) {
			problems.add("area.postalBeginnings", "peermentor.error.malformed");
		}
		if (streets.stream().anyMatch(one -> one.isEmpty() || one.length() > LONGEST_NAME)) {
			problems.add("area.streets", "peermentor.error.malformed");
		}
		if (!streets.isEmpty()) {
			problems.require("area.city", city);
		}
		if (city != null && city.length() > LONGEST_NAME) {
			problems.add("area.city", "peermentor.error.malformed");
		}
	}
	
	/**
	 * @return whether that address lies in it; what is not known is never outside
	 */
	public Answer holds(Address address) {
		Answer byPost = postalBeginnings.isEmpty() ? Answer.OUTSIDE : byPost(address);
		Answer byStreet = streets.isEmpty() ? Answer.OUTSIDE : byStreet(address);
		if (byPost == Answer.INSIDE || byStreet == Answer.INSIDE) {
			return Answer.INSIDE;
		}
		return byPost == Answer.OUTSIDE && byStreet == Answer.OUTSIDE ? Answer.OUTSIDE : Answer.NOBODY_KNOWS;
	}
	
	private Answer byPost(Address address) {
		String code = address.getPostalCode();
		Answer answer = code == null ? Answer.NOBODY_KNOWS : Answer.OUTSIDE;
		for (String beginning : postalBeginnings) {
			if (code != null && code.startsWith(beginning)) {
				return Answer.INSIDE;
			}
			if (code != null && beginning.startsWith(code)) {
				answer = Answer.NOBODY_KNOWS;
			}
		}
		return answer;
	}
	
	private Answer byStreet(Address address) {
		String there = address.getCity();
		if (there != null && city != null && !there.contains(city) && !city.contains(there)) {
			return Answer.OUTSIDE;
		}
		if (address.getStreet() == null) {
			return Answer.NOBODY_KNOWS;
		}
		if (streets.contains(address.getStreet())) {
			return city != null && city.equals(there) ? Answer.INSIDE : Answer.NOBODY_KNOWS;
		}
		Set<String> name = name(address.getStreet());
		boolean alike = name.isEmpty() || streets.stream().anyMatch(one -> !Collections.disjoint(name(one), name));
		return alike ? Answer.NOBODY_KNOWS : Answer.OUTSIDE;
	}
	
	/**
	 * @return the words of a street that make its name: "E Hastings St" and "East Hastings Street" share them
	 */
	private static Set<String> name(String street) {
		Set<String> words = new LinkedHashSet<>(Arrays.asList(street.split(" ")));
		words.removeAll(NO_NAMES);
		return words;
	}
}
