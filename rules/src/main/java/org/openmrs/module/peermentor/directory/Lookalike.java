/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What of a record decides whether another may be the same: the words of its name, its phone numbers, where it is. Brought
 * into a form in which spelling does not matter. Immutable.
 */
public final class Lookalike {
	
	/** Words that stand in half of all names and tell nothing, in English and French. */
	private static final Set<String> FILLERS = Collections.unmodifiableSet(new HashSet<>(Arrays.asList("the", "of", "and", "a", "an",
	    "for", "in", "at", "to", "de", "du", "des", "la", "le", "les", "et", "pour", "en", "l", "d", "inc", "ltd")));
	
	private static final int FEWEST_DIGITS = 7;
	
	/** With area code, without the country's. */
	private static final int COMPARED_DIGITS = 10;
	
	private final String uuid;
	
	private final Set<String> words;
	
	private final Set<String> phones;
	
	private final Set<String> address;
	
	private final Double latitude;
	
	private final Double longitude;
	
	/**
	 * @param name null for none
	 * @param phones numbers as written
	 * @param address on one line, null if none is known
	 * @param latitude in degrees, null if unknown or not on earth
	 * @param longitude as latitude; either both or none count
	 */
	public Lookalike(String uuid, String name, Collection<String> phones, String address, Double latitude, Double longitude) {
		this.uuid = uuid;
		this.words = words(name);
		this.phones = numbers(phones);
		this.address = words(address);
		boolean onEarth = latitude != null && longitude != null && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
		this.latitude = onEarth ? latitude : null;
		this.longitude = onEarth ? longitude : null;
	}
	
	private static Set<String> words(String text) {
		if (text == null) {
			return Collections.emptySet();
		}
		String plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT)
		        .replace("'s ", "s ");
		Set<String> words = new TreeSet<>(Arrays.asList(plain.split("[^\\p{L}\\p{N}]+")));
		words.remove("");
		Set<String> telling = new TreeSet<>(words);
		telling.removeAll(FILLERS);
		return telling.isEmpty() ? words : telling;
	}
	
	private static Set<String> numbers(Collection<String> phones) {
		Set<String> numbers = new TreeSet<>();
		for (String phone : phones) {
			// What follows a letter is an extension.
			String digits = phone.replaceAll("(?i)\\s*(x|ext|poste).*$", "").replaceAll("[^0-9]", "");
			if (digits.length() >= FEWEST_DIGITS) {
				numbers.add(digits.substring(Math.max(0, digits.length() - COMPARED_DIGITS)));
			}
		}
		return numbers;
	}
	
	public String getUuid() {
		return uuid;
	}
	
	/**
	 * @return the telling words of the name, sorted; never null
	 */
	public Set<String> getWords() {
		return words;
	}
	
	/**
	 * @return digits of the numbers, sorted; never null
	 */
	public Set<String> getPhones() {
		return phones;
	}
	
	Set<String> getAddress() {
		return address;
	}
	
	/**
	 * @return metres to the other one; null if either place is unknown
	 */
	Double metresTo(Lookalike other) {
		if (latitude == null || other.latitude == null) {
			return null;
		}
		double dLat = Math.toRadians(other.latitude - latitude) / 2;
		double dLon = Math.toRadians(other.longitude - longitude) / 2;
		double h = Math.sin(dLat) * Math.sin(dLat) + Math.cos(Math.toRadians(latitude))
		        * Math.cos(Math.toRadians(other.latitude)) * Math.sin(dLon) * Math.sin(dLon);
		return 2 * 6_371_000.0 * Math.asin(Math.min(1, Math.sqrt(h)));
	}
}
