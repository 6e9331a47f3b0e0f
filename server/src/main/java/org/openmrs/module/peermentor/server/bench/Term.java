/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.server.bench;

/** Metadata of the module that generated contacts use; the UUIDs are the same everywhere and for ever. */
enum Term {
	
	CHECK_IN("encounter_type", "82a4197a-add0-43f8-98bb-bd8540f60e20"),
	PEER_MENTOR("encounter_role", "3791735b-4dc6-4a37-8341-f5587de5cd71"),
	MODE("47645ecb-ad85-48ea-b38d-a3aff395b695"),
	IN_PERSON("dd1677fc-4565-4301-b957-6b9090e676ec"),
	DURATION_MINUTES("0097d968-4622-4f99-9ff2-ffe4e40ac1fd"),
	ATTENDED("54b6e50f-910b-46af-83d3-145084b8dd85"),
	ATTENDED_YES("31109c18-65e6-49f3-b76d-2c73cf410b18"),
	TOOK_PLACE("e38b95ac-385b-4161-b26b-24b54167bb08"),
	TOOK_PLACE_YES("f0d6d515-cd00-4b25-ab2d-50b5a7bc0c96"),
	PURPOSE("58889cfa-0b76-4b56-bc4b-4a9cfd765deb"),
	PHARMACY("7806991c-dc88-407d-be88-139142466b13"),
	PARTICIPANT_OUTCOME("35f72aff-0916-4929-b03d-261b82715d5c"),
	ATTENDED_TOGETHER("8d0696bd-2500-4a05-a0e4-b7886866fbd3"),
	MENTOR_OUTCOME("21ad5afe-9fdc-4ecf-8f49-b0a4c5394a44"),
	WENT_ALONG("908ceb61-d553-4165-8618-ad7f4a645cc4"),
	NEXT_CONTACT_DUE("1d73bd45-8b9f-4274-abe8-aef1bd1e97ef");
	
	private final String table;
	
	private final String uuid;
	
	/** A concept. */
	Term(String uuid) {
		this("concept", uuid);
	}
	
	Term(String table, String uuid) {
		this.table = table;
		this.uuid = uuid;
	}
	
	String uuid() {
		return uuid;
	}
	
	/** @return SQL of the id */
	String id() {
		return "(select " + table + "_id from " + table + " where uuid = '" + uuid + "')";
	}
}
