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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.hibernate.SessionFactory;
import org.hibernate.query.Query;
import org.openmrs.module.peermentor.access.Unguarded;
import org.openmrs.module.peermentor.time.SiteTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads who accompanies many participants, in one statement and without names.
 */
@Component("peermentor.MentorsAtWorkDao")
class MentorsAtWorkDao {
	
	private static final int AWAY = 6;
	
	private final SessionFactory sessionFactory;
	
	private final SiteTime time;
	
	@Autowired
	MentorsAtWorkDao(SessionFactory sessionFactory, SiteTime time) {
		this.sessionFactory = sessionFactory;
		this.time = time;
	}
	
	/**
	 * @param patientIds not empty
	 * @return one row for each running assignment with therapy in its scope, the longest running first
	 */
	@Unguarded("for services that have checked the participants")
	List<MentorAtWork> forTreatment(Collection<Integer> patientIds, Instant at) {
		return forScopes(patientIds, Arrays.asList(Scope.OAT, Scope.BOTH), at);
	}
	
	/**
	 * @param patientIds not empty
	 * @param scopes not empty
	 * @return one row for each running assignment of these scopes, the longest running first
	 */
	@Unguarded("for services that have checked the participants")
	List<MentorAtWork> forScopes(Collection<Integer> patientIds, Collection<Scope> scopes, Instant at) {
		Away away = new Away(time, at);
		Query<Object[]> query = away.bind(sessionFactory.getCurrentSession()
		        .createQuery("select a.assignmentId, a.patientId, p.providerId, p.uuid, person.personId, a.kind, away.startDay,"
		                + " away.endDay from PeerAssignment a" + Away.join("a.providerId") + ", Provider p join p.person person"
		                + " where p.providerId = a.providerId and p.retired = false and a.voided = false"
		                + " and a.patientId in (:patients) and a.scope in (:scopes) and a.startedAt <= :at"
		                + " and (a.endedAt is null or a.endedAt > :at) order by a.startedAt, a.assignmentId",
		            Object[].class))
		        .setParameterList("patients", patientIds).setParameterList("scopes", scopes).setParameter("at", at);
		Map<Integer, Object[]> assignments = new LinkedHashMap<>();
		Set<Integer> onLeave = new HashSet<>();
		for (Object[] row : query.list()) {
			assignments.put((Integer) row[0], row);
			if (away.holds(row, AWAY)) {
				onLeave.add((Integer) row[0]);
			}
		}
		List<MentorAtWork> mentors = new ArrayList<>();
		assignments.forEach((id, row) -> mentors.add(new MentorAtWork((Integer) row[1], (Integer) row[2], (String) row[3],
		        (Integer) row[4], (AssignmentKind) row[5], onLeave.contains(id))));
		return mentors;
	}
}
