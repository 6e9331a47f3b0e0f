/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import org.openmrs.module.peermentor.participant.PatientsMerging;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/**
 * Follows the merge of two patients: what was prescribed for, reported of and answered by either is one history, and the
 * clock reads it anew. Two prescriptions of one product, or two doses on one day, then show as what they are.
 */
@Component("peermentor.DosingMergeFollower")
class DosingMergeFollower implements ApplicationListener<PatientsMerging> {
	
	private final LineDao lines;
	
	private final EventDao events;
	
	private final AnswerDao answers;
	
	private final DosingNews news;
	
	@Autowired
	DosingMergeFollower(LineDao lines, EventDao events, AnswerDao answers, DosingNews news) {
		this.lines = lines;
		this.events = events;
		this.answers = answers;
		this.news = news;
	}
	
	@Override
	public void onApplicationEvent(PatientsMerging merging) {
		lines.move(merging.getLoserId(), merging.getWinnerId());
		events.move(merging.getLoserId(), merging.getWinnerId());
		answers.move(merging.getLoserId(), merging.getWinnerId());
		news.changed(merging.getWinnerId());
	}
}
