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
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.openmrs.module.peermentor.transition.Plans.at;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.Test;
import org.openmrs.module.peermentor.caseload.DueFacts;
import org.openmrs.module.peermentor.caseload.DueState;

/**
 * From when on a plan is on the list is said in advance; here the clock is set to any later instant and everything is asked
 * anew of the rules that know only now. The two must agree, so that what is stored equals what is recomputed.
 */
public class WorklistAgainstNowTest {
	
	private static final long SEED = 20261122L;
	
	private static final String[] ZONES = { "America/Vancouver", "Europe/London", "America/St_Johns" };
	
	private static final CadencePolicy POLICY = CadencePolicy.sample();
	
	@Test
	public void items_shouldHoldFromTheInstantTheySayAndNotBefore() {
		Random draw = new Random(SEED);
		Map<WorkReason, Integer> on = new EnumMap<>(WorkReason.class);
		Map<WorkReason, Integer> off = new EnumMap<>(WorkReason.class);
		for (int i = 0; i < 20000; i++) {
			ZoneId zone = ZoneId.of(ZONES[draw.nextInt(3)]);
			SupportClock clock = new SupportClock(zone, 90);
			Cadence cadence = new Cadence(clock, POLICY, 7);
			Instant opened = Instant.parse("2025-01-01T00:00:00Z").plusSeconds(draw.nextInt(31000000));
			PlanFacts plan = plan(draw, opened);
			List<Task> tasks = tasks(draw, opened, plan);
			List<ReadinessItem> items = items(draw);
			Instant release = plan.getRelease() == null ? opened : plan.getRelease().getAt();
			Instant met = draw.nextBoolean() ? null : release.plusSeconds(draw.nextInt(9 * 86400));
			Instant agreed = draw.nextBoolean() ? null : release.plusSeconds(draw.nextInt(30 * 86400));
			Map<WorkReason, Instant> referrals = referrals(draw, release);
			List<WorkItem> said = new Worklist(clock, cadence).items(plan, tasks, items,
			    WorkFacts.NONE.contacts(met, agreed).referrals(referrals));
			for (int n = 0; n < 5; n++) {
				Instant latest = met != null && met.isAfter(release) ? met : release;
				Instant now = latest.plusSeconds(draw.nextInt(100 * 86400));
				Set<WorkReason> expected = askNow(clock, cadence, plan, tasks, items, met, agreed, now);
				referrals.forEach((reason, from) -> {
					if (from.toEpochMilli() <= now.toEpochMilli()) {
						expected.add(reason);
					}
				});
				List<WorkReason> found = Worklist.at(said, now).stream().map(WorkItem::getReason).collect(Collectors.toList());
				assertThat("seed " + SEED + " case " + i + " " + zone + " at " + now,
				    found.isEmpty() ? EnumSet.noneOf(WorkReason.class) : EnumSet.copyOf(found), is(expected));
				Instant risk = Worklist.riskAt(said);
				assertThat(risk != null && !now.isBefore(risk), is(!expected.isEmpty()));
				for (WorkReason reason : WorkReason.values()) {
					(expected.contains(reason) ? on : off).merge(reason, 1, Integer::sum);
				}
			}
		}
		for (WorkReason reason : EnumSet.complementOf(EnumSet.of(WorkReason.DOSE, WorkReason.DATES_DO_NOT_FIT))) {
			assertThat(reason.name(), on.getOrDefault(reason, 0), is(greaterThan(500)));
			assertThat(reason.name(), off.getOrDefault(reason, 0), is(greaterThan(500)));
		}
	}
	
	private static Set<WorkReason> askNow(SupportClock clock, Cadence cadence, PlanFacts plan, List<Task> tasks,
	        List<ReadinessItem> items, Instant met, Instant agreed, Instant now) {
		Set<WorkReason> reasons = EnumSet.noneOf(WorkReason.class);
		ReleasePoint point = ReleasePoint.of(plan);
		for (Task task : tasks) {
			if (task.isOverdue(point, clock.getZone(), now) && !plan.getStatus().isPaused()) {
				reasons.add(WorkReason.TASK_OVERDUE);
			}
			boolean asks = task.getStatus() == TaskStatus.OPEN && task.getTemplate().getAcknowledgeMinutes() > 0;
			if (asks && task.getTemplate().getCode().equals("release-acknowledged")) {
				reasons.add(WorkReason.RELEASE_NOT_ACKNOWLEDGED);
			} else if (asks && Escalation.of(task, role -> true, now).getTold().size() > 1) {
				reasons.add(WorkReason.TASK_NOT_ACKNOWLEDGED);
			}
		}
		if (plan.getRelease() == null) {
			ReadinessSummary summary = ReadinessSummary.of(items, Collections.emptyList(), point, role -> true, clock.getZone());
			boolean late = summary.getMissing().stream()
			        .anyMatch(one -> one.isBlocking() && one.getStatus().isUndecided() && one.isLate(now));
			if (late) {
				reasons.add(WorkReason.NOT_READY);
			}
			PlanFacts sentenced = plan.custodyKind(CustodyKind.SENTENCED).status(PlanStatus.PREPARING);
			if (new LeadRules(clock, 30).decide(sentenced, MentorPresence.AT_WORK, false, now) == LeadReason.PLANNED_DAY_HAS_PASSED) {
				reasons.add(WorkReason.PLANNED_DAY_HAS_PASSED);
			}
			return reasons;
		}
		if (clock.phase(plan.getRelease().getAt(), now) == Phase.AFTER_SUPPORT) {
			reasons.add(WorkReason.SUPPORT_ENDED);
		}
		if (new LeadRules(clock, 30).decide(plan, MentorPresence.AT_WORK, false, now) == LeadReason.BACK_IN_CUSTODY) {
			reasons.add(WorkReason.NEXT_RELEASE_WITHOUT_PLAN);
		}
		DueFacts facts = new DueFacts(false, plan.getRelease().getAt(), met, agreed);
		if (cadence.decide(plan, facts, now).getState() == DueState.OVERDUE) {
			reasons.add(WorkReason.CONTACT_OVERDUE);
		}
		return reasons;
	}
	
