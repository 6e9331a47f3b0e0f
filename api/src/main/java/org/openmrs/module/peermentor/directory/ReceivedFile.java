/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A file as it came in, kept for as long as it is read.
 */
final class ReceivedFile implements Closeable {
	
	private static final int BUFFER = 64 * 1024;
	
	private final Path path;
	
	private long size;
	
	private String digest;
	
	private boolean cut;
	
	private ReceivedFile(Path path) {
		this.path = path;
	}
	
	/**
	 * @param most how many bytes are taken; the rest is left where it is
	 */
	static ReceivedFile of(InputStream content, long most) throws IOException {
		ReceivedFile file = new ReceivedFile(Files.createTempFile("peermentor-directory", ".import"));
		try {
			file.take(content, most);
			return file;
		}
		catch (IOException | RuntimeException e) {
			file.close();
			throw e;
		}
	}
	
	private void take(InputStream content, long most) throws IOException {
		MessageDigest sum = sha256();
		try (OutputStream out = Files.newOutputStream(path)) {
			InputStream in = new DigestInputStream(content, sum);
			byte[] buffer = new byte[BUFFER];
			for (int read = in.read(buffer); read >= 0 && !cut; read = cut ? -1 : in.read(buffer)) {
				out.write(buffer, 0, read);
				size += read;
				cut = size > most;
			}
		}
		StringBuilder hexadecimal = new StringBuilder();
		for (byte b : sum.digest()) {
			hexadecimal.append(String.format("%02x", b));
		}
		digest = hexadecimal.toString();
	}
	
	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}
	
	Path getPath() {
		return path;
	}
	
	/**
	 * @return in bytes, as far as it was taken
	 */
	long getSize() {
		return size;
	}
	
	/**
	 * @return the SHA-256 of what was taken, in lower-case hexadecimal
	 */
	String getDigest() {
		return digest;
	}
	
	/**
	 * @return whether there was more than is taken
	 */
	boolean isCut() {
		return cut;
	}
	
	@Override
	public void close() throws IOException {
		Files.deleteIfExists(path);
	}
}
