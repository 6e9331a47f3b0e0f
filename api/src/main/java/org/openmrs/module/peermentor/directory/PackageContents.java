/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipFile;

import org.openmrs.module.peermentor.table.Utf8Reader;

/**
 * Which tables a package holds: as its <code>datapackage.json</code> says, or, without one, by the names of its files. A file
 * that is named and not there, or stands elsewhere in the world, is never looked for.
 */
final class PackageContents {
	
	private static final String DESCRIPTOR = "datapackage.json";
	
	private static final int LONGEST_DESCRIPTOR = 4_000_000;
	
	private final ZipFile zip;
	
	private final Set<String> names;
	
	private final ImportLimits limits;
	
	private final RowSink sink;
	
	private final Map<String, PackageTable> tables = new LinkedHashMap<>();
	
	private String said;
	
	private boolean whole = true;
	
	/**
	 * @param names of the files in the package
	 */
	PackageContents(ZipFile zip, Set<String> names, ImportLimits limits, RowSink sink) {
		this.zip = zip;
		this.names = names;
		this.limits = limits;
		this.sink = sink;
	}
	
	/**
	 * @throws FileRefused if nobody can tell what is where
	 */
	void read() throws IOException {
		List<String> descriptors = new ArrayList<>();
		names.stream().filter(name -> name.equals(DESCRIPTOR) || name.endsWith("/" + DESCRIPTOR))
		        .filter(name -> !name.startsWith("__MACOSX/")).forEach(descriptors::add);
		if (descriptors.size() > 1) {
			throw new FileRefused("peermentor.error.directoryFile.descriptors");
		}
		if (descriptors.isEmpty()) {
			byNames();
		} else {
			byDescriptor(descriptors.get(0));
		}
		if (tables.isEmpty()) {
			throw new FileRefused("peermentor.error.directoryFile.noTables");
		}
	}
	
	private void byNames() {
		for (String name : names) {
			String file = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
			if (file.endsWith(".csv") && !name.startsWith("__MACOSX/")) {
				add(tableOf(file), name);
			}
		}
	}
	
	private static String tableOf(String file) {
		for (HsdsVersion version : HsdsVersion.values()) {
			HsdsTable table = HsdsTables.ofFile(version, file);
			if (table != null) {
				return table.getName();
			}
		}
		return file.endsWith(".csv") ? file.substring(0, file.length() - ".csv".length()) : file;
	}
	
	private void byDescriptor(String name) throws IOException {
		Map<String, Object> descriptor = new JsonRows(limits, sink).wholeObject(text(name));
		said = descriptor.get("version") == null ? null : descriptor.get("version").toString();
		Object resources = descriptor.get("resources");
		if (!(resources instanceof List) || ((List<?>) resources).isEmpty()) {
			throw new FileRefused("peermentor.error.directoryFile.descriptor", "resources");
		}
		String folder = name.substring(0, name.length() - DESCRIPTOR.length());
		int number = 0;
		for (Object resource : (List<?>) resources) {
			if (!(resource instanceof Map)) {
				throw new FileRefused("peermentor.error.directoryFile.descriptor", "resources/" + number);
			}
			resource((Map<?, ?>) resource, folder, "resources/" + number++);
		}
	}
	
	private void resource(Map<?, ?> resource, String folder, String place) {
		Object path = resource.get("path");
		if (path instanceof List && ((List<?>) path).size() == 1) {
			path = ((List<?>) path).get(0);
		}
		if (!(path instanceof String) || ((String) path).isEmpty()) {
			throw new FileRefused("peermentor.error.directoryFile.descriptor", place + "/path");
		}
		checkDialect(resource, place);
		String file = folder + ((String) path).replaceFirst("^\\./", "");
		if (!names.contains(file)) {
			// An address, a way out of the package, or a file that was forgotten: it is not in there, and nobody goes for it.
			whole = false;
			sink.problem(new RunProblem(DESCRIPTOR + " " + place, "path", "peermentor.error.directoryFile.missing", path, false));
			return;
		}
		add(tableOf(resource.get("name"), file.substring(file.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT)), file);
	}
	
	/** As the resource is called, in the singular or the plural; if that is no table of HSDS, as its file is called. */
	private static String tableOf(Object name, String file) {
		String said = name instanceof String ? ((String) name).trim().toLowerCase(Locale.ROOT) : "";
		String ofFile = tableOf(file);
		String ofName = said.isEmpty() ? ofFile : tableOf(said + ".csv");
		return isTable(ofName) || !isTable(ofFile) ? ofName : ofFile;
	}
	
	private static boolean isTable(String name) {
		return Arrays.stream(HsdsVersion.values()).anyMatch(version -> HsdsTables.of(version, name) != null);
	}
	
	private static void checkDialect(Map<?, ?> resource, String place) {
		Object encoding = resource.get("encoding");
		if (encoding != null && !encoding.toString().toLowerCase(Locale.ROOT).replace("-", "").equals("utf8")) {
			throw new FileRefused("peermentor.error.directoryFile.descriptor", place + "/encoding");
		}
		Object dialect = resource.get("dialect");
		Object delimiter = dialect instanceof Map ? ((Map<?, ?>) dialect).get("delimiter") : null;
		if (delimiter != null && !",".equals(delimiter)) {
			throw new FileRefused("peermentor.error.directoryFile.descriptor", place + "/dialect/delimiter");
		}
	}
	
	private void add(String table, String file) {
		if (tables.putIfAbsent(table, new PackageTable(table, file)) != null) {
			throw new FileRefused("peermentor.error.directoryFile.tableTwice", table);
		}
	}
	
	private String text(String name) throws IOException {
		StringBuilder text = new StringBuilder();
		try (BufferedReader reader = new BufferedReader(new Utf8Reader(PackageCheck.open(zip, name)))) {
			char[] buffer = new char[8192];
			for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
				text.append(buffer, 0, read);
				if (text.length() > LONGEST_DESCRIPTOR) {
					throw new FileRefused("peermentor.error.directoryFile.descriptor", "size");
				}
			}
		}
		return text.toString();
	}
	
	/**
	 * @return by the names of the tables
	 */
	Map<String, PackageTable> getTables() {
		return tables;
	}
	
	/**
	 * @return of which version of HSDS the tables are: by what only one of them has, then by what the package says
	 */
	HsdsVersion version() {
		HsdsVersion byTables = HsdsVersion.ofTables(tables.keySet());
		HsdsVersion bySaying = HsdsVersion.of(said);
		return byTables == HsdsVersion.V3_0 && bySaying != null && !bySaying.isBeforeJson() ? bySaying : byTables;
	}
	
	/**
	 * @return whether every file that is named is there
	 */
	boolean isWhole() {
		return whole;
	}
}
