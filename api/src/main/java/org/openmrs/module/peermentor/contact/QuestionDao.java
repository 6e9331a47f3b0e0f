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
import org.openmrs.module.peermentor.participant.PersonNames;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.view.Ref;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads questions about contacts.
 */
@Component("peermentor.QuestionDao")
class QuestionDao {
	
	private static final String COLUMNS = "select q, asker.uuid, asker.person.personId, answerer.uuid,"
	        + " answerer.person.personId, closer.uuid, closer.person.personId";
	
	private static final String FROM = " from PeerQuestion q join q.creator asker"
	        + " left join User answerer on answerer.userId = q.answeredBy left join User closer on closer.userId = q.closedBy"
	        + " where q.encounterId = :encounter and q.voided = false";
	
	private final SessionFactory sessionFactory;
	
	private final PersonNames names;
	
	@Autowired
	QuestionDao(SessionFactory sessionFactory, PersonNames names) {
		this.sessionFactory = sessionFactory;
		this.names = names;
	}
	
	/**
	 * @return a page of questions, the latest first
	 */
	@Unguarded("for a contact that was read with a Visibility before, by somebody who may read its questions")
	Page<QuestionView> list(ContactAtHand contact, PageRequest page) {
		Query<Object[]> query = bind(session().createQuery(COLUMNS + FROM + " order by q.questionId desc", Object[].class),
		    contact);
		List<Object[]> rows = query.setFirstResult(page.getStart()).setMaxResults(page.getSizeAndOne()).list();
		Long total = page.isTotalWanted()
		        ? bind(session().createQuery("select count(q)" + FROM, Long.class), contact).uniqueResult()
		        : null;
		return Page.of(views(rows, contact), page, total);
	}
	
	/**
	 * @return null if there is no such question about the contact
	 */
	@Unguarded("for a contact that was read with a Visibility before, by somebody who may read its questions")
	QuestionView find(ContactAtHand contact, String uuid) {
		Query<Object[]> query = bind(session().createQuery(COLUMNS + FROM + " and q.uuid = :uuid", Object[].class), contact);
		List<QuestionView> found = views(query.setParameter("uuid", uuid).list(), contact);
		return found.isEmpty() ? null : found.get(0);
	}
	
	/**
	 * @return for writing; null if there is no such question about the contact
	 */
	@Unguarded("for a contact that was read with a Visibility before, by somebody who may read its questions")
	Question load(ContactAtHand contact, String uuid) {
		return bind(session().createQuery("select q from PeerQuestion q where q.encounterId = :encounter"
		        + " and q.voided = false and q.uuid = :uuid",
		    Question.class), contact).setParameter("uuid", uuid).uniqueResult();
	}
	
	private static <T> Query<T> bind(Query<T> query, ContactAtHand contact) {
		return query.setParameter("encounter", contact.getEncounterId());
	}
	
	private List<QuestionView> views(List<Object[]> rows, ContactAtHand contact) {
		Collection<Integer> people = new ArrayList<>();
		rows.forEach(row -> Collections.addAll(people, (Integer) row[2], (Integer) row[4], (Integer) row[6]));
		Map<Integer, String> nameOf = names.of(people);
		List<QuestionView> views = new ArrayList<>();
		for (Object[] row : rows) {
			views.add(new QuestionView((Question) row[0], contact.getRow().getUuid(), user(row, 1, nameOf),
			        user(row, 3, nameOf), user(row, 5, nameOf)));
		}
		return views;
	}
	
	private static Ref user(Object[] row, int from, Map<Integer, String> nameOf) {
		return row[from] == null ? null : new Ref((String) row[from], nameOf.get(row[from + 1]));
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
