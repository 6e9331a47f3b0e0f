/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Instant;
import java.util.Objects;

/**
 * A time in which a plan waits: from its start, which belongs to it, to its end, which does not. Immutable.
 */
public final class Pause {
	
	private final boolean custody;
	
	private final Instant from;
	
	private final Instant to;
	
	private Pause(boolean custody, Instant from, Instant to) {
		this.custody = custody;
		this.from = Objects.requireNonNull(from, "from");
		this.to = to;
	}
	
	/**
	 * @param to null while it lasts
	 */
	public static Pause inCustody(Instant from, Instant to) {
		return new Pause(true, from, to);
	}
	
	/**
	 * @param to null while it lasts
	 */
	public static Pause inHospital(Instant from, Instant to) {
		return new Pause(false, from, to);
	}
	
	/**
	 * @return whether it is a return to custody, else a stay in hospital or detox
	 */
	public boolean isCustody() {
		return custody;
	}
	
	public Instant getFrom() {
		return from;
	}
	
	/**
	 * @return the first instant after it, null while it lasts
	 */
	public Instant getTo() {
		return to;
	}
	
	public boolean includes(Instant instant) {
		return !instant.isBefore(from) && (to == null || instant.isBefore(to));
	}
	
	Pause endedAt(Instant end) {
		return to == null ? new Pause(custody, from, end) : this;
	}
}
