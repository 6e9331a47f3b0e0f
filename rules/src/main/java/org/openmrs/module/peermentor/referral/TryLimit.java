/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How many wrong tries are borne before nobody is heard for a while. Counted from what the log of the database says, so that
 * every node counts the same; while it is closed nothing is counted, so that it opens again by itself.
 */
public enum TryLimit {
	
	/** With one and the same beginning of a code, wherever they come from. */
	CODE_PART(5, Duration.ofHours(1), Duration.ofHours(1)),
	
	/** From one address of the network. Behind a proxy that names nobody a whole town is one, so it is not few. */
	ADDRESS(10, Duration.ofMinutes(15), Duration.ofMinutes(30)),
	
	/** Slips in typing from one address; they tell nothing, so more are borne. */
	SLIPS(30, Duration.ofMinutes(15), Duration.ofMinutes(30)),
	
	/** From everywhere. Closing this one closes out honest partners too, who have a phone; it is short for their sake. */
	EVERYBODY(300, Duration.ofHours(1), Duration.ofMinutes(15));
	
	private final int tries;
	
	private final Duration window;
	
	private final Duration closed;
	
	TryLimit(int tries, Duration window, Duration closed) {
		this.tries = tries;
		this.window = window;
		this.closed = closed;
	}
	
	/**
	 * @return how many of the newest tries have to be known to answer
	 */
	public int getTries() {
		return tries;
	}
	
	/**
	 * @param wrong the wrong tries that were counted, the newest first; as many as {@link #getTries} are enough
	 * @return whether nobody is heard at this instant: so many wrong ones came within the window, and the last of them is not long
	 *         enough ago
	 */
	public boolean isClosed(List<Instant> wrong, Instant now) {
		if (wrong.size() < tries) {
			return false;
		}
		Instant last = wrong.get(0);
		boolean closely = !wrong.get(tries - 1).isBefore(last.minus(window));
		return closely && now.isBefore(last.plus(closed));
	}
}
