/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.util.ArrayList;
import java.util.Collections;
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
 * Reads the editions of narratives.
 */
@Component("peermentor.NarrativeDao")
class NarrativeDao {
	
	private static final String COLUMNS = "select n, u.uuid, u.person.personId";
	
	private static final String FROM = " from PeerNarrative n join n.creator u"
	        + " where n.encounterId = :encounter and n.voided = false";
	
	/** Of which whoever a consent names reads the newest, and that only if nobody else was there. */
	private static final String NEWEST = FROM + " and n.othersPresent = false and n.edition = (select max(newest.edition)"
	        + " from PeerNarrative newest where newest.encounterId = n.encounterId and newest.voided = false)";
	
	private final SessionFactory sessionFactory;
	
	private final ParticipantNoteDao notes;
	
	private final PersonNames names;
	
	@Autowired
	NarrativeDao(SessionFactory sessionFactory, ParticipantNoteDao notes, PersonNames names) {
		this.sessionFactory = sessionFactory;
		this.notes = notes;
		this.names = names;
	}
	
	/**
	 * @return a page of the editions that are not voided and that this viewer may read, newest first
	 */
	@Unguarded("for a contact that was read with a Visibility before, by somebody who may read its words")
	Page<NarrativeView> list(ContactAtHand contact, PageRequest page) {
		Query<Object[]> query = bind(
		    session().createQuery(COLUMNS + from(contact) + " order by n.edition desc", Object[].class), contact);
		List<Object[]> rows = query.setFirstResult(page.getStart()).setMaxResults(page.getSizeAndOne()).list();
		Long total = page.isTotalWanted()
		        ? bind(session().createQuery("select count(n)" + from(contact), Long.class), contact).uniqueResult()
		        : null;
		return Page.of(views(rows, contact), page, total);
	}
	
	/**
	 * @return null if the contact has no such edition for this viewer
	 */
	@Unguarded("for a contact that was read with a Visibility before, by somebody who may read its words")
	NarrativeView find(ContactAtHand contact, String uuid) {
		Query<Object[]> query = bind(
		    session().createQuery(COLUMNS + from(contact) + " and n.uuid = :uuid", Object[].class), contact);
		List<NarrativeView> found = views(query.setParameter("uuid", uuid).list(), contact);
		return found.isEmpty() ? null : found.get(0);
	}
	
	/**
	 * @return every edition, the voided too, newest first
	 */
	@Unguarded("for writing; nothing of it is answered")
	List<Narrative> editions(ContactAtHand contact) {
		return bind(session().createQuery(
		    "select n from PeerNarrative n where n.encounterId = :encounter order by n.edition desc", Narrative.class),
		    contact).list();
	}
	
	/**
	 * @return what of the words on a contact nobody is answered
	 */
	@Unguarded("for a contact that was read with a Visibility before; says what of its words is answered")
	Seals seals(ContactAtHand contact) {
		return notes.seals(contact);
	}
	
	private static String from(ContactAtHand contact) {
		return contact.mayReadBehind() ? FROM : NEWEST;
	}
	
	private static <T> Query<T> bind(Query<T> query, ContactAtHand contact) {
		return query.setParameter("encounter", contact.getEncounterId());
	}
	
	private List<NarrativeView> views(List<Object[]> rows, ContactAtHand contact) {
		Map<Integer, String> nameOf = names.of(rows.stream().map(row -> (Integer) row[2]).collect(Collectors.toSet()));
		List<ParticipantNote> said = rows.isEmpty() ? Collections.emptyList() : notes.all(contact);
		List<NarrativeView> views = new ArrayList<>();
		for (Object[] row : rows) {
			views.add(new NarrativeView((Narrative) row[0], contact.getRow().getUuid(),
			        new Ref((String) row[1], nameOf.get(row[2])), said));
		}
		return views;
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
