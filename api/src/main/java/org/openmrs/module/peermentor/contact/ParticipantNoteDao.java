/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
 * Reads what participants said of the words about a contact.
 */
@Component("peermentor.ParticipantNoteDao")
class ParticipantNoteDao {
	
	private static final String FROM = " from PeerParticipantNote n join n.creator u"
	        + " where n.encounterId = :encounter and n.voided = false";
	
	private static final String COLUMNS = "select n, u.uuid, u.person.personId";
	
	private final SessionFactory sessionFactory;
	
	private final PersonNames names;
	
	@Autowired
	ParticipantNoteDao(SessionFactory sessionFactory, PersonNames names) {
		this.sessionFactory = sessionFactory;
		this.names = names;
	}
	
	/**
	 * @return a page of entries, the latest first
	 */
	@Unguarded("for a contact that was read with a Visibility before, by somebody who may read its words")
	Page<ParticipantNoteView> list(ContactAtHand contact, PageRequest page) {
		Query<Object[]> query = bind(session().createQuery(COLUMNS + FROM + " order by n.noteId desc", Object[].class), contact);
		List<Object[]> rows = query.setFirstResult(page.getStart()).setMaxResults(page.getSizeAndOne()).list();
		Long total = page.isTotalWanted()
		        ? bind(session().createQuery("select count(n)" + FROM, Long.class), contact).uniqueResult()
		        : null;
		return Page.of(views(rows, contact), page, total);
	}
	
	/**
	 * @return null if the contact has no such entry
	 */
	@Unguarded("for a contact that was read with a Visibility before, by somebody who may read its words")
	ParticipantNoteView find(ContactAtHand contact, String uuid) {
		Query<Object[]> query = bind(session().createQuery(COLUMNS + FROM + " and n.uuid = :uuid", Object[].class), contact);
		List<ParticipantNoteView> found = views(query.setParameter("uuid", uuid).list(), contact);
		return found.isEmpty() ? null : found.get(0);
	}
	
	/**
	 * @return every entry of a contact, oldest first
	 */
	@Unguarded("for a contact that was read with a Visibility before; says what of its words is answered")
	List<ParticipantNote> all(ContactAtHand contact) {
		return bind(session().createQuery("select n from PeerParticipantNote n where n.encounterId = :encounter"
		        + " and n.voided = false order by n.noteId",
		    ParticipantNote.class), contact).list();
	}
	
	/**
	 * @return what of the words on a contact nobody is answered
	 */
	@Unguarded("for a contact that was read with a Visibility before; says what of its words is answered")
	Seals seals(ContactAtHand contact) {
		return ParticipantNote.seals(all(contact));
	}
	
	/**
	 * @return the entry that has the uuid, null if none has
	 */
	@Unguarded("says of a uuid that the caller made up whether it is taken")
	ParticipantNote takenBy(String uuid) {
		return session().createQuery("select n from PeerParticipantNote n where n.uuid = :uuid", ParticipantNote.class)
		        .setParameter("uuid", uuid).uniqueResult();
	}
	
	private static <T> Query<T> bind(Query<T> query, ContactAtHand contact) {
		return query.setParameter("encounter", contact.getEncounterId());
	}
	
	private List<ParticipantNoteView> views(List<Object[]> rows, ContactAtHand contact) {
		Map<Integer, String> nameOf = names.of(rows.stream().map(row -> (Integer) row[2]).collect(Collectors.toSet()));
		List<ParticipantNoteView> views = new ArrayList<>();
		for (Object[] row : rows) {
			views.add(new ParticipantNoteView((ParticipantNote) row[0], contact.getRow().getUuid(),
			        new Ref((String) row[1], nameOf.get(row[2]))));
		}
		return views;
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
