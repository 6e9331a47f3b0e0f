/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.hibernate.SessionFactory;
import org.hibernate.query.Query;
import org.openmrs.module.peermentor.access.Visibility;
import org.openmrs.module.peermentor.mentoring.AssignmentKind;
import org.openmrs.module.peermentor.mentoring.Scope;
import org.openmrs.module.peermentor.settings.Setting;
import org.openmrs.module.peermentor.settings.Settings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads the list of who needs someone in the order of its index: one statement says where the plans stand, one what there is
 * to say of those that are shown.
 */
@Component("peermentor.WorklistDao")
class WorklistDao {
	
	/** A plan stands at its gravest reason that holds; of equally grave ones at the one that has held longest, which leads. */
	private static final String STANDING = " from PeerWorkItem w join PeerTransitionPlan t on t.planId = w.planId";
	
	private static final String HOLDS = " where w.leads = true and w.severity in (:severities) and w.from <= :now"
	        + " and not exists (select 1 from PeerWorkItem graver where graver.planId = w.planId and graver.leads = true"
	        + " and graver.severity < w.severity and graver.from <= :now) and t.voided = false"
	        + " and not exists (select 1 from Person gone where gone.personId = t.patientId and gone.dead = true) and ";
	
	private static final String RUNS = "a.patientId = t.patientId and a.voided = false and a.scope in (:scopes)"
	        + " and a.startedAt <= :now and (a.endedAt is null or a.endedAt > :now)";
	
	private static final String MENTORS = " left join PeerAssignment a on " + RUNS
	        + " left join Provider mentor on mentor.providerId = a.providerId and mentor.retired = false";
	
	private static final String DETAILS = "select t.planId, t.patientId, patient.uuid, t.uuid, t.version, t.status, t.releasedAt,"
	        + " t.supportDays, centre.uuid, centre.name, team.uuid, team.name, w.reason, w.from, a.kind, mentor.uuid,"
	        + " mentor.person.personId, (select zone.propertyValue from GlobalProperty zone where zone.property = :zone)"
	        + " from PeerTransitionPlan t join PeerWorkItem w on w.planId = t.planId and w.from <= :now"
	        + " left join Location centre on centre.uuid = t.centre left join Location team on team.uuid = t.team" + MENTORS
	        + ", Person patient where patient.personId = t.patientId and t.planId in (:plans) and ";
	
	private static final int FIRST_REASON = 12;
	
	private static final int FIRST_MENTOR = 14;
	
	private static final int ZONE = 17;
	
	private final SessionFactory sessionFactory;
	
	private final Settings settings;
	
	@Autowired
	WorklistDao(SessionFactory sessionFactory, Settings settings) {
		this.sessionFactory = sessionFactory;
		this.settings = settings;
	}
	
	/**
	 * Everything that fits, with mentors.
	 * 
	 * @param criteria what is wanted, but for the phases, which the rules alone can tell
	 * @return in the order of the list
	 */
	List<WorkStanding> all(Visibility visibility, WorklistCriteria criteria) {
		List<Object[]> rows = standing(visibility, criteria, ", mentor.uuid, mentor.person.personId", STANDING + MENTORS)
		        .setParameterList("scopes", therapy()).list();
		Map<Integer, WorkStanding> standings = new LinkedHashMap<>();
		for (Object[] row : rows) {
			WorkStanding standing = standings.computeIfAbsent((Integer) row[0], plan -> standing(row));
			if (row[4] != null) {
				standing.getMentors().put((String) row[4], (Integer) row[5]);
			}
		}
		return new ArrayList<>(standings.values());
	}
	
	/**
	 * A part of it, without mentors, so that reading stops where the part ends.
	 * 
	 * @param criteria what is wanted, but for the phases
	 * @param start how many to pass over
	 * @param most how many at most
	 */
	List<WorkStanding> some(Visibility visibility, WorklistCriteria criteria, int start, int most) {
		Query<Object[]> query = standing(visibility, criteria, "", STANDING);
		if (criteria.mentor != null) {
			query.setParameterList("scopes", therapy());
		}
		return query.setFirstResult(start).setMaxResults(most).list().stream().map(WorklistDao::standing)
		        .collect(Collectors.toList());
	}
	
