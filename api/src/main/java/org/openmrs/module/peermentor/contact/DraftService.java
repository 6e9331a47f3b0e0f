/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.util.Map;

import org.openmrs.annotation.Authorized;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Stale;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;

/**
 * One's own drafts of contacts. A draft that nobody saved for some days is gone, and the next save of any draft takes its
 * words out of the database. What is about a participant who is no longer in reach is gone as well.
 */
public interface DraftService {
	
	/**
	 * @return a page of the caller's drafts, the latest saved first
	 */
	@Authorized(Privileges.RECORD_CONTACTS)
	Page<DraftView> getDrafts(PageRequest page);
	
	/**
	 * @throws NotFound if the caller has no such draft
	 */
	@Authorized(Privileges.RECORD_CONTACTS)
	DraftView getDraft(String uuid);
	
	/**
	 * Begins a draft. A repeat of the same uuid by the same user writes nothing and answers what is there.
	 * 
	 * @param uuid the uuid that it is to have, null for a new one
	 * @param patient the participant's uuid; null: as the content says, or not yet known
	 * @param content any part of what a contact can be; at most 32 kB as JSON
	 * @throws InvalidInput naming every field that cannot be taken
	 */
	@Authorized(Privileges.RECORD_CONTACTS)
	DraftView beginDraft(String uuid, String patient, Map<String, Object> content);
	
	/**
	 * Replaces what a draft says, and lets it live anew.
	 * 
	 * @param version the version that the caller read
	 * @param patient the participant's uuid; null: as the content says, or as before
	 * @throws NotFound if the caller has no such draft
	 * @throws Stale if it changed since the caller read it
	 * @throws InvalidInput naming every field that cannot be taken
	 */
	@Authorized(Privileges.RECORD_CONTACTS)
	DraftView changeDraft(String uuid, int version, String patient, Map<String, Object> content);
	
	/**
	 * Throws a draft away; its words go at once.
	 * 
	 * @throws NotFound if the caller has no such draft
	 * @throws InvalidInput on <code>reason</code>
	 */
	@Authorized(Privileges.RECORD_CONTACTS)
	void voidDraft(String uuid, String reason);
}
