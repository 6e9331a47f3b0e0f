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
 * What supervisors ask about contacts and what mentors answer. For the contact's author and those who review contacts;
 * for everybody else there is nothing.
 */
public interface QuestionService {
	
	/**
	 * @return a page of questions, the latest first
	 * @throws NotFound if there is no such contact for the caller, or the caller may not read its questions
	 */
	@Authorized(Privileges.VIEW_CONTACTS)
	Page<QuestionView> getQuestions(String contactUuid, PageRequest page);
	
	/**
	 * @throws NotFound if there is no such question for the caller
	 */
	@Authorized(Privileges.VIEW_CONTACTS)
	QuestionView getQuestion(String contactUuid, String uuid);
	
	/**
	 * @throws NotFound if there is no such contact for the caller
	 * @throws InvalidInput on <code>text</code>
	 */
	@Authorized(Privileges.REVIEW_CONTACTS)
	QuestionView askQuestion(String contactUuid, String text);
	
	/**
	 * Answers or closes a question.
	 * 
	 * @throws NotFound if there is no such question for the caller
	 * @throws NotAllowed if somebody else than the contact's mentor answers
	 * @throws Stale if it changed since the caller read it
	 * @throws InvalidInput naming every field that cannot be taken, and for a step the legal ones
	 */
	@Authorized({ Privileges.RECORD_CONTACTS, Privileges.REVIEW_CONTACTS })
	QuestionView changeQuestion(String contactUuid, String uuid, QuestionChange change);
}
