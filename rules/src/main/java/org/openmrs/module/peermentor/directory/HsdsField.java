/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.openmrs.module.peermentor.table.StrictTable;

/**
 * One field of a table of HSDS. Immutable.
 */
public final class HsdsField {
	
	/** What comes of a record without the field. */
	public enum Need {
		
		/** It is refused. */
		NEEDED,
		
		/** The specification requires the field; the record is taken all the same, with a note. */
		EXPECTED,
		
		OPTIONAL
	}
	
	/** What comes of a value that cannot be read. */
	public enum Wrong {
		
		/** The record is refused: without the value it would say something else. */
		REFUSE,
		
		/** The record is taken without the field, with a note; the text is kept aside. */
		LEAVE_OUT
	}
	
	private final DirectoryKind kind;
	
	private final String name;
	
	private final HsdsType type;
	
	private final Need need;
	
	private final Wrong wrong;
	
	private final int most;
	
	private final Double least;
	
	private final Double greatest;
	
	private final List<String> allowed;
	
	private final DirectoryKind refersTo;
	
	private final String since;
	
	HsdsField(StrictTable.Row row) {
		kind = row.code("kind", DirectoryKind.class);
		name = row.needed("field");
		type = row.code("type", HsdsType.class);
		need = row.code("need", Need.class);
		wrong = row.code("wrong", Wrong.class);
		most = row.text("most") == null ? Integer.MAX_VALUE : row.number("most", 0);
		least = row.text("least") == null ? null : Double.valueOf(row.text("least"));
		greatest = row.text("greatest") == null ? null : Double.valueOf(row.text("greatest"));
		allowed = row.text("allowed") == null ? Collections.emptyList()
		        : Collections.unmodifiableList(Arrays.asList(row.text("allowed").split("\\|")));
		refersTo = row.code("refersTo", DirectoryKind.class);
		since = row.needed("since");
	}
	
	public DirectoryKind getKind() {
		return kind;
	}
	
	/**
	 * @return the name in HSDS 3
	 */
	public String getName() {
		return name;
	}
	
	public HsdsType getType() {
		return type;
	}
	
	public Need getNeed() {
		return need;
	}
	
	public Wrong getWrong() {
		return wrong;
	}
	
	/**
	 * @return how many characters a text may have
	 */
	public int getMost() {
		return most;
	}
	
	/**
	 * @return null if there is no such bound
	 */
	public Double getLeast() {
		return least;
	}
	
	/**
	 * @return null if there is no such bound
	 */
	public Double getGreatest() {
		return greatest;
	}
	
	/**
	 * @return the words of a code; empty for other types
	 */
	public List<String> getAllowed() {
		return allowed;
	}
	
	/**
	 * @return null for what is no reference, and for references whose kind another field names
	 */
	public DirectoryKind getRefersTo() {
		return refersTo;
	}
	
	/**
	 * @return the first version that has it, under whatever name: 1, 2, 3.0 or 3.1
	 */
	public String getSince() {
		return since;
	}
	
	@Override
	public String toString() {
		return kind.getTable() + "." + name;
	}
}
