/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.goal;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;
import static org.junit.Assert.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.Before;
import org.junit.Test;
import org.openmrs.api.APIAuthenticationException;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.Cast;
import org.openmrs.module.peermentor.Shown;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problems;

/**
 * Who meets which goals: a goal about work or learning whoever accompanies the participant for work, every other one whoever may
 * know of the therapy.
 */
public class GoalAccessTest extends GoalTest {
	
	private final Shown shown = new Shown(cast);
	
	private final Map<GoalArea, GoalView> made = new LinkedHashMap<>();
	
	private Cast.Member bothMentor;
	
	private Cast.Member stranger;
	
	private Cast.Member supervisor;
	
	private Cast.Member nurse;
	
	private Cast.Member clinician;
	
	@Before
	public void setOneOfEachArea() {
		cast.loginAsAdministrator();
		bothMentor = cast.withRole(Roles.MENTOR);
		stranger = cast.withRole(Roles.MENTOR);
		supervisor = cast.withRole(Roles.SUPERVISOR);
		nurse = cast.withRole(Roles.NURSE);
		clinician = cast.withRole(Roles.NOTES_READER);
		assign(bothMentor, "BOTH");
		mentor.login();
		for (GoalArea area : GoalArea.values()) {
			made.put(area, set(area, "A step"));
		}
		Context.flushSession();
	}
	
	@Test
	public void goals_shouldBeMetAsTheirAreaAndTheScopeOfWhoeverLooksSay() {
		Map<Cast.Member, String> meets = new LinkedHashMap<>();
		meets.put(mentor, "all");
		meets.put(bothMentor, "all");
		meets.put(jobMentor, "work");
		meets.put(stranger, "none");
		meets.put(coordinator, "all");
		meets.put(supervisor, "all");
		meets.put(nurse, "all");
		meets.put(clinician, "none");
		meets.forEach((member, which) -> {
			member.login();
			List<String> expected = new ArrayList<>();
			made.forEach((area, goal) -> {
				boolean met = which.equals("all") || (which.equals("work") && area.segment() == Segment.EMPLOYMENT);
				assertMet(goal, met);
				if (met) {
					expected.add(goal.getUuid());
				}
			});
			assertThat(which, listed(), containsInAnyOrder(expected.toArray()));
			assertThat(goals.getGoals(new GoalCriteria(cast.uuid(participant), Collections.emptyList()), PAGE).getTotal(),
			    is((long) expected.size()));
		});
	}
	
	private void assertMet(GoalView goal, boolean met) {
		String uuid = goal.getUuid();
		if (met) {
			assertThat(goals.getGoal(uuid).getSteps().size(), is(1));
			assertThat(goals.getHistory(uuid, PAGE).getRows().size(), is(2));
			assertThat(steps.getSteps(uuid, PAGE).getRows().size(), is(1));
		} else {
			assertThrows(NotFound.class, () -> goals.getGoal(uuid));
			assertThrows(NotFound.class, () -> goals.getHistory(uuid, PAGE));
			assertThrows(NotFound.class, () -> steps.getSteps(uuid, PAGE));
		}
	}
	
	@Test
	public void goals_shouldBeWrittenByThoseWhoMeetThemAlone() {
		jobMentor.login();
		for (GoalArea area : GoalArea.values()) {
			if (area.segment() == Segment.EMPLOYMENT) {
				assertThat(set(area).getArea(), is(area));
				assertThat(say(made.get(area), words("Work with wood.")).getWords(), is("Work with wood."));
			} else {
				assertThat(refusals(() -> set(area)), contains("patient: peermentor.error.participant.unknown"));
				assertUnwritable(made.get(area).getUuid());
			}
		}
		stranger.login();
		made.forEach((area, goal) -> {
			assertThat(refusals(() -> set(area)), contains("patient: peermentor.error.participant.unknown"));
			assertUnwritable(goal.getUuid());
		});
		assertThat("what is missing tells nothing", refusals(() -> set(null)),
		    contains("patient: peermentor.error.participant.unknown", "area: " + Problems.REQUIRED));
	}
	
