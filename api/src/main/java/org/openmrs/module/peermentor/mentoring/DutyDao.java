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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.query.Query;
import org.openmrs.module.peermentor.access.AssignedReach;
import org.openmrs.module.peermentor.access.Unguarded;
import org.openmrs.module.peermentor.participant.PersonNames;
import org.openmrs.module.peermentor.time.SiteTime;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.view.Ref;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads the duty list by projection: one statement for the rows of a page, one for the names in them.
 */
@Component("peermentor.DutyDao")
class DutyDao {
	
	private static final String COLUMNS = "select d.uuid, d.version, provider.uuid, person.personId, d.fromAt, d.toAt,"
	        + " creator.uuid, creator.person.personId";
	
	private static final String FROM = " from PeerDuty d, Provider provider left join provider.person person, User creator"
	        + " where provider.providerId = d.providerId and creator = d.creator and d.voided = false";
	
	private static final String ON_DUTY = " from PeerDuty d" + Away.join("d.providerId") + ", Provider provider join provider.person person%s"
	        + " where provider.providerId = d.providerId and provider.retired = false and d.voided = false"
	        + " and d.fromAt <= :at and d.toAt > :at";
	
	private final SessionFactory sessionFactory;
	
	private final PersonNames names;
	
	private final AssignedReach reach;
	
	private final SiteTime time;
	
	@Autowired
	DutyDao(SessionFactory sessionFactory, PersonNames names, AssignedReach reach, SiteTime time) {
		this.sessionFactory = sessionFactory;
		this.names = names;
		this.reach = reach;
		this.time = time;
	}
	
	/**
	 * @return null if there is no such period
	 */
	@Unguarded("the duty list names mentors, and no participant")
	DutyPeriodView find(String uuid) {
		List<DutyPeriodView> found = views(
		    session().createQuery(COLUMNS + FROM + " and d.uuid = :uuid", Object[].class).setParameter("uuid", uuid).list());
		return found.isEmpty() ? null : found.get(0);
	}
	
	/**
	 * @return a page of periods, the earliest first
	 */
	@Unguarded("the duty list names mentors, and no participant")
	Page<DutyPeriodView> list(String mentorUuid, Instant from, Instant to, PageRequest page) {
		String where = FROM + (mentorUuid == null ? "" : " and provider.uuid = :mentor")
		        + (from == null ? "" : " and d.toAt > :from") + (to == null ? "" : " and d.fromAt < :to");
		Query<Object[]> query = session().createQuery(COLUMNS + where + " order by d.fromAt, d.dutyId", Object[].class)
		        .setFirstResult(page.getStart()).setMaxResults(page.getSizeAndOne());
		List<Object[]> rows = bind(query, mentorUuid, from, to).list();
		Long total = null;
		if (page.isTotalWanted()) {
			total = bind(session().createQuery("select count(d)" + where, Long.class), mentorUuid, from, to).uniqueResult();
		}
		return Page.of(views(rows), page, total);
	}
	
	/**
	 * @return the period, voided or not; null if there is none
	 */
	@Unguarded("for writing; the duty list names mentors, and no participant")
	DutyPeriod load(String uuid) {
		return session().createQuery("select d from PeerDuty d where d.uuid = :uuid", DutyPeriod.class)
		        .setParameter("uuid", uuid).uniqueResult();
	}
	
	/**
	 * @return whether this provider is on duty at some instant of the period
	 */
	@Unguarded("the duty list names mentors, and no participant")
	boolean isOnDutyBetween(int providerId, Instant from, Instant to) {
		return session()
		        .createQuery("select count(d) from PeerDuty d where d.providerId = :provider and d.voided = false"
		                + " and d.toAt > :from and d.fromAt < :to",
		            Long.class)
		        .setParameter("provider", providerId).setParameter("from", from).setParameter("to", to).uniqueResult() > 0;
	}
	
	/**
	 * @return who is on duty and not on leave, neither this participant nor kept apart from them; each once, in the order of the
	 *         ids
	 */
	@Unguarded("for services that have checked the participant, and names mentors only")
	List<MentorOnDuty> onDuty(Instant at, int patientId) {
		Away away = new Away(time, at);
		List<Object[]> rows = away.bind(session()
		        .createQuery("select distinct provider.providerId, provider.uuid, person.personId, away.startDay, away.endDay"
		                + String.format(ON_DUTY, ", Person patient")
		                + " and patient.personId = :patient and person.personId <> patient.personId and not "
		                + reach.excluded("patient.personId").replace(":" + AssignedReach.VIEWER_PERSON, "person.personId")
		                + " order by provider.providerId",
		            Object[].class))
		        .setParameter("at", at).setParameter("patient", patientId).list();
		Map<Integer, MentorOnDuty> onDuty = new LinkedHashMap<>();
		rows.forEach(row -> onDuty.put((Integer) row[0],
		    new MentorOnDuty((Integer) row[0], (String) row[1], (Integer) row[2])));
		rows.stream().filter(row -> away.holds(row, 3)).forEach(row -> onDuty.remove(row[0]));
		return new ArrayList<>(onDuty.values());
	}
	
	/**
	 * @return whether the person is on duty and not on leave
	 */
	@Unguarded("the duty list names mentors, and no participant")
	boolean isOnDuty(int personId, Instant at) {
		Away away = new Away(time, at);
		List<Object[]> rows = away.bind(session()
		        .createQuery("select distinct provider.providerId, away.startDay, away.endDay" + String.format(ON_DUTY, "")
		                + " and person.personId = :person",
		            Object[].class))
		        .setParameter("at", at).setParameter("person", personId).list();
		Set<Object> onDuty = new HashSet<>();
		rows.forEach(row -> onDuty.add(row[0]));
		rows.stream().filter(row -> away.holds(row, 1)).forEach(row -> onDuty.remove(row[0]));
		return !onDuty.isEmpty();
	}
	
	private static <T> Query<T> bind(Query<T> query, String mentorUuid, Instant from, Instant to) {
		if (mentorUuid != null) {
			query.setParameter("mentor", mentorUuid);
		}
		if (from != null) {
			query.setParameter("from", from);
		}
		if (to != null) {
			query.setParameter("to", to);
		}
		return query;
	}
	
	private List<DutyPeriodView> views(List<Object[]> rows) {
		Collection<Integer> people = new ArrayList<>();
		for (Object[] row : rows) {
			Collections.addAll(people, (Integer) row[3], (Integer) row[7]);
		}
		Map<Integer, String> nameOf = names.of(people);
		List<DutyPeriodView> views = new ArrayList<>();
		for (Object[] row : rows) {
			views.add(new DutyPeriodView((String) row[0], (Integer) row[1], new Ref((String) row[2], nameOf.get(row[3])),
			        (Instant) row[4], (Instant) row[5], new Ref((String) row[6], nameOf.get(row[7]))));
		}
		return views;
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
