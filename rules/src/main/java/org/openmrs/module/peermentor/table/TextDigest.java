/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.table;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A short sum over a text: the same for the same text alone.
 */
public final class TextDigest {
	
	private static final char[] HEX = "0123456789abcdef".toCharArray();
	
	private TextDigest() {
	}
	
	/**
	 * @return the SHA-256 of the text's bytes in UTF-8, in lower-case hexadecimal
	 */
	public static String of(String text) {
		try {
			StringBuilder digest = new StringBuilder();
			for (byte b : MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8))) {
				digest.append(HEX[(b >> 4) & 15]).append(HEX[b & 15]);
			}
			return digest.toString();
		}
		catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}
}
