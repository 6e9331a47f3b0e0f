/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.hibernate.LockMode;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.query.Query;
import org.openmrs.module.peermentor.access.Unguarded;
import org.openmrs.module.peermentor.time.SiteTime;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads leaves by projection. Whose leave it is decides who reads it: the condition comes with every reading that answers
 * anybody.
 */
@Component("peermentor.LeaveDao")
class LeaveDao {
	
	private static final String OF_MENTORS = "a leave is a mentor's and names no participant; ";
	
	private static final String COLUMNS = "select l.uuid, l.version, l.providerId, provider.uuid, person.personId, l.startDay, l.endDay";
	
	private static final String FROM = " from PeerLeave l, Provider provider left join provider.person person"
	        + " where provider.providerId = l.providerId and l.voided = false";
	
	private static final String ORDER = " order by l.startDay, l.leaveId";
	
	private final SessionFactory sessionFactory;
	
	private final SiteTime time;
	
	@Autowired
	LeaveDao(SessionFactory sessionFactory, SiteTime time) {
		this.sessionFactory = sessionFactory;
		this.time = time;
	}
	
	/**
	 * @param ownPersonId the person whose leaves alone are in sight, null if everybody's are
	 * @return null if there is no such leave in sight
	 */
	@Unguarded(OF_MENTORS + "in sight are those that the service says")
	LeaveRow find(Integer ownPersonId, String uuid) {
		Query<Object[]> query = session()
		        .createQuery(COLUMNS + FROM + own(ownPersonId) + " and l.uuid = :uuid", Object[].class)
		        .setParameter("uuid", uuid);
		List<LeaveRow> found = rows(bind(query, "own", ownPersonId).list());
		return found.isEmpty() ? null : found.get(0);
	}
	
	/**
	 * @param ownPersonId the person whose leaves alone are in sight, null if everybody's are
	 * @param mentorUuid the uuid of a provider, null for any
	 * @param from leaves that are not over on this day, null for any
	 * @return a page of leaves, the earliest first
	 */
	@Unguarded(OF_MENTORS + "in sight are those that the service says")
	Page<LeaveRow> list(Integer ownPersonId, String mentorUuid, LocalDate from, PageRequest page) {
		String where = FROM + own(ownPersonId) + (mentorUuid == null ? "" : " and provider.uuid = :mentor")
		        + (from == null ? "" : " and (l.endDay is null or l.endDay >= :from)");
		Query<Object[]> query = session().createQuery(COLUMNS + where + ORDER, Object[].class)
		        .setFirstResult(page.getStart()).setMaxResults(page.getSizeAndOne());
		List<Object[]> rows = bindAll(query, ownPersonId, mentorUuid, from).list();
		Long total = null;
		if (page.isTotalWanted()) {
			total = bindAll(session().createQuery("select count(l)" + where, Long.class), ownPersonId, mentorUuid, from)
			        .uniqueResult();
		}
		return Page.of(rows(rows), page, total);
	}
	
	/**
	 * @return the leave, voided or not, as it stands in this instant and locked; null if there is none
	 */
	@Unguarded("for writing; the service checks whose it is before anything of it is answered")
	Leave lock(String uuid) {
		return session().createQuery("select l from PeerLeave l where l.uuid = :uuid", Leave.class)
		        .setParameter("uuid", uuid).setLockMode("l", LockMode.PESSIMISTIC_WRITE).uniqueResult();
	}
	
	/**
	 * @param except the id of a leave, null for none
	 * @return the other leaves of a mentor, as they stand in this instant and locked
	 */
	@Unguarded("answers the rules of a mentor's own leave")
	List<LeaveDays> lockOthers(int providerId, Integer except) {
		List<LeaveDays> others = new ArrayList<>();
		for (Leave leave : session()
		        .createQuery("select l from PeerLeave l where l.providerId = :provider and l.voided = false", Leave.class)
		        .setParameter("provider", providerId).setLockMode("l", LockMode.PESSIMISTIC_WRITE).list()) {
			if (!leave.getId().equals(except)) {
				others.add(leave.getDays());
			}
		}
		return others;
	}
	
