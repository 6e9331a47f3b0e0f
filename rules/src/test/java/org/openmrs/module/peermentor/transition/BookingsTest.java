/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.Test;
import org.openmrs.module.peermentor.refusal.Problems;

public class BookingsTest {
	
	private static final Area BY_POST = new Area(Arrays.asList("V6A", "v5k 1"), null, Collections.<String> emptyList());
	
	private static final Area BY_STREET = new Area(Collections.<String> emptyList(), "Vancouver",
	        Arrays.asList("East Hastings Street"));
	
	private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);
	
	/** The area, the address, what is known. */
	private static final Object[][] PLACES = {
	        { BY_POST, new Address(null, null, "V6A 1B2"), Area.Answer.INSIDE },
	        { BY_POST, new Address(null, null, "v6a1b2"), Area.Answer.INSIDE },
	        { BY_POST, new Address(null, null, "V5K 1Z9"), Area.Answer.INSIDE },
	        { BY_POST, new Address(null, null, "V5K 2Z9"), Area.Answer.OUTSIDE },
	        { BY_POST, new Address(null, null, "V6B 1B2"), Area.Answer.OUTSIDE },
	        { BY_POST, new Address(null, null, "V6"), Area.Answer.NOBODY_KNOWS },
	        { BY_POST, new Address("Main Street", "Vancouver", null), Area.Answer.NOBODY_KNOWS },
	        { BY_STREET, new Address("East Hastings Street", "Vancouver", null), Area.Answer.INSIDE },
	        { BY_STREET, new Address("east  hastings street", "VANCOUVER", "V6A 1B2"), Area.Answer.INSIDE },
	        { BY_STREET, new Address("E Hastings St", "Vancouver", null), Area.Answer.NOBODY_KNOWS },
	        { BY_STREET, new Address("East Hastings Street", null, null), Area.Answer.NOBODY_KNOWS },
	        { BY_STREET, new Address("East Hastings Street", "City of Vancouver", null), Area.Answer.NOBODY_KNOWS },
	        { BY_STREET, new Address(null, "Vancouver", null), Area.Answer.NOBODY_KNOWS },
	        { BY_STREET, new Address("Main Street", "Vancouver", null), Area.Answer.OUTSIDE },
	        { BY_STREET, new Address("East Hastings Street", "Surrey", null), Area.Answer.OUTSIDE },
	        { BY_STREET, new Address("East", "Vancouver", null), Area.Answer.NOBODY_KNOWS } };
	
	@Test
	public void holds_shouldNeverCallOutsideWhatIsNotKnown() {
		for (int i = 0; i < PLACES.length; i++) {
			assertThat("row " + i, ((Area) PLACES[i][0]).holds((Address) PLACES[i][1]), is(PLACES[i][2]));
		}
	}
	
	@Test
	public void warnings_shouldNameEveryClash() {
		List<ReleaseCondition> conditions = Arrays.asList(
		    new ReleaseCondition("no-go", ConditionCategory.NO_GO, BY_POST, null, null),
		    new ReleaseCondition("curfew", ConditionCategory.CURFEW, null,
		            new WeeklyTimes(EVERY_DAY, LocalTime.of(21, 0), LocalTime.of(6, 0)), null),
		    new ReleaseCondition("report", ConditionCategory.REPORTING, null,
		            new WeeklyTimes(EnumSet.of(DayOfWeek.MONDAY), LocalTime.of(10, 0), LocalTime.of(11, 0)), null),
		    new ReleaseCondition("court", ConditionCategory.COURT_ATTENDANCE, null,
		            new WeeklyTimes(EnumSet.of(DayOfWeek.TUESDAY), LocalTime.of(9, 30), LocalTime.of(12, 0)), null),
		    new ReleaseCondition("contact", ConditionCategory.NO_CONTACT, null, null, PersonRole.NEIGHBOUR));
		Address inside = new Address(null, null, "V6A 1B2");
		Address outside = new Address(null, null, "V3T 1A1");
		assertThat(kinds(inside, null, null, conditions), is("[IN_NO_GO_AREA no-go]"));
		assertThat(kinds(new Address(null, null, null), null, null, conditions), is("[MAY_BE_IN_NO_GO_AREA no-go]"));
		assertThat(kinds(outside, "2025-06-09T10:30-07:00", "2025-06-09T10:45-07:00", conditions), is("[REPORTING_AT_THAT_TIME report]"));
		assertThat(kinds(outside, "2025-06-09T09:30-07:00", "2025-06-09T10:00-07:00", conditions), is("[]"));
		assertThat(kinds(outside, "2025-06-10T08:00-07:00", "2025-06-10T09:31-07:00", conditions), is("[COURT_AT_THAT_TIME court]"));
		assertThat(kinds(outside, "2025-06-11T20:30-07:00", "2025-06-11T21:30-07:00", conditions), is("[IN_CURFEW curfew]"));
		assertThat(kinds(outside, "2025-06-12T05:59-07:00", null, conditions), is("[IN_CURFEW curfew]"));
		// the curfew ends at six on the wall, on the night of 23 hours too
		assertThat(kinds(outside, "2025-03-09T05:59-07:00", null, conditions), is("[IN_CURFEW curfew]"));
		assertThat(kinds(outside, "2025-03-09T06:00-07:00", null, conditions), is("[]"));
		assertThat(kinds(inside, "2025-06-09T10:30-07:00", null, conditions), is("[IN_NO_GO_AREA no-go, REPORTING_AT_THAT_TIME report]"));
	}
	
	private static String kinds(Address place, String start, String end, List<ReleaseCondition> conditions) {
		Instant from = start == null ? null : Plans.at(start);
		return Bookings.warnings(place, from, end == null ? null : Plans.at(end), conditions, Plans.VANCOUVER).stream()
		        .map(warning -> warning.getKind() + " " + warning.getCondition()).collect(Collectors.toList()).toString();
	}
	
	@Test
	public void check_shouldTakeWhatTheCategoryNeedsAndNothingElse() {
		WeeklyTimes times = new WeeklyTimes(EVERY_DAY, LocalTime.of(21, 0), LocalTime.of(6, 0));
		int taken = 0;
		for (ConditionCategory category : ConditionCategory.values()) {
			for (int parts = 0; parts < 8; parts++) {
				Area area = (parts & 1) == 0 ? null : BY_POST;
				WeeklyTimes at = (parts & 2) == 0 ? null : times;
				PersonRole person = (parts & 4) == 0 ? null : PersonRole.COLLEAGUE;
				Problems problems = new Problems();
				new ReleaseCondition("k", category, area, at, person).check(problems);
				boolean fits = category.getNeeded().contains(ConditionCategory.Part.AREA) == (area != null)
				        && category.getNeeded().contains(ConditionCategory.Part.TIMES) == (at != null)
				        && category.getNeeded().contains(ConditionCategory.Part.PERSON) == (person != null);
				assertThat(category + " " + parts, problems.isEmpty(), is(fits));
				taken += fits ? 1 : 0;
			}
		}
		assertThat(taken, is(ConditionCategory.values().length));
	}
	
	@Test
	public void check_shouldRefuseAnAreaThatIsASentence() {
		for (Area area : new Area[] { new Area(Arrays.asList("anywhere near the former partner"), null, Collections.<String> emptyList()),
		        new Area(Arrays.asList(""), null, Collections.<String> emptyList()),
		        new Area(Collections.<String> emptyList(), null, Arrays.asList("Main Street")),
		        new Area(Collections.<String> emptyList(), "Surrey", Arrays.asList("")),
		        new Area(Collections.<String> emptyList(), null, Collections.<String> emptyList()) }) {
			Problems problems = new Problems();
			new ReleaseCondition("k", ConditionCategory.NO_GO, area, null, null).check(problems);
			assertThat(problems.isEmpty(), is(false));
		}
	}
}
