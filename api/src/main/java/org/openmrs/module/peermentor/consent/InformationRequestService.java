/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import org.openmrs.annotation.Authorized;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Stale;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;

/**
 * What probation officers, police, courts, employers and families ask about participants. Who asks is told nothing; that they
 * asked is kept. A legal request holds the records until a privacy officer has decided.
 */
public interface InformationRequestService {
	
	/**
	 * Keeps a request. A repeat of the same uuid by the same user for the same participant writes nothing and answers what is
	 * there.
	 * 
	 * @throws InvalidInput naming every field that cannot be taken
	 */
	@Authorized(Privileges.RECORD_REQUESTS)
	InformationRequestView recordRequest(NewInformationRequest request);
	
	/**
	 * @throws NotFound if the caller did not keep it, nor decides about such
	 */
	@Authorized({ Privileges.RECORD_REQUESTS, Privileges.REVIEW_ACCESS })
	InformationRequestView getRequest(String uuid);
	
	/**
	 * @param status null for any
	 * @param patient the uuid of a participant, null for any
	 * @return a page of those that the caller kept, and for privacy officers of all, the latest first
	 */
	@Authorized({ Privileges.RECORD_REQUESTS, Privileges.REVIEW_ACCESS })
	Page<InformationRequestView> getRequests(RequestStatus status, String patient, PageRequest page);
	
	/**
	 * Decides about a legal request. What is released under an order is kept as a disclosure.
	 * 
	 * @throws NotFound if there is no such request for the caller
	 * @throws Stale if it changed since the caller read it
	 * @throws InvalidInput naming every field that cannot be taken, and for a step the legal ones
	 */
	@Authorized(Privileges.REVIEW_ACCESS)
	InformationRequestView decideRequest(String uuid, RequestDecision decision);
}
