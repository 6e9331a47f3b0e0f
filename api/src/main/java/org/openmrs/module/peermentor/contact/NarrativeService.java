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
 * The words about contacts. They are for the author (who recorded the contact, or its mentor) and for supervisors; the newest
 * edition also for whom a consent names that opens it to them now, unless somebody else was there. For everybody else there
 * are none, and what the participant asked to leave out is answered to nobody.
 */
public interface NarrativeService {
	
	/**
	 * @return a page of the editions that are not voided and that the caller may read, newest first
	 * @throws NotFound if there is no such contact for the caller, or the caller may not read its words
	 */
	@Authorized(Privileges.VIEW_CONTACTS)
	Page<NarrativeView> getNarratives(String contactUuid, PageRequest page);
	
	/**
	 * @throws NotFound if there is no such edition for the caller
	 */
	@Authorized(Privileges.VIEW_CONTACTS)
	NarrativeView getNarrative(String contactUuid, String uuid);
	
	/**
	 * Writes the first edition, or the next. What whoever wrote it may want to look at again is answered with it, and brings
	 * it to a supervisor; it never keeps an edition from being kept.
	 * 
	 * @param basedOn the uuid of the edition that it corrects, which must be the newest; null if there is none yet
	 * @throws NotFound if there is no such contact for the caller, or the caller may not read its words
	 * @throws NotAllowed if the caller is not the author
	 * @throws Stale if there is a newer edition
	 * @throws InvalidInput naming every field that cannot be taken
	 */
	@Authorized(Privileges.RECORD_CONTACTS)
	NarrativeView writeNarrative(String contactUuid, NarrativeText text, String basedOn);
	
	/**
	 * Takes back one edition.
	 * 
	 * @throws NotFound if there is no such edition for the caller
	 * @throws NotAllowed if the caller is neither the author nor manages contacts
	 * @throws InvalidInput on <code>reason</code>
	 */
	@Authorized({ Privileges.RECORD_CONTACTS, Privileges.MANAGE_CONTACTS })
	void voidNarrative(String contactUuid, String uuid, String reason);
}
