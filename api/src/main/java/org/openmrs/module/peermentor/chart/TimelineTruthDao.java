/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.chart;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.hibernate.LockMode;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.query.NativeQuery;
import org.hibernate.type.BooleanType;
import org.hibernate.type.IntegerType;
import org.hibernate.type.LongType;
import org.hibernate.type.StringType;
import org.hibernate.type.TimestampType;
import org.openmrs.module.peermentor.access.Unguarded;
import org.openmrs.module.peermentor.contact.ContactKind;
import org.openmrs.module.peermentor.metadata.ReferenceIds;
import org.openmrs.module.peermentor.mentoring.Scope;
import org.openmrs.module.peermentor.referral.ReferralStatus;
import org.openmrs.module.peermentor.transition.PlanStatus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads what the timeline should say out of what it shows. What is read for upkeep is locked, so that nobody changes it
 * before the upkeep has written what it read, and so that it is as it stands in this instant.
 */
@Component("peermentor.TimelineTruthDao")
class TimelineTruthDao {
	
	private static final String UPKEEP = "for upkeep, which answers nobody";
	
	private static final String STEPS = "select e.planEventId, t.patientId, e.happenedAt, e.from, e.to from PeerPlanEvent e,"
			+ " PeerTransitionPlan t where t.planId = e.planId and t.voided = false and e.subject = 'STATUS' and e.to is not null";
	
	/** Of a referral that no service knows of, or that should never have been made, nothing is shown. */
	private static final String MOVES = "select e.eventId, r.patientId, e.happenedAt, r.scope, e.to from PeerReferralEvent e,"
			+ " PeerReferral r where r.referralId = e.referralId and r.voided = false and r.sentAt is not null"
			+ " and e.happenedAt >= r.sentAt and e.to <> 'DRAFT' and r.status <> 'ENTERED_IN_ERROR'";
	
	private static final String RANGE = " where encounter_id > :after and encounter_id <= :to for update";
	
	private final SessionFactory sessionFactory;
	
	private final ReferenceIds ids;
	
	@Autowired
	TimelineTruthDao(SessionFactory sessionFactory, ReferenceIds ids) {
		this.sessionFactory = sessionFactory;
		this.ids = ids;
	}
	
	/**
	 * @param typeId of the encounter
	 * @return whether the encounter is a contact of a mentor
	 */
	@Unguarded("says of a type of encounters what it is")
	boolean isContact(int typeId) {
		return ids.contactKind(typeId) != null;
	}
	
	/**
	 * @return the row of a contact
	 */
	@Unguarded(UPKEEP)
	TimelineRow contact(int encounterId, int patientId, Instant startedAt, ContactKind kind) {
		return new TimelineRow(new TimelineKey(TimelineKind.CONTACT, encounterId), patientId, startedAt, kind.name(),
				ids.encounterType(kind));
	}
	
	/**
	 * @return the row of an encounter that is no contact; to the second, as the database keeps it
	 */
	@Unguarded(UPKEEP)
	TimelineRow encounter(int encounterId, int patientId, Date at, int typeId) {
		return new TimelineRow(new TimelineKey(TimelineKind.ENCOUNTER, encounterId), patientId, seconds(at), null, typeId);
	}
	
	private static Instant seconds(Date at) {
		return Instant.ofEpochSecond(Math.floorDiv(at.getTime(), 1000L));
	}
	
	/**
	 * @return the rows that the plans of a patient ask for
	 */
	@Unguarded(UPKEEP)
	List<TimelineRow> steps(int patientId) {
		return steps(session().createQuery(STEPS + " and t.patientId = :patient", Object[].class)
				.setParameter("patient", patientId).list());
	}
	
	/**
	 * @return the rows that what happened to plans asks for, of the ids after the first up to the second
	 */
	@Unguarded(UPKEEP)
	List<TimelineRow> steps(int after, int to) {
		return steps(session().createQuery(STEPS + " and e.planEventId > :after and e.planEventId <= :to", Object[].class)
				.setParameter("after", after).setParameter("to", to).list());
	}
	
	private static List<TimelineRow> steps(List<Object[]> events) {
		List<TimelineRow> rows = new ArrayList<>();
		for (Object[] event : events) {
			PlanStatus from = event[3] == null ? null : PlanStatus.valueOf((String) event[3]);
			rows.add(new TimelineRow(new TimelineKey(TimelineKind.PLAN, (Integer) event[0]), (Integer) event[1],
					(Instant) event[2], PlanMilestone.of(from, PlanStatus.valueOf((String) event[4])).name(), null));
		}
		return rows;
	}
	
	/**
	 * @return the rows that the referrals of a patient ask for
	 */
	@Unguarded(UPKEEP)
	List<TimelineRow> moves(int patientId) {
		return moves(session().createQuery(MOVES + " and r.patientId = :patient", Object[].class)
				.setParameter("patient", patientId).list());
	}
	
	/**
	 * @return the rows that moves of referrals ask for, of the ids after the first up to the second
	 */
	@Unguarded(UPKEEP)
	List<TimelineRow> moves(int after, int to) {
		return moves(session().createQuery(MOVES + " and e.eventId > :after and e.eventId <= :to", Object[].class)
				.setParameter("after", after).setParameter("to", to).list());
	}
	
	private static List<TimelineRow> moves(List<Object[]> events) {
		List<TimelineRow> rows = new ArrayList<>();
		for (Object[] event : events) {
			rows.add(new TimelineRow(new TimelineKey(TimelineKind.REFERRAL, (Integer) event[0]), (Integer) event[1],
					(Instant) event[2], ReferralLine.code((Scope) event[3], (ReferralStatus) event[4]), null));
		}
		return rows;
	}
	
