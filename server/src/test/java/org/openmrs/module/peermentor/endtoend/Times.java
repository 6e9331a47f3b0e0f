/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.endtoend;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

import org.openmrs.module.peermentor.server.Noon;

/** Moments as a client writes them: ISO 8601 with the offset of its own zone. */
final class Times {
	
	/** With the seconds also where there are none: the platform's own addresses want them. */
	private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX");
	
	private Times() {
	}
	
	/** The same time of day so many days ago; days to come are negative. */
	static String daysAgo(int days) {
		return OffsetDateTime.now().minusDays(days).format(SECONDS);
	}
	
	static String secondsAgo(int seconds) {
		return OffsetDateTime.now().minusSeconds(seconds).format(SECONDS);
	}
	
	/** Where it is about noon, so that no day ends there for hours; without daylight saving time. */
	static ZoneId zoneWhereItIsNoon() {
		return Noon.zoneAt(Instant.now());
	}
}
