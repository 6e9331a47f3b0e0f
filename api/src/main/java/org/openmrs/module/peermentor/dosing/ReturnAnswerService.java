/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import org.openmrs.annotation.Authorized;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;

/**
 * Keeps what participants on buprenorphine answered when the team asked whether they returned to full-agonist use. It is for
 * that team alone: no mentor collects it, reads it or sees it in a clock. Where nobody asked, the stricter threshold counts.
 */
public interface ReturnAnswerService {
	
	/**
	 * @throws NotFound if there is no such answer for the caller
	 */
	@Authorized(Privileges.MANAGE_MEDICATION_LINES)
	ReturnAnswerView getReturnAnswer(String uuid);
	
	/**
	 * @param patientUuid null for every participant in reach
	 * @return a page of answers, the latest at first
	 */
	@Authorized(Privileges.MANAGE_MEDICATION_LINES)
	Page<ReturnAnswerView> getReturnAnswers(String patientUuid, PageRequest page);
	
	/**
	 * Keeps an answer. A repeat of the same uuid by the same user for the same participant writes nothing and answers what is
	 * there.
	 * 
	 * @throws InvalidInput naming every field that cannot be taken
	 */
	@Authorized(Privileges.MANAGE_MEDICATION_LINES)
	ReturnAnswerView reportReturnAnswer(NewAnswer request);
	
	/**
	 * Takes an answer back that should never have been kept, such as one of somebody else.
	 * 
	 * @throws NotFound if there is no such answer for the caller
	 * @throws InvalidInput on <code>reason</code>
	 */
	@Authorized(Privileges.MANAGE_MEDICATION_LINES)
	void voidReturnAnswer(String uuid, String reason);
}
