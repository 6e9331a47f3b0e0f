/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.rules.ExternalResource;
import org.openmrs.api.context.Context;

/**
 * Stops the module's clock for the length of a test, which moves it at will:
 * 
 * <pre>
 * &#64;Rule
 * public final StoppedClock clock = StoppedClock.at("2026-11-01T08:30:00Z");
 * ...
 * clock.forward(Duration.ofHours(25));
 * </pre>
 */
public final class StoppedClock extends ExternalResource {
	
	private volatile Instant instant;
	
	private Clock former;
	
	private StoppedClock(Instant instant) {
		this.instant = instant;
	}
	
	public static StoppedClock at(String instant) {
		return new StoppedClock(Instant.parse(instant));
	}
	
	public Instant now() {
		return instant;
	}
	
	public void set(Instant other) {
		instant = other;
	}
	
	public void forward(Duration duration) {
		instant = instant.plus(duration);
	}
	
	/**
	 * @return this clock for a class that takes a {@link Clock} in its constructor
	 */
	public Clock asClock() {
		return new Stopped();
	}
	
	@Override
	protected void before() {
		former = siteTime().replaceClock(asClock());
	}
	
	@Override
	protected void after() {
		siteTime().replaceClock(former);
	}
	
	private static SiteTime siteTime() {
		return Context.getRegisteredComponent("peermentor.SiteTime", SiteTime.class);
	}
	
	private final class Stopped extends Clock {
		
		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}
		
		@Override
		public Clock withZone(ZoneId zone) {
			throw new UnsupportedOperationException("The site's zone is a setting, not the clock's");
		}
		
		@Override
		public Instant instant() {
			return instant;
		}
	}
}
