/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipFile;

import org.openmrs.module.peermentor.refusal.Problem;
import org.openmrs.module.peermentor.table.CsvReader;
import org.openmrs.module.peermentor.table.CsvRow;
import org.openmrs.module.peermentor.table.HeadedCsv;
import org.openmrs.module.peermentor.table.Utf8Reader;

/**
 * Reads the records of a package of CSV files, the tables in an order in which every record comes behind those it hangs on.
 */
final class PackageRows {
	
	private final ImportLimits limits;
	
	private final RowSink sink;
	
	private HsdsVersion version;
	
	private boolean whole;
	
	PackageRows(ImportLimits limits, RowSink sink) {
		this.limits = limits;
		this.sink = sink;
	}
	
	/**
	 * @param names of the files in the package, which was checked
	 * @throws FileRefused if nobody can tell what is where, or a table cannot be read
	 */
	void read(Path file, Set<String> names) throws IOException {
		try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
			PackageContents contents = new PackageContents(zip, names, limits, sink);
			contents.read();
			version = contents.version();
			whole = contents.isWhole();
			Map<String, PackageTable> left = new LinkedHashMap<>(contents.getTables());
			List<PackageTable> ordered = new ArrayList<>();
			for (HsdsTable table : HsdsTables.of(version)) {
				PackageTable there = left.remove(table.getName());
				if (there != null) {
					ordered.add(there);
				}
			}
			if (ordered.isEmpty()) {
				throw new FileRefused("peermentor.error.directoryFile.noTables");
			}
			// Of a table that HSDS does not have every row is refused, by whoever checks rows.
			ordered.addAll(left.values());
			for (PackageTable table : ordered) {
				read(zip, table);
			}
		}
	}
	
	private void read(ZipFile zip, PackageTable table) throws IOException {
		try (InputStream in = PackageCheck.open(zip, table.file)) {
			HeadedCsv csv = new HeadedCsv(new CsvReader(new Utf8Reader(in), limits.text, limits.characters));
			for (Problem problem : csv.getProblems()) {
				throw new FileRefused(problem.getCode(), table.file);
			}
			for (CsvRow row = csv.next(); row != null; row = csv.next()) {
				String place = table.file + " line " + row.getLine();
				if (row.getFault() == null) {
					sink.row(new FileRow(table.name, place, csv.values(row)));
				} else {
					sink.problem(fault(place, row, csv).of(kind(table)));
				}
			}
		}
	}
	
	private DirectoryKind kind(PackageTable table) {
		HsdsTable known = HsdsTables.of(version, table.name);
		return known == null ? null : known.getKind();
	}
	
	private static RunProblem fault(String place, CsvRow row, HeadedCsv csv) {
		List<String> arguments = new ArrayList<>();
		row.getFaultArguments().forEach(argument -> arguments.add(argument.toString()));
		return new RunProblem(place, csv.column(row.getFaultColumn()), row.getFault(),
		        arguments.isEmpty() ? null : String.join(RunProblem.BETWEEN, arguments), true);
	}
	
	/**
	 * @return of which version of HSDS the package is; null before it was read
	 */
	HsdsVersion getVersion() {
		return version;
	}
	
	/**
	 * @return whether every file that the package names is in it
	 */
	boolean isWhole() {
		return whole;
	}
}
