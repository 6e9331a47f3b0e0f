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
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.Assert.assertThrows;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.Before;
import org.junit.Test;
import org.openmrs.module.peermentor.Cast.Member;
import org.openmrs.module.peermentor.Shown;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What is kept of the reading of plans and what belongs to them, and what of them is of another segment.
 */
public class TransitionOpeningsTest extends TransitionTest {
	
	@Autowired
	private PlanTaskService tasks;
	
	@Autowired
	private ReadinessItemService items;
	
	@Autowired
	private HandoverService handovers;
	
	@Autowired
	private ConditionService conditions;
	
	@Autowired
	private PlanDosingService planDosing;
	
	@Autowired
	private SafeContactService safeContacts;
	
	@Autowired
	private WorklistService worklist;
	
	private final Shown shown = new Shown(cast);
	
	private Member reader;
	
	private String plan;
	
	@Before
	public void releaseSomebody() {
		cast.loginAsAdministrator();
		reader = cast.withRole(Roles.NOTES_READER);
		coordinator.login();
		plan = releases.releaseNow(fromCourt()).getUuid();
		conditions.enterCondition(plan, new NewCondition().category(ConditionCategory.NO_CONTACT).person(PersonRole.NEIGHBOUR));
		forget();
	}
	
	@Test
	public void readings_shouldBeKeptForWhoeverIsOutsideTheTeamAlone() {
		shown.consent(participant, reader, Segment.PLAN);
		String patient = cast.uuid(participant);
		Map<Runnable, String> readings = new LinkedHashMap<>();
		readings.put(() -> plans.getTransitionPlan(plan), "disclosed PLAN*");
		readings.put(() -> plans.getTransitionPlans(new PlanCriteria(), PAGE), "disclosed PLAN");
		readings.put(() -> plans.getPlanHistory(plan, PAGE), "disclosed PLAN*");
		readings.put(() -> plans.getMissing(plan, PAGE), "disclosed PLAN*");
		readings.put(() -> tasks.getTasks(plan, Collections.emptyList(), PAGE), "disclosed PLAN*");
		readings.put(() -> items.getReadinessItems(plan, PAGE), "disclosed PLAN*");
		readings.put(() -> handovers.getHandover(plan, PAGE), "disclosed PLAN*");
		readings.put(() -> releases.getReleases(patient, PAGE), "disclosed PLAN");
		readings.put(() -> worklist.readWorklist(new WorklistCriteria(), PAGE), "disclosed PLAN");
		for (Map.Entry<Runnable, String> each : readings.entrySet()) {
			for (Member member : Arrays.asList(mentor, coordinator)) {
				member.login();
				assertThat(shown.during(each.getKey()), is(empty()));
			}
			reader.login();
			assertThat(shown.during(each.getKey()), contains(each.getValue()));
		}
	}
	
	@Test
	public void alerts_shouldBeKeptWhereTheReaderMayKnowWhomTheyAreAbout() {
		cast.run("update peermentor_task_alert set user_id = " + reader.getUser().getUserId());
		reader.login();
		String alert = alerts.getAlerts(false, PAGE).getRows().get(0).getUuid();
		assertThat("nobody is named", shown.during(() -> alerts.getAlert(alert)), is(empty()));
		shown.consent(participant, reader, Segment.PLAN);
		assertThat(shown.during(() -> alerts.getAlert(alert)), contains("disclosed PLAN*"));
		assertThat(shown.during(() -> alerts.getAlerts(false, PAGE)), contains("disclosed PLAN"));
	}
	
	@Test
	public void safeContact_shouldBeKeptForWhoeverIsOutsideTheTeamAlone() {
		cast.loginAsAdministrator();
		Member planner = cast.withPrivileges(Privileges.VIEW_ALL_PARTICIPANTS, Privileges.MANAGE_PLANS);
		shown.consent(participant, planner, Segment.IDENTITY);
		String patient = cast.uuid(participant);
		for (Runnable reading : Arrays.<Runnable> asList(() -> safeContacts.getSafeContact(patient),
		    () -> safeContacts.getEditions(patient, PAGE), () -> safeContacts.nextStep(patient))) {
			for (Member member : Arrays.asList(mentor, coordinator)) {
				member.login();
				assertThat(shown.during(reading), is(empty()));
			}
			planner.login();
			assertThat(shown.during(reading), contains("disclosed IDENTITY"));
		}
	}
	
	@Test
	public void release_shouldShowDosesToThoseToWhomTheyAreOpenAlone() {
		shown.consent(participant, reader, Segment.PLAN);
		lines.enterMedicationLine(methadone());
		reader.login();
		assertThat(shown.during(() -> releases.getRelease(plan)), contains("disclosed PLAN*"));
		assertThat(releases.getRelease(plan).getDoses(), is(empty()));
		assertThat(releases.getRelease(plan).getSnapshot(), is(nullValue()));
		assertThat(planDosing.getMedicationLines(plan, PAGE).getTotal(), is(0L));
		shown.consent(participant, reader, Segment.DOSING);
		assertThat(shown.during(() -> releases.getRelease(plan)),
		    containsInAnyOrder("disclosed PLAN*", "disclosed DOSING*", "read DOSING*"));
		assertThat(releases.getRelease(plan).getDoses(), is(not(empty())));
		assertThat(shown.during(() -> planDosing.getMedicationLines(plan, PAGE)),
		    containsInAnyOrder("disclosed DOSING", "read DOSING"));
		mentor.login();
		assertThat(shown.during(() -> releases.getRelease(plan)), contains("read DOSING*"));
	}
	
	@Test
	public void conditions_shouldNeedTheSegmentOfJusticeAlsoInTheHistory() {
		shown.consent(participant, reader, Segment.PLAN);
		reader.login();
		assertThrows(NotFound.class, () -> conditions.getConditions(plan, PAGE));
		assertThat(subjects(), not(hasItem(PlanSubject.CONDITION)));
		String justice = shown.consent(participant, reader, Segment.JUSTICE);
		assertThat(shown.during(() -> conditions.getConditions(plan, PAGE)), contains("disclosed JUSTICE*"));
		assertThat(conditions.getConditions(plan, PAGE).getTotal(), is(1L));
		assertThat(subjects(), hasItem(PlanSubject.CONDITION));
		assertThat(shown.during(this::subjects), containsInAnyOrder("disclosed PLAN*", "disclosed JUSTICE*"));
		shown.withdraw(justice, clock.now());
		assertThrows(NotFound.class, () -> conditions.getConditions(plan, PAGE));
		coordinator.login();
		assertThat(shown.during(() -> conditions.getConditions(plan, PAGE)), is(empty()));
		assertThat(subjects(), hasItem(PlanSubject.CONDITION));
	}
	
	private List<PlanSubject> subjects() {
		return plans.getPlanHistory(plan, PAGE).getRows().stream().map(PlanEventView::getSubject).collect(Collectors.toList());
	}
}
