/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.function.IntUnaryOperator;

/**
 * The code with which a service that has no account answers one referral: twenty symbols in four groups, such as
 * <code>K7WMD-34RXN-QHT6C-AYPG9</code>. It is read off paper and typed, so it has no symbol that looks like another (no 0 and O, 1
 * and I, 2 and Z, 5 and S, 8 and B, U and V), and the last one is a check over all others.
 * <p>
 * Nineteen symbols are drawn, each one of 23: that is 85.9 bits. Whoever guesses has {@link TryLimit#EVERYBODY} against them, at
 * most 2.6 million guesses a year; with ten thousand codes open at the same time one of them would be hit by chance once in
 * about 10<sup>15</sup> years. So many bits are not needed against the page, which limits guesses, but against somebody who holds
 * the database: from the digests that stand there no code can be found by trying.
 * <p>
 * The check is a sum in which each place has a weight of its own, modulo 23. As 23 is a prime and no weight is a multiple of it,
 * one wrong symbol is always found out, and so are two that changed places, wherever they stand. It is no secret and keeps nobody from guessing; it
 * tells somebody who mistyped from somebody who guesses.
 */
public final class PartnerCode {
	
	/** How many symbols it has, with the check. */
	static final int LENGTH = 20;
	
	static final String SYMBOLS = "34679ACDEFGHJKMNPQRTWXY";
	
	/** How many symbols find the code again, before the whole is compared. */
	private static final int FINDING = 5;
	
	private static final int GROUP = 5;
	
	/** What a person types at most, with blanks and hyphens. */
	private static final int LONGEST_TYPED = 60;
	
	private final String symbols;
	
	private PartnerCode(String symbols) {
		this.symbols = symbols;
	}
	
	/**
	 * @param drawn gives a number from 0 to one less than it is given, each as likely as the other and none to be foreseen:
	 *            <code>secureRandom::nextInt</code>
	 */
	public static PartnerCode make(IntUnaryOperator drawn) {
		StringBuilder made = new StringBuilder();
		while (made.length() < LENGTH - 1) {
			made.append(SYMBOLS.charAt(drawn.applyAsInt(SYMBOLS.length())));
		}
		return new PartnerCode(made.append(check(made)).toString());
	}
	
	/**
	 * @param typed as somebody typed it: capital or small letters, with blanks and hyphens or without; may be null
	 * @return null if no code can look so, which is a slip in typing and no guess
	 */
	public static PartnerCode read(String typed) {
		if (typed == null || typed.length() > LONGEST_TYPED) {
			return null;
		}
		String symbols = typed.replaceAll("[\\s\\u00A0\\u2010-\\u2015-]", "").toUpperCase(Locale.ROOT);
		if (symbols.length() != LENGTH || symbols.chars().anyMatch(symbol -> SYMBOLS.indexOf(symbol) < 0)
		        || symbols.charAt(LENGTH - 1) != check(symbols.substring(0, LENGTH - 1))) {
			return null;
		}
		return new PartnerCode(symbols);
	}
	
	/** The symbol that makes the weighted sum a multiple of 23. */
	private static char check(CharSequence drawn) {
		int sum = 0;
		for (int i = 0; i < drawn.length(); i++) {
			sum += (i + 1) * SYMBOLS.indexOf(drawn.charAt(i));
		}
		for (int value = 0; value < SYMBOLS.length(); value++) {
			if ((sum + LENGTH * value) % SYMBOLS.length() == 0) {
				return SYMBOLS.charAt(value);
			}
		}
		throw new IllegalStateException();
	}
	
	/**
	 * @return the part by which a code is found; opens nothing
	 */
	public String findingPart() {
		return symbols.substring(0, FINDING);
	}
	
	/**
	 * @return all symbols, as they go into a digest
	 */
	public String symbols() {
		return symbols;
	}
	
	/**
	 * @return as it is printed for a person, in groups of five
	 */
	public String spelled() {
		String[] groups = new String[LENGTH / GROUP];
		Arrays.setAll(groups, i -> symbols.substring(i * GROUP, (i + 1) * GROUP));
		return String.join("-", groups);
	}
	
	@Override
	public boolean equals(Object other) {
		return other instanceof PartnerCode && symbols.equals(((PartnerCode) other).symbols);
	}
	
	@Override
	public int hashCode() {
		return Objects.hash(symbols);
	}
	
	/** Nothing of it: a code reaches no log by way of a text. */
	@Override
	public String toString() {
		return "PartnerCode";
	}
}
