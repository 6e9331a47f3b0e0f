/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.chart;

import org.openmrs.annotation.Authorized;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.refusal.InvalidInput;

/**
 * Reads what happened to a patient as one line of time: contacts with mentors, steps of transition plans, and the clinical
 * encounters that the caller may read anyway.
 */
public interface TimelineService {
	
	/**
	 * What a consent opens to a caller who is not of the team is kept as shown to them.
	 * 
	 * @param size how many rows at most, 1 or more
	 * @param counted whether to count all rows, which costs a statement of its own
	 * @return newest first; on the first page and outside any dates, a row before them that there are notes which are not
	 *         shared with the caller, for those who may know that, beyond the size and not counted
	 * @throws InvalidInput on <code>patient</code> if there is no such patient for the caller
	 */
	@Authorized(Privileges.VIEW_CHART)
	TimelinePage getTimeline(TimelineCriteria criteria, int size, boolean counted);
}
