/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import org.openmrs.annotation.Authorized;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;

/**
 * Records that the door opens, in any state of a plan and with none at all, and that somebody is back in custody.
 */
public interface ReleaseService {
	
	/**
	 * @param planUuid of the plan that the release belongs to
	 * @throws NotFound if there is no such release for the caller
	 */
	@Authorized(Privileges.VIEW_PLANS)
	ReleaseView getRelease(String planUuid);
	
	/**
	 * @param patientUuid null for every participant in reach
	 * @return a page of releases, the one whose plan was opened last first
	 */
	@Authorized(Privileges.VIEW_PLANS)
	Page<ReleaseView> getReleases(String patientUuid, PageRequest page);
	
	/**
	 * The door opens: stamps the time, freezes what is known, opens the rapid tasks, alerts the mentor and whoever comes next
	 * until somebody acknowledges. Recorded twice within a day it is one release, and nothing is written again.
	 * 
	 * @return with what is missing, who was told, and the rescue routes that are open at this hour
	 * @throws InvalidInput naming every field that cannot be taken
	 */
	@Authorized(Privileges.RECORD_RELEASE)
	ReleaseView releaseNow(NewRelease request);
	
	/**
	 * @param patientUuid null for every participant in reach
	 * @return a page of those who are back in custody and wait for the next release
	 */
	@Authorized(Privileges.VIEW_PLANS)
	Page<ReturnView> getReturns(String patientUuid, PageRequest page);
	
	/**
	 * Back in custody: the plan waits, its tasks are cancelled with that reason, the mentor stays.
	 * 
	 * @param centre the uuid of a location, null if not known
	 * @param request whose and when; the rest of it is not looked at
	 * @throws InvalidInput naming every field that cannot be taken; on <code>status</code> if there is no plan of a release
	 */
	@Authorized({ Privileges.RECORD_RELEASE, Privileges.MANAGE_PLANS })
	ReturnView returnToCustody(NewRelease request, String centre);
}
