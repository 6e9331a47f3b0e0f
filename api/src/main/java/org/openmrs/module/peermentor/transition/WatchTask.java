/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.openmrs.api.context.Context;
import org.openmrs.scheduler.tasks.AbstractTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Run by the platform's scheduler every minute, on every node: see {@link WatchService}. A plan that fails is tried again the
 * next time, and keeps the others from nothing.
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
			WatchService watch = Context.getService(WatchService.class);
			each(watch::getPlansToTell, watch::tellNext, "tell of what waits");
			each(watch::getPlansToCheck, watch::checkTonight, "check the plan");
		}
		finally {
			stopExecuting();
		}
	}
	
	static void each(Supplier<List<Integer>> plans, Consumer<Integer> work, String what) {
		for (Integer planId : tried(plans, Collections.emptyList(), what, "any")) {
			tried(() -> {
				work.accept(planId);
				return null;
			}, null, what, planId);
		}
	}
	
	private static <T> T tried(Supplier<T> work, T otherwise, String what, Object plan) {
		try {
			return work.get();
		}
		catch (RuntimeException e) {
			// The class only: the message of a foreign exception may quote a person's data.
			log.error("Could not {} ({}): {}", what, plan, e.getClass().getName());
			return otherwise;
		}
		finally {
			// What failed half way must not be written with the next.
			Context.clearSession();
		}
	}
}