	private void assertUnwritable(String uuid) {
		GoalChange change = new GoalChange(0, words("x"), null, null, new Problems());
		assertThrows(NotFound.class, () -> goals.changeGoal(uuid, change));
		assertThrows(NotFound.class, () -> goals.voidGoal(uuid, "test"));
		assertThrows(NotFound.class, () -> steps.addStep(uuid, new NewStep(null, "x", null, new Problems())));
		assertThrows(NotFound.class, () -> steps.voidStep(uuid, "x", "test"));
		assertThrows(NotFound.class,
		    () -> steps.changeStep(uuid, "x", new StepChange(0, words("x"), null, null, new Problems())));
	}
	
	@Test
	public void goals_shouldNotExistForAnExcludedPairNorForThoseWhoseAssignmentIsOver() {
		exclude(coordinator);
		coordinator.login();
		assertThat(listed(), is(none()));
		made.forEach((area, goal) -> assertMet(goal, false));
		exclude(mentor);
		mentor.login();
		assertThat(listed(), is(none()));
		cast.run("update peermentor_assignment set ended_at = " + clock.now().toEpochMilli());
		bothMentor.login();
		assertThat(listed(), is(none()));
		made.forEach((area, goal) -> assertMet(goal, false));
	}
	
	@Test
	public void goals_shouldNotExistForThemselvesNorOfAVoidedPatient() {
		cast.run("update users set person_id = " + participant + " where user_id = " + nurse.getUser().getUserId());
		Context.clearSession();
		nurse.login();
		assertThat(listed(), is(none()));
		cast.run("update patient set voided = true, voided_by = 1, date_voided = now(), void_reason = 'x' where patient_id = "
		        + participant);
		coordinator.login();
		assertThat(listed(), is(none()));
		made.forEach((area, goal) -> assertMet(goal, false));
	}
	
	@Test
	public void goals_shouldBeOpenToACliniciansAsFarAsAConsentOpensThemAndKeepThatTheyWere() {
		String plan = shown.consent(participant, clinician, Segment.PLAN);
		clinician.login();
		assertThat(listed().size(), is(GoalArea.values().length - 2));
		assertMet(made.get(GoalArea.WORK), false);
		assertThat(shown.during(() -> listed()), contains("disclosed PLAN"));
		assertThat(shown.during(() -> goals.getGoal(made.get(GoalArea.FAMILY).getUuid())), contains("disclosed PLAN*"));
		shown.withdraw(plan, clock.now());
		shown.consent(participant, clinician, Segment.EMPLOYMENT);
		assertThat(listed(), containsInAnyOrder(made.get(GoalArea.WORK).getUuid(), made.get(GoalArea.LEARNING).getUuid()));
		assertThat(shown.during(() -> goals.getHistory(made.get(GoalArea.WORK).getUuid(), PAGE)), contains("disclosed EMPLOYMENT*"));
		assertThat(shown.during(() -> steps.getSteps(made.get(GoalArea.WORK).getUuid(), PAGE)), contains("disclosed EMPLOYMENT*"));
		assertThrows("a consent opens reading alone", APIAuthenticationException.class, () -> set(GoalArea.WORK));
		mentor.login();
		assertThat("the team needs none", shown.during(() -> listed()), is(none()));
	}
	
	@Test
	public void goals_shouldBeClosedToRolesWithoutThePrivilege() {
		String uuid = made.get(GoalArea.WORK).getUuid();
		for (String role : new String[] { Roles.ADMINISTRATOR, Roles.EVALUATOR, Roles.PRIVACY_OFFICER }) {
			cast.loginAsAdministrator();
			cast.withRole(role).login();
			assertThrows(APIAuthenticationException.class, () -> listed());
			assertThrows(APIAuthenticationException.class, () -> goals.getGoal(uuid));
			assertThrows(APIAuthenticationException.class, () -> goals.getHistory(uuid, PAGE));
			assertThrows(APIAuthenticationException.class, () -> steps.getStep(uuid, "x"));
			assertThrows(APIAuthenticationException.class, () -> set(GoalArea.WORK));
			assertThrows(APIAuthenticationException.class, () -> goals.voidGoal(uuid, "test"));
			assertThrows(APIAuthenticationException.class, () -> steps.voidStep(uuid, "x", "test"));
		}
	}
	
	@Test
	public void goals_shouldLeaveNoWordsInWhatIsLogged() {
		made.forEach((area, goal) -> assertThat(goal.toString().contains(HOME), is(false)));
		assertThat(made.get(GoalArea.WORK).getPatient().toString().contains(HOME), is(false));
	}
}
