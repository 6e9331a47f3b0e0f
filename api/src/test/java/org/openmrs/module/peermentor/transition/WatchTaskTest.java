/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.Test;
import org.openmrs.api.context.Context;

public class WatchTaskTest extends TransitionTest {
	
	private final List<Integer> seen = new ArrayList<>();
	
	/** Nobody waits in vain because somebody else's plan cannot be read. */
	@Test
	public void plan_shouldKeepNoOtherFromItsTurnByFailing() {
		WatchTask.each(() -> Arrays.asList(1, 2, 3), plan -> {
			seen.add(plan);
			if (plan == 2) {
				throw new IllegalStateException("of this plan alone");
			}
		}, "try");
		
		assertThat(seen, contains(1, 2, 3));
	}
	
	@Test
	public void list_shouldBeTriedAgainTheNextTimeIfItCannotBeRead() {
		WatchTask.each(() -> {
			throw new IllegalStateException("the database is away");
		}, seen::add, "try");
		
		assertThat(seen, is(empty()));
	}
	
	@Test
	public void task_shouldDoWhatTimeHasBrought() {
		releases.releaseNow(fromCourt());
		cast.run("update peermentor_plan set checked_on = '2000-01-01'");
		clock.forward(Duration.ofHours(2));
		cast.loginAsAdministrator();
		assertThat(watch.getPlansToTell().size() + watch.getPlansToCheck().size(), is(2));
		
		new WatchTask().execute();
		
		Context.clearSession();
		assertThat(watch.getPlansToTell(), is(empty()));
		assertThat(watch.getPlansToCheck(), is(empty()));
	}
}
