/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.server;

import static org.hamcrest.CoreMatchers.is;
import static org.hamcrest.MatcherAssert.assertThat;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.rules.ExternalResource;
import org.junit.rules.RuleChain;

/**
 * Stops the watch of the module for the length of a test class, so that whatever changes in the database between two looks at it is
 * a caller's doing. A run that is under way is awaited: the platform answers when it has ended. A server that starts anew starts
 * its watch too.
 */
public final class SleepingWatch extends ExternalResource {
	
	private static final String WATCH = "Peer Mentor watch";
	
	private final RunningServer server;
	
	private SleepingWatch(RunningServer server) {
		this.server = server;
	}
	
	/**
	 * @param server whose watch is to sleep
	 * @return a class rule for both: the server first, for it has to run before its watch can be stopped
	 */
	public static RuleChain on(RunningServer server) {
		return RuleChain.outerRule(server).around(new SleepingWatch(server));
	}
	
	/**
	 * @param server whose watch is to sleep
	 * @param work to be done meanwhile, which must not start the server anew: that wakes the watch
	 */
	public static void during(RunningServer server, Runnable work) {
		SleepingWatch watch = new SleepingWatch(server);
		watch.before();
		try {
			work.run();
		}
		finally {
			watch.after();
		}
	}
	
	@Override
	protected void before() {
		turn("SHUTDOWNTASK", false);
	}
	
	@Override
	protected void after() {
		turn("SCHEDULETASK", true);
	}
	
	private void turn(String action, boolean started) {
		Session admin = server.admin();
		Answer answer = admin.post("/taskaction", Map.of("action", action, "tasks", List.of(WATCH)));
		assertThat(action + " was answered " + answer, isStarted(admin), is(started));
	}
	
	private static boolean isStarted(Session admin) {
		for (JsonNode task : admin.get("/taskdefinition?v=full").require(200).json().path("results")) {
			if (task.path("name").asText().equals(WATCH)) {
				return task.path("started").asBoolean();
			}
		}
		throw new IllegalStateException("The platform's scheduler has no " + WATCH);
	}
}
