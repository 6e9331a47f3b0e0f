/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Says of one plan why and from when on it needs someone, so that time alone puts it on the list and no job has to. What is
 * known decides everything but the clock: a store may keep {@link #riskAt} and compare it with now when it reads.
 */
public final class Worklist {
	
	private final SupportClock clock;
	
	private final Cadence cadence;
	
	/**
	 * @param clock counts the days after release
	 * @param cadence the programme's
	 */
	public Worklist(SupportClock clock, Cadence cadence) {
		this.clock = clock;
		this.cadence = cadence;
	}
	
	/**
	 * @param plan the plan; a closed one needs nobody
	 * @param tasks its tasks
	 * @param items its readiness items
	 * @param facts what other rooms know
	 * @return every reason, the gravest first, also those that lie ahead
	 */
	public List<WorkItem> items(PlanFacts plan, Collection<Task> tasks, Collection<ReadinessItem> items, WorkFacts facts) {
		List<WorkItem> found = new ArrayList<>();
		if (!plan.getStatus().isOpen()) {
			return found;
		}
		add(found, WorkReason.DOSE, facts.getDoseFrom());
		add(found, WorkReason.DATES_DO_NOT_FIT, facts.getFindingFrom());
		facts.getReferrals().forEach((reason, from) -> add(found, reason, from));
		addTasks(found, plan, tasks);
		if (plan.getRelease() == null) {
			addBefore(found, plan, items);
		} else {
			add(found, WorkReason.SUPPORT_ENDED, clock.endOfSupport(plan.getRelease().getAt()));
			add(found, WorkReason.CONTACT_OVERDUE, contactOverdueFrom(plan, facts.getLastMet(), facts.getNextAgreed()));
			for (Pause pause : plan.getPauses()) {
				add(found, WorkReason.NEXT_RELEASE_WITHOUT_PLAN, pause.isCustody() && pause.getTo() == null ? pause.getFrom() : null);
			}
		}
		found.sort(WorkItem.GRAVEST_FIRST);
		return found;
	}
	
	/**
	 * @return the first instant at which the plan is on the list, null if nothing that is known puts it there
	 */
	public static Instant riskAt(Collection<WorkItem> items) {
		return items.stream().map(WorkItem::getFrom).min(Instant::compareTo).orElse(null);
	}
	
	/**
	 * @return those that hold at that instant, in the same order
	 */
	public static List<WorkItem> at(Collection<WorkItem> items, Instant now) {
		return items.stream().filter(item -> item.isOnListAt(now)).collect(Collectors.toList());
	}
	
	private void addBefore(List<WorkItem> found, PlanFacts plan, Collection<ReadinessItem> items) {
		ReleasePoint point = ReleasePoint.of(plan);
		Instant notReady = null;
		for (ReadinessItem item : items) {
			if (item.isBlocking() && item.getStatus().isUndecided()) {
				Instant deadline = point.deadline(item.getDue(), zone());
				notReady = earlier(notReady, deadline == null ? plan.getOpenedAt() : deadline);
			}
		}
		add(found, WorkReason.NOT_READY, notReady);
		LocalDate planned = point.day(zone());
		add(found, WorkReason.PLANNED_DAY_HAS_PASSED, planned == null ? null : startOf(planned.plusDays(1)));
	}
	
	private void addTasks(List<WorkItem> found, PlanFacts plan, Collection<Task> tasks) {
		ReleasePoint point = ReleasePoint.of(plan);
		Instant overdue = null;
		Instant notAcknowledged = null;
		Instant releaseNotAcknowledged = null;
		for (Task task : tasks) {
			boolean waits = task.getStatus() == TaskStatus.OPEN && task.getTemplate().getAcknowledgeMinutes() > 0;
			Instant told = task.getOpenedAt().plusSeconds(60L * task.getTemplate().getAcknowledgeMinutes());
			if (waits && task.getTemplate().getSet() == TaskSet.RAPID && task.getTemplate().getOwner() == OwnerRole.MENTOR) {
				releaseNotAcknowledged = earlier(releaseNotAcknowledged, task.getOpenedAt());
			} else if (waits) {
				notAcknowledged = earlier(notAcknowledged, told);
			}
			if (task.getStatus().isOpen() && !plan.getStatus().isPaused()) {
				overdue = earlier(overdue, task.deadline(point, zone()));
			}
		}
		add(found, WorkReason.RELEASE_NOT_ACKNOWLEDGED, releaseNotAcknowledged);
		add(found, WorkReason.TASK_NOT_ACKNOWLEDGED, notAcknowledged);
		add(found, WorkReason.TASK_OVERDUE, overdue);
	}
	
	/** The midnight after the day on which a meeting is due, by the cadence or by agreement, whichever is first. */
	private Instant contactOverdueFrom(PlanFacts plan, Instant lastMet, Instant nextAgreed) {
		if (plan.getStatus().isPaused()) {
			return null;
		}
		LocalDate byCadence = cadence.nextDay(plan.getRelease().getAt(), lastMet, plan.getPauses());
		LocalDate byAgreement = nextAgreed == null ? null : clock.dayOf(nextAgreed);
		return earlier(byCadence == null ? null : startOf(byCadence.plusDays(1)),
		    byAgreement == null ? null : startOf(byAgreement.plusDays(1)));
	}
	
	private static void add(List<WorkItem> found, WorkReason reason, Instant from) {
		if (from != null) {
			found.add(new WorkItem(reason, from));
		}
	}
	
	private static Instant earlier(Instant one, Instant other) {
		if (one == null || other == null) {
			return one == null ? other : one;
		}
		return other.isBefore(one) ? other : one;
	}
	
	private Instant startOf(LocalDate day) {
		return day.atStartOfDay(zone()).toInstant();
	}
	
	private ZoneId zone() {
		return clock.getZone();
	}
}
