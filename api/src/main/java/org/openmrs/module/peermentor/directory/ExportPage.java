/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * A page of a list as it goes out.
 */
public final class ExportPage {
	
	private final long total;
	
	private final int number;
	
	private final int perPage;
	
	private final List<Map<String, Object>> contents;
	
	/**
	 * @param number from 1 on
	 */
	ExportPage(long total, int number, int perPage, List<Map<String, Object>> contents) {
		this.total = total;
		this.number = number;
		this.perPage = perPage;
		this.contents = Collections.unmodifiableList(contents);
	}
	
	public long getTotal() {
		return total;
	}
	
	public long getPages() {
		return (total + perPage - 1) / perPage;
	}
	
	public int getNumber() {
		return number;
	}
	
	/**
	 * @return the objects, nested as the specification has them
	 */
	public List<Map<String, Object>> getContents() {
		return contents;
	}
}
