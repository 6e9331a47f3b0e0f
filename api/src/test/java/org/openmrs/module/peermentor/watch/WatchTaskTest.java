/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.watch;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.junit.Test;
import org.openmrs.test.BaseModuleContextSensitiveTest;

public class WatchTaskTest extends BaseModuleContextSensitiveTest {
	
	private final List<Integer> seen = Collections.synchronizedList(new ArrayList<>());
	
	/** Nobody waits in vain because somebody else's record cannot be read. */
	@Test
	public void each_shouldKeepNoOtherFromItsTurnByFailing() {
		WatchTask.each(work(() -> Arrays.asList(1, 2, 3)));
		
		assertThat(seen, contains(1, 2, 3));
	}
	
	@Test
	public void each_shouldBeTriedAgainTheNextTimeIfTheListCannotBeRead() {
		WatchTask.each(work(() -> {
			throw new IllegalStateException("the database is away");
		}));
		
		assertThat(seen, is(empty()));
	}
	
	/** Whoever stops the watch counts on it that nothing is written any more. */
	@Test
	public void shutdown_shouldComeBackWhenTheRunUnderWayHasEnded() throws Exception {
		CountDownLatch atWork = new CountDownLatch(1);
		WatchTask watch = watch(task -> {
			atWork.countDown();
			awaitSomebodyWaiting(task);
			seen.add(1);
		});
		ExecutorService scheduler = Executors.newSingleThreadExecutor();
		try {
			Future<?> run = scheduler.submit(watch::execute);
			assertThat(atWork.await(1, TimeUnit.MINUTES), is(true));
			watch.shutdown();
			assertThat(seen, contains(1));
			run.get(1, TimeUnit.MINUTES);
		}
		finally {
			scheduler.shutdownNow();
		}
	}
	
	@Test
	public void execute_shouldDoNothingWhileARunIsUnderWay() throws Exception {
		ExecutorService scheduler = Executors.newSingleThreadExecutor();
		try {
			WatchTask watch = watch(task -> {
				seen.add(1);
				got(scheduler.submit(task::execute));
			});
			watch.execute();
			assertThat(seen, contains(1));
		}
		finally {
			scheduler.shutdownNow();
		}
	}
	
	/** A watch that has this to do. */
	private static WatchTask watch(Consumer<WatchTask> work) {
		return new WatchTask() {
			
			@Override
			List<TimedWork> works() {
				work.accept(this);
				return Collections.emptyList();
			}
		};
	}
	
	private static void awaitSomebodyWaiting(WatchTask watch) {
		long begun = System.nanoTime();
		while (!watch.run.hasQueuedThreads()) {
			assertThat("nobody waits", System.nanoTime() - begun < TimeUnit.MINUTES.toNanos(1), is(true));
			Thread.yield();
		}
	}
	
	private static void got(Future<?> run) {
		try {
			run.get(1, TimeUnit.MINUTES);
		}
		catch (InterruptedException | ExecutionException | TimeoutException e) {
			throw new IllegalStateException(e);
		}
	}
	
	private TimedWork work(Supplier<List<Integer>> due) {
		return new TimedWork() {
			
			@Override
			public String what() {
				return "try";
			}
			
			@Override
			public List<Integer> due() {
				return due.get();
			}
			
			@Override
			public void each(Integer id) {
				seen.add(id);
				if (id == 2) {
					throw new IllegalStateException("of this one alone");
				}
			}
		};
	}
}
