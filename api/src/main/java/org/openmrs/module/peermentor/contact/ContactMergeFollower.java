/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import org.openmrs.module.peermentor.participant.PatientsMerging;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/**
 * Follows the merge of two patients. The platform itself moves the encounters, and with them go rows, words, questions
 * and revisions, which hang on the encounter; what hangs on the patient is moved here.
 */
@Component("peermentor.ContactMergeFollower")
class ContactMergeFollower implements ApplicationListener<PatientsMerging> {
	
	private final ConcernDao concerns;
	
	private final DraftDao drafts;
	
	private final IntroductionDao introductions;
	
	@Autowired
	ContactMergeFollower(ConcernDao concerns, DraftDao drafts, IntroductionDao introductions) {
		this.concerns = concerns;
		this.drafts = drafts;
		this.introductions = introductions;
	}
	
	@Override
	public void onApplicationEvent(PatientsMerging merging) {
		concerns.move(merging.getLoserId(), merging.getWinnerId());
		drafts.move(merging.getLoserId(), merging.getWinnerId());
		introductions.move(merging.getLoserId(), merging.getWinnerId());
	}
}
