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
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Stale;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;

/**
 * The gentle prompts, and the supervisors' queue of narratives that gave rise to one. Nothing here changes or releases a
 * word.
 */
public interface NarrativeReviewService {
	
	/**
	 * @param language of the words to look for, null for every language
	 * @return what whoever writes may want to look at again; nothing is kept
	 */
	@Authorized(Privileges.RECORD_CONTACTS)
	NotePromptView promptsOf(NarrativeText text, String language, boolean group);
	
	/**
	 * @param language of the words, null for every language
	 * @return every prompt that there can be, so that a phone without a network can ask too
	 */
	@Authorized(Privileges.RECORD_CONTACTS)
	NotePromptView getPrompts(String language);
	
	/**
	 * @return a page of those that stand so, the oldest first
	 */
	@Authorized(value = { Privileges.VIEW_NARRATIVES, Privileges.REVIEW_CONTACTS }, requireAll = true)
	Page<NarrativeReviewView> getNarrativeReviews(ReviewStatus status, PageRequest page);
	
	/**
	 * @throws NotFound if there is no such review for the caller
	 */
	@Authorized(value = { Privileges.VIEW_NARRATIVES, Privileges.REVIEW_CONTACTS }, requireAll = true)
	NarrativeReviewView getNarrativeReview(String uuid);
	
	/**
	 * Says what came of looking at it.
	 *
	 * @param version the version that the caller read
	 * @throws NotFound if there is no such review for the caller
	 * @throws Stale if it changed since the caller read it
	 * @throws InvalidInput on <code>outcome</code> if there is none, on <code>status</code> if it waits no longer
	 */
	@Authorized(value = { Privileges.VIEW_NARRATIVES, Privileges.REVIEW_CONTACTS }, requireAll = true)
	NarrativeReviewView reviewNarrative(String uuid, int version, ReviewOutcome outcome);
}
