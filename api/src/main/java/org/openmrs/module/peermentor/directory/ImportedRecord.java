/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.openmrs.module.peermentor.table.TextDigest;

/**
 * One record that a file brings, checked and in its normal form, and what of it is to be written.
 */
final class ImportedRecord {
	
	private final HsdsRecord record;
	
	private final String place;
	
	private final int row;
	
	private final String said;
	
	private final String digest;
	
	private final List<ImportedReference> references;
	
	/** What is to stand here; what the source says, unless something else stands here already. */
	private Map<String, Object> fields;
	
	/**
	 * @param row the number of its row in the file
	 */
	ImportedRecord(HsdsRecord record, String place, int row) {
		this.record = record;
		this.place = place;
		this.row = row;
		this.fields = record.getFields();
		this.said = DirectoryContent.write(record.getFields());
		this.digest = TextDigest.of(said);
		this.references = readReferences();
	}
	
	String getUuid() {
		return record.getUuid();
	}
	
	DirectoryKind getKind() {
		return record.getKind();
	}
	
	String getOriginalId() {
		return record.getOriginalId();
	}
	
	/**
	 * @return where it stands in the file
	 */
	String getPlace() {
		return place;
	}
	
	int getRow() {
		return row;
	}
	
	/**
	 * @return what the source says
	 */
	String getSaid() {
		return said;
	}
	
	/**
	 * @return of what the source says
	 */
	String getDigest() {
		return digest;
	}
	
	/**
	 * @return what the source says, by field
	 */
	Map<String, Object> getSaidFields() {
		return record.getFields();
	}
	
	/**
	 * @return what is to stand here, by field
	 */
	Map<String, Object> getFields() {
		return fields;
	}
	
	/** Lets something else stand here than the source says. */
	void become(Map<String, Object> merged) {
		fields = merged;
	}
	
	String getContent() {
		return fields == record.getFields() ? said : DirectoryContent.write(fields);
	}
	
	String getOwner() {
		return HsdsFields.ownerOf(getKind(), fields);
	}
	
	String getLocation() {
		return HsdsFields.placeOf(getKind(), fields);
	}
	
	String getName() {
		return HsdsFields.nameOf(getKind(), fields);
	}
	
	/**
	 * @return the records that have to be there before this one, each with its field
	 */
	List<ImportedReference> references() {
		return references;
	}
	
	private List<ImportedReference> readReferences() {
		List<ImportedReference> references = new ArrayList<>();
		for (Map.Entry<String, Object> said : record.getFields().entrySet()) {
			HsdsField field = HsdsFields.of(getKind(), said.getKey());
			if (field != null && field.getType() == HsdsType.REFERENCE) {
				references.add(new ImportedReference(field.getName(), said.getValue().toString(), kindOf(field),
				        field.getRefersTo() == getKind()));
			}
		}
		return references;
	}
	
	private DirectoryKind kindOf(HsdsField field) {
		if (field.getRefersTo() != null) {
			return field.getRefersTo();
		}
		Object table = record.getFields().get(HsdsFields.tableKey(getKind()));
		return table == null ? null : DirectoryKind.ofTable(table.toString());
	}
}
