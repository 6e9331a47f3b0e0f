/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.time.Instant;
import java.util.Map;

import org.openmrs.module.peermentor.view.View;

/**
 * One record of the directory as it stands.
 */
public final class DirectoryRecordView implements View {
	
	private final String uuid;
	
	private final DirectoryKind kind;
	
	private final String name;
	
	private final String owner;
	
	private final Map<String, Object> fields;
	
	private final boolean imported;
	
	private final String originalId;
	
	private final Instant vanishedAt;
	
	private final String mergedInto;
	
	private final Instant verifiedAt;
	
	private final int version;
	
	/** Out of the columns that {@link StewardDao} reads, in their order. */
	DirectoryRecordView(Object[] row) {
		this.uuid = (String) row[0];
		this.kind = (DirectoryKind) row[1];
		this.name = (String) row[2];
		this.owner = (String) row[3];
		this.fields = DirectoryContent.read((String) row[4]);
		this.imported = row[5] != null;
		this.originalId = (String) row[6];
		this.vanishedAt = (Instant) row[7];
		this.mergedInto = (String) row[8];
		this.verifiedAt = (Instant) row[9];
		this.version = (Integer) row[10];
	}
	
	@Override
	public String getUuid() {
		return uuid;
	}
	
	@Override
	public String getDisplay() {
		return name == null ? kind.getTable() : name;
	}
	
	public DirectoryKind getKind() {
		return kind;
	}
	
	/**
	 * @return null where the kind has none
	 */
	public String getName() {
		return name;
	}
	
	/**
	 * @return the uuid of the record that it hangs on; null if it hangs on none
	 */
	public String getOwner() {
		return owner;
	}
	
	/**
	 * @return by the names of HSDS, without <code>id</code>; never null
	 */
	public Map<String, Object> getFields() {
		return fields;
	}
	
	/**
	 * @return whether it came from a file
	 */
	public boolean isImported() {
		return imported;
	}
	
	/**
	 * @return the id that its source has for it; null if that is its uuid, or there is no source
	 */
	public String getOriginalId() {
		return originalId;
	}
	
	/**
	 * @return since when its source has it no longer; null if it has
	 */
	public Instant getVanishedAt() {
		return vanishedAt;
	}
	
	/**
	 * @return the uuid of the record that it was merged into; null if it stands for itself
	 */
	public String getMergedInto() {
		return mergedInto;
	}
	
	/**
	 * @return null if nobody has from here
	 */
	public Instant getVerifiedAt() {
		return verifiedAt;
	}
	
	public int getVersion() {
		return version;
	}
}
