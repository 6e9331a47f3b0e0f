/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.server.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Brings a package in through the module, until its services can be searched, beside a plain JDBC batch of the same rows; and
 * brings it in once more. A third time, for another publisher and without a clock, to see how much of the platform's heap lives
 * meanwhile.
 */
final class DirectoryImporting {
	
	private static final int[] SIZES = { 1_000, 10_000, 100_000 };
	
	private static final int BATCH = 500;
	
	private static final double NANOS = 1e9;
	
	private static final long PATIENCE = TimeUnit.MINUTES.toNanos(30);
	
	private final Connection connection;
	
	private final Line line;
	
	private final Path folder;
	
	DirectoryImporting(BenchServer server, Connection connection) throws IOException {
		this.connection = connection;
		line = server.adminLine();
		folder = Files.createTempDirectory("directory");
	}
	
	/**
	 * Brings in, checks and prints, the smallest package first; each is a publisher of its own.
	 *
	 * @throws Exception if anything is missing afterwards, or a repeat writes
	 */
	void run() throws Exception {
		System.out.printf("%nImport of a package of HSDS 3.0%n");
		run("create table bench_record like peermentor_directory_record");
		for (int size : SIZES) {
			DirectoryPackage made = new DirectoryPackage(size);
			Path file = folder.resolve(size + ".zip");
			made.write(file);
			double raw = seconds(() -> batch(made.all()));
			long records = number("select count(*) from peermentor_directory_record");
			double module = seconds(() -> bringIn(file, "urn:bench:" + size, () -> {}));
			RawSql.requireSame("records of " + size, (long) made.count(),
			    number("select count(*) from peermentor_directory_record") - records);
			String before = written();
			double again = seconds(() -> bringIn(file, "urn:bench:" + size, () -> {}));
			RawSql.requireSame("what stands after the same package again", before, written());
			long idle = heap();
			long[] most = { 0 };
			bringIn(file, "urn:bench:heap:" + size, () -> most[0] = Math.max(most[0], heap()));
			System.out.printf(Locale.ROOT, "  %,d rows (%,d services): %.1f s until searchable, %.1f times a raw batch of %.1f s;"
			        + " again, unchanged: %.1f s, nothing written; live heap %d MB before, at most %d MB"
			        + " meanwhile%n",
			    made.count(), made.services(), module, module / raw, raw, again, idle, most[0]);
		}
		Files.walk(folder).sorted((a, b) -> b.compareTo(a)).forEach(path -> path.toFile().delete());
	}
	
	/** Imported as a whole, and nothing waits to be listed. */
	private Void bringIn(Path file, String source, Runnable meanwhile) throws IOException, SQLException, InterruptedException {
		String run = line.send("/peermentor/directoryimport?dryRun=false&complete=true&source=" + source + "&sourceName=Bench", file)
		        .path("uuid").asText();
		long end = System.nanoTime() + PATIENCE;
		JsonNode state = line.get("/peermentor/directoryimport/" + run);
		while (!state.path("endedAt").isTextual() || number("select count(*) from peermentor_directory_stale") > 0) {
			if (System.nanoTime() > end) {
				throw new IllegalStateException("The import does not end: " + state);
			}
			meanwhile.run();
			TimeUnit.MILLISECONDS.sleep(50);
			state = line.get("/peermentor/directoryimport/" + run);
		}
		RawSql.requireSame("refused of " + source, 0, state.path("refused").asInt());
		return null;
	}
	
	/** The rows as texts, with a uuid each, five hundred a batch and a commit, as somebody would who checks nothing. */
	private Void batch(List<String> rows) throws SQLException {
		connection.setAutoCommit(false);
		try (PreparedStatement insert = connection.prepareStatement("insert into bench_record (kind, content, version, uuid, creator,"
		        + " date_created, voided) values ('SERVICE', ?, 0, ?, 1, now(), false)")) {
			int waiting = 0;
			for (String row : rows) {
				insert.setString(1, row);
				insert.setString(2, UUID.randomUUID().toString());
				insert.addBatch();
				if (++waiting % BATCH == 0) {
					insert.executeBatch();
					connection.commit();
				}
			}
			insert.executeBatch();
			connection.commit();
		}
		finally {
			connection.setAutoCommit(true);
		}
		return null;
	}
	
	private static double seconds(Callable<?> job) throws Exception {
		long before = System.nanoTime();
		job.call();
		return (System.nanoTime() - before) / NANOS;
	}
	
	/** Changes with every byte of what was imported and of what is derived. */
	private String written() throws SQLException {
		StringBuilder sums = new StringBuilder();
		try (Statement statement = connection.createStatement();
		        ResultSet row = statement.executeQuery("checksum table peermentor_directory_record, peermentor_directory_listing,"
		                + " peermentor_directory_posting, peermentor_directory_slot")) {
			while (row.next()) {
				sums.append(row.getString(2)).append(' ');
			}
		}
		return sums.toString();
	}
	
	private long number(String sql) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
			row.next();
			return row.getLong(1);
		}
	}
	
	private void run(String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}
	
	/** What lives in the heap of the platform, in megabytes, after its garbage was taken out. */
	private static long heap() {
		try {
			String platform = ProcessHandle.current().descendants()
			        .filter(process -> process.info().command().orElse("").endsWith("java")).findFirst().orElseThrow().pid() + "";
			tool(platform, "GC.run");
			Matcher used = Pattern.compile("used (\\d+)K").matcher(tool(platform, "GC.heap_info"));
			return used.find() ? Long.parseLong(used.group(1)) / 1024 : -1;
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
	
	private static String tool(String process, String command) throws IOException {
		Process tool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), process, command)
		        .redirectErrorStream(true).start();
		try (InputStream answer = tool.getInputStream()) {
			return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
		}
	}
}
