/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.hibernate.LockMode;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.query.Query;
import org.openmrs.module.peermentor.access.Unguarded;
import org.openmrs.module.peermentor.access.Visibility;
import org.openmrs.module.peermentor.goal.KnownGoal;
import org.openmrs.module.peermentor.goal.KnownGoals;
import org.openmrs.module.peermentor.mentoring.Scope;
import org.openmrs.module.peermentor.participant.Participant;
import org.openmrs.module.peermentor.participant.PersonNames;
import org.openmrs.module.peermentor.transition.PlanStanding;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.view.Ref;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads referrals: one statement for the rows of a page, one for the names in them. Of two conditions the first is for what
 * tells of the plan, the second for referrals to work, which a mentor for work alone meets, and no others.
 */
@Component("peermentor.ReferralDao")
class ReferralDao {
	
	private static final String COLUMNS = "select r, patient.uuid, patient.personId, creator.uuid, creator.person.personId,"
	        + " sender.uuid, sender.person.personId";
	
	private static final String FROM = " from PeerReferral r join r.creator creator"
	        + " join Person patient on patient.personId = r.patientId left join User sender on sender.userId = r.sentBy"
	        + " where r.voided = false and ";
	
	/** What is open first, the soonest due at first; then what ended, the latest at first. */
	private static final String ORDER = " order by case when r.status in (:open) then 0 else 1 end,"
	        + " case when r.answerDue is null then 1 else 0 end, case when r.status in (:open) then r.answerDue else null end,"
	        + " r.statusAt desc, r.referralId desc";
	
	/** What puts a plan on the worklist, see {@link ReferralWork}, and beside it that the participant was to be reached by now. */
	private static final String DUE = "(r.status = 'REQUESTED' and r.answerDue <= :now"
	        + " or r.status = 'DRAFT' and r.queuedFor <= :now"
	        + " or r.status in ('REQUESTED', 'ACCEPTED', 'IN_PROGRESS', 'ON_HOLD') and r.reachDue <= :now"
	        + " or r.disagreesSince is not null and r.status <> 'ENTERED_IN_ERROR'"
	        + " or r.status = 'ON_HOLD' and (r.reason = 'CONSENT_WITHDRAWN' or r.reason = 'BACK_IN_CUSTODY' and "
	        + PlanStanding.isOut("r.patientId") + " or r.reason <> 'BACK_IN_CUSTODY' and "
	        + PlanStanding.isInStayThatIsOver("r.patientId", "r.statusAt") + "))";
	
	private final SessionFactory sessionFactory;
	
	private final PersonNames names;
	
	private final KnownGoals goals;
	
	@Autowired
	ReferralDao(SessionFactory sessionFactory, PersonNames names, KnownGoals goals) {
		this.sessionFactory = sessionFactory;
		this.names = names;
		this.goals = goals;
	}
	
	/**
	 * @return null if there is no such referral for this viewer
	 */
	ReferralView find(Visibility plan, Visibility work, String uuid) {
		Query<Object[]> query = session().createQuery(COLUMNS + FROM + on(plan, work, "r") + " and r.uuid = :uuid", Object[].class);
		List<ReferralView> found = views(plan.bind(query).setParameter("uuid", uuid).list());
		return found.isEmpty() ? null : found.get(0);
	}
	
	/**
	 * @param now by which {@link ReferralCriteria#due} goes
	 * @return a page of referrals
	 */
	Page<ReferralView> list(Visibility plan, Visibility work, ReferralCriteria criteria, Instant now, PageRequest page) {
		boolean ofNone = criteria.getGoal() != null && goals.of(Collections.singleton(criteria.getGoal())).isEmpty();
		if (criteria.statuses.isEmpty() || ofNone) {
			return Page.of(new ArrayList<>(), page, page.isTotalWanted() ? 0L : null);
		}
		String where = FROM + on(plan, work, "r") + conditions(criteria, plan.getViewer().getUserId());
		List<Object[]> rows = bind(criteria, now, plan.bind(session().createQuery(COLUMNS + where + ORDER, Object[].class)))
		        .setParameterList("open", open()).setFirstResult(page.getStart()).setMaxResults(page.getSizeAndOne()).list();
		Long total = page.isTotalWanted()
		        ? bind(criteria, now, plan.bind(session().createQuery("select count(r)" + where, Long.class))).uniqueResult()
		        : null;
		return Page.of(views(rows), page, total);
	}
	
