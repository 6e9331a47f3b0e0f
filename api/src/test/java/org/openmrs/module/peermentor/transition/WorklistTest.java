/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.Before;
import org.junit.Test;
import org.openmrs.module.peermentor.Cast;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.view.Ref;
import org.springframework.beans.factory.annotation.Autowired;

/** Reading the list of who needs someone, compared with a naive reading of the same plans. */
public class WorklistTest extends TransitionTest {
	
	private static final WorklistCriteria ANY = new WorklistCriteria();
	
	private static final PageRequest UNCOUNTED = new PageRequest(0, 50, false);
	
	@Autowired
	private WorklistService worklists;
	
	private final List<PlantedPlan> planted = new ArrayList<>();
	
	private final List<Cast.Member> more = new ArrayList<>();
	
	@Before
	public void gatherMentors() {
		cast.loginAsAdministrator();
		for (int i = 0; i < 4; i++) {
			more.add(cast.withRole(Roles.MENTOR));
		}
		coordinator.login();
	}
	
	private PlantedPlan plan(WorkReason reason, int hoursAgo) {
		PlantedPlan plan = new PlantedPlan(cast.participant()).because(reason, hoursAgo(hoursAgo));
		planted.add(plan);
		return plan;
	}
	
	private Instant hoursAgo(int hours) {
		return clock.now().minus(Duration.ofHours(hours));
	}
	
	private WorklistView read(WorklistCriteria criteria) {
		forget();
		return worklists.readWorklist(criteria, PAGE);
	}
	
	private static List<String> plansOf(WorklistView list) {
		return list.getRows().stream().map(WorklistRow::getPlan).collect(Collectors.toList());
	}
	
	@Test
	public void readWorklist_shouldStandEachPlanAtItsGravestReasonThatHolds() {
		PlantedPlan soon = plan(WorkReason.SUPPORT_ENDED, 900).plant(cast);
		PlantedPlan today = plan(WorkReason.TASK_OVERDUE, 5).because(WorkReason.DOSE, hoursAgo(-1)).plant(cast);
		PlantedPlan late = plan(WorkReason.DOSE, 1).because(WorkReason.NOT_READY, hoursAgo(100))
		        .because(WorkReason.CONTACT_OVERDUE, hoursAgo(0)).released(hoursAgo(50), 90).plant(cast);
		PlantedPlan early = plan(WorkReason.CONTACT_OVERDUE, 2).plant(cast);
		plan(WorkReason.DOSE, -1).plant(cast);
		WorklistView list = read(ANY);
		assertThat(list.getAt(), is(clock.now()));
		assertThat(plansOf(list), contains(early.uuid, late.uuid, today.uuid, soon.uuid));
		WorklistRow row = list.getRows().get(1);
		assertThat(row.getSeverity(), is(WorkReason.Severity.NOW));
		assertThat(row.getSince(), is(hoursAgo(1)));
		assertThat(row.getReasons().stream().map(WorkItem::getReason).collect(Collectors.toList()),
		    contains(WorkReason.DOSE, WorkReason.CONTACT_OVERDUE, WorkReason.NOT_READY));
		assertThat(row.getPatient().getUuid(), is(cast.uuid(late.patientId)));
		assertThat(row.getPatient().getDisplay(), is("Participant " + late.patientId));
		assertThat(row.getStatus(), is(PlanStatus.RELEASED));
		assertThat(row.getVersion(), is(2));
		assertThat(row.getPhase(), is(Phase.FIRST_72_HOURS));
		assertThat(row.getDayNumber(), is(2L));
		assertThat(row.getMentors(), is(empty()));
		assertThat(list.getRows().get(0).getDayNumber(), is(nullValue()));
		assertThat(list.getTotal(), is(4L));
		assertThat(list.getCount().asMap().values().toString(), is("[2, 1, 1]"));
		assertThat(list.hasMore(), is(false));
	}
	
