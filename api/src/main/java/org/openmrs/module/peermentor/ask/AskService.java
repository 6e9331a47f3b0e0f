/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.ask;

import org.openmrs.annotation.Authorized;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.NotAllowed;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Stale;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;

/**
 * What clinicians and the team ask of mentors. An ask is seen by the team, by the mentors whom it is for, and by whoever a
 * consent opens the facts of contacts to, for these tell who the mentor is.
 */
public interface AskService {
	
	/**
	 * @throws NotFound if there is no such ask for the caller
	 */
	@Authorized(Privileges.VIEW_CHART)
	AskView getAsk(String uuid);
	
	/**
	 * @return a page of asks: those that wait first, the soonest due at first; then those that ended, the latest at first
	 */
	@Authorized(Privileges.VIEW_CHART)
	Page<AskView> getAsks(AskCriteria criteria, PageRequest page);
	
	/**
	 * Asks the mentors whom it is for; where there is none, the supervisors. They are told that something waits.
	 * 
	 * @throws InvalidInput naming every field that cannot be taken
	 */
	@Authorized(Privileges.ASK_MENTOR)
	AskView ask(NewAsk request);
	
	/**
	 * Accepts, answers, declines or takes back. Whoever asked is told that there is an answer.
	 * 
	 * @throws NotFound if there is no such ask for the caller
	 * @throws NotAllowed if somebody else asked and the caller wants to take it back
	 * @throws Stale if somebody changed it meanwhile
	 * @throws InvalidInput naming what cannot be taken
	 */
	@Authorized({ Privileges.ASK_MENTOR, Privileges.ANSWER_ASKS })
	AskView moveAsk(String uuid, AskMove move);
}
