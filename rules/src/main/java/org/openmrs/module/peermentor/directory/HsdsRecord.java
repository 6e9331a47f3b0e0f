/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One record in its normal form, ready to be kept. Immutable.
 */
public final class HsdsRecord {
	
	private final DirectoryKind kind;
	
	private final String uuid;
	
	private final String originalId;
	
	private final SortedMap<String, Object> fields;
	
	/**
	 * @param fields taken over, not copied
	 */
	HsdsRecord(DirectoryKind kind, String uuid, String originalId, TreeMap<String, Object> fields) {
		this.kind = kind;
		this.uuid = uuid;
		this.originalId = originalId;
		this.fields = Collections.unmodifiableSortedMap(fields);
	}
	
	public DirectoryKind getKind() {
		return kind;
	}
	
	/**
	 * @return its identifier in this directory, in small letters
	 */
	public String getUuid() {
		return uuid;
	}
	
	/**
	 * @return the id in the file, at most 255 characters; null if that is the uuid, or the file has none
	 */
	public String getOriginalId() {
		return originalId;
	}
	
	/**
	 * @return sorted by name, without <code>id</code> and without what is not said: texts, numbers as in {@link HsdsType},
	 *         uuids of this directory for references, and, under names that HSDS does not have, what the source says beyond it
	 *         (texts, numbers and truth values)
	 */
	public SortedMap<String, Object> getFields() {
		return fields;
	}
	
	/**
	 * @return see {@link HsdsFields#ownerOf(DirectoryKind, Map)}
	 */
	public String getOwner() {
		return HsdsFields.ownerOf(kind, fields);
	}
	
	/**
	 * @return see {@link HsdsFields#placeOf(DirectoryKind, Map)}
	 */
	public String getPlace() {
		return HsdsFields.placeOf(kind, fields);
	}
	
	/**
	 * @return see {@link HsdsFields#nameOf(DirectoryKind, Map)}
	 */
	public String getName() {
		return HsdsFields.nameOf(kind, fields);
	}
}
