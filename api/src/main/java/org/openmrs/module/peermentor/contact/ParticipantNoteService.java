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
 * The participant's say about the words on a contact. It is entered by the mentor whose contact it is, or by the privacy
 * officer, and by nobody else: a supervisor can neither seal nor release.
 */
public interface ParticipantNoteService {
	
	/**
	 * @return a page of entries, the latest first
	 * @throws NotFound if there is no such contact for the caller, or the caller may not read its words
	 */
	@Authorized({ Privileges.VIEW_CONTACTS, Privileges.SUBJECT_ACCESS })
	Page<ParticipantNoteView> getParticipantNotes(String contactUuid, PageRequest page);
	
	/**
	 * @throws NotFound if there is no such entry for the caller
	 */
	@Authorized({ Privileges.VIEW_CONTACTS, Privileges.SUBJECT_ACCESS })
	ParticipantNoteView getParticipantNote(String contactUuid, String uuid);
	
	/**
	 * Keeps what a participant said. A repeat of the same uuid by the same user for the same contact writes nothing and
	 * answers what is there.
	 *
	 * @throws NotFound if there is no such contact for the caller, or the caller may not read its words
	 * @throws NotAllowed if the caller is neither the contact's mentor nor the privacy officer
	 * @throws InvalidInput naming every field that cannot be taken
	 */
	@Authorized({ Privileges.RECORD_CONTACTS, Privileges.SUBJECT_ACCESS })
	ParticipantNoteView addParticipantNote(String contactUuid, NewParticipantNote note);
}
