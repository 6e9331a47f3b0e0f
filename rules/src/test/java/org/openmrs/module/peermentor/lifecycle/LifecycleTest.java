/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.lifecycle;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.Assert.fail;

import java.util.function.Predicate;

import org.junit.Test;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.Problem;

public class LifecycleTest {
	
	private enum Door {
		SHUT, OPEN, LOCKED
	}
	
	private static final Lifecycle<Door> DOOR = Lifecycle.of("door", Door.SHUT).move(Door.SHUT, Door.OPEN, "Open Doors")
	        .move(Door.OPEN, Door.SHUT, "Open Doors").moveWithReason(Door.SHUT, Door.LOCKED, "Lock Doors").build();
	
	private static final Predicate<String> ALL = p -> true;
	
	@Test
	public void requireMove_shouldAllowWhatTheTableAllows() {
		DOOR.requireMove(Door.SHUT, Door.OPEN, "Open Doors"::equals, false);
		DOOR.requireMove(Door.SHUT, Door.LOCKED, ALL, true);
	}
	
	@Test
	public void requireMove_shouldNameTheLegalMovesWhenItRefuses() {
		Problem problem = refusal(Door.OPEN, Door.LOCKED, ALL, true);
		assertThat(problem.getField(), is("status"));
		assertThat(problem.getArguments(), contains((Object) "OPEN", "LOCKED", "SHUT"));
	}
	
	@Test
	public void requireMove_shouldNameOnlyMovesOfTheCaller() {
		assertThat(refusal(Door.SHUT, Door.LOCKED, "Open Doors"::equals, true).getArguments(),
		    contains((Object) "SHUT", "LOCKED", "OPEN"));
		assertThat(refusal(Door.LOCKED, Door.OPEN, ALL, true).getArguments().get(2), is((Object) "-"));
	}
	
	@Test
	public void requireMove_shouldAskForTheReason() {
		assertThat(refusal(Door.SHUT, Door.LOCKED, ALL, false).getField(), is("reason"));
	}
	
	private static Problem refusal(Door from, Door to, Predicate<String> holds, boolean reason) {
		try {
			DOOR.requireMove(from, to, holds, reason);
		}
		catch (InvalidInput refused) {
			assertThat(refused.getProblems(), hasSize(1));
			return refused.getProblems().get(0);
		}
		fail("The move was allowed");
		return null;
	}
}