	/**
	 * @return the moves of a referral that was found for the caller, the first at first; each an event and who made it
	 */
	@Unguarded("of a referral that was read with a Visibility before")
	List<ReferralMoveView> moves(String uuid) {
		List<Object[]> rows = session().createQuery("select e, u.uuid, u.person.personId from PeerReferralEvent e"
		        + " join PeerReferral r on r.referralId = e.referralId left join User u on u.userId = e.userId"
		        + " where r.uuid = :uuid order by e.eventId",
		    Object[].class).setParameter("uuid", uuid).list();
		Collection<Integer> people = new ArrayList<>();
		rows.forEach(row -> people.add((Integer) row[2]));
		Map<Integer, String> nameOf = names.of(people);
		List<ReferralMoveView> views = new ArrayList<>();
		rows.forEach(row -> views.add(new ReferralMoveView((ReferralEvent) row[0], uuid, ref(row, 1, nameOf))));
		return views;
	}
	
	/**
	 * @return the patient id of a referral; null if there is none for this viewer
	 */
	Integer patientOf(Visibility plan, Visibility work, String uuid) {
		Participant participant = participantOf(plan, work, uuid);
		return participant == null ? null : participant.getPatientId();
	}
	
	/**
	 * @return whose referral it is; null if there is none for this viewer
	 */
	Participant participantOf(Visibility plan, Visibility work, String uuid) {
		Query<Object[]> query = session().createQuery("select p.personId, p.uuid, p.dead from PeerReferral r, Person p"
		        + " where p.personId = r.patientId and r.voided = false and r.uuid = :uuid and " + on(plan, work, "r"),
		    Object[].class);
		Object[] row = plan.bind(query).setParameter("uuid", uuid).uniqueResult();
		return row == null ? null : new Participant((Integer) row[0], (String) row[1], Boolean.TRUE.equals(row[2]));
	}
	
	/**
	 * @return as it stands in the database at this moment, locked until the transaction ends
	 */
	@Unguarded("for writing, after patientOf found it for the caller, or by a partner's code")
	ReferralRecord lock(String uuid) {
		ReferralRecord found = takenBy(uuid);
		session().refresh(found, LockMode.PESSIMISTIC_WRITE);
		return found;
	}
	
	/**
	 * @return the referral that has the uuid, voided or not; null if none has
	 */
	@Unguarded("says of a uuid that the caller made up whether it is taken")
	ReferralRecord takenBy(String uuid) {
		return session().createQuery("select r from PeerReferral r where r.uuid = :uuid", ReferralRecord.class)
		        .setParameter("uuid", uuid).uniqueResult();
	}
	
	/**
	 * @return those of a participant of which something is still to come, as they stand at this moment, locked
	 */
	@Unguarded("for what follows from a death, a withdrawal, a return to custody; nothing of it is answered")
	List<ReferralRecord> lockOpen(int patientId) {
		return session().createQuery("select r from PeerReferral r where r.voided = false and r.patientId = :patient"
		        + " and r.status in (:open) order by r.referralId",
		    ReferralRecord.class).setParameter("patient", patientId).setParameterList("open", open())
		        .setLockMode("r", LockMode.PESSIMISTIC_WRITE).list();
	}
	
	/**
	 * @return every family name that the participant has or had
	 */
	@Unguarded("of a participant who was found for the caller; nothing of it is answered")
	List<String> familyNames(int patientId) {
		return session().createQuery("select n.familyName from PersonName n where n.person.personId = :patient"
		        + " and n.familyName is not null",
		    String.class).setParameter("patient", patientId).list();
	}
	
