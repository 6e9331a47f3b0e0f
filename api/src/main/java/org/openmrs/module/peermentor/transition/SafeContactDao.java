/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.query.Query;
import org.openmrs.module.peermentor.access.Unguarded;
import org.openmrs.module.peermentor.access.Visibility;
import org.openmrs.module.peermentor.participant.PersonNames;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.view.Ref;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads editions of safe-contact rules: one statement for the rows of a page, one for the names in them.
 */
@Component("peermentor.SafeContactDao")
class SafeContactDao {
	
	private static final String COLUMNS = "select s, patient.uuid, patient.personId, creator.uuid, creator.person.personId";
	
	private static final String FROM = " from PeerSafeContact s join s.creator creator, Person patient"
	        + " where patient.personId = s.patientId and s.voided = false and ";
	
	private final SessionFactory sessionFactory;
	
	private final PersonNames names;
	
	@Autowired
	SafeContactDao(SessionFactory sessionFactory, PersonNames names) {
		this.sessionFactory = sessionFactory;
		this.names = names;
	}
	
	/**
	 * @return null if there is no such edition for this viewer
	 */
	SafeContactView find(Visibility visibility, String uuid) {
		Query<Object[]> query = session().createQuery(COLUMNS + FROM + visibility.on("s.patientId") + " and s.uuid = :uuid",
		    Object[].class);
		List<SafeContactView> found = views(visibility.bind(query).setParameter("uuid", uuid).list());
		return found.isEmpty() ? null : found.get(0);
	}
	
	/**
	 * @return a page of the editions of a participant, the latest first
	 */
	Page<SafeContactView> list(Visibility visibility, int patientId, PageRequest page) {
		String where = FROM + visibility.on("s.patientId") + " and s.patientId = :patient";
		Query<Object[]> query = session().createQuery(COLUMNS + where + " order by s.edition desc", Object[].class);
		List<Object[]> rows = visibility.bind(query).setParameter("patient", patientId).setFirstResult(page.getStart())
		        .setMaxResults(page.getSizeAndOne()).list();
		Long total = page.isTotalWanted() ? visibility.bind(session().createQuery("select count(s)" + where, Long.class))
		        .setParameter("patient", patientId).uniqueResult() : null;
		return Page.of(views(rows), page, total);
	}
	
	/**
	 * @return the edition that counts, null if nobody has asked
	 */
	@Unguarded("for the rules, after the service checked the participant, and for merges, which answer nobody")
	SafeContactRecord latest(int patientId) {
		List<SafeContactRecord> found = session().createQuery("select s from PeerSafeContact s where s.voided = false"
		        + " and s.patientId = :patient order by s.edition desc",
		    SafeContactRecord.class).setParameter("patient", patientId).setMaxResults(1).list();
		return found.isEmpty() ? null : found.get(0);
	}
	
	/**
	 * @return the edition that has the uuid, voided or not; null if none has
	 */
	@Unguarded("says of a uuid that the caller made up whether it is taken")
	SafeContactRecord takenBy(String uuid) {
		return session().createQuery("select s from PeerSafeContact s where s.uuid = :uuid", SafeContactRecord.class)
		        .setParameter("uuid", uuid).uniqueResult();
	}
	
	/**
	 * @return the participant by name
	 */
	@Unguarded("the participant was found for the caller")
	Ref named(int patientId, String uuid) {
		return new Ref(uuid, names.of(Collections.singleton(patientId)).get(patientId));
	}
	
	/**
	 * Editions follow the participant from one record to the other.
	 * 
	 * @param after the number of the last edition there, behind which they go
	 */
	void move(int fromPatientId, int toPatientId, int after) {
		session().createQuery("update versioned PeerSafeContact s set s.patientId = :to, s.edition = s.edition + :after"
		        + " where s.patientId = :from")
		        .setParameter("to", toPatientId).setParameter("after", after).setParameter("from", fromPatientId).executeUpdate();
	}
	
	private List<SafeContactView> views(List<Object[]> rows) {
		Collection<Integer> people = new ArrayList<>();
		for (Object[] row : rows) {
			Collections.addAll(people, (Integer) row[2], (Integer) row[4]);
		}
		Map<Integer, String> nameOf = names.of(people);
		List<SafeContactView> views = new ArrayList<>();
		for (Object[] row : rows) {
			views.add(new SafeContactView((SafeContactRecord) row[0], new Ref((String) row[1], nameOf.get(row[2])),
			        new Ref((String) row[3], nameOf.get(row[4]))));
		}
		return views;
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
