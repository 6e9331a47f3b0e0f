/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

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
 * Reads editions of introductions: one statement for the rows of a page, one for the names in them.
 */
@Component("peermentor.IntroductionDao")
class IntroductionDao {
	
	private static final String COLUMNS = "select i, patient.uuid, patient.personId, creator.uuid, creator.person.personId";
	
	private static final String FROM = " from PeerIntroduction i join i.creator creator, Person patient"
	        + " where patient.personId = i.patientId and i.voided = false and ";
	
	private final SessionFactory sessionFactory;
	
	private final PersonNames names;
	
	@Autowired
	IntroductionDao(SessionFactory sessionFactory, PersonNames names) {
		this.sessionFactory = sessionFactory;
		this.names = names;
	}
	
	/**
	 * @return null if there is no such edition for this viewer
	 */
	IntroductionView find(Visibility visibility, String uuid) {
		Query<Object[]> query = session().createQuery(COLUMNS + FROM + visibility.on("i.patientId") + " and i.uuid = :uuid",
		    Object[].class);
		List<IntroductionView> found = views(visibility.bind(query).setParameter("uuid", uuid).list());
		return found.isEmpty() ? null : found.get(0);
	}
	
	/**
	 * @return a page of the editions of a participant, the latest first
	 */
	Page<IntroductionView> list(Visibility visibility, int patientId, PageRequest page) {
		String where = FROM + visibility.on("i.patientId") + " and i.patientId = :patient";
		Query<Object[]> query = session().createQuery(COLUMNS + where + " order by i.edition desc", Object[].class);
		List<Object[]> rows = visibility.bind(query).setParameter("patient", patientId).setFirstResult(page.getStart())
		        .setMaxResults(page.getSizeAndOne()).list();
		Long total = page.isTotalWanted() ? visibility.bind(session().createQuery("select count(i)" + where, Long.class))
		        .setParameter("patient", patientId).uniqueResult() : null;
		return Page.of(views(rows), page, total);
	}
	
	/**
	 * @return the number of the last edition, 0 if there is none
	 */
	@Unguarded("for writing, after the service checked the participant, and for merges, which answer nobody")
	int last(int patientId) {
		Integer last = session().createQuery("select max(i.edition) from PeerIntroduction i where i.patientId = :patient",
		    Integer.class).setParameter("patient", patientId).uniqueResult();
		return last == null ? 0 : last;
	}
	
	/**
	 * @return the edition that has the uuid, voided or not; null if none has
	 */
	@Unguarded("says of a uuid that the caller made up whether it is taken")
	Introduction takenBy(String uuid) {
		return session().createQuery("select i from PeerIntroduction i where i.uuid = :uuid", Introduction.class)
		        .setParameter("uuid", uuid).uniqueResult();
	}
	
	/**
	 * Editions follow the participant from one record to the other, behind those that are there.
	 */
	void move(int fromPatientId, int toPatientId) {
		session().createQuery("update versioned PeerIntroduction i set i.patientId = :to, i.edition = i.edition + :after"
		        + " where i.patientId = :from")
		        .setParameter("to", toPatientId).setParameter("after", last(toPatientId)).setParameter("from", fromPatientId)
		        .executeUpdate();
	}
	
	private List<IntroductionView> views(List<Object[]> rows) {
		Collection<Integer> people = new ArrayList<>();
		for (Object[] row : rows) {
			Collections.addAll(people, (Integer) row[2], (Integer) row[4]);
		}
		Map<Integer, String> nameOf = names.of(people);
		List<IntroductionView> views = new ArrayList<>();
		for (Object[] row : rows) {
			views.add(new IntroductionView((Introduction) row[0], new Ref((String) row[1], nameOf.get(row[2])),
			        new Ref((String) row[3], nameOf.get(row[4]))));
		}
		return views;
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
