/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Instant;
import java.util.regex.Pattern;

import org.openmrs.module.peermentor.refusal.Problems;

/**
 * A release card that somebody printed: when, in which words, and the digest of what it says. There is no room for what it says.
 */
public final class NewReleaseCard {
	
	/** The longest language tag kept. */
	public static final int LONGEST_LANGUAGE = 20;
	
	/** The letters of a SHA-256 in hexadecimal. */
	public static final int DIGEST_LETTERS = 64;
	
	private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");
	
	private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{" + DIGEST_LETTERS + "}");
	
	private static final String MALFORMED = "peermentor.error.malformed";
	
	final Problems found;
	
	final String uuid;
	
	String language;
	
	CardWording wording;
	
	String digest;
	
	Instant printedAt;
	
	/**
	 * @param uuid chosen by the caller so that a repeat is known as one; null to have one made
	 * @param found what reading the request found wrong, to be refused together with what the service finds
	 */
	public NewReleaseCard(String uuid, Problems found) {
		this.uuid = uuid;
		this.found = found;
	}
	
	/**
	 * @param newLanguage a BCP 47 tag such as <code>fr</code>
	 */
	public NewReleaseCard words(String newLanguage, CardWording newWording) {
		language = newLanguage;
		wording = newWording;
		return this;
	}
	
	/**
	 * @param newDigest a SHA-256 in small hexadecimal letters
	 */
	public NewReleaseCard printed(Instant at, String newDigest) {
		printedAt = at;
		digest = newDigest;
		return this;
	}
	
	void check(Instant now) {
		if (found.require("language", language) && !LANGUAGE.matcher(language).matches()) {
			found.add("language", MALFORMED);
		}
		found.require("wording", wording);
		if (found.require("digest", digest) && !DIGEST.matcher(digest).matches()) {
			found.add("digest", MALFORMED);
		}
		if (found.require("printedAt", printedAt) && printedAt.isAfter(now)) {
			found.add("printedAt", "peermentor.error.plan.future");
		}
	}
}