	@Test
	public void readWorklist_shouldPutAPlanOnTheListByTimeAlone() {
		PlantedPlan plan = plan(WorkReason.NOT_READY, -2).because(WorkReason.DOSE, hoursAgo(-3)).plant(cast);
		assertThat(plansOf(read(ANY)), is(empty()));
		clock.forward(Duration.ofHours(2).minusMillis(1));
		assertThat(plansOf(read(ANY)), is(empty()));
		clock.forward(Duration.ofMillis(1));
		assertThat(plansOf(read(ANY)), contains(plan.uuid));
		assertThat(read(ANY).getRows().get(0).getSeverity(), is(WorkReason.Severity.TODAY));
		clock.forward(Duration.ofHours(1));
		assertThat(read(ANY).getRows().get(0).getSeverity(), is(WorkReason.Severity.NOW));
		assertThat(read(ANY).getTotal(), is(1L));
	}
	
	@Test
	public void readWorklist_shouldNameMentorsOfTherapyThePrimaryOneFirst() {
		PlantedPlan plan = plan(WorkReason.DOSE, 1).plant(cast);
		Cast.Member cover = more.get(0);
		assign(plan.patientId, cover, "OAT");
		cast.run("update peermentor_assignment set kind = 'INTERIM_COVER' where provider_id = " + cover.getProviderId());
		assign(plan.patientId, mentor, "BOTH");
		assign(plan.patientId, mentor, "OAT");
		assign(plan.patientId, jobMentor, "EMPLOYMENT");
		plan(WorkReason.TASK_OVERDUE, 1).plant(cast);
		WorklistView list = read(ANY);
		assertThat(list.getRows().get(0).getMentors().stream().map(Ref::getUuid).collect(Collectors.toList()),
		    contains(mentor.getProviderUuid(), cover.getProviderUuid()));
		assertThat(list.getRows().get(0).getMentors().get(0).getDisplay(), is("Member " + mentor.getPersonId()));
		assertThat(list.getMentors().get(0).getMentor(), is(nullValue()));
		assertThat(list.getMentors().get(0).getCount().asMap().values().toString(), is("[0, 1, 0]"));
		assertThat(list.getMentors().get(1).getMentor().getDisplay(), is("Member " + mentor.getPersonId()));
		assertThat(list.getMentors().get(2).getCount().getTotal(), is(1L));
		assertThat(list.getMentors().size(), is(3));
		assertThat(list.getTotal(), is(2L));
	}
	
	@Test
	public void readWorklist_shouldShowAMentorTheirOwnParticipantsAlone() {
		PlantedPlan own = plan(WorkReason.DOSE, 1).plant(cast);
		assign(own.patientId, mentor, "OAT");
		PlantedPlan job = plan(WorkReason.DOSE, 2).plant(cast);
		assign(job.patientId, mentor, "EMPLOYMENT");
		plan(WorkReason.TASK_OVERDUE, 2).plant(cast);
		mentor.login();
		WorklistView list = read(ANY);
		assertThat(plansOf(list), contains(own.uuid));
		assertThat(list.getTotal(), is(1L));
		assertThat(list.getMentors().size(), is(1));
		assertThat(worklists.readWorklist(ANY, UNCOUNTED).getRows().size(), is(1));
		jobMentor.login();
		assertThat(read(ANY).getTotal(), is(0L));
	}
	
	@Test
	public void readWorklist_shouldNeverCountWhomTheReaderMayNotSee() {
		PlantedPlan excluded = plan(WorkReason.DOSE, 1).plant(cast);
		cast.run("insert into peermentor_exclusion (person_a_id, person_b_id, since, uuid, creator, date_created, voided,"
		        + " version) values (" + Math.min(coordinator.getPersonId(), excluded.patientId) + ", "
		        + Math.max(coordinator.getPersonId(), excluded.patientId) + ", 0, '" + UUID.randomUUID()
		        + "', 1, now(), false, 0)");
		cast.run("insert into patient (patient_id, creator, date_created, voided, allergy_status) values ("
		        + coordinator.getPersonId() + ", 1, now(), false, 'Unknown')");
		new PlantedPlan(coordinator.getPersonId()).because(WorkReason.DOSE, hoursAgo(1)).plant(cast);
		cast.run("update person set dead = true where person_id = " + plan(WorkReason.DOSE, 1).plant(cast).patientId);
		cast.run("update patient set voided = true where patient_id = " + plan(WorkReason.DOSE, 1).plant(cast).patientId);
		cast.run("update peermentor_plan set voided = true where plan_id = " + plan(WorkReason.DOSE, 1).plant(cast).planId);
		WorklistView list = read(ANY);
		assertThat(list.getRows(), is(empty()));
		assertThat(list.getTotal(), is(0L));
		assertThat(list.getMentors(), is(empty()));
		assertThat(worklists.readWorklist(ANY, UNCOUNTED).getRows(), is(empty()));
		nurse.login();
		assertThat(read(ANY).getTotal(), is(2L));
	}
	
