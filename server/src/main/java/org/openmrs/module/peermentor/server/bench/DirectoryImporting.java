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
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Brings a package in through the module, until its services can be searched, in turns with a plain JDBC batch of the same rows;
 * and brings it in once more unchanged. Then without a clock, to see how much of the platform's heap lives meanwhile.
 */
final class DirectoryImporting {
	
	private static final int[] SIZES = { 1_000, 10_000, 100_000 };
	
	private static final int BATCH = 500;
	
	private static final double NANOS = 1e9;
	
	private static final String SOURCE = "urn:bench";
	
	private static final List<String> TABLES = List.of("record", "revision", "listing", "posting", "slot", "listed_term", "stale", "run",
	    "run_problem");
	
	private static final String COLUMNS = "kind, source_id, original_id, owner_uuid, place_uuid, name, content, source_content,"
	        + " source_digest, version, uuid, creator, date_created, voided";
	
	private final Connection connection;
	
	private final Line line;
	
	private final Path folder;
	
	DirectoryImporting(BenchServer server, Connection connection) throws IOException {
		this.connection = connection;
		line = server.adminLine();
		folder = Files.createTempDirectory("directory");
	}
	
	/**
	 * Brings in, checks and prints, the smallest package first; into an empty directory each round.
	 *
	 * @throws Exception if anything is missing afterwards, or a repeat writes
	 */
	void run(int rounds) throws Exception {
		System.out.printf("%nImport of a package of HSDS 3.0%n");
		for (int size : SIZES) {
			DirectoryPackage made = new DirectoryPackage(size);
			Path file = folder.resolve(size + ".zip");
			made.write(file);
			double[] module = new double[rounds];
			double[] raw = new double[rounds];
			double[] ratios = new double[rounds];
			for (int round = 0; round < rounds; round++) {
				empty();
				double busy = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
				module[round] = seconds(() -> bringIn(file, SOURCE));
				RawSql.requireSame("records of " + size, (long) made.count(),
				    number("select count(*) from peermentor_directory_record where source_id is not null"));
				RawSql.requireSame("listings of " + size, (long) made.services(),
				    number("select count(*) from peermentor_directory_listing where live = true"));
				raw[round] = raw();
				ratios[round] = module[round] / raw[round];
				System.out.printf(Locale.ROOT, "  round %d  %,7d rows: %.2f s until searchable, raw batch %.2f s (load average before it:"
				        + " %.1f)%n", round + 1, made.count(), module[round], raw[round], busy);
			}
			String before = written();
			double again = seconds(() -> bringIn(file, SOURCE));
			RawSql.requireSame("what stands after the same package again", before, written());
			empty();
			long idle = heap();
			long most = mostHeapOf(() -> bringIn(file, SOURCE));
			System.out.printf(Locale.ROOT, "  %,d rows (%,d services): %.2f s until searchable, %.1f times a raw batch of %.2f s"
			        + " (medians); again, unchanged: %.1f s, nothing written; live heap %d MB before, at most %d MB meanwhile%n",
			    made.count(), made.services(), Load.median(module), Load.median(ratios), Load.median(raw), again, idle, most);
		}
		empty();
		Files.walk(folder).sorted((a, b) -> b.compareTo(a)).forEach(path -> path.toFile().delete());
	}
	
	/** Takes out all that the directory holds, with what is derived. */
	private void empty() throws SQLException {
		run("set foreign_key_checks = 0");
		for (String table : TABLES) {
			run("truncate table peermentor_directory_" + table);
		}
		run("set foreign_key_checks = 1");
	}
	
	/** Imported as a whole, and nothing waits to be listed: the address answers when all that is done. */
	private Void bringIn(Path file, String source) throws IOException, SQLException {
		JsonNode run = line.send("/peermentor/directoryimport?dryRun=false&complete=true&source=" + source + "&sourceName=Bench", file);
		RawSql.requireSame("ended", true, run.path("endedAt").isTextual());
		RawSql.requireSame("refused", 0, run.path("refused").asInt());
		RawSql.requireSame("waits to be listed", 0L, number("select count(*) from peermentor_directory_stale"));
		return null;
	}
	
	/**
	 * Writes the rows once more, as they stand, with everything in them, to an empty table of the same shape: five
	 * hundred a batch and a commit, as somebody would who checks nothing and lists nothing.
	 *
	 * @return seconds, the reading not counted
	 */
	private double raw() throws Exception {
		run("drop table if exists bench_record");
		run("create table bench_record like peermentor_directory_record");
		List<Object[]> rows = new ArrayList<>();
		try (Statement statement = connection.createStatement();
		        ResultSet found = statement.executeQuery("select " + COLUMNS + " from peermentor_directory_record"
		                + " where source_id is not null order by record_id")) {
			while (found.next()) {
				Object[] row = new Object[found.getMetaData().getColumnCount()];
				for (int column = 0; column < row.length; column++) {
					row[column] = found.getObject(column + 1);
				}
				rows.add(row);
			}
		}
		return seconds(() -> batch(rows));
	}
	
	private Void batch(List<Object[]> rows) throws SQLException {
		connection.setAutoCommit(false);
		String marks = String.join(", ", Collections.nCopies(COLUMNS.split(",").length, "?"));
		try (PreparedStatement insert = connection
		        .prepareStatement("insert into bench_record (" + COLUMNS + ") values (" + marks + ")")) {
			int waiting = 0;
			for (Object[] row : rows) {
				for (int column = 0; column < row.length; column++) {
					insert.setObject(column + 1, row[column]);
				}
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
	
	/** How much lived at most while the job was done, looked at again and again beside it. */
	private static long mostHeapOf(Callable<?> job) throws Exception {
		AtomicBoolean done = new AtomicBoolean();
		long[] most = { 0 };
		Thread watching = new Thread(() -> {
			while (!done.get()) {
				most[0] = Math.max(most[0], heap());
			}
		});
		watching.start();
		try {
			job.call();
		}
		finally {
			done.set(true);
			watching.join();
		}
		return most[0];
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
