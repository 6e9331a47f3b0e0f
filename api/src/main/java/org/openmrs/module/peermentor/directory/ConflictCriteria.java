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
 * Which conflicts are wanted.
 */
public final class ConflictCriteria {
	
	final String record;
	
	final String source;
	
	final Collection<ConflictStatus> statuses;
	
	/**
	 * @param record the uuid of a record, null for all
	 * @param source the uuid of a source, null for all
	 * @param statuses empty for those that wait
	 */
	public ConflictCriteria(String record, String source, Collection<ConflictStatus> statuses) {
		this.record = record;
		this.source = source;
		this.statuses = statuses.isEmpty() ? EnumSet.of(ConflictStatus.OPEN) : statuses;
	}
}