	@Test
	public void readWorklist_shouldTellThePhaseOnThePlansOwnSupportWindow() {
		// Released on the evening of 17 November in Vancouver, which is the 18th in London: today is day 10.
		PlantedPlan over = plan(WorkReason.DOSE, 2).released(at("2026-11-17T23:30"), 9).plant(cast);
		PlantedPlan within = plan(WorkReason.DOSE, 1).released(at("2026-11-17T23:30"), 10).plant(cast);
		plan(WorkReason.DOSE, 3).plant(cast);
		assertThat(plansOf(read(new WorklistCriteria().phases(EnumSet.of(Phase.AFTER_SUPPORT)))), contains(over.uuid));
		assertThat(plansOf(read(new WorklistCriteria().phases(EnumSet.of(Phase.FIRST_TWO_WEEKS)))), contains(within.uuid));
		clock.forward(Duration.ofHours(12));
		assertThat(read(new WorklistCriteria().phases(EnumSet.of(Phase.AFTER_SUPPORT))).getTotal(), is(2L));
	}
	
	@Test
	public void readWorklist_shouldCostThreeStatementsWhateverItsLength() {
		for (int size : new int[] { 1, 10, 60 }) {
			Cast.Member own = more.remove(0);
			while (planted.size() < size) {
				PlantedPlan plan = plan(WorkReason.values()[planted.size() % 10], planted.size()).plant(cast);
				assign(plan.patientId, own, "OAT");
			}
			assertThat(statements(() -> worklists.readWorklist(ANY, PAGE)), is(3L));
			assertThat(statements(() -> worklists.readWorklist(ANY, UNCOUNTED)), is(3L));
			assertThat(statements(() -> worklists.readWorklist(
			    new WorklistCriteria().mentor(own.getProviderUuid()).reasons(EnumSet.of(WorkReason.DOSE)), UNCOUNTED)) <= 3,
			    is(true));
			assertThat(statements(() -> worklists.readWorklist(
			    new WorklistCriteria().phases(EnumSet.of(Phase.BEFORE_RELEASE)), PAGE)), is(4L));
			assertThat(worklists.readWorklist(ANY, PAGE).getTotal(), is((long) size));
		}
	}
	
	@Test
	public void readWorklist_shouldAnswerWhatANaiveReadingOfAllPlansAnswers() {
		Random random = new Random(20261127);
		plantAtRandom(random, 80);
		forget();
		for (int question = 0; question < 60; question++) {
			WorklistCriteria criteria = drawn(random);
			List<PlantedPlan> expected = naive(criteria);
			int start = random.nextInt(4) * 5;
			PageRequest page = new PageRequest(start, 1 + random.nextInt(90), random.nextBoolean());
			WorklistView list = worklists.readWorklist(criteria, page);
			assertThat("question " + question, plansOf(list), is(expected.stream().skip(start).limit(page.getSize())
			        .map(plan -> plan.uuid).collect(Collectors.toList())));
			assertThat(list.hasMore(), is(expected.size() > start + page.getSize()));
			if (page.isTotalWanted()) {
				assertThat(list.getTotal(), is((long) expected.size()));
				assertThat("question " + question, counts(list), is(naiveCounts(expected)));
			} else {
				assertThat(list.getTotal(), is(nullValue()));
			}
		}
	}
	
