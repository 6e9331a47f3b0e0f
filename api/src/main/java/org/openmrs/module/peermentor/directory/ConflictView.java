/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.time.Instant;

import org.openmrs.module.peermentor.view.Ref;
import org.openmrs.module.peermentor.view.View;

/**
 * A field that was changed here and at its source, what both say, and what was decided.
 */
public final class ConflictView implements View {
	
	private final Conflict conflict;
	
	private final DirectoryKind kind;
	
	private final String name;
	
	private final Ref source;
	
	private final String run;
	
	private final Ref decidedBy;
	
	/**
	 * @param name of the record; null if its kind has none
	 * @param run the uuid of the import that found it
	 */
	ConflictView(Conflict conflict, DirectoryKind kind, String name, Ref source, String run, Ref decidedBy) {
		this.conflict = conflict;
		this.kind = kind;
		this.name = name;
		this.source = source;
		this.run = run;
		this.decidedBy = decidedBy;
	}
	
	@Override
	public String getUuid() {
		return conflict.getUuid();
	}
	
	@Override
	public String getDisplay() {
		return getRecord().getDisplay() + ", " + conflict.getField() + ", " + conflict.getStatus();
	}
	
	public int getVersion() {
		return conflict.getVersion();
	}
	
	public Ref getRecord() {
		return new Ref(conflict.getRecordUuid(), name == null ? kind.getTable() : name);
	}
	
	public DirectoryKind getKind() {
		return kind;
	}
	
	public Ref getSource() {
		return source;
	}
	
	/**
	 * @return the name of the field in HSDS
	 */
	public String getField() {
		return conflict.getField();
	}
	
	/**
	 * @return what stood here when it was found; null if nothing did
	 */
	public Object getValueHere() {
		return conflict.getValueHere();
	}
	
	/**
	 * @return what the source says; null if nothing
	 */
	public Object getValueThere() {
		return conflict.getValueThere();
	}
	
	/**
	 * @return the uuid of the import that found it last
	 */
	public String getFoundBy() {
		return run;
	}
	
	public Instant getFoundAt() {
		return conflict.getFoundAt();
	}
	
	public ConflictStatus getStatus() {
		return conflict.getStatus();
	}
	
	/**
	 * @return null while it waits
	 */
	public Ref getDecidedBy() {
		return decidedBy;
	}
	
	public Instant getDecidedAt() {
		return conflict.getDecidedAt();
	}
}
