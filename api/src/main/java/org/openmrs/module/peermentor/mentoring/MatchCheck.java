/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;

import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.time.SiteTime;
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
	
	private final LeaveDao leaves;
	
	private final SiteTime time;
	
	@Autowired
	MatchCheck(MentorDao mentors, ExclusionDao exclusions, LeaveDao leaves, SiteTime time) {
		this.mentors = mentors;
		this.exclusions = exclusions;
		this.leaves = leaves;
		this.time = time;
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
	
	/**
	 * Refuses an assignment that would take effect while its mentor is on leave.
	 *
	 * @param field takes the problem
	 */
	void checkBegins(int providerId, Term term, String field, Problems problems) {
		ZoneId zone = time.zone();
		if (LeaveRules.beginsOn(leaves(providerId, term.getStart(), zone), term, time.now(), zone)) {
			problems.add(field, "peermentor.error.assignment.onLeave");
		}
	}
	
	/**
	 * Refuses a period of duty in which the mentor is on leave at some instant.
	 */
	void checkDuty(int providerId, Span period, Problems problems) {
		ZoneId zone = time.zone();
		if (LeaveRules.touches(leaves(providerId, period.getFrom(), zone), period, zone)) {
			problems.add(FIELD, "peermentor.error.duty.onLeave");
		}
	}
	
	/** Those that are not over then, and a day more, so that the rules decide. */
	private List<LeaveDays> leaves(int providerId, Instant from, ZoneId zone) {
		return leaves.ofProviders(Collections.singleton(providerId), from.atZone(zone).toLocalDate().minusDays(1))
		        .getOrDefault(providerId, Collections.<LeaveDays> emptyList());
	}
}
