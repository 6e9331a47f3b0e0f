/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Zips for tests, good ones and others.
 */
final class SampleZip {
	
	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
	
	private final ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8);
	
	SampleZip with(String name, String content) throws IOException {
		return with(name, content.getBytes(StandardCharsets.UTF_8));
	}
	
	SampleZip with(String name, byte[] content) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		zip.write(content);
		zip.closeEntry();
		return this;
	}
	
	/** A file that is not packed. */
	SampleZip stored(String name, String content) throws IOException {
		byte[] stored = content.getBytes(StandardCharsets.UTF_8);
		CRC32 sum = new CRC32();
		sum.update(stored);
		ZipEntry entry = new ZipEntry(name);
		entry.setMethod(ZipEntry.STORED);
		entry.setSize(stored.length);
		entry.setCrc(sum.getValue());
		zip.putNextEntry(entry);
		zip.write(stored);
		zip.closeEntry();
		return this;
	}
	
	/** A file with as many zeros. */
	SampleZip zeros(String name, int many) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		byte[] zeros = new byte[1 << 16];
		for (int left = many; left > 0; left -= zeros.length) {
			zip.write(zeros, 0, Math.min(left, zeros.length));
		}
		zip.closeEntry();
		return this;
	}
	
	byte[] bytes() throws IOException {
		zip.close();
		return bytes.toByteArray();
	}
	
	/** Writes other bytes over the first ones, and over every later occurrence. */
	static byte[] replaced(byte[] zip, String from, String to) {
		byte[] changed = zip.clone();
		byte[] search = from.getBytes(StandardCharsets.ISO_8859_1);
		byte[] by = to.getBytes(StandardCharsets.ISO_8859_1);
		for (int at = 0; at + search.length <= changed.length; at++) {
			if (Arrays.equals(Arrays.copyOfRange(changed, at, at + search.length), search)) {
				System.arraycopy(by, 0, changed, at, by.length);
			}
		}
		return changed;
	}
	
	/** Sets the flag of encryption on every file. */
	static byte[] encrypted(byte[] zip) {
		byte[] changed = zip.clone();
		for (int at = 0; at + 10 < changed.length; at++) {
			if (changed[at] == 'P' && changed[at + 1] == 'K' && changed[at + 2] == 3 && changed[at + 3] == 4) {
				changed[at + 6] |= 1;
			} else if (changed[at] == 'P' && changed[at + 1] == 'K' && changed[at + 2] == 1 && changed[at + 3] == 2) {
				changed[at + 8] |= 1;
			}
		}
		return changed;
	}
}