	private Query<Object[]> standing(Visibility visibility, WorklistCriteria criteria, String columns, String from) {
		Query<Object[]> query = visibility.bind(sessionFactory.getCurrentSession()
		        .createQuery("select w.planId, w.severity, t.releasedAt, t.supportDays" + columns + from + HOLDS
		                + visibility.on("t.patientId") + conditions(criteria) + " order by w.severity, w.from, w.planId",
		            Object[].class));
		Collection<WorkReason.Severity> severities = criteria.severities.isEmpty() ? EnumSet.allOf(WorkReason.Severity.class)
		        : criteria.severities;
		query.setParameterList("severities", severities.stream().map(Enum::ordinal).collect(Collectors.toList()));
		bindIfGiven(query, "centre", criteria.centre);
		bindIfGiven(query, "team", criteria.team);
		bindIfGiven(query, "mentor", criteria.mentor);
		if (!criteria.reasons.isEmpty()) {
			query.setParameterList("reasons", criteria.reasons);
		}
		return query.setParameter("now", visibility.getAt());
	}
	
	private static String conditions(WorklistCriteria criteria) {
		StringBuilder hql = new StringBuilder();
		hql.append(criteria.centre == null ? "" : " and t.centre = :centre");
		hql.append(criteria.team == null ? "" : " and t.team = :team");
		hql.append(criteria.mentor == null ? ""
		        : " and exists (select 1 from PeerAssignment a, Provider wanted where wanted.providerId = a.providerId"
		                + " and wanted.retired = false and wanted.uuid = :mentor and " + RUNS + ")");
		hql.append(criteria.reasons.isEmpty() ? ""
		        : " and exists (select 1 from PeerWorkItem also where also.planId = w.planId and also.from <= :now"
		                + " and also.reason in (:reasons))");
		return hql.toString();
	}
	
	private static void bindIfGiven(Query<?> query, String name, Object value) {
		if (value != null) {
			query.setParameter(name, value);
		}
	}
	
	private static WorkStanding standing(Object[] row) {
		return new WorkStanding((Integer) row[0], WorkReason.Severity.values()[(Integer) row[1]], (Instant) row[2],
		        (Integer) row[3]);
	}
	
	private static Collection<Scope> therapy() {
		return Arrays.asList(Scope.OAT, Scope.BOTH);
	}
	
	/**
	 * @param planIds of plans on the list of this viewer; not empty
	 * @return by id, and the zone of the site's days, which comes along
	 */
	WorkDetails details(Visibility visibility, Collection<Integer> planIds) {
		List<Object[]> rows = visibility.bind(sessionFactory.getCurrentSession()
		        .createQuery(DETAILS + visibility.on("t.patientId") + " order by a.startedAt, a.assignmentId", Object[].class))
		        .setParameter("now", visibility.getAt()).setParameterList("scopes", therapy())
		        .setParameterList("plans", planIds).setParameter("zone", Setting.TIME_ZONE.getProperty()).list();
		Map<Integer, WorkDetail> byPlan = new LinkedHashMap<>();
		for (Object[] row : rows) {
			WorkDetail detail = byPlan.computeIfAbsent((Integer) row[0], plan -> new WorkDetail(row));
			detail.because((WorkReason) row[FIRST_REASON], (Instant) row[FIRST_REASON + 1]);
			if (row[FIRST_MENTOR + 1] != null) {
				detail.accompaniedBy((AssignmentKind) row[FIRST_MENTOR], (String) row[FIRST_MENTOR + 1],
				    (Integer) row[FIRST_MENTOR + 2]);
			}
		}
		ZoneId zone = settings.timeZone(rows.isEmpty() ? null : (String) rows.get(0)[ZONE]);
		return new WorkDetails(byPlan, zone);
	}
	
	/**
	 * What is said of the plans that are shown.
	 */
	static final class WorkDetails {
		
		final Map<Integer, WorkDetail> byPlan;
		
		final ZoneId zone;
		
		WorkDetails(Map<Integer, WorkDetail> byPlan, ZoneId zone) {
			this.byPlan = byPlan;
			this.zone = zone;
		}
	}
}
