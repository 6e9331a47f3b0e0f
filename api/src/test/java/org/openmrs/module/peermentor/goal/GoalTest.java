/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.goal;

import static org.junit.Assert.assertThrows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.hibernate.SessionFactory;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.function.ThrowingRunnable;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.Cast;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.Problem;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.time.StoppedClock;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.test.BaseModuleContextSensitiveTest;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A mentor of the therapy, a mentor for work alone, others who meet more or less.
 */
public abstract class GoalTest extends BaseModuleContextSensitiveTest {
	
	protected static final PageRequest PAGE = new PageRequest(0, 50, true);
	
	protected static final String HOME = "A place of my own.";
	
	@Rule
	public final StoppedClock clock = StoppedClock.at("2026-11-27T20:00:00Z");
	
	@Autowired
	protected GoalService goals;
	
	@Autowired
	protected GoalStepService steps;
	
	@Autowired
	protected SessionFactory sessionFactory;
	
	protected final Cast cast = new Cast();
	
	protected Cast.Member mentor;
	
	protected Cast.Member jobMentor;
	
	protected Cast.Member coordinator;
	
	protected int participant;
	
	@Before
	public void gather() {
		cast.setSiteZone("Etc/UTC");
		mentor = cast.withRole(Roles.MENTOR);
		jobMentor = cast.withRole(Roles.MENTOR);
		coordinator = cast.withRole(Roles.COORDINATOR);
		participant = cast.participant();
		assign(mentor, "OAT");
		assign(jobMentor, "EMPLOYMENT");
		mentor.login();
	}
	
	@After
	public void leave() {
		cast.leave();
	}
	
	protected GoalView set(GoalArea area, String... stepWords) {
		return set(null, HOME, area, null, stepWords);
	}
	
	protected GoalView set(String uuid, String words, GoalArea area, LocalDate target, String... stepWords) {
		List<NewStep> first = new ArrayList<>();
		Arrays.asList(stepWords).forEach(step -> first.add(new NewStep(null, step, null, null)));
		return goals.setGoal(new NewGoal(uuid, cast.uuid(participant), words, area, target, null, first, new Problems()));
	}
	
	protected GoalView say(GoalView goal, GoalTerms terms) {
		return goals.changeGoal(goal.getUuid(), new GoalChange(version("peermentor_goal", goal.getUuid()), terms, null, null,
		        new Problems()));
	}
	
	protected GoalView move(GoalView goal, GoalStatus to, GoalReason why) {
		return goals.changeGoal(goal.getUuid(), new GoalChange(version("peermentor_goal", goal.getUuid()), new GoalTerms(), to, why,
		        new Problems()));
	}
	
	protected GoalStepView add(GoalView goal, String words) {
		return steps.addStep(goal.getUuid(), new NewStep(null, words, null, new Problems()));
	}
	
	protected GoalStepView move(GoalStepView step, StepStatus to, StepReason why) {
		return steps.changeStep(step.getGoal(), step.getUuid(),
		    new StepChange(version("peermentor_goal_step", step.getUuid()), new GoalTerms(), to, why, new Problems()));
	}
	
	protected GoalStepView say(GoalStepView step, GoalTerms terms) {
		return steps.changeStep(step.getGoal(), step.getUuid(),
		    new StepChange(version("peermentor_goal_step", step.getUuid()), terms, null, null, new Problems()));
	}
	
	/** The uuids of the participant's goals, in the order of the list. */
	protected List<String> listed(GoalStatus... statuses) {
		return goals.getGoals(new GoalCriteria(cast.uuid(participant), Arrays.asList(statuses)), PAGE).getRows().stream()
		        .map(GoalView::getUuid).collect(Collectors.toList());
	}
	
	/** As it stands now. */
	protected int version(String table, String uuid) {
		return ((Number) one("select version from " + table + " where uuid = '" + uuid + "'")).intValue();
	}
	
	protected void assign(Cast.Member to, String scope) {
		cast.run("insert into peermentor_assignment (patient_id, provider_id, scope, kind, started_at, version, uuid, creator,"
		        + " date_created, voided) values (" + participant + ", " + to.getProviderId() + ", '" + scope
		        + "', 'PRIMARY', 0, 0, '" + UUID.randomUUID() + "', 1, now(), false)");
	}
	
	protected void exclude(Cast.Member from) {
		cast.run("insert into peermentor_exclusion (person_a_id, person_b_id, since, reason, version, uuid, creator, date_created,"
		        + " voided) values (" + Math.min(participant, from.getPersonId()) + ", " + Math.max(participant, from.getPersonId())
		        + ", 0, 'x', 0, '" + UUID.randomUUID() + "', 1, now(), false)");
	}
	
	protected long count(String sql) {
		return ((Number) one("select count(*) from " + sql)).longValue();
	}
	
	protected Object one(String sql) {
		Context.flushSession();
		return sessionFactory.getCurrentSession().createNativeQuery(sql).getSingleResult();
	}
	
	protected long statements(Runnable call) {
		Context.flushSession();
		Context.clearSession();
		Context.getAuthenticatedUser().getPerson().getPersonId();
		long before = sessionFactory.getStatistics().getPrepareStatementCount();
		call.run();
		return sessionFactory.getStatistics().getPrepareStatementCount() - before;
	}
	
	protected static List<String> refusals(ThrowingRunnable call) {
		return assertThrows(InvalidInput.class, call).getProblems().stream().map(Problem::toString).collect(Collectors.toList());
	}
	
	protected static GoalTerms words(String words) {
		return new GoalTerms().words(words);
	}
	
	protected static List<String> none() {
		return Collections.emptyList();
	}
}
