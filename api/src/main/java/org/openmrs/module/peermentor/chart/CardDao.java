/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.chart;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.query.Query;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.access.Unguarded;
import org.openmrs.module.peermentor.contact.ContactKind;
import org.openmrs.module.peermentor.mentoring.AssignmentKind;
import org.openmrs.module.peermentor.mentoring.Away;
import org.openmrs.module.peermentor.mentoring.Scope;
import org.openmrs.module.peermentor.time.SiteTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads for a card who accompanies a participant and when they met last, one statement each.
 */
@Component("peermentor.CardDao")
class CardDao {
	
	/** The platform's own name of the attribute that holds a person's phone. */
	private static final String PHONE = "Telephone Number";
	
	private static final String CHECKED = "of a patient whose chart was opened to the viewer, what the viewer may see of it";
	
	private static final String MENTORS = "select a.assignmentId, provider.uuid, provider.name, person.personId, a.scope, a.kind,"
			+ " (select min(phone.value) from PersonAttribute phone where phone.person = person and phone.voided = false"
			+ " and phone.attributeType.name = :phone),"
			+ " (select min(u.email) from User u where u.person = person and u.retired = false),"
			+ " away.startDay, away.endDay from PeerAssignment a" + Away.join("a.providerId") + ", Provider provider left join provider.person person"
			+ " where provider.providerId = a.providerId and provider.retired = false and a.voided = false"
			+ " and a.patientId = :patient and a.startedAt <= :at and (a.endedAt is null or a.endedAt > :at)"
			+ " order by a.startedAt, a.assignmentId";
	
	private static final String LAST = "select c.uuid, c.startedAt, type.uuid, type.name from PeerContact c"
			+ " join Encounter encounter on encounter.encounterId = c.encounterId"
			+ " join EncounterType type on type = encounter.encounterType"
			+ " where c.patientId = :patient and c.voided = false and c.tookPlace = true and c.startedAt <= :at";
	
	private static final int AWAY = 8;
	
	private final SessionFactory sessionFactory;
	
	private final SiteTime time;
	
	@Autowired
	CardDao(SessionFactory sessionFactory, SiteTime time) {
		this.sessionFactory = sessionFactory;
		this.time = time;
	}
	
	/**
	 * @return whoever accompanies the participant at that instant, for therapy or for work, without names
	 */
	@Unguarded(CHECKED)
	List<CardMentor> mentors(ChartSubject subject, Instant at) {
		Away away = new Away(time, at);
		Map<Integer, CardMentor> mentors = new LinkedHashMap<>();
		List<Object[]> rows = away.bind(session().createQuery(MENTORS, Object[].class)).setParameter("phone", PHONE)
				.setParameter("patient", subject.getPatientId()).setParameter("at", at).list();
		for (Object[] row : rows) {
			CardMentor mentor = mentors.computeIfAbsent((Integer) row[0], id -> new CardMentor((String) row[1], (String) row[2],
					(Integer) row[3], (Scope) row[4], (AssignmentKind) row[5], (String) row[6], (String) row[7]));
			if (away.holds(row, AWAY)) {
				mentor.goAway();
			}
		}
		return new ArrayList<>(mentors.values());
	}
	
	/**
	 * @return uuid, start, and uuid and name of the type, of the newest contact in the viewer's sight that took place; null if
	 *         there is none
	 */
	@Unguarded(CHECKED)
	Object[] lastContact(ChartSubject subject, Instant at) {
		boolean facts = subject.isOpen(Segment.CONTACT_FACTS);
		boolean all = facts && subject.isOpen(Segment.EMPLOYMENT);
		Query<Object[]> query = session().createQuery(LAST + (all ? "" : facts ? " and c.kind <> :work" : " and c.kind = :work")
				+ " order by c.startedAt desc, c.encounterId desc",
			Object[].class);
		if (!all) {
			query.setParameter("work", ContactKind.EMPLOYMENT_SUPPORT);
		}
		List<Object[]> rows = query.setParameter("patient", subject.getPatientId()).setParameter("at", at).setMaxResults(1).list();
		return rows.isEmpty() ? null : rows.get(0);
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
