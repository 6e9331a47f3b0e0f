/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.util.Collections;

import org.hibernate.LockMode;
import org.hibernate.SessionFactory;
import org.openmrs.module.peermentor.participant.Participant;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Keeps one task as the rules made it, and lets alerts and worklist follow. The caller holds the participant's turn.
 */
@Component("peermentor.TaskDesk")
class TaskDesk {
	
	private final SessionFactory sessionFactory;
	
	private final Preparation preparation;
	
	private final AlertDesk alerts;
	
	private final WorkKeeper work;
	
	@Autowired
	TaskDesk(SessionFactory sessionFactory, Preparation preparation, AlertDesk alerts, WorkKeeper work) {
		this.sessionFactory = sessionFactory;
		this.preparation = preparation;
		this.alerts = alerts;
		this.work = work;
	}
	
	/**
	 * @param taskId of a task that was found for the caller
	 * @return as it stands in this instant
	 */
	TaskRecord lock(Integer taskId) {
		TaskRecord record = sessionFactory.getCurrentSession().get(TaskRecord.class, taskId);
		sessionFactory.getCurrentSession().refresh(record, LockMode.PESSIMISTIC_WRITE);
		return record;
	}
	
	void keep(Participant participant, TaskRecord record, Task before, Task after) {
		preparation.keep(record, before, after);
		alerts.tell(participant.getPatientId(), Collections.singletonList(record));
		work.refresh(participant);
	}
}
