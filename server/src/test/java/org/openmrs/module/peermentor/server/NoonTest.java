/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.server;

import static org.hamcrest.CoreMatchers.is;
import static org.hamcrest.MatcherAssert.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.Test;

public class NoonTest {
	
	@Test
	public void zoneAt_shouldBeWhereItIsNoonWhateverTheHour() {
		Instant midnight = Instant.parse("2028-02-29T00:00:00Z");
		for (int minute = 0; minute < 24 * 60; minute++) {
			Instant now = midnight.plus(Duration.ofMinutes(minute));
			assertThat(now.toString(), now.atZone(Noon.zoneAt(now)).getHour(), is(12));
		}
	}
}
