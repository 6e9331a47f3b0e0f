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
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;

/**
 * Which terms of taxonomies that were brought in stand for our own needs: a service under such a term is found by the need.
 */
public interface TermMappingService {
	
	/**
	 * @throws NotFound if there is none
	 */
	@Authorized(Privileges.STEWARD_DIRECTORY)
	TermMappingView getMapping(String uuid);
	
	/**
	 * @param need the code of a need, null for all
	 * @return by need and name of the term
	 */
	@Authorized(Privileges.STEWARD_DIRECTORY)
	Page<TermMappingView> getMappings(String need, PageRequest page);
	
	/**
	 * Maps a term, and lists anew the services under it; the same again is kept once.
	 * 
	 * @param need the code of a {@link NeedTerm}
	 * @param term the uuid of a term of a taxonomy, not of our own
	 * @throws InvalidInput naming everything wrong
	 */
	@Authorized(Privileges.STEWARD_DIRECTORY)
	TermMappingView map(String need, String term, Problems found);
	
	/**
	 * @throws NotFound if there is none
	 */
	@Authorized(Privileges.STEWARD_DIRECTORY)
	void unmap(String uuid, String reason);
}
