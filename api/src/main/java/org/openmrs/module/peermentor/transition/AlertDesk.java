/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.hibernate.SessionFactory;
import org.openmrs.module.peermentor.access.Alerts;
import org.openmrs.module.peermentor.time.SiteTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Tells of tasks that have to be acknowledged: first whoever they belong to, and each time nobody acknowledges, the next role;
 * when all have been told, everybody once more, until somebody does. Who has to have been told by now is derived by the rules;
 * kept is only who was.
 */
@Component("peermentor.AlertDesk")
class AlertDesk {
	
	/** The text names nobody and nothing. */
	private static final String TASK_WAITS = "peermentor.alert.task";
	
	private final SessionFactory sessionFactory;
	
	private final AlertDao alerts;
	
	private final Staffing staffing;
	
	private final Alerts platform;
	
	private final SiteTime time;
	
	@Autowired
	AlertDesk(SessionFactory sessionFactory, AlertDao alerts, Staffing staffing, Alerts platform, SiteTime time) {
		this.sessionFactory = sessionFactory;
		this.alerts = alerts;
		this.staffing = staffing;
		this.platform = platform;
		this.time = time;
	}
	
	/**
	 * Tells whoever has to be told of these tasks by now and was not, and sets when the next have to be.
	 * 
	 * @param tasks of one participant; those that wait for nobody are passed over
	 */
	void tell(int patientId, List<TaskRecord> tasks) {
		Instant now = time.now();
		Predicate<OwnerRole> staffed = staffing.staffed(patientId, now);
		Set<Integer> told = new TreeSet<>();
		for (TaskRecord record : tasks) {
			Task task = record.toFact();
			boolean waits = task.getStatus() == TaskStatus.OPEN && task.getTemplate().getAcknowledgeMinutes() > 0;
			record.setTellNextAt(null);
			if (waits) {
				Escalation escalation = Escalation.of(task, staffed, now);
				told.addAll(tell(patientId, record, task, escalation, now));
				record.setTellNextAt(next(task, escalation, now));
			}
		}
		sessionFactory.getCurrentSession().flush();
		platform.send(TASK_WAITS, told);
	}
	
	private Set<Integer> tell(int patientId, TaskRecord record, Task task, Escalation escalation, Instant now) {
		Set<Integer> told = new TreeSet<>();
		Set<OwnerRole> toldBefore = EnumSet.noneOf(OwnerRole.class);
		for (AlertRecord alert : alerts.ofTask(record.getId())) {
			if (!alert.getToldAt().isBefore(task.getOpenedAt())) {
				toldBefore.add(alert.getRole());
				if (escalation.isExhausted()) {
					told.add(alert.getUserId());
				}
			}
		}
		for (Escalation.Told each : escalation.getTold()) {
			if (!toldBefore.contains(each.getRole())) {
				for (Integer userId : staffing.users(each.getRole(), patientId, now)) {
					sessionFactory.getCurrentSession().save(new AlertRecord(record.getId(), userId, each.getRole(), now));
					told.add(userId);
				}
			}
		}
		return told;
	}
	
	private static Instant next(Task task, Escalation escalation, Instant now) {
		Duration step = Duration.ofMinutes(task.getTemplate().getAcknowledgeMinutes());
		if (escalation.isExhausted()) {
			return now.plus(step);
		}
		List<Escalation.Told> told = escalation.getTold();
		return told.get(told.size() - 1).getAt().plus(step);
	}
	
	/** Tells those users of something else that waits for them, which is not acknowledged step by step. */
	void tellOnce(int patientId, Set<OwnerRole> roles) {
		Instant now = time.now();
		Set<Integer> users = new TreeSet<>();
		for (OwnerRole role : roles) {
			users.addAll(staffing.users(role, patientId, now));
		}
		platform.send(TASK_WAITS, users.isEmpty() ? Collections.<Integer> emptySet() : users);
	}
}
