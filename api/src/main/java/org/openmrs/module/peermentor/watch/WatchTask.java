/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.watch;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
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
	
	/** Longer than a run takes but the one after a long rest. */
	private static final long SECONDS_TO_END = 30;
	
	/** Held by the run under way. */
	final ReentrantLock run = new ReentrantLock();
	
	@Override
	public void execute() {
		if (!run.tryLock()) {
			return;
		}
		startExecuting();
		try {
			works().forEach(WatchTask::each);
		}
		finally {
			stopExecuting();
			run.unlock();
		}
	}
	
	/** What there is to do; a test has its own. */
	List<TimedWork> works() {
		return Context.getRegisteredComponents(TimedWork.class);
	}
	
	/**
	 * Comes back when the run under way has ended: who has stopped the watch finds nothing written by it afterwards, and the
	 * module that is stopped next does not go away under it. A run that takes too long is left to itself.
	 */
	@Override
	public void shutdown() {
		// First, or the platform would write down after this run that the watch is on.
		super.shutdown();
		try {
			if (run.tryLock(SECONDS_TO_END, TimeUnit.SECONDS)) {
				run.unlock();
			} else {
				log.warn("The watch was stopped and is still at work");
			}
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
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
