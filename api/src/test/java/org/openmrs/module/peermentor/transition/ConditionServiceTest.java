/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.junit.Assert.assertThrows;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.Test;
import org.openmrs.api.APIAuthenticationException;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problems;
import org.springframework.beans.factory.annotation.Autowired;

public class ConditionServiceTest extends TransitionTest {
	
	private static final Collection<String> NONE = Collections.emptyList();
	
	@Autowired
	private ConditionService conditions;
	
	@Test
	public void enterCondition_shouldKeepWhatItsCategoryNeeds() {
		String plan = plan();
		String uuid = UUID.randomUUID().toString();
		conditions.enterCondition(plan, noGo().uuid(uuid));
		forget();
		conditions.enterCondition(plan, noGo().uuid(uuid));
		conditions.enterCondition(plan, curfew());
		conditions.enterCondition(plan, new NewCondition().category(ConditionCategory.NO_CONTACT).person(PersonRole.NEIGHBOUR));
		forget();
		ConditionView area = conditions.getCondition(plan, uuid);
		assertThat(area.getArea().get("postalBeginnings"), is(Arrays.asList("V6A")));
		assertThat(area.getArea().get("city"), is("VANCOUVER"));
		assertThat(area.getArea().get("streets"), is(Arrays.asList("EAST HASTINGS STREET", "MAIN STREET")));
		List<ConditionView> all = conditions.getConditions(plan, PAGE).getRows();
		assertThat(all.stream().map(ConditionView::getCategory).collect(Collectors.toList()),
		    contains(ConditionCategory.NO_GO, ConditionCategory.CURFEW, ConditionCategory.NO_CONTACT));
		assertThat(all.get(1).getTimes().get("from"), is("21:00"));
		assertThat(all.get(1).getTimes().get("days"), is(Arrays.asList(DayOfWeek.values())));
		assertThat(all.get(2).getPerson(), is(PersonRole.NEIGHBOUR));
	}
	
	@Test
	public void enterCondition_shouldNameEverythingThatCannotBeTaken() {
		String plan = plan();
		assertThat(refusals(() -> conditions.enterCondition(plan, new NewCondition())), contains("category: " + Problems.REQUIRED));
		assertThat(refusals(() -> conditions.enterCondition(plan, new NewCondition().category(ConditionCategory.NO_GO)
		        .times(Collections.<DayOfWeek> emptyList(), null, LocalTime.NOON).person(PersonRole.CHILD))),
		    containsInAnyOrder("times.days: " + Problems.REQUIRED, "times.from: " + Problems.REQUIRED,
		        "area: " + Problems.REQUIRED, "times: peermentor.error.condition.notOfCategory",
		        "person: peermentor.error.condition.notOfCategory"));
		assertThat(refusals(() -> conditions.enterCondition(plan, new NewCondition().category(ConditionCategory.RED_ZONE)
		        .area(Arrays.asList("near the school of the child"), null, Arrays.asList("Main Street")))),
		    contains("area.postalBeginnings: peermentor.error.malformed", "area.city: " + Problems.REQUIRED));
		assertThat(refusals(() -> conditions.enterCondition(plan, new NewCondition().category(ConditionCategory.RED_ZONE)
		        .area(Collections.nCopies(31, "V6A"), String.join("", Collections.nCopies(61, "x")), NONE))),
		    contains("area.postalBeginnings: peermentor.error.outOfRange", "area.city: peermentor.error.malformed"));
		assertThat(count("peermentor_plan_condition"), is(0L));
	}
	
	@Test
	public void voidCondition_shouldTakeItBackWithAReasonAndKeepTheHistory() {
		String plan = plan();
		String uuid = conditions.enterCondition(plan, curfew()).getUuid();
		forget();
		assertThat(refusals(() -> conditions.voidCondition(plan, uuid, " ")), contains("reason: " + Problems.REQUIRED));
		conditions.voidCondition(plan, uuid, "Lifted by the court");
		forget();
		assertThrows(NotFound.class, () -> conditions.getCondition(plan, uuid));
		assertThrows(NotFound.class, () -> conditions.voidCondition(plan, uuid, "Again"));
		assertThat(refusals(() -> conditions.enterCondition(plan, curfew().uuid(uuid))),
		    contains("uuid: peermentor.error.uuidTaken"));
		List<String> trail = plans.getPlanHistory(plan, PAGE).getRows().stream()
		        .filter(event -> event.getSubject() == PlanSubject.CONDITION)
		        .map(event -> event.getCode() + " " + event.getFrom() + ">" + event.getTo()).collect(Collectors.toList());
		assertThat(trail, contains("CURFEW CURFEW>null", "CURFEW null>CURFEW"));
	}
	
