/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder a server keeps everything in: database, platform data, logs. One server at a time uses it. It counts as
 * complete only once the first start has come to its end; a half-made one is made again.
 */
public final class Workspace implements AutoCloseable {
	
	/** A fresh server takes about 700 MB; below this a start would only fail later and worse. */
	static final long NEEDED_BYTES = 1_500_000_000L;
	
	private static final String DEMO = "demo";
	
	private final Path root;
	
	private final FileChannel lockFile;
	
	/**
	 * Makes the folder if need be and takes it for this process.
	 *
	 * @param root the folder
	 * @throws CannotStart if it cannot be made, or another server has it
	 */
	public Workspace(Path root) {
		this.root = root.toAbsolutePath().normalize();
		try {
			Files.createDirectories(this.root);
			lockFile = FileChannel.open(this.root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		}
		catch (IOException e) {
			throw new CannotStart("Cannot write to the data folder " + this.root + ": " + e, e);
		}
		try {
			FileLock lock = lockFile.tryLock();
			if (lock == null) {
				throw new OverlappingFileLockException();
			}
		}
		catch (OverlappingFileLockException e) {
			close();
			throw new CannotStart("Another server is running with the data folder " + this.root + ".", e);
		}
		catch (IOException e) {
			close();
			throw new CannotStart("Cannot lock the data folder " + this.root + ": " + e, e);
		}
	}
	
	/** @throws CannotStart if the disk has not enough room */
	public void requireSpace() {
		requireSpace(NEEDED_BYTES);
	}
	
	void requireSpace(long bytes) {
		try {
			long free = Files.getFileStore(root).getUsableSpace();
			if (free < bytes) {
				throw new CannotStart("Not enough disk space for " + root + ": " + free / 1_000_000 + " MB free, "
				        + bytes / 1_000_000 + " MB needed.");
			}
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
	
	/** @return true once a first start in this folder has come to its end */
	public boolean isComplete() {
		return Files.exists(root.resolve("complete"));
	}
	
	/** @return true if there is something here that a first start left unfinished */
	public boolean isHalfMade() {
		return !isComplete() && (Files.exists(database()) || Files.exists(openmrs()));
	}
	
	/** @return true if the first start loaded the demo */
	public boolean hasDemo() {
		try {
			return isComplete() && DEMO.equals(Files.readString(root.resolve("complete")));
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
	
	/**
	 * Notes that the first start has come to its end.
	 *
	 * @param demo true if it loaded the demo
	 */
	public void setComplete(boolean demo) {
		try {
			Files.writeString(root.resolve("complete"), demo ? DEMO : "");
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
	
	/** Removes everything but the lock. No server may be running. */
	public void clear() {
		try (Stream<Path> files = Files.walk(root)) {
			List<Path> deepestFirst = files.sorted(Comparator.reverseOrder())
			        .filter(file -> !file.equals(root) && !file.equals(root.resolve("lock"))).toList();
			for (Path file : deepestFirst) {
				Files.delete(file);
			}
		}
		catch (IOException e) {
			throw new CannotStart("Cannot empty the data folder " + root + ": " + e, e);
		}
	}
	
	Path root() {
		return root;
	}
	
	/** @return where the database keeps its data */
	public Path database() {
		return root.resolve("database");
	}
	
	/** The platform's application data directory. */
	Path openmrs() {
		return root.resolve("openmrs");
	}
	
	/** Tomcat's base: the unpacked war and work files. */
	Path tomcat() {
		return root.resolve("tomcat");
	}
	
	/** @return the log of the database */
	public Path databaseLog() {
		return root.resolve("database.log");
	}
	
	/** @return the log of the platform and its web server */
	public Path platformLog() {
		return root.resolve("openmrs.log");
	}
	
	/** Gives the folder back. */
	@Override
	public void close() {
		try {
			lockFile.close();
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
