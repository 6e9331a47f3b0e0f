/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.goal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
import org.openmrs.module.peermentor.participant.Participant;
import org.openmrs.module.peermentor.participant.PersonNames;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.view.Ref;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads goals: one statement for the rows of a page, one for their steps, one for the names in them. Of two conditions the first
 * is for what tells of the plan, the second for goals about work and learning, which a mentor for work alone meets, and no others.
 */
@Component("peermentor.GoalDao")
class GoalDao {
	
	private static final String COLUMNS = "select g, patient.uuid, patient.personId, creator.uuid, creator.person.personId";
	
	private static final String FROM = " from PeerGoal g join g.creator creator join Person patient on patient.personId = g.patientId"
	        + " where g.voided = false and ";
	
	/** What is active first, in each part the one set last at first. */
	private static final String ORDER = " order by case when g.status = " + GoalStatus.class.getName() + "." + GoalStatus.ACTIVE
	        + " then 0 else 1 end, g.setAt desc, g.goalId desc";
	
	private final SessionFactory sessionFactory;
	
	private final PersonNames names;
	
	@Autowired
	GoalDao(SessionFactory sessionFactory, PersonNames names) {
		this.sessionFactory = sessionFactory;
		this.names = names;
	}
	
	/**
	 * @return null if there is no such goal for this viewer
	 */
	GoalView find(Visibility plan, Visibility work, String uuid) {
		Query<Object[]> query = session().createQuery(COLUMNS + FROM + on(plan, work) + " and g.uuid = :uuid", Object[].class);
		List<GoalView> found = views(plan.bind(query).setParameter("uuid", uuid).list());
		return found.isEmpty() ? null : found.get(0);
	}
	
	/**
	 * @return a page of goals
	 */
	Page<GoalView> list(Visibility plan, Visibility work, GoalCriteria criteria, PageRequest page) {
		String where = FROM + on(plan, work) + " and patient.uuid = :patient and g.status in (:statuses)";
		List<Object[]> rows = bind(criteria, plan.bind(session().createQuery(COLUMNS + where + ORDER, Object[].class)))
		        .setFirstResult(page.getStart()).setMaxResults(page.getSizeAndOne()).list();
		Long total = page.isTotalWanted()
		        ? bind(criteria, plan.bind(session().createQuery("select count(g)" + where, Long.class))).uniqueResult()
		        : null;
		return Page.of(views(rows), page, total);
	}
	
	/**
	 * @return of these goals those that this viewer meets, without steps
	 */
	List<KnownGoal> known(Visibility plan, Visibility work, Collection<String> uuids) {
		Query<GoalRecord> query = session().createQuery(
		    "select g from PeerGoal g where g.voided = false and g.uuid in (:uuids) and " + on(plan, work), GoalRecord.class);
		return plan.bind(query).setParameterList("uuids", uuids).list().stream().map(KnownGoal::new)
		        .collect(Collectors.toList());
	}
	
	/**
	 * @return whose goal it is; null if there is none for this viewer
	 */
	Participant participantOf(Visibility plan, Visibility work, String uuid) {
		Query<Object[]> query = session().createQuery("select p.personId, p.uuid, p.dead from PeerGoal g, Person p"
		        + " where p.personId = g.patientId and g.voided = false and g.uuid = :uuid and " + on(plan, work),
		    Object[].class);
		Object[] row = plan.bind(query).setParameter("uuid", uuid).uniqueResult();
		return row == null ? null : new Participant((Integer) row[0], (String) row[1], Boolean.TRUE.equals(row[2]));
	}
	
	/**
	 * @return as it stands in the database at this moment, locked until the transaction ends
	 */
	@Unguarded("for writing, after participantOf found it for the caller")
	GoalRecord lock(String uuid) {
		GoalRecord found = takenBy(uuid);
		session().refresh(found, LockMode.PESSIMISTIC_WRITE);
		return found;
	}
	
	/**
	 * @return the goal that has the uuid, voided or not; null if none has
	 */
	@Unguarded("says of a uuid that the caller made up whether it is taken")
	GoalRecord takenBy(String uuid) {
		return session().createQuery("select g from PeerGoal g where g.uuid = :uuid", GoalRecord.class)
		        .setParameter("uuid", uuid).uniqueResult();
	}
	
	/**
	 * @return the active goals of a participant as they stand at this moment, locked
	 */
	@Unguarded("for counting, and for what follows from a death; nothing of it is answered")
	List<GoalRecord> lockActive(int patientId) {
		return session().createQuery("select g from PeerGoal g where g.voided = false and g.patientId = :patient"
		        + " and g.status = :active order by g.goalId",
		    GoalRecord.class).setParameter("patient", patientId).setParameter("active", GoalStatus.ACTIVE)
		        .setLockMode("g", LockMode.PESSIMISTIC_WRITE).list();
	}
	
