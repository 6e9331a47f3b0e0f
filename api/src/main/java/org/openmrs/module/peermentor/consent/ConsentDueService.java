/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.util.Collection;
import java.util.List;

import org.openmrs.annotation.Authorized;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;

/**
 * Says what has to be done about consents, to whom the consents are, and has them told in time (domain cases 32 and 33).
 */
public interface ConsentDueService {
	
	/**
	 * @param patientUuid null for every participant in reach
	 * @param kinds empty for any
	 * @return a page of what somebody has to know of by now, the soonest due first; nothing of those who have died
	 */
	@Authorized(Privileges.VIEW_CONSENTS)
	Page<ConsentDueView> getConsentsDue(String patientUuid, Collection<ConsentDueKind> kinds, PageRequest page);
	
	/**
	 * @return the ids of what somebody has to be told of by now, what has waited longest first
	 */
	@Authorized(Privileges.MANAGE_MODULE)
	List<Integer> getWarningsDue();
	
	/**
	 * Tells the mentors of the therapy and the coordinators that something is due, naming nobody; nothing if another node was
	 * faster, or the participant has died.
	 */
	@Authorized(Privileges.MANAGE_MODULE)
	void warn(Integer dueId);
}
