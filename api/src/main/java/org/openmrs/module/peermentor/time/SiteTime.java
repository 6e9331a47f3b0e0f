/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.time;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

import org.openmrs.module.peermentor.settings.Settings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * What time it is, and where. The only place in the module that asks a clock. Tests stop and move the clock with the
 * rule <code>StoppedClock</code> of the api's test jar.
 */
@Component("peermentor.SiteTime")
public class SiteTime {
	
	private final Settings settings;
	
	private volatile Clock clock;
	
	@Autowired
	SiteTime(Settings settings, @Qualifier("peermentor.Clock") Clock clock) {
		this.settings = settings;
		this.clock = clock;
	}
	
	/**
	 * @return the present instant, in whole milliseconds, so that it is the same before and after it was stored
	 */
	public Instant now() {
		return clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}
	
	/**
	 * @return the zone in which the site counts its days: the global property <code>peermentor.timeZone</code>, or the
	 *         server's zone if that is empty or unusable; never null
	 */
	public ZoneId zone() {
		return settings.timeZone();
	}
	
	/** For tests: see <code>StoppedClock</code>. */
	Clock replaceClock(Clock other) {
		Clock former = clock;
		clock = other;
		return former;
	}
}