	/**
	 * @param from leaves that are over before this day do not count
	 * @return provider id to their leaves; one without any is missing
	 */
	@Unguarded(OF_MENTORS + "answers the rules")
	Map<Integer, List<LeaveDays>> ofProviders(Collection<Integer> providerIds, LocalDate from) {
		Map<Integer, List<LeaveDays>> leaves = new HashMap<>();
		if (!providerIds.isEmpty()) {
			List<Object[]> rows = session()
			        .createQuery("select l.providerId, l.startDay, l.endDay from PeerLeave l where l.voided = false"
			                + " and l.providerId in (:providers) and (l.endDay is null or l.endDay >= :from)",
			            Object[].class)
			        .setParameterList("providers", providerIds).setParameter("from", from).list();
			for (Object[] row : rows) {
				leaves.computeIfAbsent((Integer) row[0], provider -> new ArrayList<>()).add(days(row, 1));
			}
		}
		return leaves;
	}
	
	/**
	 * @return the leave of a mentor that holds now or comes next, null if there is none
	 */
	@Unguarded("tells callers about themselves")
	LeaveRow next(String providerUuid, LocalDate today) {
		List<LeaveRow> found = list(null, providerUuid, today, new PageRequest(0, 1, false)).getRows();
		return found.isEmpty() ? null : found.get(0);
	}
	
	/**
	 * @return whether this person, as a mentor, is on leave at that instant
	 */
	@Unguarded(OF_MENTORS + "answers the rules")
	boolean isAway(int personId, Instant at) {
		Away away = new Away(time, at);
		return away.bind(session().createQuery("select away.startDay, away.endDay from Provider p" + Away.join("p.providerId")
		        + " where p.person.personId = :person and p.retired = false",
		    Object[].class)).setParameter("person", personId).list().stream().anyMatch(row -> away.holds(row, 0));
	}
	
	/**
	 * @return the ids of leaves that hold today and of which nobody has noted that they have begun
	 */
	@Unguarded("for upkeep, which answers nobody")
	List<Integer> begun(LocalDate today, int most) {
		return session().createQuery("select l.leaveId from PeerLeave l where l.voided = false and l.begunAt is null"
		        + " and l.startDay <= :today and (l.endDay is null or l.endDay >= :today)" + ORDER,
		    Integer.class).setParameter("today", today).setMaxResults(most).list();
	}
	
	/**
	 * @return whether it was this caller who noted it first
	 */
	@Unguarded("for upkeep, which answers nobody")
	boolean claimBegun(Integer leaveId, LocalDate today, Instant now) {
		return session()
		        .createQuery("update PeerLeave l set l.begunAt = :now where l.leaveId = :leave and l.begunAt is null"
		                + " and l.voided = false and l.startDay <= :today and (l.endDay is null or l.endDay >= :today)")
		        .setParameter("today", today).setParameter("now", now).setParameter("leave", leaveId).executeUpdate() == 1;
	}
	
	/** Its days have moved: what is to be handed on may be other than before. */
	void beginAnew(Integer leaveId) {
		session().createQuery("update PeerLeave l set l.begunAt = null where l.leaveId = :leave").setParameter("leave", leaveId)
		        .executeUpdate();
	}
	
	/**
	 * @return the leave, null if there is none
	 */
	@Unguarded("for upkeep, which answers nobody")
	Leave load(Integer leaveId) {
		return session().get(Leave.class, leaveId);
	}
	
	private static String own(Integer ownPersonId) {
		return ownPersonId == null ? "" : " and person.personId = :own";
	}
	
	private static <T> Query<T> bindAll(Query<T> query, Integer ownPersonId, String mentorUuid, LocalDate from) {
		return bind(bind(bind(query, "own", ownPersonId), "mentor", mentorUuid), "from", from);
	}
	
	private static <T> Query<T> bind(Query<T> query, String name, Object value) {
		return value == null ? query : query.setParameter(name, value);
	}
	
	private static List<LeaveRow> rows(List<Object[]> rows) {
		List<LeaveRow> leaves = new ArrayList<>();
		for (Object[] row : rows) {
			leaves.add(new LeaveRow((String) row[0], (Integer) row[1], (Integer) row[2], (String) row[3], (Integer) row[4],
			        days(row, 5)));
		}
		return leaves;
	}
	
	private static LeaveDays days(Object[] row, int place) {
		return new LeaveDays((LocalDate) row[place], (LocalDate) row[place + 1]);
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
