/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.Arrays;
import java.util.BitSet;
import java.util.UUID;

/**
 * Which records a file held so far. Of records that the directory had, a bit for each; of those that a dry run would have
 * written, a number for each: a million of either take no more than some megabytes.
 */
final class SeenIds {
	
	private static final int SMALLEST = 1 << 12;
	
	private final BitSet kept = new BitSet();
	
	/** There, but not as they could be taken. */
	private final BitSet spared = new BitSet();
	
	/** Open addressing, at most half full; 0 is empty. */
	private long[] fresh = new long[SMALLEST];
	
	private int freshOnes;
	
	/**
	 * Keeps that the file has the record and says what can be taken.
	 * 
	 * @return whether it is the first time
	 */
	boolean see(int recordId) {
		boolean first = !kept.get(recordId);
		kept.set(recordId);
		return first;
	}
	
	/** Keeps that the file has the record, which it says in a way that cannot be taken. */
	void spare(int recordId) {
		spared.set(recordId);
	}
	
	/**
	 * @return whether the file has the record, in whatever way
	 */
	boolean isThere(int recordId) {
		return kept.get(recordId) || spared.get(recordId);
	}
	
	/**
	 * Keeps that a record would have been written.
	 */
	void write(String uuid, DirectoryKind kind) {
		if (!put(fresh, number(uuid, kind))) {
			return;
		}
		if (++freshOnes * 2 > fresh.length) {
			long[] larger = new long[fresh.length * 2];
			Arrays.stream(fresh).filter(number -> number != 0).forEach(number -> put(larger, number));
			fresh = larger;
		}
	}
	
	/**
	 * @return whether a record of this uuid and kind would have been written; two of a million million are mistaken for each other
	 */
	boolean isWritten(String uuid, DirectoryKind kind) {
		long number = number(uuid, kind);
		int at = slot(fresh, number);
		while (fresh[at] != 0 && fresh[at] != number) {
			at = (at + 1) & (fresh.length - 1);
		}
		return fresh[at] == number;
	}
	
	private static boolean put(long[] table, long number) {
		int at = slot(table, number);
		while (table[at] != 0 && table[at] != number) {
			at = (at + 1) & (table.length - 1);
		}
		boolean added = table[at] == 0;
		table[at] = number;
		return added;
	}
	
	private static int slot(long[] table, long number) {
		return (int) (number ^ (number >>> 32)) & (table.length - 1);
	}
	
	private static long number(String uuid, DirectoryKind kind) {
		UUID parsed = UUID.fromString(uuid);
		long number = (parsed.getMostSignificantBits() * 31 + parsed.getLeastSignificantBits()) * 31 + kind.ordinal();
		number = (number ^ (number >>> 29)) * 0xBF58476D1CE4E5B9L;
		return number == 0 ? 1 : number ^ (number >>> 32);
	}
}
