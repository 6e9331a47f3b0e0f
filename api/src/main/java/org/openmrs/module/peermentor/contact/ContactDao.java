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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.query.Query;
import org.openmrs.module.peermentor.access.AccessPolicy;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.access.Unguarded;
import org.openmrs.module.peermentor.access.Viewer;
import org.openmrs.module.peermentor.access.Visibility;
import org.openmrs.module.peermentor.participant.PersonNames;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.view.Ref;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads contacts. One statement finds the rows of a page, one brings what stands around them, one their observations:
 * three for any number of contacts, any page and any depth.
 */
@Component("peermentor.ContactDao")
class ContactDao {
	
	private static final String AROUND = "select c.encounterId, person.uuid, name.givenName, name.familyName,"
	        + " mentor.uuid, mentor.person.personId, mentorName.givenName, mentorName.familyName,"
	        + " location.uuid, location.name, type.uuid, type.name, recorder.uuid, recorder.username, recorder.systemId,"
	        + " changer.uuid, changer.username, changer.systemId, concern.uuid, concern.creator.userId,"
	        + " (select count(n) from PeerNarrative n where n.encounterId = c.encounterId and n.voided = false),"
	        + " (select count(q) from PeerQuestion q where q.encounterId = c.encounterId and q.voided = false"
	        + " and q.status <> 'CLOSED')"
	        + " from PeerContact c join Encounter encounter on encounter.encounterId = c.encounterId"
	        + " join EncounterType type on type = encounter.encounterType"
	        + " left join Location location on location = encounter.location"
	        + " join Person person on person.personId = c.patientId"
	        + " left join PersonName name on name.person.personId = c.patientId and name.voided = false"
	        + " left join Provider mentor on mentor.providerId = c.providerId"
	        + " left join PersonName mentorName on mentorName.person.personId = mentor.person.personId"
	        + " and mentorName.voided = false" + " left join User recorder on recorder.userId = c.recordedBy"
	        + " left join User changer on changer.userId = c.changedBy"
	        + " left join PeerConcern concern on concern.encounterId = c.encounterId and concern.voided = false"
	        + " where c.encounterId in (:encounters) order by name.preferred desc, name.personNameId,"
	        + " mentorName.preferred desc, mentorName.personNameId, concern.concernId";
	
	private final SessionFactory sessionFactory;
	
	private final FactCodes codes;
	
	@Autowired
	ContactDao(SessionFactory sessionFactory, FactCodes codes) {
		this.sessionFactory = sessionFactory;
		this.codes = codes;
	}
	
	/**
	 * @return the rows of a page and one more, newest first
	 */
	List<Contact> list(Visibility visibility, ContactSearchCriteria criteria, PageRequest page) {
		Query<Contact> query = session().createQuery("select c" + conditions(visibility, criteria)
		        + " order by c.startedAt desc, c.encounterId desc",
		    Contact.class);
		return bind(visibility, criteria, query).setFirstResult(page.getStart()).setMaxResults(page.getSizeAndOne())
		        .setReadOnly(true).list();
	}
	
	Long count(Visibility visibility, ContactSearchCriteria criteria) {
		return bind(visibility, criteria,
		    session().createQuery("select count(c)" + conditions(visibility, criteria), Long.class)).uniqueResult();
	}
	
	/**
	 * @return null if there is no such contact for this viewer
	 */
	ContactAtHand find(Visibility visibility, String uuid) {
		Query<Object[]> query = session().createQuery("select c, m.person.personId, patient.uuid from PeerContact c"
		        + " join Person patient on patient.personId = c.patientId"
		        + " left join Provider m on m.providerId = c.providerId where c.uuid = :uuid and c.voided = false and "
		        + readable(visibility),
		    Object[].class);
		List<Object[]> rows = visibility.bind(query.setParameter("uuid", uuid)).list();
		return rows.isEmpty() ? null
		        : new ContactAtHand((Contact) rows.get(0)[0], (Integer) rows.get(0)[1], (String) rows.get(0)[2], visibility.getViewer());
	}
	
	/**
	 * @param encounterIds not empty
	 * @return those that the viewer may see, the latest first
	 */
	List<Contact> of(Visibility visibility, Collection<Integer> encounterIds) {
		return visibility.bind(session().createQuery("select c from PeerContact c where c.voided = false"
		        + " and c.encounterId in (:encounters) and " + readable(visibility) + " order by c.startedAt desc, c.encounterId desc",
		    Contact.class).setParameterList("encounters", encounterIds)).list();
	}
	
	/**
	 * @return null if it was voided or is no contact
	 */
	@Unguarded("for what follows from a contact in other rooms; nothing of it is answered")
	Contact standing(int encounterId) {
		Contact row = session().get(Contact.class, encounterId);
		return row == null || row.isVoided() ? null : row;
	}
	
	private static String readable(Visibility visibility) {
		return visibility.on("c.patientId", "c.kind = " + ContactKind.class.getName() + "." + ContactKind.EMPLOYMENT_SUPPORT.name(),
		    Segment.EMPLOYMENT);
	}
	
