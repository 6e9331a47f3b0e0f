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
import java.util.HashSet;
import java.util.List;
import java.util.Map;

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
 * Reads consents: one statement for the rows of a page, three for what belongs to them, two for the names in them.
 */
@Component("peermentor.ConsentDao")
class ConsentDao {
	
	private static final String COLUMNS = "select c, patient.uuid, patient.personId, creator.uuid, creator.person.personId";
	
	private static final String FROM = " from PeerConsent c join c.creator creator, Person patient"
	        + " where patient.personId = c.patientId and c.voided = false and ";
	
	private final SessionFactory sessionFactory;
	
	private final PersonNames names;
	
	@Autowired
	ConsentDao(SessionFactory sessionFactory, PersonNames names) {
		this.sessionFactory = sessionFactory;
		this.names = names;
	}
	
	/**
	 * @return null if there is no such consent for this viewer
	 */
	ConsentView find(Visibility visibility, String uuid) {
		Query<Object[]> query = session().createQuery(COLUMNS + FROM + visibility.on("c.patientId") + " and c.uuid = :uuid",
		    Object[].class);
		List<ConsentView> found = views(visibility.bind(query).setParameter("uuid", uuid).list(), visibility);
		return found.isEmpty() ? null : found.get(0);
	}
	
	/**
	 * @param patient the uuid of a participant, null for any
	 * @param statuses empty for any
	 * @return a page of consents, the latest taken down first
	 */
	Page<ConsentView> list(Visibility visibility, String patient, Collection<ConsentStatus> statuses, PageRequest page) {
		String where = FROM + visibility.on("c.patientId") + (patient == null ? "" : " and patient.uuid = :patient")
		        + (statuses.isEmpty() ? "" : " and c.status in (:statuses)");
		Query<Object[]> query = session().createQuery(COLUMNS + where + " order by c.consentId desc", Object[].class);
		List<Object[]> rows = bind(patient, statuses, visibility.bind(query)).setFirstResult(page.getStart())
		        .setMaxResults(page.getSizeAndOne()).list();
		Long total = page.isTotalWanted()
		        ? bind(patient, statuses, visibility.bind(session().createQuery("select count(c)" + where, Long.class)))
		                .uniqueResult()
		        : null;
		return Page.of(views(rows, visibility), page, total);
	}
	
	/**
	 * @return the id of the participant whose consent it is; null if there is no such consent for this viewer
	 */
	Integer participantOf(Visibility visibility, String uuid) {
		Query<Integer> query = session().createQuery(
		    "select c.patientId from PeerConsent c where c.voided = false and c.uuid = :uuid and " + visibility.on("c.patientId"),
		    Integer.class);
		return visibility.bind(query).setParameter("uuid", uuid).uniqueResult();
	}
	
	/**
	 * @return for writing, locked until the transaction ends; null if there is no such consent for this viewer
	 */
	ConsentRecord lock(Visibility visibility, String uuid) {
		Query<ConsentRecord> query = session().createQuery(
		    "select c from PeerConsent c where c.voided = false and c.uuid = :uuid and " + visibility.on("c.patientId"),
		    ConsentRecord.class);
		ConsentRecord found = visibility.bind(query).setParameter("uuid", uuid).uniqueResult();
		if (found != null) {
			session().refresh(found, LockMode.PESSIMISTIC_WRITE);
		}
		return found;
	}
	
	/**
	 * @return the consent that has the uuid, voided or not; null if none has
	 */
	@Unguarded("says of a uuid that the caller made up whether it is taken")
	ConsentRecord takenBy(String uuid) {
		return session().createQuery("select c from PeerConsent c where c.uuid = :uuid", ConsentRecord.class)
		        .setParameter("uuid", uuid).uniqueResult();
	}
	
	/**
	 * @return every consent of a patient, the first taken down first
	 */
	@Unguarded("two records become one, whoever merges them")
	List<ConsentRecord> ofPatient(int patientId) {
		return session().createQuery("select c from PeerConsent c where c.patientId = :patient order by c.consentId",
		    ConsentRecord.class).setParameter("patient", patientId).list();
	}
	
	/**
	 * @return what was already disclosed under a consent, by recipient and segments, the first disclosed first
	 */
	List<DisclosedUnder> disclosedUnder(Visibility visibility, String consentUuid) {
		Query<Object[]> query = session().createQuery(
		    "select d.recipientUser, d.recipient, d.segments, count(d), min(d.disclosedAt), max(d.disclosedAt)"
		            + " from PeerDisclosure d where d.voided = false and d.consent = :consent and " + visibility.on("d.patientId")
		            + " group by d.recipientUser, d.recipient, d.segments order by min(d.disclosedAt), d.segments",
		    Object[].class);
		List<DisclosedUnder> disclosed = new ArrayList<>();
		for (Object[] row : visibility.bind(query).setParameter("consent", consentUuid).list()) {
			disclosed.add(new DisclosedUnder(row));
		}
		return disclosed;
	}
	
	private static <T> Query<T> bind(String patient, Collection<ConsentStatus> statuses, Query<T> query) {
		if (patient != null) {
			query.setParameter("patient", patient);
		}
		return statuses.isEmpty() ? query : query.setParameterList("statuses", statuses);
	}
	
	private List<ConsentView> views(List<Object[]> rows, Visibility visibility) {
		Map<String, Integer> users = users(rows);
		Collection<Integer> people = new ArrayList<>(users.values());
		for (Object[] row : rows) {
			Collections.addAll(people, (Integer) row[2], (Integer) row[4]);
		}
		Map<Integer, String> nameOf = names.of(people);
		Map<String, String> userNames = new HashMap<>();
		users.forEach((uuid, person) -> userNames.put(uuid, nameOf.getOrDefault(person, "")));
		List<ConsentView> views = new ArrayList<>();
		for (Object[] row : rows) {
			views.add(new ConsentView((ConsentRecord) row[0], visibility.getAt(), new Ref((String) row[1], nameOf.get(row[2])),
			        new Ref((String) row[3], nameOf.get(row[4])), userNames));
		}
		return views;
	}
	
	/** The person who each named user is. */
	private Map<String, Integer> users(List<Object[]> rows) {
		Collection<String> named = new HashSet<>();
		for (Object[] row : rows) {
			((ConsentRecord) row[0]).getTerms().getRecipients().stream()
			        .filter(recipient -> recipient.getKind() == RecipientKind.USER).forEach(user -> named.add(user.getName()));
		}
		Map<String, Integer> users = new HashMap<>();
		if (!named.isEmpty()) {
			session().createQuery("select u.uuid, u.person.personId from User u where u.uuid in (:users)", Object[].class)
			        .setParameterList("users", named).list().forEach(row -> users.put((String) row[0], (Integer) row[1]));
		}
		return users;
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
