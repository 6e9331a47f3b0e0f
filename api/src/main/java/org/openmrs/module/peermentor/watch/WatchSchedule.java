/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.watch;

import java.util.Date;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.time.SiteTime;
import org.openmrs.scheduler.SchedulerException;
import org.openmrs.scheduler.SchedulerService;
import org.openmrs.scheduler.TaskDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Hands the watch to the platform's scheduler when the module starts; when the module stops, the platform takes it off itself.
 * A site that switches the task off, or lets it run less often, is left alone.
 */
@Component("peermentor.WatchSchedule")
public class WatchSchedule {
	
	/** The name under which the page <i>Manage Scheduler</i> shows it. */
	static final String NAME = "Peer Mentor watch";
	
	private static final Logger log = LoggerFactory.getLogger(WatchSchedule.class);
	
	private static final long EVERY_SECONDS = 60;
	
	private final SiteTime time;
	
	@Autowired
	WatchSchedule(SiteTime time) {
		this.time = time;
	}
	
	/**
	 * Called with the privileges of the platform's daemon.
	 */
	public void begin() {
		SchedulerService scheduler = Context.getSchedulerService();
		TaskDefinition task = scheduler.getTaskByName(NAME);
		if (task == null) {
			task = new TaskDefinition();
			task.setName(NAME);
			task.setDescription("Does what only the passing of time brings: who is told next, nightly checks, upkeep");
			task.setTaskClass(WatchTask.class.getName());
			task.setStartTime(Date.from(time.now()));
			task.setRepeatInterval(EVERY_SECONDS);
			task.setStartOnStartup(true);
			scheduler.saveTaskDefinition(task);
		} else if (!WatchTask.class.getName().equals(task.getTaskClass())) {
			// Written by an earlier version of the module, in which the task stood elsewhere.
			task.setTaskClass(WatchTask.class.getName());
			scheduler.saveTaskDefinition(task);
		}
		if (Boolean.TRUE.equals(task.getStartOnStartup())) {
			schedule(scheduler, task);
		}
	}
	
	private static void schedule(SchedulerService scheduler, TaskDefinition task) {
		try {
			scheduler.scheduleTask(task);
		}
		catch (SchedulerException e) {
			log.error("The watch of the peer mentor module could not be scheduled", e);
		}
	}
}
