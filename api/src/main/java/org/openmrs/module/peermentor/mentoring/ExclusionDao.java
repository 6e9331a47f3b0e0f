/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.query.Query;
import org.openmrs.module.peermentor.access.AssignedReach;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.access.Unguarded;
import org.openmrs.module.peermentor.access.Viewer;
import org.openmrs.module.peermentor.access.Visibility;
import org.openmrs.module.peermentor.participant.PersonNames;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.view.Ref;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads "do not match" pairs by projection. A pair is seen by those who may see each of the two who is a participant,
 * and never by one of the two.
 */
@Component("peermentor.ExclusionDao")
class ExclusionDao {
	
	private static final String COLUMNS = "select x.uuid, x.version, a.personId, a.uuid, b.personId, b.uuid, x.since,"
	        + " creator.uuid, creator.person.personId, x.reason";
	
	private static final String FROM = " from PeerExclusion x, Person a, Person b, User creator"
	        + " where a.personId = x.personAId and b.personId = x.personBId and creator = x.creator and x.voided = false";
	
	private final SessionFactory sessionFactory;
	
	private final PersonNames names;
	
	@Autowired
	ExclusionDao(SessionFactory sessionFactory, PersonNames names) {
		this.sessionFactory = sessionFactory;
		this.names = names;
	}
	
	/**
	 * @return null if there is no such pair for this viewer
	 */
	ExclusionView find(Visibility visibility, String uuid) {
		Query<Object[]> query = session().createQuery(COLUMNS + FROM + seenBy(visibility) + " and x.uuid = :uuid",
		    Object[].class);
		return first(views(visibility.bind(query).setParameter("uuid", uuid).list(), visibility.getViewer()));
	}
	
	/**
	 * @param personUuid one of the two, null for any
	 * @return a page of pairs, the latest first
	 */
	Page<ExclusionView> list(Visibility visibility, String personUuid, PageRequest page) {
		String where = FROM + seenBy(visibility) + (personUuid == null ? "" : " and (a.uuid = :person or b.uuid = :person)");
		Query<Object[]> query = session()
		        .createQuery(COLUMNS + where + " order by x.since desc, x.exclusionId desc", Object[].class)
		        .setFirstResult(page.getStart()).setMaxResults(page.getSizeAndOne());
		List<Object[]> rows = bind(personUuid, visibility.bind(query)).list();
		Long total = null;
		if (page.isTotalWanted()) {
			total = bind(personUuid, visibility.bind(session().createQuery("select count(x)" + where, Long.class)))
			        .uniqueResult();
		}
		return Page.of(views(rows, visibility.getViewer()), page, total);
	}
	
	/**
	 * @return what was just written, also to a writer who is one of the two and will not see it again
	 */
	@Unguarded("answers the writer with what the writer has written")
	ExclusionView findWritten(Viewer writer, String uuid) {
		return first(views(session().createQuery(COLUMNS + FROM + " and x.uuid = :uuid", Object[].class)
		        .setParameter("uuid", uuid).list(),
		    writer));
	}
	
	/**
	 * @return the id of a person whom this viewer may name: a participant in reach, a provider, or the viewer; else null
	 */
	Integer findPerson(Visibility visibility, String uuid) {
		Query<Integer> query = session()
		        .createQuery("select p.personId from Person p where p.uuid = :uuid and p.personVoided = false and (p.personId = :"
		                + AssignedReach.VIEWER_PERSON + " or " + visibility.on("p.personId")
		                + " or (" + isNoPatient("p.personId")
		                + " and exists (select 1 from Provider provider where provider.person.personId = p.personId)))",
		            Integer.class);
		return visibility.bind(query).setParameter("uuid", uuid).uniqueResult();
	}
	
	/**
	 * @return the pair, voided or not; null if there is none
	 */
	@Unguarded("for writing; the service checks the row before anything of it is answered")
	Exclusion load(String uuid) {
		return session().createQuery("select x from PeerExclusion x where x.uuid = :uuid", Exclusion.class)
		        .setParameter("uuid", uuid).uniqueResult();
	}
	
	/**
	 * @return the unvoided pairs of a person
	 */
	@Unguarded("for the merge of two records; answers nobody")
	List<Exclusion> ofPerson(int personId) {
		return session()
		        .createQuery("select x from PeerExclusion x where x.voided = false"
		                + " and (x.personAId = :person or x.personBId = :person) order by x.exclusionId",
		            Exclusion.class)
		        .setParameter("person", personId).list();
	}
	
	/**
	 * @return whether these two must not be matched
	 */
	@Unguarded("answers the rules of matching with yes or no")
	boolean standsBetween(int onePersonId, int otherPersonId) {
		return session()
		        .createQuery("select count(x) from PeerExclusion x where x.voided = false and x.personAId = :smaller"
		                + " and x.personBId = :greater",
		            Long.class)
		        .setParameter("smaller", Math.min(onePersonId, otherPersonId))
		        .setParameter("greater", Math.max(onePersonId, otherPersonId)).uniqueResult() > 0;
	}
	
	private static String seenBy(Visibility visibility) {
		return " and x.personAId <> :" + AssignedReach.VIEWER_PERSON + " and x.personBId <> :" + AssignedReach.VIEWER_PERSON
		        + " and (" + isNoPatient("x.personAId") + " or " + visibility.on("x.personAId") + ")" //
		        + " and (" + isNoPatient("x.personBId") + " or " + visibility.on("x.personBId") + ")";
	}
	
	private static String isNoPatient(String personIdPath) {
		return "not exists (select 1 from Patient anyPatient where anyPatient.patientId = " + personIdPath + ")";
	}
	
	private static <T> Query<T> bind(String personUuid, Query<T> query) {
		return personUuid == null ? query : query.setParameter("person", personUuid);
	}
	
	private List<ExclusionView> views(List<Object[]> rows, Viewer viewer) {
		boolean reasons = viewer.holds(Privileges.VIEW_EXCLUSION_REASONS);
		Collection<Integer> people = new ArrayList<>();
		for (Object[] row : rows) {
			Collections.addAll(people, (Integer) row[2], (Integer) row[4], (Integer) row[8]);
		}
		Map<Integer, String> nameOf = names.of(people);
		List<ExclusionView> views = new ArrayList<>();
		for (Object[] row : rows) {
			views.add(new ExclusionView((String) row[0], (Integer) row[1], new Ref((String) row[3], nameOf.get(row[2])),
			        new Ref((String) row[5], nameOf.get(row[4])), (Instant) row[6],
			        new Ref((String) row[7], nameOf.get(row[8])), reasons ? (String) row[9] : null));
		}
		return views;
	}
	
	private static ExclusionView first(List<ExclusionView> views) {
		return views.isEmpty() ? null : views.get(0);
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
