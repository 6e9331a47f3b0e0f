/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.Collections;
import java.util.List;

/**
 * Which reports from the field are wanted.
 */
public final class FieldReportCriteria {
	
	final String listing;
	
	final List<FieldReportStatus> statuses;
	
	/**
	 * @param listing null for all
	 * @param statuses empty for all
	 */
	public FieldReportCriteria(String listing, List<FieldReportStatus> statuses) {
		this.listing = listing;
		this.statuses = Collections.unmodifiableList(statuses);
	}
}
