/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.query.Query;
import org.openmrs.module.peermentor.access.Visibility;
import org.openmrs.module.peermentor.participant.PersonNames;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.view.Ref;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads who opened restricted records: one statement for the rows of a page, one for the names in them, one for the roles.
 */
@Component("peermentor.ReadDao")
class ReadDao {
	
	private static final String COLUMNS = "select r, patient.uuid, patient.personId, reader.uuid, reader.person.personId,"
	        + " reader.userId";
	
	private static final String FROM = " from PeerRecordRead r join r.creator reader, Person patient"
	        + " where patient.personId = r.patientId and r.voided = false and ";
	
	private static final String OUTSIDE = " and r.assigned = false";
	
	private final SessionFactory sessionFactory;
	
	private final PersonNames names;
	
	@Autowired
	ReadDao(SessionFactory sessionFactory, PersonNames names) {
		this.sessionFactory = sessionFactory;
		this.names = names;
	}
	
	/**
	 * @return null if there is no such row for this viewer
	 */
	RecordReadView find(Visibility visibility, String uuid) {
		Query<Object[]> query = session().createQuery(COLUMNS + FROM + visibility.on("r.patientId") + " and r.uuid = :uuid",
		    Object[].class);
		List<RecordReadView> found = views(visibility.bind(query).setParameter("uuid", uuid).list(), RecordReadView::new);
		return found.isEmpty() ? null : found.get(0);
	}
	
	/**
	 * @return a page of rows, the newest first
	 */
	Page<RecordReadView> list(Visibility visibility, Span span, PageRequest page) {
		return page(visibility, span, "", page, RecordReadView::new);
	}
	
	/**
	 * @return a page of those in which the reader did not accompany the participant, the newest first
	 */
	Page<AccessReportRow> listOutside(Visibility visibility, Span span, PageRequest page) {
		return page(visibility, span, OUTSIDE, page, AccessReportRow::new);
	}
	
	private <T> Page<T> page(Visibility visibility, Span span, String further, PageRequest page, Maker<T> maker) {
		String where = FROM + visibility.on("r.patientId") + span.conditions("r.readAt") + further;
		Query<Object[]> query = session().createQuery(COLUMNS + where + " order by r.readAt desc, r.readId desc", Object[].class);
		List<Object[]> rows = span.bind(visibility.bind(query)).setFirstResult(page.getStart())
		        .setMaxResults(page.getSizeAndOne()).setReadOnly(true).list();
		Long total = page.isTotalWanted()
		        ? span.bind(visibility.bind(session().createQuery("select count(r)" + where, Long.class))).uniqueResult()
		        : null;
		return Page.of(views(rows, maker), page, total);
	}
	
	/** Who opened either of two records opened those of one participant. */
	void move(int fromPatientId, int toPatientId) {
		session().createQuery("update versioned PeerRecordRead r set r.patientId = :to where r.patientId = :from")
		        .setParameter("to", toPatientId).setParameter("from", fromPatientId).executeUpdate();
	}
	
	private <T> List<T> views(List<Object[]> rows, Maker<T> maker) {
		Collection<Integer> people = new ArrayList<>();
		rows.forEach(row -> Collections.addAll(people, (Integer) row[2], (Integer) row[4]));
		Map<Integer, String> nameOf = names.of(people);
		Map<Integer, List<String>> rolesOf = roles(rows.stream().map(row -> (Integer) row[5]).collect(Collectors.toSet()));
		List<T> views = new ArrayList<>();
		for (Object[] row : rows) {
			views.add(maker.make((ReadRecord) row[0], new Ref((String) row[1], nameOf.get(row[2])),
			    new Ref((String) row[3], nameOf.get(row[4])), rolesOf.getOrDefault(row[5], Collections.emptyList())));
		}
		return views;
	}
	
	/** User id to the roles they hold now, in words. */
	private Map<Integer, List<String>> roles(Collection<Integer> users) {
		Map<Integer, List<String>> roles = new HashMap<>();
		if (!users.isEmpty()) {
			session().createQuery("select u.userId, r.uuid, r.role from User u join u.roles r where u.userId in (:users)"
			        + " order by u.userId, r.role",
			    Object[].class).setParameterList("users", users).list()
			        .forEach(row -> roles.computeIfAbsent((Integer) row[0], user -> new ArrayList<>())
			                .add(PlainWords.ofRole((String) row[1], (String) row[2])));
		}
		return roles;
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
	
	/** Makes the picture of a row. */
	private interface Maker<T> {
		
		T make(ReadRecord read, Ref patient, Ref readBy, List<String> roles);
	}
}
