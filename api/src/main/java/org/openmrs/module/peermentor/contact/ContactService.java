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
import org.openmrs.module.peermentor.refusal.Stale;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;

/**
 * What mentors and participants did together, and what they tried. A contact is an encounter of the platform with
 * observations; it is saved through the platform's own services, whole or not at all. Each caller finds the contacts of
 * the participants in their own reach, and no others.
 */
public interface ContactService {
	
	/**
	 * @throws NotFound if there is no such contact for the caller
	 */
	@Authorized(Privileges.VIEW_CONTACTS)
	ContactView getContact(String uuid);
	
	/**
	 * @return a page of contacts, newest first; the voided are never among them
	 */
	@Authorized(Privileges.VIEW_CONTACTS)
	Page<ContactView> getContacts(ContactSearchCriteria criteria, PageRequest page);
	
	/**
	 * Records a contact or an attempt, with the words about it and the safety concern that arose in it, if any. A repeat
	 * of the same uuid by the same user for the same participant writes nothing and answers what is there.
	 * 
	 * @throws InvalidInput naming every field that cannot be taken
	 */
	@Authorized(Privileges.RECORD_CONTACTS)
	ContactView recordContact(NewContact contact);
	
	/**
	 * Corrects a contact; what it said before is kept. A correction that changes nothing writes nothing.
	 * 
	 * @throws NotFound if there is no such contact for the caller
	 * @throws NotAllowed if it is another's and the caller does not manage contacts
	 * @throws Stale if it changed since the caller read it
	 * @throws InvalidInput naming every field that cannot be taken
	 */
	@Authorized({ Privileges.RECORD_CONTACTS, Privileges.MANAGE_CONTACTS })
	ContactView correctContact(String uuid, ContactChange change);
	
	/**
	 * Voids the contact and its encounter with everything in it.
	 * 
	 * @throws NotFound if there is no such contact for the caller
	 * @throws NotAllowed if it is another's and the caller does not manage contacts
	 * @throws InvalidInput on <code>reason</code>
	 */
	@Authorized({ Privileges.RECORD_CONTACTS, Privileges.MANAGE_CONTACTS })
	void voidContact(String uuid, String reason);
	
	/**
	 * @return a page of what the contact said before its corrections, newest first
	 * @throws NotFound if there is no such contact for the caller
	 */
	@Authorized(Privileges.VIEW_CONTACTS)
	Page<RevisionView> getRevisions(String contactUuid, PageRequest page);
	
	/**
	 * @throws NotFound if there is no such contact for the caller, or it has no such revision
	 */
	@Authorized(Privileges.VIEW_CONTACTS)
	RevisionView getRevision(String contactUuid, String uuid);
}
