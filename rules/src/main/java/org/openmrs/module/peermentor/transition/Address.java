/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Where a place is, as far as it is known. Immutable.
 */
public final class Address {
	
	private final String street;
	
	private final String city;
	
	private final String postalCode;
	
	/**
	 * @param street its name without the number, null if not known
	 * @param city null if not known
	 * @param postalCode null if not known
	 */
	public Address(String street, String city, String postalCode) {
		this.street = plain(street);
		this.city = plain(city);
		this.postalCode = postalCode == null ? null : plain(postalCode).replace(" ", "");
	}
	
	/**
	 * @return in plain capitals, null if not known
	 */
	String getStreet() {
		return street;
	}
	
	String getCity() {
		return city;
	}
	
	/**
	 * @return without blanks, null if not known
	 */
	String getPostalCode() {
		return postalCode;
	}
	
	/**
	 * @return letters and digits in capitals without marks, one blank between words; null if there are none
	 */
	public static String plain(String text) {
		String plain = text == null ? "" : Normalizer.normalize(text, Normalizer.Form.NFKD)
		        .replaceAll("\\p{M}", "").replaceAll("[^\\p{L}\\p{N}]+", " ").trim().toUpperCase(Locale.ROOT);
		return plain.isEmpty() ? null : plain;
	}
}
