/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.endtoend;

import java.util.HashMap;
import java.util.Map;

import org.openmrs.module.peermentor.server.Session;

/**
 * What the directory holds for the test tables, whoever the participant is: a house, its service at a place, and what stewards
 * and the field made of them. Made when first asked for.
 */
final class Listed implements Words {
	
	private static final String LISTED = "listed-";
	
	private static final String FRESH = "new-listed-";
	
	private final Chart chart;
	
	private final Session admin;
	
	private final Session mentor;
	
	private final Map<String, String> uuids = new HashMap<>();
	
	/**
	 * @param chart any, to remember versions by
	 * @param mentor who reports from the field
	 */
	Listed(World world, Chart chart, Actor mentor) {
		this.chart = chart;
		this.admin = world.admin();
		this.mentor = mentor.session();
	}
	
	@Override
	public String of(String word) {
		if (word.startsWith(FRESH)) {
			return chart.lastly(fresh(word.substring(FRESH.length())));
		}
		return word.startsWith(LISTED) ? chart.lastly(listed(word.substring(LISTED.length()))) : null;
	}
	
	private String listed(String word) {
		if (!uuids.containsKey(word)) {
			uuids.put(word, fresh(word));
		}
		return uuids.get(word);
	}
	
	private String fresh(String word) {
		switch (word) {
			case "house":
				return record("ORGANIZATION", Map.of("name", "Harbour House", "description", "Beds for anybody."));
			case "service":
				return record("SERVICE", Map.of("organization_id", listed("house"), "name", "Beds", "status", "active"));
			case "place":
				return record("SERVICE_AT_LOCATION", Map.of("service_id", listed("service"), "location_id",
				    record("LOCATION", Map.of("name", "Pier", "location_type", "physical"))));
			case "term":
				return record("TAXONOMY_TERM", Map.of("name", "A night", "description", "Somewhere to sleep."));
			case "revision":
				return revision();
			case "verification":
				return chart.make(admin, "directoryrecord/" + listed("service") + "/verification",
				    Map.of("how", "PHONE", "outcome", "CONFIRMED"));
			case "report":
				return chart.make(mentor, "fieldreport", Map.of("listing", listed("place"), "kind", "FULL"));
			case "merge":
				return chart.make(admin, "directorymerge", Map.of("winner", fresh("house"), "loser", fresh("house")));
			case "mapping":
				return chart.make(admin, "termmapping", Map.of("need", "SHELTER", "term", fresh("term")));
			default:
				return null;
		}
	}
	
	private String record(String kind, Map<String, Object> fields) {
		return chart.make(admin, "directoryrecord", Map.of("kind", kind, "fields", fields));
	}
	
	private String revision() {
		String house = listed("house");
		chart.make(admin, "directoryrecord/" + house,
		    Map.of("version", 0, "fields", Map.of("name", "Harbour House", "description", "Beds for all.")));
		return Chart.first(admin, "/peermentor/directoryrecord/" + house + "/revision");
	}
}
