/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.server.demo;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/**
 * The days of the demo, counted back from the day of loading.
 *
 * @param now the moment of loading, in the zone of the server
 */
record Calendar(ZonedDateTime now) {
	
	/**
	 * @param daysAgo 0 for today, less for a day to come
	 * @param hour of that day, from 0
	 * @return the moment, in ISO 8601 with offset
	 */
	String at(int daysAgo, int hour) {
		return now.minusDays(daysAgo).with(LocalTime.of(hour, 0)).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
	}
	
	/**
	 * @param daysAgo 0 for today
	 * @return the day, in ISO 8601
	 */
	String day(int daysAgo) {
		return now.minusDays(daysAgo).toLocalDate().toString();
	}
}