	/**
	 * @return the steps of a goal, in the order in which they were agreed on
	 */
	@Unguarded("of a goal that was read with a Visibility before")
	List<GoalStepRecord> steps(int goalId) {
		return session().createQuery("select s from PeerGoalStep s where s.voided = false and s.goalId = :goal order by s.stepId",
		    GoalStepRecord.class).setParameter("goal", goalId).list();
	}
	
	/**
	 * @return as it stands in the database at this moment, locked until the transaction ends; null if the goal has no such step
	 */
	@Unguarded("for writing, of a goal that was found for the caller")
	GoalStepRecord lockStep(int goalId, String uuid) {
		GoalStepRecord found = session().createQuery(
		    "select s from PeerGoalStep s where s.voided = false and s.goalId = :goal and s.uuid = :uuid", GoalStepRecord.class)
		        .setParameter("goal", goalId).setParameter("uuid", uuid).uniqueResult();
		if (found != null) {
			session().refresh(found, LockMode.PESSIMISTIC_WRITE);
		}
		return found;
	}
	
	/**
	 * @return the steps that have these uuids, voided or not, by uuid
	 */
	@Unguarded("says of uuids that the caller made up whether they are taken")
	Map<String, GoalStepRecord> stepsTakenBy(Collection<String> uuids) {
		Set<String> wanted = new HashSet<>(uuids);
		wanted.remove(null);
		Map<String, GoalStepRecord> taken = new HashMap<>();
		if (!wanted.isEmpty()) {
			session().createQuery("select s from PeerGoalStep s where s.uuid in (:uuids)", GoalStepRecord.class)
			        .setLockMode("s", LockMode.PESSIMISTIC_WRITE).setParameterList("uuids", wanted).list().forEach(step -> taken.put(step.getUuid(), step));
		}
		return taken;
	}
	
	/**
	 * @return the changes of a goal that was found for the caller and of its steps, the first at first
	 */
	@Unguarded("of a goal that was read with a Visibility before")
	List<GoalEventView> history(String uuid) {
		List<Object[]> rows = session().createQuery("select e, s.uuid, u.uuid, u.person.personId from PeerGoalEvent e"
		        + " join PeerGoal g on g.goalId = e.goalId left join PeerGoalStep s on s.stepId = e.stepId"
		        + " left join User u on u.userId = e.userId"
		        + " where g.uuid = :uuid and (e.stepId is null or s.voided = false) order by e.eventId",
		    Object[].class).setParameter("uuid", uuid).list();
		Map<Integer, String> nameOf = names.of(rows.stream().map(row -> (Integer) row[3]).collect(Collectors.toList()));
		List<GoalEventView> views = new ArrayList<>();
		rows.forEach(row -> views.add(new GoalEventView((GoalEvent) row[0], uuid, (String) row[1], ref(row, 2, nameOf))));
		return views;
	}
	
	/** Goals follow the participant from one record to the other. */
	void move(int fromPatientId, int toPatientId) {
		session().createQuery("update versioned PeerGoal g set g.patientId = :to where g.patientId = :from")
		        .setParameter("to", toPatientId).setParameter("from", fromPatientId).executeUpdate();
	}
	
	/** Binding the first sets the parameters of both. */
	private static String on(Visibility plan, Visibility work) {
		String ofWork = "g.area in (" + GoalArea.ofWork().stream().map(area -> GoalArea.class.getName() + "." + area.name())
		        .collect(Collectors.joining(", ")) + ")";
		return "((not (" + ofWork + ") and " + plan.on("g.patientId") + ") or (" + ofWork + " and " + work.on("g.patientId") + "))";
	}
	
	private static <T> Query<T> bind(GoalCriteria criteria, Query<T> query) {
		return query.setParameter("patient", criteria.patient).setParameterList("statuses", criteria.statuses);
	}
	
	private List<GoalView> views(List<Object[]> rows) {
		Collection<Integer> people = new ArrayList<>();
		rows.forEach(row -> people.addAll(Arrays.asList((Integer) row[2], (Integer) row[4])));
		Map<Integer, String> nameOf = names.of(people);
		Map<Integer, GoalView> views = new LinkedHashMap<>();
		for (Object[] row : rows) {
			views.put(((GoalRecord) row[0]).getId(), new GoalView((GoalRecord) row[0], ref(row, 1, nameOf), ref(row, 3, nameOf)));
		}
		addSteps(views);
		return new ArrayList<>(views.values());
	}
	
	private void addSteps(Map<Integer, GoalView> views) {
		if (!views.isEmpty()) {
			session().createQuery("select s from PeerGoalStep s where s.voided = false and s.goalId in (:goals) order by s.stepId",
			    GoalStepRecord.class).setParameterList("goals", views.keySet()).list()
			        .forEach(step -> views.get(step.getGoalId()).add(step));
		}
	}
	
	private static Ref ref(Object[] row, int from, Map<Integer, String> nameOf) {
		return row[from] == null ? null : new Ref((String) row[from], nameOf.get(row[from + 1]));
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
