/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The identifiers of the directory. A record of a file is known here by a uuid that follows from whose it is, what it is and
 * which id it has there (version 5 of RFC 4122), so that the same record has the same uuid on every node and at every import.
 * <p>
 * HSDS 3 asks sources for uuids. One that is a uuid is kept, in small letters, whatever the source: what goes out again must
 * carry the id that came in. That two publishers choose the same uuid for two things does not happen by chance; whoever
 * imports refuses a record whose uuid stands for another source's record already. Every other id, such as the integers of
 * version 1, is derived; so is the nil uuid, which some sources write for "none yet".
 */
public final class DirectoryIds {
	
	/** The URI under which the module's own taxonomies stand. */
	public static final String OWN = "urn:openmrs:peermentor:directory";
	
	/** The namespace of URIs, RFC 4122 appendix C. */
	private static final UUID NAMESPACE_URI = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");
	
	private static final String NIL = "00000000-0000-0000-0000-000000000000";
	
	private static final Pattern UUID_FORM = Pattern
	        .compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
	
	private DirectoryIds() {
	}
	
	/**
	 * @param sourceUri the publisher's URI, as it stands with the source
	 * @param kind of the record
	 * @param id as the file has it, without blanks around it
	 * @return the id itself in small letters if it is a uuid, else the derived uuid
	 */
	public static String of(String sourceUri, DirectoryKind kind, String id) {
		return of(namespace(sourceUri), kind.getTable(), id);
	}
	
	/**
	 * As {@link #of(String, DirectoryKind, String)} for many ids of one source.
	 * 
	 * @param namespace see {@link #namespace(String)}
	 * @param table a word without slash
	 */
	static String of(UUID namespace, String table, String id) {
		return isUuid(id) && !NIL.equals(id) ? id.toLowerCase(Locale.ROOT) : derived(namespace, table, id);
	}
	
	/**
	 * @return the uuid of the source, in which those of its records are made
	 */
	static UUID namespace(String sourceUri) {
		return version5(NAMESPACE_URI, sourceUri);
	}
	
	/**
	 * @param table a word without slash
	 * @return the uuid of version 5 that follows from the three, whether the id is a uuid or not
	 */
	public static String derived(String sourceUri, String table, String id) {
		return derived(namespace(sourceUri), table, id);
	}
	
	/**
	 * @see #derived(String, String, String)
	 */
	static String derived(UUID namespace, String table, String id) {
		return version5(namespace, table + "/" + id).toString();
	}
	
	/**
	 * @return whether it is written as a uuid, in letters of either size; null is none
	 */
	public static boolean isUuid(String id) {
		return id != null && UUID_FORM.matcher(id).matches();
	}
	
	private static UUID version5(UUID namespace, String name) {
		byte[] digest = sha1(namespace, name.getBytes(StandardCharsets.UTF_8));
		digest[6] = (byte) ((digest[6] & 0x0f) | 0x50);
		digest[8] = (byte) ((digest[8] & 0x3f) | 0x80);
		return new UUID(number(digest, 0), number(digest, 8));
	}
	
	private static byte[] sha1(UUID namespace, byte[] name) {
		try {
			MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
			for (long half : new long[] { namespace.getMostSignificantBits(), namespace.getLeastSignificantBits() }) {
				for (int shift = 56; shift >= 0; shift -= 8) {
					sha1.update((byte) (half >>> shift));
				}
			}
			return sha1.digest(name);
		}
		catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}
	
	private static long number(byte[] digest, int from) {
		long number = 0;
		for (int i = from; i < from + 8; i++) {
			number = (number << 8) | (digest[i] & 0xff);
		}
		return number;
	}
}
