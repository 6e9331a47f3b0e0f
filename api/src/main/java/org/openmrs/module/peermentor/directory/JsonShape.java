/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.Map;

/**
 * Tells what a JSON object is by what it has, because HSDS writes it nowhere.
 */
final class JsonShape {
	
	private JsonShape() {
	}
	
	/**
	 * @param record the object that stands alone, or in a list or page
	 * @return null if it can be nothing that HSDS lets stand there
	 */
	static DirectoryKind of(Map<String, Object> record) {
		if (hasAny(record, "location", "location_id") && (record.containsKey("service") || record.containsKey("service_id")
		        || !hasAny(record, "name"))) {
			return DirectoryKind.SERVICE_AT_LOCATION;
		}
		if (record.containsKey("location_type")) {
			return DirectoryKind.LOCATION;
		}
		if (hasAny(record, "taxonomy_detail", "taxonomy_id", "taxonomy", "term_uri", "parent_id")) {
			return DirectoryKind.TAXONOMY_TERM;
		}
		if (hasAny(record, "status", "organization", "organization_id", "service_at_locations", "cost_options", "schedules",
		    "required_documents", "service_areas", "languages")) {
			return DirectoryKind.SERVICE;
		}
		if (record.containsKey("version") && record.containsKey("name")) {
			return DirectoryKind.TAXONOMY;
		}
		return record.containsKey("name") ? DirectoryKind.ORGANIZATION : null;
	}
	
	private static boolean hasAny(Map<String, Object> record, String... names) {
		for (String name : names) {
			if (record.containsKey(name)) {
				return true;
			}
		}
		return false;
	}
}
