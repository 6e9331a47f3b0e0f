/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.Collection;
import java.util.EnumSet;

/**
 * Which imports are wanted.
 */
public final class ImportCriteria {
	
	final String source;
	
	final Collection<ImportStatus> statuses;
	
	/**
	 * @param source the uuid of a source, null for all
	 * @param statuses empty for all
	 */
	public ImportCriteria(String source, Collection<ImportStatus> statuses) {
		this.source = source;
		this.statuses = statuses.isEmpty() ? EnumSet.allOf(ImportStatus.class) : statuses;
	}
}
