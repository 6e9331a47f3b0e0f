/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.ZipException;

import org.openmrs.module.peermentor.table.Utf8Reader;
import org.openmrs.module.peermentor.table.WrongEncoding;

/**
 * A file with records of the directory, in whichever shape; can be read any number of times.
 */
final class DirectoryFile {
	
	private final Path path;
	
	private final ImportLimits limits;
	
	/** Null for what is no package. */
	private Set<String> names;
	
	private boolean lines;
	
	private ImportFormat format;
	
	private HsdsVersion version = HsdsVersion.V3_1;
	
	private boolean whole = true;
	
	private DirectoryFile(Path path, ImportLimits limits) {
		this.path = path;
		this.limits = limits;
	}
	
	/**
	 * Finds out what the file is.
	 * 
	 * @throws FileRefused if it is nothing that can be read
	 */
	static DirectoryFile of(Path path, ImportLimits limits) throws IOException {
		DirectoryFile file = new DirectoryFile(path, limits);
		file.guarded(file::sniff);
		return file;
	}
	
	private void sniff() throws IOException {
		if (startsAsZip()) {
			names = new PackageCheck(limits).check(path);
			return;
		}
		try (BufferedReader reader = reader()) {
			int c = firstCharacter(reader);
			if (c < 0) {
				throw new FileRefused("peermentor.error.directoryFile.empty");
			}
			if (c != '{' && c != '[') {
				throw new FileRefused("peermentor.error.directoryFile.kind");
			}
		}
		lines = isLines();
	}
	
	private boolean startsAsZip() throws IOException {
		try (InputStream in = Files.newInputStream(path)) {
			return in.read() == 'P' && in.read() == 'K';
		}
	}
	
	private static int firstCharacter(BufferedReader reader) throws IOException {
		int c = reader.read();
		while (c >= 0 && c <= ' ') {
			c = reader.read();
		}
		return c;
	}
	
	/** Whether the first line is an object for itself, and not the only one. */
	private boolean isLines() throws IOException {
		try (BufferedReader reader = reader()) {
			LimitedLines all = new LimitedLines(reader, limits.characters);
			String first = all.next();
			while (first != null && first.trim().isEmpty()) {
				first = all.next();
			}
			if (first == null || all.isCut() || first.trim().charAt(0) != '{') {
				return false;
			}
			try {
				new JsonRows(limits, null).wholeObject(first);
			}
			catch (FileRefused refused) {
				return false;
			}
			return firstCharacter(reader) >= 0;
		}
	}
	
	/**
	 * Reads all records, each behind those that it hangs on.
	 * 
	 * @throws FileRefused if it cannot be read to its end
	 */
	void read(RowSink sink) throws IOException {
		guarded(() -> {
			if (names != null) {
				PackageRows rows = new PackageRows(limits, sink);
				rows.read(path, names);
				format = ImportFormat.CSV_PACKAGE;
				version = rows.getVersion();
				whole = rows.isWhole();
				return;
			}
			try (BufferedReader reader = reader()) {
				if (lines) {
					new JsonRows(limits, sink).readLines(new LimitedLines(reader, limits.characters));
					format = ImportFormat.JSON_LINES;
				} else {
					format = new JsonRows(limits, sink).read(reader);
				}
			}
		});
	}
	
	private BufferedReader reader() throws IOException {
		return new BufferedReader(new Utf8Reader(Files.newInputStream(path)), 1 << 16);
	}
	
	private void guarded(Reading reading) throws IOException {
		try {
			reading.run();
		}
		catch (WrongEncoding e) {
			throw new FileRefused(e.getCode(), e.getPosition());
		}
		catch (ZipException | EOFException e) {
			throw new FileRefused("peermentor.error.directoryFile.zip");
		}
	}
	
	/**
	 * @return null before it was read
	 */
	ImportFormat getFormat() {
		return format;
	}
	
	/**
	 * @return the version of HSDS, known once it was read
	 */
	HsdsVersion getVersion() {
		return version;
	}
	
	/**
	 * @return whether everything is there that the file names, known once it was read
	 */
	boolean isWhole() {
		return whole;
	}
	
	private interface Reading {
		
		void run() throws IOException;
	}
}
