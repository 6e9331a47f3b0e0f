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
 * Records of the directory that may be the same, and what stewards made of them.
 */
public interface DuplicateService {
	
	/**
	 * @param kind an organisation, a service or a location
	 * @param record the uuid of one that is to be of each pair, null for all
	 * @return the most alike first, at most a thousand, without those of which somebody said that they are not the same
	 */
	@Authorized(Privileges.STEWARD_DIRECTORY)
	Page<DuplicateView> getPairs(DirectoryKind kind, String record, PageRequest page);
	
	/**
	 * Keeps that two records are not the same; said twice, it is kept once.
	 * 
	 * @throws InvalidInput if either does not stand, or they are of different kinds
	 */
	@Authorized(Privileges.STEWARD_DIRECTORY)
	DuplicateView setApart(String one, String other, Problems found);
	
	/**
	 * @return the latest first
	 */
	@Authorized(Privileges.STEWARD_DIRECTORY)
	Page<MergeView> getMerges(PageRequest page);
	
	/**
	 * @throws NotFound if there is none
	 */
	@Authorized(Privileges.STEWARD_DIRECTORY)
	MergeView getMerge(String uuid);
	
	/**
	 * Takes one record for another. The services, programmes and locations of an organisation, and the services at a location,
	 * move to the winner; what describes the loser itself stays with it. Its listings disappear, and referrals to it keep
	 * pointing at it.
	 * 
	 * @throws InvalidInput naming everything wrong
	 */
	@Authorized(Privileges.STEWARD_DIRECTORY)
	MergeView merge(String winner, String loser, Problems found);
	
	/**
	 * Lets the loser stand for itself again; what moved goes back, unless somebody has moved it on since.
	 * 
	 * @throws InvalidInput on <code>uuid</code> if it was undone before
	 */
	@Authorized(Privileges.STEWARD_DIRECTORY)
	void unmerge(String uuid, String reason);
}
