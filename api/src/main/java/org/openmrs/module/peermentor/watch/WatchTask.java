/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.watch;

import java.util.Collections;
import java.util.function.Supplier;

import org.openmrs.api.context.Context;
import org.openmrs.scheduler.tasks.AbstractTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Run by the platform's scheduler every minute, on every node: does all {@link TimedWork}. What fails is tried again the next
 * time, and keeps the others from nothing.
 */
public class WatchTask extends AbstractTask {
	
	private static final Logger log = LoggerFactory.getLogger(WatchTask.class);
	
	@Override
	public void execute() {
		if (isExecuting) {
			return;
		}
		startExecuting();
		try {
			Context.getRegisteredComponents(TimedWork.class).forEach(WatchTask::each);
		}
		finally {
			stopExecuting();
		}
	}
	
	/**
	 * Does what is due of one work, each by itself.
	 */
	public static void each(TimedWork work) {
		for (Integer id : tried(work::due, Collections.<Integer> emptyList(), work.what(), "any")) {
			tried(() -> {
				work.each(id);
				return null;
			}, null, work.what(), id);
		}
	}
	
	private static <T> T tried(Supplier<T> work, T otherwise, String what, Object id) {
		try {
			return work.get();
		}
		catch (RuntimeException e) {
			// The class only: the message of a foreign exception may quote a person's data.
			log.error("Could not {} ({}): {}", what, id, e.getClass().getName());
			return otherwise;
		}
		finally {
			// What failed half way must not be written with the next.
			Context.clearSession();
		}
	}
}