	private void plantAtRandom(Random random, int count) {
		List<Cast.Member> mentors = Arrays.asList(mentor, more.get(0), more.get(1));
		for (int i = 0; i < count; i++) {
			PlantedPlan plan = plan(WorkReason.values()[random.nextInt(10)], random.nextInt(40) - 10);
			for (int more = random.nextInt(4); more > 0; more--) {
				plan.because(WorkReason.values()[random.nextInt(10)], hoursAgo(random.nextInt(40) - 10));
			}
			plan.centre = random.nextInt(3) == 0 ? null : place(random.nextInt(2));
			plan.team = random.nextInt(3) == 0 ? null : place(random.nextInt(2));
			if (random.nextInt(4) > 0) {
				plan.released(hoursAgo(random.nextInt(2400)), 30 + random.nextInt(70));
			}
			plan.plant(cast);
			for (Cast.Member each : mentors) {
				if (random.nextInt(3) == 0) {
					assign(plan.patientId, each, random.nextBoolean() ? "OAT" : "BOTH");
					plan.mentors.add(each.getProviderUuid());
				}
			}
			if (random.nextInt(8) == 0) {
				plan.hidden = true;
				cast.run("update person set dead = true where person_id = " + plan.patientId);
			}
		}
	}
	
	private String place(int index) {
		return (String) sessionFactory.getCurrentSession().createNativeQuery("select uuid from location order by location_id")
		        .list().get(index);
	}
	
	private WorklistCriteria drawn(Random random) {
		WorklistCriteria criteria = new WorklistCriteria();
		criteria.centre(random.nextInt(4) == 0 ? place(random.nextInt(2)) : null);
		criteria.team(random.nextInt(4) == 0 ? place(random.nextInt(2)) : null);
		criteria.mentor(random.nextInt(3) == 0 ? mentor.getProviderUuid() : null);
		if (random.nextInt(3) == 0) {
			criteria.phases(Arrays.asList(Phase.values()[random.nextInt(8)], Phase.values()[random.nextInt(8)]));
		}
		if (random.nextInt(3) == 0) {
			criteria.reasons(Arrays.asList(WorkReason.values()[random.nextInt(10)], WorkReason.values()[random.nextInt(10)]));
		}
		if (random.nextInt(3) == 0) {
			criteria.severities(Collections.singleton(WorkReason.Severity.values()[random.nextInt(3)]));
		}
		return criteria;
	}
	
	private List<PlantedPlan> naive(WorklistCriteria criteria) {
		Instant now = clock.now();
		return planted.stream().filter(plan -> !plan.hidden && plan.severity(now) != null)
		        .filter(plan -> criteria.centre == null || criteria.centre.equals(plan.centre))
		        .filter(plan -> criteria.team == null || criteria.team.equals(plan.team))
		        .filter(plan -> criteria.mentor == null || plan.mentors.contains(criteria.mentor))
		        .filter(plan -> criteria.phases.isEmpty() || criteria.phases
		                .contains(new SupportClock(VANCOUVER, plan.supportDays).phase(plan.releasedAt, now)))
		        .filter(plan -> criteria.reasons.isEmpty() || criteria.reasons.stream()
		                .anyMatch(reason -> plan.reasons.containsKey(reason) && !plan.reasons.get(reason).isAfter(now)))
		        .filter(plan -> criteria.severities.isEmpty() || criteria.severities.contains(plan.severity(now)))
		        .sorted(Comparator.comparing((PlantedPlan plan) -> plan.severity(now)).thenComparing(plan -> plan.since(now))
		                .thenComparing(plan -> plan.planId))
		        .collect(Collectors.toList());
	}
	
	private Map<String, Long> naiveCounts(List<PlantedPlan> list) {
		Map<String, Long> counts = new HashMap<>();
		for (PlantedPlan plan : list) {
			String severity = plan.severity(clock.now()).name();
			counts.merge(severity, 1L, Long::sum);
			plan.mentors.forEach(mentor -> counts.merge(mentor + " " + severity, 1L, Long::sum));
			if (plan.mentors.isEmpty()) {
				counts.merge("nobody " + severity, 1L, Long::sum);
			}
		}
		return counts;
	}
	
	private static Map<String, Long> counts(WorklistView list) {
		Map<String, Long> counts = new HashMap<>();
		for (WorkReason.Severity severity : WorkReason.Severity.values()) {
			counts.put(severity.name(), list.getCount().of(severity));
			list.getMentors().forEach(work -> counts.put(
			    (work.getMentor() == null ? "nobody" : work.getMentor().getUuid()) + " " + severity, work.getCount().of(severity)));
		}
		counts.values().removeIf(number -> number == 0);
		return counts;
	}
}
