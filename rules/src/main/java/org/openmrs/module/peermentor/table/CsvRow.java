/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.table;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * One record of a CSV file as it stands, before anybody looked at the names of its columns. Immutable.
 */
public final class CsvRow {
	
	private final long line;
	
	private final List<String> cells;
	
	private final String fault;
	
	private final int faultColumn;
	
	private final List<Object> faultArguments;
	
	/**
	 * @param cells taken over, not copied
	 */
	CsvRow(long line, List<String> cells, String fault, int faultColumn, Object... faultArguments) {
		this.line = line;
		this.cells = Collections.unmodifiableList(cells);
		this.fault = fault;
		this.faultColumn = faultColumn;
		this.faultArguments = Collections.unmodifiableList(Arrays.asList(faultArguments));
	}
	
	/**
	 * @return the line on which it begins, from 1
	 */
	public long getLine() {
		return line;
	}
	
	/**
	 * @return of use only if there is no fault
	 */
	public List<String> getCells() {
		return cells;
	}
	
	/**
	 * @return the message code of what is wrong with it, null if nothing is
	 */
	public String getFault() {
		return fault;
	}
	
	/**
	 * @return the number of the cell with the first fault, from 1; 0 if there is none
	 */
	public int getFaultColumn() {
		return faultColumn;
	}
	
	/**
	 * @return what fills the placeholders of the fault's message, never null
	 */
	public List<Object> getFaultArguments() {
		return faultArguments;
	}
	
	/**
	 * @return whether it is an empty line
	 */
	public boolean isBlank() {
		return fault == null && cells.size() == 1 && cells.get(0).isEmpty();
	}
}
