/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A package of HSDS 1 as directories really publish them: whole numbers for ids, hardly any status, times such as
 * <code>9:00am</code>, markup in texts, references to nothing, rows twice, lines with a cell too many.
 */
final class DirtyPackage {
	
	private static final String[] DAYS = { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday" };
	
	private final Random random;
	
	private final Map<String, List<String>> files = new LinkedHashMap<>();
	
	private final Map<String, List<String>> ids = new LinkedHashMap<>();
	
	DirtyPackage(long seed, int services) {
		random = new Random(seed);
		int organizations = Math.max(1, services / 4);
		begin("taxonomy.csv", "id,name,parent_id,parent_name,vocabulary");
		for (int i = 1; i <= 40; i++) {
			row("taxonomy.csv", i, "Need " + i, i > 5 ? String.valueOf(1 + random.nextInt(60)) : "", "", "Own");
		}
		organizations(organizations);
		locations(services, organizations);
		services(services, organizations);
		hanging(services);
	}
	
	private void organizations(int many) {
		begin("organizations.csv", "id,name,alternate_name,description,email,url,tax_status,tax_id,year_incorporated,legal_status");
		for (int i = 1; i <= many; i++) {
			row("organizations.csv", i, oneIn(100) ? "" : "Organisation " + i, "", text(i), oneIn(20) ? "nobody at example" : "",
			    oneIn(3) ? "www.example.org/" + i : "", "", "", oneIn(30) ? "long ago" : "", "");
		}
	}
	
	private void locations(int many, int organizations) {
		begin("locations.csv", "id,organization_id,name,alternate_name,description,transportation,latitude,longitude");
		begin("physical_addresses.csv", "id,location_id,attention,address_1,city,region,state_province,postal_code,country");
		for (int i = 1; i <= many; i++) {
			row("locations.csv", i, some(organizations), "Place " + i, "", "", oneIn(9) ? "Bus 4" : "",
			    oneIn(40) ? "north" : "49." + (1000 + random.nextInt(8999)), oneIn(50) ? "-1230.1" : "-123." + (1000 + random.nextInt(8999)));
			row("physical_addresses.csv", i, i, "", i + " Alder Lane", "Fernleigh", "", "BC", oneIn(4) ? "" : "V0X 0X0", "CA");
		}
	}
	
	private void services(int many, int organizations) {
		begin("services.csv", "id,organization_id,program_id,name,alternate_name,description,url,email,status,"
		        + "interpretation_services,application_process,wait_time,fees,accreditations,licenses");
		for (int i = 1; i <= many; i++) {
			String id = oneIn(300) ? "" : String.valueOf(oneIn(300) && i > 1 ? i - 1 : i);
			row("services.csv", id, oneIn(100) ? "99999999" : some(organizations), "", oneIn(200) ? "" : "Service " + i, "", text(i), "",
			    oneIn(50) ? "desk(at)example" : "desk" + i + "@example.org", oneIn(5) ? "active" : oneIn(60) ? "perhaps" : "", "", "Call\\nfirst",
			    "", oneIn(8) ? "=1+1" : "", "", "");
		}
	}
	
	private void hanging(int services) {
		begin("services_at_location.csv", "id,service_id,location_id,description");
		begin("phones.csv", "id,location_id,service_id,organization_id,contact_id,service_at_location_id,number,extension,type");
		begin("regular_schedules.csv", "id,service_id,location_id,service_at_location_id,weekday,opens_at,closes_at");
		begin("services_taxonomy.csv", "id,service_id,taxonomy_id,taxonomy_detail");
		begin("languages.csv", "id,service_id,location_id,language");
		int schedule = 1;
		for (int i = 1; i <= services; i++) {
			row("services_at_location.csv", i, i, i, "");
			row("phones.csv", i, "", i, "", "", "", oneIn(50) ? "" : oneIn(90) ? "=cmd|' /C calc'!A0" : "604-555-" + (1000 + i % 9000), "", "voice");
			for (int day = 0; day < 3; day++) {
				row("regular_schedules.csv", schedule++, i, "", "", DAYS[random.nextInt(7)], oneIn(60) ? "noonish" : "9:00am",
				    oneIn(4) ? "5pm" : "16:30");
			}
			row("services_taxonomy.csv", i, i, 1 + random.nextInt(41), "");
			row("languages.csv", i, i, "", oneIn(2) ? "English" : "French");
		}
	}
	
	private void begin(String file, String header) {
		files.put(file, new ArrayList<>(Arrays.asList(header)));
		ids.put(file, new ArrayList<>(Arrays.asList("")));
	}
	
	private void row(String file, Object... cells) {
		List<String> written = new ArrayList<>();
		for (Object cell : cells) {
			String text = cell.toString();
			written.add(text.indexOf(',') >= 0 || text.indexOf('"') >= 0 ? '"' + text.replace("\"", "\"\"") + '"' : text);
		}
		if (oneIn(250)) {
			written.add("one too many");
		}
		files.get(file).add(String.join(",", written));
		ids.get(file).add(cells[0].toString());
	}
	
	private String text(int i) {
		return oneIn(5) ? "<p>Open to &amp; for all, \"always\" " + i + "</p>" : "Words of " + i;
	}
	
	private String some(int many) {
		return String.valueOf(1 + random.nextInt(many));
	}
	
	private boolean oneIn(int many) {
		return random.nextInt(many) == 0;
	}
	
	/** Takes the last of a hundred rows of every table away, and says something else in every tenth service. */
	DirtyPackage later() {
		files.replaceAll((file, lines) -> new ArrayList<>(lines.subList(0, lines.size() - lines.size() / 100)));
		ids.replaceAll((file, all) -> new ArrayList<>(all.subList(0, files.get(file).size())));
		List<String> services = files.get("services.csv");
		for (int i = 10; i < services.size(); i += 10) {
			services.set(i, services.get(i).replace("Words of", "Other words of"));
		}
		return this;
	}
	
	byte[] zip() throws IOException {
		SampleZip zip = new SampleZip();
		for (Map.Entry<String, List<String>> file : files.entrySet()) {
			zip.with(file.getKey(), String.join("\r\n", file.getValue()) + "\r\n");
		}
		return zip.bytes();
	}
	
	/**
	 * @return by file, the ids of the rows as they stand; the first is the header's
	 */
	Map<String, List<String>> getIds() {
		return ids;
	}
	
	int countRows() {
		return files.values().stream().mapToInt(lines -> lines.size() - 1).sum();
	}
}