	@Test
	public void getBookingWarnings_shouldNameEveryClashWithItsCondition() {
		String plan = plan();
		String area = conditions.enterCondition(plan, noGo()).getUuid();
		String curfew = conditions.enterCondition(plan, curfew()).getUuid();
		assertThat(warnings(plan, booking("Main Street", "Vancouver", null, "2026-11-28T22:00", "2026-11-28T22:30")),
		    contains("IN_NO_GO_AREA " + area, "IN_CURFEW " + curfew));
		assertThat(warnings(plan, booking(null, null, "V6A 1B2", "2026-11-28T05:30", null)),
		    contains("IN_NO_GO_AREA " + area, "IN_CURFEW " + curfew));
		assertThat(warnings(plan, booking(null, null, null, null, null)), contains("MAY_BE_IN_NO_GO_AREA " + area));
		assertThat(warnings(plan, booking("Main Street", "Surrey", "V3T 1A1", "2026-11-28T10:00", "2026-11-28T11:00")),
		    is(empty()));
		assertThat(refusals(() -> warnings(plan, booking(null, null, null, null, "2026-11-28T11:00"))),
		    contains("start: " + Problems.REQUIRED));
		assertThat(refusals(() -> warnings(plan, booking(null, null, null, "2026-11-28T12:00", "2026-11-28T11:00"))),
		    contains("end: peermentor.error.booking.endsBeforeStart"));
	}
	
	@Test
	public void conditions_shouldBeReadByTheMentorAndEnteredByTheTeam() {
		PlanView plan = plans.referForPlan(referral());
		String uuid = conditions.enterCondition(plan.getUuid(), curfew()).getUuid();
		mentor.login();
		assertThat(conditions.getCondition(plan.getUuid(), uuid).getCategory(), is(ConditionCategory.CURFEW));
		assertThrows(APIAuthenticationException.class, () -> conditions.enterCondition(plan.getUuid(), curfew()));
		assertThrows(APIAuthenticationException.class, () -> conditions.voidCondition(plan.getUuid(), uuid, "No"));
		jobMentor.login();
		assertThrows(NotFound.class, () -> conditions.getCondition(plan.getUuid(), uuid));
		assertThrows(NotFound.class, () -> conditions.getConditions(plan.getUuid(), PAGE));
		assertThrows(NotFound.class, () -> warnings(plan.getUuid(), booking(null, null, null, null, null)));
		coordinator.login();
		forget();
		plans.changePlan(plan.getUuid(), new PlanChange(plan.getVersion(), new Problems()).status(PlanStatus.CLOSED, null)
		        .because(CloseReason.DECLINED));
		forget();
		assertThat(refusals(() -> conditions.enterCondition(plan.getUuid(), curfew())),
		    contains("category: peermentor.error.plan.closed"));
		conditions.voidCondition(plan.getUuid(), uuid, "Never held");
	}
	
	private String plan() {
		return plans.referForPlan(referral()).getUuid();
	}
	
	private static NewCondition noGo() {
		return new NewCondition().category(ConditionCategory.NO_GO).area(Arrays.asList("v6a"), "Vancouver",
		    Arrays.asList("East Hastings Street", "Main Street"));
	}
	
	private static NewCondition curfew() {
		return new NewCondition().category(ConditionCategory.CURFEW).times(EnumSet.allOf(DayOfWeek.class), LocalTime.of(21, 0),
		    LocalTime.of(6, 0));
	}
	
	private static Booking booking(String street, String city, String postalCode, String start, String end) {
		Instant from = start == null ? null : at(start);
		return new Booking(street, city, postalCode, from, end == null ? null : at(end), new Problems());
	}
	
	private List<String> warnings(String plan, Booking booking) {
		return conditions.getBookingWarnings(plan, booking, PAGE).getRows().stream()
		        .map(warning -> warning.getKind() + " " + warning.getCondition()).collect(Collectors.toList());
	}
}
