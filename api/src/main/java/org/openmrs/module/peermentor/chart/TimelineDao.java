/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.chart;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.query.Query;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.access.Unguarded;
import org.openmrs.module.peermentor.mentoring.Scope;
import org.openmrs.module.peermentor.participant.PersonNames;
import org.openmrs.module.peermentor.view.Ref;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads a page of a timeline with what its rows name, in one statement: the rows come out of one index in order, and what
 * they name is joined to those that are shown alone.
 */
@Component("peermentor.TimelineDao")
class TimelineDao {
	
	private static final String CHECKED = "of a patient whose chart was opened to the viewer, in the viewer's sight";
	
	private static final String TYPE = " left join EncounterType type on type.encounterTypeId = t.encounterTypeId";
	
	private static final String NAMED = "(select min(%1$s.personNameId) from PersonName %1$s"
			+ " where %1$s.person.personId = coalesce(person.personId, doer.personId) and %1$s.voided = false%2$s)";
	
	private static final String PAGE = "select t.kind, t.reference, t.happenedAt, t.code, encounter.uuid, type.uuid, type.name,"
			+ " location.uuid, location.name, provider.uuid, provider.name, doing.uuid, name.givenName, name.familyName,"
			+ " event.uuid, referral.uuid, referral.serviceName, referral.scope from PeerTimelineRow t" + TYPE
			+ " left join Encounter encounter on t.kind in ('CONTACT', 'ENCOUNTER') and encounter.encounterId = t.reference"
			+ " left join Location location on location = encounter.location"
			+ " left join PeerContact contact on t.kind = 'CONTACT' and contact.encounterId = t.reference"
			+ " left join Provider provider on provider.providerId = coalesce(contact.providerId,"
			+ " (select min(other.provider.providerId) from EncounterProvider other where t.kind = 'ENCOUNTER'"
			+ " and other.encounter.encounterId = t.reference and other.voided = false))"
			+ " left join Person person on person = provider.person"
			+ " left join PeerPlanEvent event on t.kind = 'PLAN' and event.planEventId = t.reference"
			+ " left join PeerReferralEvent move on t.kind = 'REFERRAL' and move.eventId = t.reference"
			+ " left join PeerReferralContact link on t.kind = 'CONTACT' and link.linkId = (select min(first.linkId)"
			+ " from PeerReferralContact first where first.encounterId = t.reference and first.voided = false)"
			+ " left join PeerReferral referral on referral.voided = false"
			+ " and referral.referralId = coalesce(move.referralId, link.referralId)"
			+ " left join User doing on doing.userId = coalesce(event.userId, move.userId)"
			+ " left join Person doer on doer = doing.person"
			+ " left join PersonName name on name.personNameId = coalesce("
			+ String.format(NAMED, "chosen", " and chosen.preferred = true") + ", " + String.format(NAMED, "given", "") + ")";
	
	private final SessionFactory sessionFactory;
	
	@Autowired
	TimelineDao(SessionFactory sessionFactory) {
		this.sessionFactory = sessionFactory;
	}
	
	/**
	 * @param most how many rows at most
	 * @return newest first
	 */
	@Unguarded(CHECKED)
	List<TimelineEntry> page(ChartSubject subject, TimelineSight sight, TimelineCriteria criteria, int most) {
		TimelineCursor before = criteria.getBefore();
		String hql = PAGE + where(sight, criteria)
				+ (before == null ? "" : " and t.happenedAt <= :beforeAt and (t.happenedAt < :beforeAt or t.kind < :beforeKind"
						+ " or (t.kind = :beforeKind and t.reference < :beforeReference))")
				+ " order by t.happenedAt desc, t.kind desc, t.reference desc";
		Query<Object[]> query = bind(session().createQuery(hql, Object[].class), subject, sight, criteria).setMaxResults(most);
		if (before != null) {
			query.setParameter("beforeAt", before.getAt()).setParameter("beforeKind", before.getKind())
					.setParameter("beforeReference", before.getReference());
		}
		List<TimelineEntry> entries = new ArrayList<>();
		query.list().forEach(row -> entries.add(entry(row)));
		return entries;
	}
	
	/**
	 * @return how many rows there are on all pages
	 */
	@Unguarded(CHECKED)
	Long count(ChartSubject subject, TimelineSight sight, TimelineCriteria criteria) {
		String hql = "select count(t.reference) from PeerTimelineRow t" + TYPE + where(sight, criteria);
		return bind(session().createQuery(hql, Long.class), subject, sight, criteria).uniqueResult();
	}
	
	private static String where(TimelineSight sight, TimelineCriteria criteria) {
		return " where t.patientId = :patient and " + sight.on()
				+ (criteria.getFrom() == null ? "" : " and t.happenedAt >= :from")
				+ (criteria.getTo() == null ? "" : " and t.happenedAt < :to");
	}
	
	private static <T> Query<T> bind(Query<T> query, ChartSubject subject, TimelineSight sight, TimelineCriteria criteria) {
		query.setParameter("patient", subject.getPatientId());
		if (criteria.getFrom() != null) {
			query.setParameter("from", criteria.getFrom());
		}
		if (criteria.getTo() != null) {
			query.setParameter("to", criteria.getTo());
		}
		return sight.bind(query);
	}
	
	private static TimelineEntry entry(Object[] row) {
		TimelineEntry entry = new TimelineEntry((TimelineKind) row[0], (Integer) row[1], (Instant) row[2],
				(String) row[3]);
		String name = PersonNames.words((String) row[12], (String) row[13]);
		String by = name.isEmpty() ? (String) row[10] : name;
		entry.encounter = (String) row[4];
		entry.type = ref(row[5], (String) row[6]);
		entry.place = ref(row[7], (String) row[8]);
		entry.by = row[9] == null ? ref(row[11], name) : ref(row[9], by);
		entry.event = (String) row[14];
		entry.referral = ref(row[15], (String) row[16]);
		entry.referralOf = row[17] == null ? null : row[17] == Scope.EMPLOYMENT ? Segment.EMPLOYMENT : Segment.PLAN;
		return entry;
	}
	
	private static Ref ref(Object uuid, String display) {
		return uuid == null ? null : new Ref((String) uuid, display);
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
