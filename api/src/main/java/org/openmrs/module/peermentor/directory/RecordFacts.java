/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;

/**
 * A record as listings are made of it: what it says, without its history.
 */
final class RecordFacts {
	
	/** As {@link #RecordFacts(Object[])} takes them, of an <code>r</code>. */
	static final String COLUMNS = "r.uuid, r.kind, r.ownerUuid, r.placeUuid, r.content, r.vanishedAt, r.mergedInto, r.verifiedAt,"
	        + " r.voided, r.recordId";
	
	private final String uuid;
	
	private final DirectoryKind kind;
	
	private final String ownerUuid;
	
	private final String placeUuid;
	
	private final Map<String, Object> fields;
	
	private final String mergedInto;
	
	private final Instant verifiedAt;
	
	private final boolean live;
	
	private final int recordId;
	
	RecordFacts(Object[] row) {
		uuid = (String) row[0];
		kind = (DirectoryKind) row[1];
		ownerUuid = (String) row[2];
		placeUuid = (String) row[3];
		fields = Collections.unmodifiableMap(DirectoryContent.read((String) row[4]));
		mergedInto = (String) row[6];
		verifiedAt = (Instant) row[7];
		live = row[5] == null && row[6] == null && !(Boolean) row[8];
		recordId = (Integer) row[9];
	}
	
	String getUuid() {
		return uuid;
	}
	
	DirectoryKind getKind() {
		return kind;
	}
	
	/**
	 * @return null if it hangs on nothing
	 */
	String getOwnerUuid() {
		return ownerUuid;
	}
	
	/**
	 * @return null but for a service at a location
	 */
	String getPlaceUuid() {
		return placeUuid;
	}
	
	Map<String, Object> getFields() {
		return fields;
	}
	
	/**
	 * @return null if absent or blank
	 */
	String text(String field) {
		Object value = fields.get(field);
		String text = value == null ? "" : value.toString().trim();
		return text.isEmpty() ? null : text;
	}
	
	/**
	 * @return null if absent or not a number
	 */
	Double number(String field) {
		Object value = fields.get(field);
		if (value instanceof Number) {
			return ((Number) value).doubleValue();
		}
		try {
			return value == null ? null : Double.valueOf(value.toString().trim());
		}
		catch (NumberFormatException e) {
			return null;
		}
	}
	
	/**
	 * @return null if it stands for itself
	 */
	String getMergedInto() {
		return mergedInto;
	}
	
	/**
	 * @return null if nobody ever verified it
	 */
	Instant getVerifiedAt() {
		return verifiedAt;
	}
	
	/**
	 * @return whether it is neither voided nor merged, and its source still has it
	 */
	boolean isLive() {
		return live;
	}
	
	/**
	 * @return by which records of a kind are put in order
	 */
	int getRecordId() {
		return recordId;
	}
}
