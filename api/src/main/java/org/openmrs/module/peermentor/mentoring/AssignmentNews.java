/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Tells the other rooms who begins and who stops to accompany a participant.
 */
@Component("peermentor.AssignmentNews")
class AssignmentNews {
	
	private final ApplicationEventPublisher publisher;
	
	private final MentorDao mentors;
	
	@Autowired
	AssignmentNews(ApplicationEventPublisher publisher, MentorDao mentors) {
		this.publisher = publisher;
		this.mentors = mentors;
	}
	
	void begun(Assignment assignment) {
		publisher.publishEvent(new MentorAssigned(this, assignment.getPatientId()));
	}
	
	/** A provider who is no person any more has left nobody whom other rooms could know. */
	void over(Assignment assignment) {
		Integer personId = mentors.findPersonId(assignment.getProviderId());
		if (personId != null) {
			publisher.publishEvent(new MentorLeft(this, assignment.getPatientId(), personId));
		}
	}
}
