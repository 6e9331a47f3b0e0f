/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.openmrs.module.peermentor.time.SiteTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Writes the directory as a zip of CSV files, slice by slice. What hangs on something that does not go out stays in: kinds are
 * written in an order in which every record comes behind those it hangs on.
 */
@Component("peermentor.PackageWriter")
class PackageWriter {
	
	private static final int SLICE = 1_000;
	
	private final ExportDao dao;
	
	private final MeasureReader measures;
	
	private final SiteTime time;
	
	@Autowired
	PackageWriter(ExportDao dao, MeasureReader measures, SiteTime time) {
		this.dao = dao;
		this.measures = measures;
		this.time = time;
	}
	
	/**
	 * @param out left open
	 */
	void write(OutputStream out) throws IOException {
		Set<DirectoryKind> kinds = kinds();
		HsdsVersion version = version(kinds);
		ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
		zip.putNextEntry(new ZipEntry("datapackage.json"));
		zip.write(PackageDescription.of(version, kinds).getBytes(StandardCharsets.UTF_8));
		zip.closeEntry();
		Set<String> staysIn = dao.staysIn();
		for (HsdsTable table : HsdsTables.of(version)) {
			if (kinds.contains(table.getKind())) {
				zip.putNextEntry(new ZipEntry(table.getPath()));
				Writer csv = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
				write(table.getKind(), csv, staysIn);
				csv.flush();
				zip.closeEntry();
			}
		}
		zip.finish();
	}
	
	/** Those of which there is anything; terms and attributes in any case, for there are our own. */
	private Set<DirectoryKind> kinds() {
		Set<DirectoryKind> kinds = EnumSet.of(DirectoryKind.TAXONOMY, DirectoryKind.TAXONOMY_TERM, DirectoryKind.ATTRIBUTE);
		kinds.addAll(dao.counts().keySet());
		return kinds;
	}
	
	/** The earlier one, unless there is what it has no table for. */
	private static HsdsVersion version(Collection<DirectoryKind> kinds) {
		Set<DirectoryKind> known = EnumSet.noneOf(DirectoryKind.class);
		HsdsTables.of(HsdsVersion.V3_0).forEach(table -> known.add(table.getKind()));
		return known.containsAll(kinds) ? HsdsVersion.V3_0 : HsdsVersion.V3_1;
	}
	
	private void write(DirectoryKind kind, Writer csv, Set<String> staysIn) throws IOException {
		List<String> cells = new ArrayList<>();
		HsdsFields.of(kind).forEach(field -> cells.add(field.getName()));
		line(csv, cells);
		for (ExportRow own : OwnRows.of(kind).values()) {
			row(csv, own, staysIn);
		}
		int after = 0;
		List<Object[]> slice;
		do {
			slice = dao.slice(kind, after, SLICE);
			for (Object[] row : slice) {
				after = (Integer) row[0];
				Map<String, Object> fields = DirectoryContent.read((String) row[4]);
				if (InsideFields.isInside(fields) || staysIn.contains(row[2]) || staysIn.contains(row[3])) {
					staysIn.add((String) row[1]);
				} else {
					row(csv, new ExportRow(kind, (String) row[1], fields, (Instant) row[5]), staysIn);
				}
			}
		} while (slice.size() == SLICE);
		if (kind == DirectoryKind.ATTRIBUTE) {
			measured(csv, staysIn);
		}
	}
	
	private void measured(Writer csv, Set<String> staysIn) throws IOException {
		String after = "";
		List<String> slice;
		do {
			slice = dao.measured(after, SLICE);
			Map<String, MeasureView> views = measures.of(slice);
			for (String service : slice) {
				after = service;
				for (ExportRow attribute : OwnRows.measures(service, views.get(service))) {
					row(csv, attribute, staysIn);
				}
			}
		} while (slice.size() == SLICE);
	}
	
	/** A reference to what stays in would lead nowhere. */
	private void row(Writer csv, ExportRow row, Set<String> staysIn) throws IOException {
		Map<String, Object> fields = ExportNesting.fields(row, time.zone());
		List<String> cells = new ArrayList<>();
		for (HsdsField field : HsdsFields.of(row.kind)) {
			Object value = field.getType() == HsdsType.ID ? row.uuid : fields.get(field.getName());
			cells.add(field.getType() == HsdsType.REFERENCE && staysIn.contains(value) ? "" : CsvCells.write(value));
		}
		line(csv, cells);
	}
	
	private static void line(Writer csv, List<String> cells) throws IOException {
		csv.write(String.join(",", cells));
		csv.write("\r\n");
	}
}
