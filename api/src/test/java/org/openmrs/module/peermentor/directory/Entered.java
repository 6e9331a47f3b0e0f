/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.LinkedHashMap;
import java.util.Map;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.refusal.Problems;

/**
 * Records for tests, entered by whoever is logged in through the service.
 */
final class Entered {
	
	private Entered() {
	}
	
	static String organisation(String name) {
		return record(DirectoryKind.ORGANIZATION, "name", name, "description", "Helps.");
	}
	
	static String service(String name, String organisation) {
		return record(DirectoryKind.SERVICE, "name", name, "organization_id", organisation, "status", "active");
	}
	
	static String location(String name, Double latitude, Double longitude) {
		return record(DirectoryKind.LOCATION, "name", name, "location_type", "physical", "latitude", latitude, "longitude",
		    longitude);
	}
	
	static String at(String service, String location) {
		return record(DirectoryKind.SERVICE_AT_LOCATION, "service_id", service, "location_id", location);
	}
	
	static String address(String location, String street) {
		return record(DirectoryKind.ADDRESS, "location_id", location, "address_1", street, "city", "Saltwater", "state_province",
		    "BC", "postal_code", "V0V 0V0", "country", "CA", "address_type", "physical");
	}
	
	static String phone(String field, String owner, String number) {
		return record(DirectoryKind.PHONE, field, owner, "number", number);
	}
	
	/** As name, value, name, value; null values are left out. */
	static String record(DirectoryKind kind, Object... pairs) {
		return service().enterRecord(null, kind, fields(pairs), new Problems()).getUuid();
	}
	
	static Map<String, Object> fields(Object... pairs) {
		Map<String, Object> fields = new LinkedHashMap<>();
		for (int i = 0; i < pairs.length; i += 2) {
			if (pairs[i + 1] != null) {
				fields.put((String) pairs[i], pairs[i + 1]);
			}
		}
		return fields;
	}
	
	static DirectoryRecordView read(String uuid) {
		return service().getRecord(uuid);
	}
	
	static DirectoryRecordService service() {
		return Context.getService(DirectoryRecordService.class);
	}
}
