/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.server;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** For tests that count days on a clock that nobody can stop. */
public final class Noon {
	
	private static final int NOON = 12;
	
	private Noon() {
	}
	
	/**
	 * @param now any moment
	 * @return a zone in which its hour is that of noon, without daylight saving time: no day ends there for eleven hours
	 */
	public static ZoneId zoneAt(Instant now) {
		int east = NOON - now.atZone(ZoneOffset.UTC).getHour();
		// POSIX counts to the west.
		return ZoneId.of(east == 0 ? "Etc/GMT" : "Etc/GMT" + (east > 0 ? "-" + east : "+" + -east));
	}
}
