/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

import org.openmrs.module.peermentor.refusal.Problems;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * May this provider mentor, and this participant in particular? What keeps two people apart is never told: that they
 * are a "do not match" pair and that they are one and the same person read alike.
 */
@Component("peermentor.MatchCheck")
class MatchCheck {
	
	static final String CANNOT_MATCH = "peermentor.error.assignment.cannotMatch";
	
	private static final String FIELD = "mentor";
	
	private final MentorDao mentors;
	
	private final ExclusionDao exclusions;
	
	@Autowired
	MatchCheck(MentorDao mentors, ExclusionDao exclusions) {
		this.mentors = mentors;
		this.exclusions = exclusions;
	}
	
	/**
	 * @return the mentor, or null with a problem on <code>mentor</code>
	 */
	Mentor requireMentor(String providerUuid, Problems problems) {
		if (!problems.require(FIELD, providerUuid)) {
			return null;
		}
		Mentor mentor = mentors.find(providerUuid);
		if (mentor == null || mentor.isRetired()) {
			problems.add(FIELD, "peermentor.error.mentor.unknown");
			return null;
		}
		if (mentor.getPersonId() == null || !mentors.canLogInAsMentor(mentor.getPersonId())) {
			problems.add(FIELD, "peermentor.error.mentor.cannotMentor");
			return null;
		}
		return mentor;
	}
	
	void check(int patientId, int mentorPersonId, Problems problems) {
		if (patientId == mentorPersonId || exclusions.standsBetween(patientId, mentorPersonId)) {
			problems.add(FIELD, CANNOT_MATCH);
		}
	}
}
