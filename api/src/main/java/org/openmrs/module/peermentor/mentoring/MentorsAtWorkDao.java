/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import org.hibernate.SessionFactory;
import org.openmrs.module.peermentor.access.Unguarded;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads who accompanies many participants, in one statement and without names.
 */
@Component("peermentor.MentorsAtWorkDao")
class MentorsAtWorkDao {
	
	private final SessionFactory sessionFactory;
	
	@Autowired
	MentorsAtWorkDao(SessionFactory sessionFactory) {
		this.sessionFactory = sessionFactory;
	}
	
	/**
	 * @param patientIds not empty
	 * @return one row for each running assignment with therapy in its scope, the longest running first
	 */
	@Unguarded("for services that have checked the participants")
	List<MentorAtWork> forTreatment(Collection<Integer> patientIds, Instant at) {
		List<Object[]> rows = sessionFactory.getCurrentSession()
		        .createQuery("select a.patientId, p.providerId, p.uuid, person.personId, a.kind"
		                + " from PeerAssignment a, Provider p join p.person person"
		                + " where p.providerId = a.providerId and p.retired = false and a.voided = false"
		                + " and a.patientId in (:patients) and a.scope in (:scopes) and a.startedAt <= :at"
		                + " and (a.endedAt is null or a.endedAt > :at) order by a.startedAt, a.assignmentId",
		            Object[].class)
		        .setParameterList("patients", patientIds).setParameterList("scopes", Arrays.asList(Scope.OAT, Scope.BOTH))
		        .setParameter("at", at).list();
		List<MentorAtWork> mentors = new ArrayList<>();
		for (Object[] row : rows) {
			mentors.add(new MentorAtWork((Integer) row[0], (Integer) row[1], (String) row[2], (Integer) row[3],
			        (AssignmentKind) row[4]));
		}
		return mentors;
	}
}
