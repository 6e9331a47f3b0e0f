/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import org.openmrs.annotation.Authorized;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.NotAllowed;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;

/**
 * What clinicians are told of safety concerns. Those whom a consent names for contact facts are told as soon as one is raised;
 * another needs a consent, or an emergency.
 */
public interface ConcernNoticeService {
	
	/**
	 * Tells a clinician. A repeat writes nothing and answers what is there.
	 * 
	 * @param user the uuid of the user, null if not given
	 * @param inEmergency whether an emergency is to allow it
	 * @param nature of the emergency
	 * @throws NotFound if there is no such concern for the caller
	 * @throws NotAllowed if it is another's and the caller does not manage concerns
	 * @throws InvalidInput naming every field that cannot be taken; on <code>user</code> also if there is neither consent nor
	 *             emergency
	 */
	@Authorized({ Privileges.RECORD_CONTACTS, Privileges.MANAGE_CONCERNS })
	SentNoticeView tellOfConcern(String concernUuid, String user, boolean inEmergency, String nature);
	
	/**
	 * @return a page of those who were told of a concern, the first told first
	 * @throws NotFound if there is no such concern for the caller
	 */
	@Authorized(Privileges.VIEW_CONTACTS)
	Page<SentNoticeView> getSentNotices(String concernUuid, PageRequest page);
	
	/**
	 * @throws NotFound if the caller was not told this, or the consent that allowed it is no more
	 */
	@Authorized(Privileges.VIEW_CONTACTS)
	ConcernNoticeView getNotice(String uuid);
	
	/**
	 * @param waiting whether to leave out those that the caller acknowledged
	 * @return a page of what the caller was told, the latest first
	 */
	@Authorized(Privileges.VIEW_CONTACTS)
	Page<ConcernNoticeView> getNotices(boolean waiting, PageRequest page);
	
	/**
	 * Keeps that the caller knows. A repeat writes nothing.
	 * 
	 * @throws NotFound if the caller was not told this, or the consent that allowed it is no more
	 */
	@Authorized(Privileges.VIEW_CONTACTS)
	ConcernNoticeView acknowledgeNotice(String uuid);
}
