/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * Goes through a zip once from its first byte to its last, before anything in it is read: what unpacks to more than allowed,
 * names places outside of itself, says in its catalogue something else than it holds, or holds another zip, is refused.
 * Nothing is ever unpacked into files.
 */
final class PackageCheck {
	
	private static final int LONGEST_NAME = 200;
	
	/** Below this, nothing that unpacks to much more than it was can do harm. */
	private static final long SMALL = 1_000_000;
	
	private static final byte[] ZIP = { 'P', 'K', 3, 4 };
	
	private final ImportLimits limits;
	
	private final byte[] buffer = new byte[64 * 1024];
	
	/** Of the files, with how many bytes each unpacks to. */
	private final Map<String, Long> sizes = new LinkedHashMap<>();
	
	private final Set<String> names = sizes.keySet();
	
	private final Set<String> smallNames = new HashSet<>();
	
	private long unpacked;
	
	private long most;
	
	PackageCheck(ImportLimits limits) {
		this.limits = limits;
	}
	
	/**
	 * @return the names of the files in it, in their order
	 * @throws FileRefused if it is not safe to read
	 */
	Set<String> check(Path file) throws IOException {
		most = Math.min(limits.unpacked, Math.max(SMALL, Files.size(file) * limits.ratio));
		try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file), StandardCharsets.UTF_8)) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				checkName(entry.getName());
				checkContent(zip, entry);
			}
		}
		catch (ZipException e) {
			throw new FileRefused(String.valueOf(e.getMessage()).contains("encrypted") ? "peermentor.error.directoryFile.encrypted"
			        : "peermentor.error.directoryFile.zip");
		}
		catch (EOFException e) {
			throw new FileRefused("peermentor.error.directoryFile.cut");
		}
		catch (IllegalArgumentException e) {
			throw new FileRefused("peermentor.error.directoryFile.entryName", "?");
		}
		checkCatalogue(file);
		return names;
	}
	
	private void checkName(String name) {
		boolean odd = name.isEmpty() || name.length() > LONGEST_NAME || name.startsWith("/") || name.indexOf('\\') >= 0
		        || name.indexOf(':') >= 0 || name.chars().anyMatch(Character::isISOControl);
		for (String step : name.split("/", -1)) {
			odd |= step.equals("..") || step.equals(".");
		}
		if (odd) {
			throw new FileRefused("peermentor.error.directoryFile.entryName", name);
		}
		if (!smallNames.add(name.toLowerCase(Locale.ROOT))) {
			throw new FileRefused("peermentor.error.directoryFile.entryTwice", name);
		}
		if (names.size() == limits.entries) {
			throw new FileRefused("peermentor.error.directoryFile.entries", limits.entries);
		}
		sizes.put(name, 0L);
	}
	
	private void checkContent(ZipInputStream zip, ZipEntry entry) throws IOException {
		long size = 0;
		for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
			if (size == 0 && startsAsZip(read)) {
				throw new FileRefused("peermentor.error.directoryFile.zipInZip", entry.getName());
			}
			size += read;
			unpacked += read;
			if (unpacked > most) {
				throw new FileRefused("peermentor.error.directoryFile.unpacked", most);
			}
		}
		sizes.put(entry.getName(), size);
		// Known only once all of it was read.
		if (size > SMALL && size / Math.max(1, entry.getCompressedSize()) > limits.ratio) {
			throw new FileRefused("peermentor.error.directoryFile.ratio", entry.getName());
		}
	}
	
	private boolean startsAsZip(int read) {
		boolean zip = read >= ZIP.length;
		for (int i = 0; zip && i < ZIP.length; i++) {
			zip = buffer[i] == ZIP[i];
		}
		return zip;
	}
	
	/** What is read later is found by the catalogue at the end: it must name what was seen, as large as that, and nothing else. */
	private void checkCatalogue(Path file) throws IOException {
		Map<String, Long> listed = new HashMap<>();
		int entries;
		try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
			zip.stream().forEach(entry -> listed.put(entry.getName(), entry.getSize()));
			entries = zip.size();
		}
		catch (ZipException | IllegalArgumentException e) {
			throw new FileRefused("peermentor.error.directoryFile.zip");
		}
		if (entries != names.size() || !listed.equals(sizes)) {
			throw new FileRefused("peermentor.error.directoryFile.catalogue");
		}
		if (names.isEmpty()) {
			throw new FileRefused("peermentor.error.directoryFile.noTables");
		}
	}
	
	/**
	 * Opens a file of a package that was checked. Where the catalogue leads to something else than was seen, that may
	 * be without end: no more is given than was seen.
	 */
	static InputStream open(ZipFile zip, String name) throws IOException {
		ZipEntry entry = zip.getEntry(name);
		return new FilterInputStream(zip.getInputStream(entry)) {
			
			private long left = entry.getSize();
			
			@Override
			public int read() throws IOException {
				return counted(super.read(), 1);
			}
			
			@Override
			public int read(byte[] into, int from, int most) throws IOException {
				int read = super.read(into, from, most);
				return counted(read, read);
			}
			
			private int counted(int result, int bytes) {
				left -= result < 0 ? 0 : bytes;
				if (left < 0) {
					throw new FileRefused("peermentor.error.directoryFile.catalogue");
				}
				return result;
			}
		};
	}
}
