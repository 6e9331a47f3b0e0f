/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.hibernate.LockMode;
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
 * Reads medication lines: one statement for the rows of a page, one for the names in them.
 */
@Component("peermentor.LineDao")
class LineDao {
	
	private static final String COLUMNS = "select l, patient.uuid, patient.personId, creator.uuid, creator.person.personId";
	
	private static final String FROM = " from PeerMedicationLine l join l.creator creator, Person patient"
	        + " where patient.personId = l.patientId and l.voided = false and ";
	
	private final SessionFactory sessionFactory;
	
	private final PersonNames names;
	
	@Autowired
	LineDao(SessionFactory sessionFactory, PersonNames names) {
		this.sessionFactory = sessionFactory;
		this.names = names;
	}
	
	/**
	 * @return null if there is no such line for this viewer
	 */
	MedicationLineView find(Visibility visibility, String uuid) {
		Query<Object[]> query = session().createQuery(COLUMNS + FROM + visibility.on("l.patientId") + " and l.uuid = :uuid",
		    Object[].class);
		List<MedicationLineView> found = views(visibility.bind(query).setParameter("uuid", uuid).list());
		return found.isEmpty() ? null : found.get(0);
	}
	
	/**
	 * @param patient the uuid of a participant, null for any
	 * @return a page of lines, the latest start first
	 */
	Page<MedicationLineView> list(Visibility visibility, String patient, PageRequest page) {
		String where = FROM + visibility.on("l.patientId") + (patient == null ? "" : " and patient.uuid = :patient");
		Query<Object[]> query = session().createQuery(COLUMNS + where + " order by l.start desc, l.lineId desc",
		    Object[].class);
		List<Object[]> rows = bind(patient, visibility.bind(query)).setFirstResult(page.getStart())
		        .setMaxResults(page.getSizeAndOne()).list();
		Long total = page.isTotalWanted()
		        ? bind(patient, visibility.bind(session().createQuery("select count(l)" + where, Long.class))).uniqueResult()
		        : null;
		return Page.of(views(rows), page, total);
	}
	
	/**
	 * @return for writing, locked until the transaction ends; null if there is no such line for this viewer
	 */
	LineRecord lock(Visibility visibility, String uuid) {
		Query<LineRecord> query = session().createQuery(
		    "select l from PeerMedicationLine l where l.voided = false and l.uuid = :uuid and " + visibility.on("l.patientId"),
		    LineRecord.class);
		LineRecord found = visibility.bind(query).setParameter("uuid", uuid).uniqueResult();
		if (found != null) {
			session().refresh(found, LockMode.PESSIMISTIC_WRITE);
		}
		return found;
	}
	
	/**
	 * @return the line that has the uuid, voided or not; null if none has
	 */
	@Unguarded("says of a uuid that the caller made up whether it is taken")
	LineRecord takenBy(String uuid) {
		return session().createQuery("select l from PeerMedicationLine l where l.uuid = :uuid", LineRecord.class)
		        .setParameter("uuid", uuid).uniqueResult();
	}
	
	/**
	 * @return every line of a participant whom the caller was already allowed to read
	 */
	@Unguarded("for the rules, after the service checked the participant")
	List<MedicationLine> facts(int patientId) {
		return session()
		        .createQuery("select l from PeerMedicationLine l where l.voided = false and l.patientId = :patient"
		                + " order by l.start, l.lineId",
		            LineRecord.class)
		        .setParameter("patient", patientId).list().stream().map(LineRecord::toFact).collect(Collectors.toList());
	}
	
	/** Lines follow the participant from one record to the other. */
	void move(int fromPatientId, int toPatientId) {
		session().createQuery("update versioned PeerMedicationLine l set l.patientId = :to where l.patientId = :from")
		        .setParameter("to", toPatientId).setParameter("from", fromPatientId).executeUpdate();
	}
	
	private static <T> Query<T> bind(String patient, Query<T> query) {
		return patient == null ? query : query.setParameter("patient", patient);
	}
	
	private List<MedicationLineView> views(List<Object[]> rows) {
		Collection<Integer> people = new ArrayList<>();
		for (Object[] row : rows) {
			Collections.addAll(people, (Integer) row[2], (Integer) row[4]);
		}
		Map<Integer, String> nameOf = names.of(people);
		List<MedicationLineView> views = new ArrayList<>();
		for (Object[] row : rows) {
			views.add(new MedicationLineView((LineRecord) row[0], new Ref((String) row[1], nameOf.get(row[2])),
			        new Ref((String) row[3], nameOf.get(row[4]))));
		}
		return views;
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
