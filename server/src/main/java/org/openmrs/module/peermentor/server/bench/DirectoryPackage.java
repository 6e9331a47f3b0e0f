/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.server.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A made-up package of HSDS 3.0: tables of CSV in a zip, with as many rows as asked for, of which nine tenths are services, their
 * places, what ties both, their hours and their phones.
 */
final class DirectoryPackage {
	
	private static final int SERVICES_AN_ORGANISATION = 9;
	
	private static final Map<String, String> COLUMNS = new LinkedHashMap<>();
	
	static {
		COLUMNS.put("organizations", "id,name,description");
		COLUMNS.put("services", "id,organization_id,name,description,status");
		COLUMNS.put("locations", "id,location_type,name,latitude,longitude");
		COLUMNS.put("service_at_location", "id,service_id,location_id");
		COLUMNS.put("addresses", "id,location_id,address_1,city,state_province,postal_code,country,address_type");
		COLUMNS.put("phones", "id,service_id,number");
		COLUMNS.put("schedules", "id,service_id,freq,byday,opens_at,closes_at");
	}
	
	private final Random random = new Random(7);
	
	private final Map<String, List<String>> rows = new LinkedHashMap<>();
	
	/**
	 * @param atLeast rows of all tables together
	 */
	DirectoryPackage(int atLeast) {
		COLUMNS.keySet().forEach(table -> rows.put(table, new ArrayList<>()));
		for (int number = 0; count() < atLeast; number++) {
			add(number);
		}
	}
	
	private void add(int number) {
		int organisation = number / SERVICES_AN_ORGANISATION;
		if (number % SERVICES_AN_ORGANISATION == 0) {
			rows.get("organizations").add(organisation + ",Organisation " + organisation + ",Helps people in town");
		}
		rows.get("services").add(number + "," + organisation + ",Service " + words(3) + "," + words(12) + ",active");
		rows.get("locations").add(number + ",physical,Place " + number + "," + (49 + random.nextInt(1000) / 1000.0) + ","
		        + (-123 + random.nextInt(1000) / 1000.0));
		rows.get("service_at_location").add(number + "," + number + "," + number);
		rows.get("addresses").add(number + "," + number + "," + number + " First Street,Harbour Flats,BC,V5K 0A1,CA,physical");
		rows.get("phones").add(number + "," + number + ",604-555-0" + (100 + number % 100));
		rows.get("schedules").add(number + "," + number + ",WEEKLY,\"MO,TU,WE,TH,FR\",09:00,17:00");
	}
	
	private String words(int many) {
		return random.ints(many, 0, 5_000).mapToObj(word -> "word" + word + "x").collect(Collectors.joining(" "));
	}
	
	int count() {
		return rows.values().stream().mapToInt(List::size).sum();
	}
	
	int services() {
		return rows.get("services").size();
	}
	
	/** Writes the zip. */
	void write(Path file) throws IOException {
		try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
			zip.putNextEntry(new ZipEntry("datapackage.json"));
			String resources = COLUMNS.keySet().stream()
			        .map(table -> "{\"name\":\"" + table + "\",\"path\":\"" + table + ".csv\"}").collect(Collectors.joining(","));
			zip.write(("{\"name\":\"bench\",\"profile\":\"tabular-data-package\",\"resources\":[" + resources + "]}")
			        .getBytes(StandardCharsets.UTF_8));
			zip.closeEntry();
			for (Map.Entry<String, List<String>> table : rows.entrySet()) {
				zip.putNextEntry(new ZipEntry(table.getKey() + ".csv"));
				PrintWriter writer = new PrintWriter(zip, false, StandardCharsets.UTF_8);
				writer.println(COLUMNS.get(table.getKey()));
				table.getValue().forEach(writer::println);
				writer.flush();
				zip.closeEntry();
			}
		}
	}
}