	private static String conditions(Visibility visibility, ContactSearchCriteria criteria) {
		StringBuilder hql = new StringBuilder(" from PeerContact c where c.voided = false and ");
		hql.append(readable(visibility));
		hql.append(criteria.getPatient() == null ? ""
		        : " and c.patientId = (select p.personId from Person p where p.uuid = :patient)");
		hql.append(criteria.getMentor() == null ? ""
		        : " and c.providerId = (select m.providerId from Provider m where m.uuid = :mentor)");
		hql.append(criteria.getKinds().isEmpty() ? "" : " and c.kind in (:kinds)");
		hql.append(criteria.getFrom() == null ? "" : " and c.startedAt >= :from");
		hql.append(criteria.getTo() == null ? "" : " and c.startedAt < :to");
		return hql.toString();
	}
	
	private static <T> Query<T> bind(Visibility visibility, ContactSearchCriteria criteria, Query<T> query) {
		bindIfGiven(query, "patient", criteria.getPatient());
		bindIfGiven(query, "mentor", criteria.getMentor());
		bindIfGiven(query, "from", criteria.getFrom());
		bindIfGiven(query, "to", criteria.getTo());
		if (!criteria.getKinds().isEmpty()) {
			query.setParameterList("kinds", criteria.getKinds());
		}
		return visibility.bind(query);
	}
	
	private static void bindIfGiven(Query<?> query, String name, Object value) {
		if (value != null) {
			query.setParameter(name, value);
		}
	}
	
	/**
	 * What is still to be written must have been flushed: this does not look for changes once more, in everything that
	 * recording has loaded.
	 * 
	 * @param contacts not empty
	 * @return encounter id to what stands around it
	 */
	@Unguarded("for contacts that were read with a Visibility before; concerns are left out unless the viewer may read them")
	Map<Integer, Surroundings> around(Collection<Contact> contacts, Viewer viewer) {
		Map<Integer, Surroundings> around = new HashMap<>();
		List<Object[]> rows = session().createQuery(AROUND, Object[].class).setParameterList("encounters", ids(contacts))
		        .setHibernateFlushMode(FlushMode.MANUAL).list();
		for (Object[] row : rows) {
			Surroundings each = around.computeIfAbsent((Integer) row[0], id -> surroundings(row));
			boolean readable = row[18] != null
			        && AccessPolicy.mayReadConcern(viewer, row[19].equals(viewer.getUserId()));
			if (readable) {
				each.getConcerns().add((String) row[18]);
			}
		}
		return around;
	}
	
	private static Surroundings surroundings(Object[] row) {
		Ref patient = new Ref((String) row[1], PersonNames.words((String) row[2], (String) row[3]));
		Ref mentor = row[4] == null ? null : new Ref((String) row[4], PersonNames.words((String) row[6], (String) row[7]));
		Ref location = row[8] == null ? null : new Ref((String) row[8], (String) row[9]);
		return new Surroundings(patient, mentor, (Integer) row[5], location, new Ref((String) row[10], (String) row[11]),
		        user(row, 12), user(row, 15), (Long) row[20] > 0, (Long) row[21] > 0);
	}
	
	private static Ref user(Object[] row, int from) {
		String username = (String) row[from + 1];
		return row[from] == null ? null
		        : new Ref((String) row[from], username == null || username.isEmpty() ? (String) row[from + 2] : username);
	}
	
	/**
	 * @param contacts not empty
	 * @return encounter id to everything that is known about the contact
	 */
	@Unguarded("for contacts that were read with a Visibility before")
	Map<Integer, ContactFacts> facts(Collection<Contact> contacts) {
		Map<Integer, ContactFacts.Builder> observed = codes.observed(ids(contacts));
		Map<Integer, ContactFacts> facts = new HashMap<>();
		contacts.forEach(contact -> facts.put(contact.getEncounterId(),
		    complete(contact, observed.get(contact.getEncounterId()))));
		return facts;
	}
	
	/** The observations know seconds; the row knows the instants. */
	private static ContactFacts complete(Contact row, ContactFacts.Builder facts) {
		return facts.kind(row.getKind()).startedAt(row.getStartedAt()).set(Fact.PLANNED_AT, row.getPlannedAt())
		        .set(Fact.NEXT_CONTACT_DUE, row.getNextDue()).kilometres(row.getKilometres()).expenses(row.getExpenses())
		        .groupHeadCount(row.getGroupHeadCount()).build();
	}
	
	private static List<Integer> ids(Collection<Contact> contacts) {
		List<Integer> ids = new ArrayList<>();
		contacts.forEach(contact -> ids.add(contact.getEncounterId()));
		Collections.sort(ids);
		return ids;
	}
	
	/**
	 * @return whoever has taken the uuid among the encounters: user id of the recorder, patient's uuid, and whether it is
	 *         a contact that is not voided; null if it is free
	 */
	@Unguarded("says of a uuid that the caller made up whether it is taken; the rows behind it are not answered")
	Object[] takenBy(String uuid) {
		List<Object[]> rows = session().createQuery("select c.recordedBy, person.uuid, c.voided from Encounter e"
		        + " join Person person on person.personId = e.patient.patientId"
		        + " left join PeerContact c on c.encounterId = e.encounterId where e.uuid = :uuid",
		    Object[].class).setParameter("uuid", uuid).list();
		return rows.isEmpty() ? null : rows.get(0);
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