	private static PlanFacts plan(Random draw, Instant opened) {
		PlanFacts plan = PlanFacts.opened("k", null, opened).status(PlanStatus.PREPARING);
		LocalDate day = opened.atZone(ZoneId.of("UTC")).toLocalDate().plusDays(draw.nextInt(60));
		if (draw.nextInt(3) > 0) {
			plan = plan.planned(PlannedRelease.on(day, draw.nextBoolean() ? null : LocalTime.of(draw.nextInt(24), 0),
			    ReleaseCertainty.ESTIMATED, opened));
		}
		if (draw.nextInt(3) == 0) {
			return plan;
		}
		Instant release = opened.plusSeconds(draw.nextInt(30 * 86400));
		plan = plan.released(new ActualRelease(release, false, ReleasePlace.CENTRE, ReleaseKind.PLANNED)).status(PlanStatus.IN_SUPPORT);
		if (draw.nextInt(4) == 0) {
			return plan.paused(Pause.inCustody(release, null)).status(PlanStatus.PAUSED_IN_CUSTODY);
		}
		return plan;
	}
	
	private static List<Task> tasks(Random draw, Instant opened, PlanFacts plan) {
		List<Task> tasks = new ArrayList<>();
		Instant since = plan.getRelease() == null ? opened : plan.getRelease().getAt();
		for (TaskTemplate template : Plans.TEMPLATE.getTasks()) {
			if (draw.nextInt(9) == 0) {
				Task task = Task.opened("t", template, since);
				int state = draw.nextInt(4);
				tasks.add(state == 0 ? task.claimed("p", since) : state == 1 ? task.status(TaskStatus.DONE, null) : task);
			}
		}
		return tasks;
	}
	
	private static Map<WorkReason, Instant> referrals(Random draw, Instant release) {
		Map<WorkReason, Instant> referrals = new EnumMap<>(WorkReason.class);
		for (WorkReason reason : EnumSet.range(WorkReason.REFERRAL_UNANSWERED, WorkReason.REFERRAL_TO_TAKE_UP)) {
			if (draw.nextInt(3) == 0) {
				referrals.put(reason, release.plusSeconds(draw.nextInt(100 * 86400)));
			}
		}
		return referrals;
	}
	
	private static List<ReadinessItem> items(Random draw) {
		return Plans.TEMPLATE.getItems().stream()
		        .map(item -> item.status(draw.nextInt(4) > 0 ? ItemStatus.DONE : ItemStatus.values()[draw.nextInt(6)], ItemReason.OTHER))
		        .collect(Collectors.toList());
	}
	
	@Test
	public void items_shouldPutTheGravestFirstAndBeEmptyOnceClosed() {
		PlanFacts plan = Plans.none("2025-06-13T17:00-07:00").releaseNow("x", Plans.fromCourt("2025-06-13T17:00-07:00")).open();
		List<Task> tasks = Plans.tasks(TaskSet.RAPID, "2025-06-13T17:00-07:00");
		Worklist worklist = new Worklist(Plans.CLOCK, new Cadence(Plans.CLOCK, CadencePolicy.sample(), 7));
		List<WorkItem> items = worklist.items(plan, tasks, Collections.<ReadinessItem> emptyList(),
		    WorkFacts.NONE.doses(at("2025-06-14T10:00-07:00"), null));
		assertThat(reasons(Worklist.at(items, at("2025-06-13T17:00-07:00"))), contains(WorkReason.RELEASE_NOT_ACKNOWLEDGED));
		assertThat(reasons(Worklist.at(items, at("2025-06-14T10:00-07:00"))), contains(WorkReason.RELEASE_NOT_ACKNOWLEDGED,
		    WorkReason.CONTACT_OVERDUE, WorkReason.DOSE, WorkReason.TASK_NOT_ACKNOWLEDGED, WorkReason.TASK_OVERDUE));
		List<WorkItem> closed = worklist.items(plan.closed(CloseReason.DECEASED, at("2025-06-14T10:00-07:00")), tasks,
		    Collections.<ReadinessItem> emptyList(), WorkFacts.NONE.doses(at("2025-06-14T10:00-07:00"), null));
		assertThat(closed, is(empty()));
		assertThat(Worklist.riskAt(closed), is(nullValue()));
	}
	
	private static List<WorkReason> reasons(List<WorkItem> items) {
		return items.stream().map(WorkItem::getReason).collect(Collectors.toList());
	}
}