	/**
	 * @return the rows that encounters ask for, of the ids after the first up to the second; the encounters are locked
	 */
	@Unguarded(UPKEEP)
	List<TimelineRow> lockEncounters(int after, int to) {
		List<Object[]> encounters = list(session().createNativeQuery(
			"select encounter_id, patient_id, encounter_type, encounter_datetime, voided from encounter" + RANGE)
				.addScalar("encounter_id", IntegerType.INSTANCE).addScalar("patient_id", IntegerType.INSTANCE)
				.addScalar("encounter_type", IntegerType.INSTANCE)
				.addScalar("encounter_datetime", TimestampType.INSTANCE).addScalar("voided", BooleanType.INSTANCE), after, to);
		Map<Integer, Object[]> contacts = new HashMap<>();
		list(session().createNativeQuery("select encounter_id, started_at, kind, voided from peermentor_contact" + RANGE)
				.addSynchronizedQuerySpace("peermentor_contact").addScalar("encounter_id", IntegerType.INSTANCE)
				.addScalar("started_at", LongType.INSTANCE).addScalar("kind", StringType.INSTANCE)
				.addScalar("voided", BooleanType.INSTANCE), after, to).forEach(row -> contacts.put((Integer) row[0], row));
		List<TimelineRow> rows = new ArrayList<>();
		for (Object[] row : encounters) {
			if (!Boolean.TRUE.equals(row[4])) {
				TimelineRow asked = row((Integer) row[0], (Integer) row[1], (Integer) row[2], (Date) row[3],
					contacts.get(row[0]));
				if (asked != null) {
					rows.add(asked);
				}
			}
		}
		return rows;
	}
	
	/** Null for a contact that the module has taken back. */
	private TimelineRow row(int encounterId, int patientId, int typeId, Date at, Object[] contact) {
		String kind = ids.contactKind(typeId);
		if (kind == null) {
			return encounter(encounterId, patientId, at, typeId);
		}
		if (contact == null) {
			return contact(encounterId, patientId, seconds(at), ContactKind.valueOf(kind));
		}
		return Boolean.TRUE.equals(contact[3]) ? null : contact(encounterId, patientId,
			Instant.ofEpochMilli((Long) contact[1]), ContactKind.valueOf((String) contact[2]));
	}
	
	@SuppressWarnings("unchecked")
	private static List<Object[]> list(NativeQuery<?> query, int after, int to) {
		return (List<Object[]>) query.addSynchronizedQuerySpace("encounter").setParameter("after", after)
				.setParameter("to", to).list();
	}
	
	/**
	 * @return the rows that there are of these kinds, of the references after the first up to the second, locked
	 */
	@Unguarded(UPKEEP)
	List<TimelineRow> lockKept(List<TimelineKind> kinds, int after, int to) {
		return session()
				.createQuery("select t from PeerTimelineRow t where t.kind in (:kinds) and t.reference > :after"
						+ " and t.reference <= :to",
					TimelineRow.class)
				.setParameterList("kinds", kinds).setParameter("after", after).setParameter("to", to)
				.setLockMode("t", LockMode.PESSIMISTIC_WRITE).list();
	}
	
	/**
	 * @return the steps of this kind that a patient's timeline shows
	 */
	@Unguarded(UPKEEP)
	List<TimelineRow> keptSteps(int patientId, TimelineKind kind) {
		return session().createQuery("select t from PeerTimelineRow t where t.patientId = :patient and t.kind = :kind",
			TimelineRow.class).setParameter("patient", patientId).setParameter("kind", kind).list();
	}
	
	/**
	 * @return the id of the last of so many encounters after an id, null if there are fewer
	 */
	@Unguarded(UPKEEP)
	Integer endOfEncounters(int after, int size) {
		return end("select e.encounterId from Encounter e where e.encounterId > :after order by e.encounterId", after, size);
	}
	
	/**
	 * @return the id of the last of so many things that happened to plans after an id, null if there are fewer
	 */
	@Unguarded(UPKEEP)
	Integer endOfSteps(int after, int size) {
		return end("select e.planEventId from PeerPlanEvent e where e.planEventId > :after order by e.planEventId", after, size);
	}
	
	/**
	 * @return the id of the last of so many moves of referrals after an id, null if there are fewer
	 */
	@Unguarded(UPKEEP)
	Integer endOfMoves(int after, int size) {
		return end("select e.eventId from PeerReferralEvent e where e.eventId > :after order by e.eventId", after, size);
	}
	
	private Integer end(String hql, int after, int size) {
		return session().createQuery(hql, Integer.class).setParameter("after", after).setFirstResult(size - 1)
		        .setMaxResults(1).uniqueResult();
	}
	
	@Unguarded(UPKEEP)
	long encountersAfter(int id) {
		return session().createQuery("select count(e) from Encounter e where e.encounterId > :after", Long.class)
		        .setParameter("after", id).uniqueResult();
	}
	
	@Unguarded(UPKEEP)
	long stepsAfter(int id) {
		return session().createQuery("select count(e) from PeerPlanEvent e where e.planEventId > :after", Long.class)
		        .setParameter("after", id).uniqueResult();
	}
	
	@Unguarded(UPKEEP)
	long movesAfter(int id) {
		return session().createQuery("select count(e) from PeerReferralEvent e where e.eventId > :after", Long.class)
		        .setParameter("after", id).uniqueResult();
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
