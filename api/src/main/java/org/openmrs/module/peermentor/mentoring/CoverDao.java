/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

import org.hibernate.SessionFactory;
import org.hibernate.query.Query;
import org.openmrs.module.peermentor.access.Unguarded;
import org.openmrs.module.peermentor.access.Visibility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads, in one statement and without names, who else accompanies the participants of mentors.
 */
@Component("peermentor.CoverDao")
class CoverDao {
	
	private static final String ROWS = "select a.uuid, a.patientId, patient.uuid, a.providerId, a.kind, a.scope, a.startedAt, a.endedAt"
	        + " from PeerAssignment a, Provider p, Patient patient where p.providerId = a.providerId and patient.patientId = a.patientId"
	        + " and patient.voided = false and patient.dead = false and a.voided = false"
	        + " and (p.retired = false or p.providerId in (:mentors)) and (a.endedAt is null or a.endedAt > :from)"
	        + " and a.patientId in (select own.patientId from PeerAssignment own where own.providerId in (:mentors)"
	        + " and own.voided = false and (own.endedAt is null or own.endedAt > :from)) and ";
	
	private static final String ORDER = " order by a.startedAt, a.assignmentId";
	
	private final SessionFactory sessionFactory;
	
	@Autowired
	CoverDao(SessionFactory sessionFactory) {
		this.sessionFactory = sessionFactory;
	}
	
	/**
	 * @param mentors the ids of providers, not empty
	 * @param from assignments that are over by then do not count
	 * @return all assignments of the participants in sight whom these mentors accompany, theirs and those of others in use
	 */
	List<CoverRow> find(Visibility visibility, Collection<Integer> mentors, Instant from) {
		return rows(visibility.on("a.patientId"), visibility::bind, mentors, from);
	}
	
	/**
	 * The same, of all participants.
	 */
	@Unguarded("decides whether somebody is told, without a word of whom it is about")
	List<CoverRow> findAll(Collection<Integer> mentors, Instant from) {
		return rows("1 = 1", query -> query, mentors, from);
	}
	
	private List<CoverRow> rows(String visible, UnaryOperator<Query<Object[]>> bind, Collection<Integer> mentors, Instant from) {
		List<CoverRow> found = new ArrayList<>();
		Query<Object[]> query = sessionFactory.getCurrentSession().createQuery(ROWS + visible + ORDER, Object[].class)
		        .setParameterList("mentors", mentors).setParameter("from", from);
		for (Object[] row : bind.apply(query).list()) {
			Term term = new Term((AssignmentKind) row[4], (Scope) row[5], (Instant) row[6], (Instant) row[7]);
			found.add(new CoverRow((String) row[0], (Integer) row[1], (String) row[2], (Integer) row[3], term));
		}
		return found;
	}
}
