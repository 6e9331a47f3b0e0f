/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

/**
 * How much of a file is read before it is refused: bounds that no directory comes near, and no machine suffers from.
 */
final class ImportLimits {
	
	/** As the module works; tests make smaller ones. */
	static final ImportLimits USUAL = new ImportLimits(24, 200_000, 8_000_000, 100_000, 500, 2_000_000_000L, 200);
	
	/** How deep values stand in each other within a record; HSDS itself needs nine levels. */
	final int depth;
	
	/** How many values one record may hold with all that hangs on it. */
	final int values;
	
	/** How many characters one record may hold with all that hangs on it. */
	final int characters;
	
	/** How many characters one value may hold. */
	final int text;
	
	/** How many files a package may hold. */
	final int entries;
	
	/** How many bytes a package may hold once unpacked. */
	final long unpacked;
	
	/** How many times its size in the package a file in it may unpack to. */
	final int ratio;
	
	ImportLimits(int depth, int values, int characters, int text, int entries, long unpacked, int ratio) {
		this.depth = depth;
		this.values = values;
		this.characters = characters;
		this.text = text;
		this.entries = entries;
		this.unpacked = unpacked;
		this.ratio = ratio;
	}
}
