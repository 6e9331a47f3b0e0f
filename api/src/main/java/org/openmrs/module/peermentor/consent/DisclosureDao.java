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
import java.util.List;
import java.util.Map;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.query.Query;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.access.Visibility;
import org.openmrs.module.peermentor.participant.PersonNames;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.view.Ref;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads disclosures: one statement for the rows of a page, one for the names in them.
 */
@Component("peermentor.DisclosureDao")
class DisclosureDao {
	
	private static final String COLUMNS = "select d, patient.uuid, patient.personId, discloser.uuid, discloser.person.personId,"
	        + " recipient.uuid, recipient.person.personId";
	
	private static final String FROM = " from PeerDisclosure d join d.creator discloser"
	        + " left join User recipient on recipient.userId = d.recipientUser, Person patient"
	        + " where patient.personId = d.patientId and d.voided = false and ";
	
	/** Released under an order of which the participant must not be told. */
	private static final String TOLD = " and not exists (select 1 from PeerInformationRequest r where r.uuid = d.record and "
	        + AccessHoldings.UNTOLD + ")";
	
	private final SessionFactory sessionFactory;
	
	private final PersonNames names;
	
	@Autowired
	DisclosureDao(SessionFactory sessionFactory, PersonNames names) {
		this.sessionFactory = sessionFactory;
		this.names = names;
	}
	
	/**
	 * @return null if there is no such disclosure for this viewer
	 */
	DisclosureView find(Visibility visibility, String uuid) {
		Query<Object[]> query = session().createQuery(
		    COLUMNS + FROM + visibility.on("d.patientId") + told(visibility) + " and d.uuid = :uuid", Object[].class);
		List<DisclosureView> found = views(visibility.bind(query).setParameter("uuid", uuid).list());
		return found.isEmpty() ? null : found.get(0);
	}
	
	/**
	 * @return a page of disclosures, the newest first
	 */
	Page<DisclosureView> list(Visibility visibility, Span span, PageRequest page) {
		return list(visibility, told(visibility), span, page);
	}
	
	/**
	 * @return the same without those of which the participant must not be told, whoever looks
	 */
	Page<DisclosureView> listForParticipant(Visibility visibility, Span span, PageRequest page) {
		return list(visibility, TOLD, span, page);
	}
	
	/** Only who decides about orders learns of those of which the participant must not be told. */
	private static String told(Visibility visibility) {
		return visibility.getViewer().holds(Privileges.REVIEW_ACCESS) ? "" : TOLD;
	}
	
	private Page<DisclosureView> list(Visibility visibility, String told, Span span, PageRequest page) {
		String where = FROM + visibility.on("d.patientId") + told + span.conditions("d.disclosedAt");
		Query<Object[]> query = session().createQuery(COLUMNS + where + " order by d.disclosedAt desc, d.disclosureId desc",
		    Object[].class);
		List<Object[]> rows = span.bind(visibility.bind(query)).setFirstResult(page.getStart())
		        .setMaxResults(page.getSizeAndOne()).setReadOnly(true).list();
		Long total = page.isTotalWanted()
		        ? span.bind(visibility.bind(session().createQuery("select count(d)" + where, Long.class))).uniqueResult()
		        : null;
		return Page.of(views(rows), page, total);
	}
	
	/** What was disclosed of either of two records was disclosed of one participant. */
	void move(int fromPatientId, int toPatientId) {
		session().createQuery("update versioned PeerDisclosure d set d.patientId = :to where d.patientId = :from")
		        .setParameter("to", toPatientId).setParameter("from", fromPatientId).executeUpdate();
	}
	
	private List<DisclosureView> views(List<Object[]> rows) {
		Collection<Integer> people = new ArrayList<>();
		rows.forEach(row -> Collections.addAll(people, (Integer) row[2], (Integer) row[4], (Integer) row[6]));
		Map<Integer, String> nameOf = names.of(people);
		List<DisclosureView> views = new ArrayList<>();
		for (Object[] row : rows) {
			views.add(new DisclosureView((DisclosureRecord) row[0], ref(row, 1, nameOf), ref(row, 3, nameOf), ref(row, 5, nameOf)));
		}
		return views;
	}
	
	private static Ref ref(Object[] row, int from, Map<Integer, String> nameOf) {
		return row[from] == null ? null : new Ref((String) row[from], nameOf.get(row[from + 1]));
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