	/**
	 * @return of each referral of a participant that may need someone: status, reason, answer due, disagreeing since, queued for,
	 *         status since
	 */
	@Unguarded("for the worklist, which shows nothing of it but from when on somebody is needed")
	List<Object[]> needingSomeone(int patientId) {
		return session().createQuery("select r.status, r.reason, r.answerDue, r.disagreesSince, r.queuedFor, r.statusAt"
		        + " from PeerReferral r where r.voided = false and r.patientId = :patient"
		        + " and (r.status in (:open) or r.disagreesSince is not null and r.status <> :wrong)",
		    Object[].class).setParameter("patient", patientId).setParameterList("open", open())
		        .setParameter("wrong", ReferralStatus.ENTERED_IN_ERROR).list();
	}
	
	/** Referrals follow the participant from one record to the other. */
	void move(int fromPatientId, int toPatientId) {
		session().createQuery("update versioned PeerReferral r set r.patientId = :to where r.patientId = :from")
		        .setParameter("to", toPatientId).setParameter("from", fromPatientId).executeUpdate();
	}
	
	/**
	 * @param plan the condition for what tells of the plan
	 * @param work the condition for what tells of work
	 * @param referral an HQL alias of a referral
	 * @return an HQL condition in brackets, that this viewer meets the referral; binding the first sets the parameters of both
	 */
	static String on(Visibility plan, Visibility work, String referral) {
		String patient = referral + ".patientId";
		String ofWork = referral + ".scope = " + Scope.class.getName() + "." + Scope.EMPLOYMENT;
		return "((" + referral + ".scope <> " + Scope.class.getName() + "." + Scope.EMPLOYMENT + " and " + plan.on(patient)
		        + ") or (" + ofWork + " and " + work.on(patient) + "))";
	}
	
	private static String conditions(ReferralCriteria criteria, int userId) {
		return " and r.status in (:statuses)" + (criteria.patient == null ? "" : " and patient.uuid = :patient")
		        + (criteria.dueBefore == null ? "" : " and r.status = :unanswered and r.answerDue < :dueBefore")
		        + (criteria.getGoal() == null ? "" : " and r.goal = :goal")
		        + (criteria.own ? " and creator.userId = " + userId : "") + (criteria.isDue() ? " and " + DUE : "");
	}
	
	private static <T> Query<T> bind(ReferralCriteria criteria, Instant now, Query<T> query) {
		query.setParameterList("statuses", criteria.statuses);
		if (criteria.isDue()) {
			query.setParameter("now", now);
		}
		if (criteria.dueBefore != null) {
			query.setParameter("unanswered", ReferralStatus.REQUESTED).setParameter("dueBefore", criteria.dueBefore);
		}
		if (criteria.getGoal() != null) {
			query.setParameter("goal", criteria.getGoal());
		}
		return criteria.patient == null ? query : query.setParameter("patient", criteria.patient);
	}
	
	private static Set<ReferralStatus> open() {
		Set<ReferralStatus> open = EnumSet.allOf(ReferralStatus.class);
		open.removeIf(status -> !status.isOpen());
		return open;
	}
	
	private List<ReferralView> views(List<Object[]> rows) {
		Collection<Integer> people = new ArrayList<>();
		rows.forEach(row -> Collections.addAll(people, (Integer) row[2], (Integer) row[4], (Integer) row[6]));
		Map<Integer, String> nameOf = names.of(people);
		Map<String, KnownGoal> goalOf = goals.of(rows.stream().map(row -> ((ReferralRecord) row[0]).getGoal())
		        .collect(Collectors.toList()));
		List<ReferralView> views = new ArrayList<>();
		for (Object[] row : rows) {
			ReferralRecord referral = (ReferralRecord) row[0];
			views.add(new ReferralView(referral, ref(row, 1, nameOf), ref(row, 3, nameOf), ref(row, 5, nameOf),
			        goalOf.get(referral.getGoal())));
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
