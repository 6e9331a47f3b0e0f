/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.Assert.fail;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

import org.junit.Test;
import org.openmrs.module.peermentor.refusal.InvalidInput;

public class RescueRoutesTest {
	
	private static final String HEAD = String.join(",", RescueRoutes.COLUMNS) + "\n";
	
	private static final String CLINIC = "clinic,Clinic,555-0100,MONDAY+TUESDAY+WEDNESDAY+THURSDAY+FRIDAY,09:00,17:00,CLOSED,,\n";
	
	private static final String NIGHT = "night,Night line,555-0101,FRIDAY+SATURDAY,22:00,04:00,CLOSED,,\n";
	
	private static final Holidays HOLIDAYS = Holidays.read("date,name\n2025-07-01,Canada Day\n2025-10-31,A holiday of the town\n");
	
	/** The clock in Vancouver, and what is open then. */
	private static final String[][] HOURS = { { "2025-06-13T16:59-07:00", "{clinic=OPEN}" }, { "2025-06-13T17:00-07:00", "{}" },
	        { "2025-06-13T22:00-07:00", "{night=OPEN}" }, { "2025-06-14T03:59-07:00", "{night=OPEN}" },
	        { "2025-06-14T04:00-07:00", "{}" }, { "2025-06-16T03:00-07:00", "{}" },
	        // a holiday, and the night that would have begun on one
	        { "2025-07-01T10:00-07:00", "{}" }, { "2025-10-31T23:00-07:00", "{}" }, { "2025-11-01T03:00-07:00", "{}" },
	        // the nights in which the clocks change: hours of the wall
	        { "2025-11-02T01:30-07:00", "{night=OPEN}" }, { "2025-11-02T01:30-08:00", "{night=OPEN}" },
	        { "2025-11-02T03:59-08:00", "{night=OPEN}" }, { "2025-11-02T04:00-08:00", "{}" },
	        { "2025-03-09T03:30-07:00", "{night=OPEN}" },
	        // nobody has entered the holidays of that year
	        { "2026-06-12T10:00-07:00", "{clinic=NOBODY_KNOWS}" }, { "2026-06-13T10:00-07:00", "{}" } };
	
	@Test
	public void openAt_shouldFollowTheWallClockAndTheHolidays() {
		RescueRoutes routes = RescueRoutes.read(HEAD + CLINIC + NIGHT, HOLIDAYS);
		for (String[] row : HOURS) {
			assertThat(row[0], open(routes, row[0]), is(row[1]));
		}
	}
	
	private static String open(RescueRoutes routes, String at) {
		Map<String, RescueRoute.State> open = new TreeMap<>();
		routes.openAt(Plans.at(at), Plans.VANCOUVER).forEach((route, state) -> open.put(route.getCode(), state));
		return open.toString();
	}
	
	@Test
	public void sample_shouldKnowThatTheAccessLineClosesAtFour() {
		RescueRoutes sample = RescueRoutes.sample(HOLIDAYS);
		assertThat(open(sample, "2025-06-13T15:59-07:00"), is("{ca-bc-access-line=OPEN, ca-bc-clinician-line=OPEN}"));
		assertThat(open(sample, "2025-06-13T16:00-07:00"), is("{ca-bc-clinician-line=OPEN}"));
		assertThat(open(sample, "2025-07-01T09:00-07:00"), is("{ca-bc-access-line=OPEN, ca-bc-clinician-line=OPEN}"));
		sample.getRoutes().forEach(route -> assertThat(route.getSource().startsWith("https://"), is(true)));
	}
	
	@Test
	public void read_shouldRefuseAFileWholeAndNameLineAndColumn() {
		for (String[] row : new String[][] { { HEAD, "line 2: code" }, { HEAD + CLINIC + CLINIC, "line 3: code" },
		        { HEAD + CLINIC.replace("09:00", "9am"), "line 2: opens" }, { HEAD + CLINIC.replace("17:00", ""), "line 2: closes" },
		        { HEAD + CLINIC.replace("MONDAY+", "MONDAY+MONDAY+"), "line 2: days" },
		        { HEAD + CLINIC.replace("CLOSED", "PERHAPS"), "line 2: onHolidays" },
		        { HEAD + CLINIC.replace(",,\n", ",A title,\n"), "line 2: sourceAddress" },
		        { HEAD + CLINIC.replace("Clinic", ""), "line 2: name" } }) {
			try {
				RescueRoutes.read(row[0], HOLIDAYS);
				fail("taken: " + row[0]);
			}
			catch (InvalidInput refused) {
				assertThat(refused.getProblems().get(0).getField(), is(row[1]));
			}
		}
	}
	
	@Test
	public void read_shouldTakeRoutesAndHolidaysTogetherAndNameTheFile() {
		RescueRoutes both = RescueRoutes.read(HEAD + CLINIC, "date,name\n2025-07-01,Canada Day\n");
		assertThat(open(both, "2025-07-01T10:00-07:00"), is("{}"));
		assertThat(open(both, "2025-07-02T10:00-07:00"), is("{clinic=OPEN}"));
		String noHolidays = null;
		assertThat(open(RescueRoutes.read(HEAD + CLINIC, noHolidays), "2025-07-02T10:00-07:00"), is("{clinic=NOBODY_KNOWS}"));
		for (String[] row : new String[][] { { HEAD + CLINIC.replace("09:00", "9am"), null, "routes line 2: opens" },
		        { HEAD + CLINIC, "date,name\n2025-02-30,x\n", "holidays line 2: date" } }) {
			try {
				RescueRoutes.read(row[0], row[1]);
				fail("taken: " + row[0] + row[1]);
			}
			catch (InvalidInput refused) {
				assertThat(refused.getProblems().get(0).getField(), is(row[2]));
			}
		}
	}
	
	@Test
	public void holidays_shouldRefuseAFileWhole() {
		for (String text : new String[] { "", "date,name\n", "date,name\n2025-02-30,x\n", "date,name\n2025-07-01,x\n2025-07-01,y\n",
		        "date,name\n,x\n", "date,name\n2025-07-01,\n" }) {
			try {
				Holidays.read(text);
				fail("taken: " + text);
			}
			catch (InvalidInput refused) {
				assertThat(refused.getProblems().isEmpty(), is(false));
			}
		}
		assertThat(new Holidays(Collections.<java.time.LocalDate> emptyList()).getDates().isEmpty(), is(true));
	}
}
