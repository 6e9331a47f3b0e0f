/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Digests under the site's key of what must not be kept as it is: codes, and the addresses from which they come. Each kind is
 * digested by itself, so that none is ever equal to one of another kind.
 */
final class PartnerSeal {
	
	private static final String ALGORITHM = "HmacSHA256";
	
	private static final char[] HEX = "0123456789abcdef".toCharArray();
	
	private final SecretKeySpec key;
	
	/**
	 * @param key never empty
	 */
	PartnerSeal(String key) {
		this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM);
	}
	
	/**
	 * @return by which a code is found again; two codes may share it
	 */
	String ofPart(PartnerCode code) {
		return digest("part", code.findingPart());
	}
	
	/**
	 * @param salt the uuid of the code's record, so that the same code in two records looks different
	 */
	String ofCode(String salt, PartnerCode code) {
		return digest("code", salt + "/" + code.symbols());
	}
	
	/**
	 * @param address of the network; null if it is not known
	 */
	String ofAddress(String address) {
		return digest("address", String.valueOf(address));
	}
	
	/** Looks at every character, so that the time it takes tells nothing. */
	static boolean areEqual(String one, String other) {
		return MessageDigest.isEqual(one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
	}
	
	private String digest(String kind, String text) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(key);
			StringBuilder digest = new StringBuilder();
			for (byte b : mac.doFinal((kind + ":" + text).getBytes(StandardCharsets.UTF_8))) {
				digest.append(HEX[(b >> 4) & 15]).append(HEX[b & 15]);
			}
			return digest.toString();
		}
		catch (GeneralSecurityException e) {
			// Every Java has it; the text says nothing of what was digested.
			throw new IllegalStateException(e);
		}
	}
}
