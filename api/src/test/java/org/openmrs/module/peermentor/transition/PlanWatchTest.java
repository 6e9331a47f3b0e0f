/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.time.Duration;

import org.junit.Test;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.watch.WatchTask;

public class PlanWatchTest extends TransitionTest {
	
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
