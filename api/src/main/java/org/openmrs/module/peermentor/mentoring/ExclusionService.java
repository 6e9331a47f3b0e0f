/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

import org.openmrs.annotation.Authorized;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Stale;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;

/**
 * Keeps pairs of people who must not be matched. From the moment a pair is recorded neither mentors the other, and
 * neither reaches the other's record; to both, the pair itself does not exist.
 */
public interface ExclusionService {
	
	/** The longest reason kept. */
	int LONGEST_REASON = Exclusion.LONGEST_REASON;
	
	/**
	 * @throws NotFound if there is no such pair for the caller
	 */
	@Authorized(Privileges.MANAGE_EXCLUSIONS)
	ExclusionView getExclusion(String uuid);
	
	/**
	 * @param personUuid one of the two, null for any
	 * @return a page of pairs, the latest first
	 */
	@Authorized(Privileges.MANAGE_EXCLUSIONS)
	Page<ExclusionView> getExclusions(String personUuid, PageRequest page);
	
	/**
	 * Records a pair, and ends at once whatever runs or is planned between the two. A repeat of the same uuid by the same
	 * user for the same two writes nothing and answers what is there.
	 * 
	 * @throws InvalidInput naming every field that cannot be taken
	 */
	@Authorized(Privileges.MANAGE_EXCLUSIONS)
	ExclusionView recordExclusion(ExclusionRequest request);
	
	/**
	 * Corrects the reason. Nobody changes what they may not read.
	 * 
	 * @param change the version that the caller read, and the new reason
	 * @throws NotFound if there is no such pair for the caller
	 * @throws Stale if it changed since the caller read it
	 */
	@Authorized(value = { Privileges.MANAGE_EXCLUSIONS, Privileges.VIEW_EXCLUSION_REASONS }, requireAll = true)
	ExclusionView changeExclusionReason(String uuid, ExclusionChange change);
	
	/**
	 * Lifts the pair: the two may be matched again. What it ended stays ended.
	 * 
	 * @throws NotFound if there is no such pair for the caller
	 * @throws InvalidInput on <code>reason</code>
	 */
	@Authorized(Privileges.MANAGE_EXCLUSIONS)
	void voidExclusion(String uuid, String reason);
}
