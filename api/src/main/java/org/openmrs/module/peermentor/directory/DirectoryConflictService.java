/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import org.openmrs.annotation.Authorized;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Stale;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;

/**
 * What changed here and at its source, for a steward to decide.
 */
public interface DirectoryConflictService {
	
	/**
	 * @throws NotFound if there is no such conflict
	 */
	@Authorized(Privileges.STEWARD_DIRECTORY)
	ConflictView getConflict(String uuid);
	
	/**
	 * @return a page of conflicts, in the order in which they were found
	 */
	@Authorized(Privileges.STEWARD_DIRECTORY)
	Page<ConflictView> getConflicts(ConflictCriteria criteria, PageRequest page);
	
	/**
	 * Decides what is to stand here. If the source is right, its value stands here from now on, and searches find it.
	 * 
	 * @throws NotFound if there is no such conflict
	 * @throws Stale if somebody changed it meanwhile, or the field says something else by now
	 * @throws InvalidInput naming what cannot be taken
	 */
	@Authorized(Privileges.STEWARD_DIRECTORY)
	ConflictView decideConflict(String uuid, ConflictDecision decision);
}
