/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.chart;

import org.openmrs.annotation.Authorized;
import org.openmrs.module.peermentor.access.Privileges;

/**
 * Fills the timeline with what was there before the module, and mends what changed while the module did not run. It goes
 * through encounters and steps of plans by their ids, so many a transaction; how far it has come stands in the database, so
 * that another node, or the same one after a stop, goes on from there. What is as it should be is not written.
 */
public interface TimelineUpkeepService {
	
	/**
	 * Asks for a round through everything. One that is under way goes on, and another follows.
	 */
	@Authorized(Privileges.MANAGE_MODULE)
	void begin();
	
	/**
	 * @return how many calls of {@link #fillNext} are left of the rounds that are under way; 0 if all is done
	 */
	@Authorized(Privileges.MANAGE_MODULE)
	int countBatches();
	
	/**
	 * Sees to the next so many encounters or steps of plans; does nothing if all is done.
	 */
	@Authorized(Privileges.MANAGE_MODULE)
	void fillNext();
}
