/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.openmrs.module.peermentor.dosing.Finding;

/** What the tests of this room begin with. */
final class Plans {
	
	static final ZoneId VANCOUVER = ZoneId.of("America/Vancouver");
	
	static final SupportClock CLOCK = new SupportClock(VANCOUVER, SupportClock.DEFAULT_SUPPORT_DAYS);
	
	static final TransitionTemplate TEMPLATE = TemplateFile.sample();
	
	static final Predicate<OwnerRole> ALL_STAFFED = role -> true;
	
	private Plans() {
	}
	
	static Instant at(String iso) {
		return OffsetDateTime.parse(iso).toInstant();
	}
	
	/** Nobody has a plan yet. */
	static PlanChain none(String now) {
		return new PlanChain(Collections.<PlanFacts> emptyList(), privilege -> true, at(now));
	}
	
	/** The same plans at a later clock. */
	static PlanChain later(PlanChain chain, String now) {
		return new PlanChain(chain.getPlans(), privilege -> true, at(now));
	}
	
	static PlanChain referred(String now) {
		return none(now).refer("plan-1", CustodyKind.REMAND, "surrey", at(now));
	}
	
	static ActualRelease fromCourt(String at) {
		return new ActualRelease(at(at), true, ReleasePlace.COURT, ReleaseKind.COURT);
	}
	
	static PlannedRelease planned(String day, String saidAt) {
		return PlannedRelease.on(LocalDate.parse(day), null, ReleaseCertainty.CONFIRMED, at(saidAt));
	}
	
	static List<Task> tasks(TaskSet occasion, String now) {
		return TaskRules.toOpen(TEMPLATE, occasion, Collections.<Task> emptyList(), code -> "task-" + code, at(now));
	}
	
	static Task task(Collection<Task> tasks, String code) {
		return tasks.stream().filter(task -> task.getTemplate().getCode().equals(code)).findFirst().get();
	}
	
	static List<String> codes(Collection<Task> tasks, TaskStatus... statuses) {
		return tasks.stream().filter(task -> Arrays.asList(statuses).contains(task.getStatus()))
		        .map(task -> task.getTemplate().getCode()).collect(Collectors.toList());
	}
	
	static ReadinessSummary summary(Collection<ReadinessItem> items, Collection<Finding> findings, ReleasePoint point) {
		return ReadinessSummary.of(items, findings, point, ALL_STAFFED, VANCOUVER);
	}
	
	static List<ReadinessItem> allDone() {
		return TEMPLATE.getItems().stream().map(item -> item.status(ItemStatus.DONE, null)).collect(Collectors.toList());
	}
	
	static List<String> codes(ReadinessSummary summary) {
		return summary.getMissing().stream().map(Missing::getCode).collect(Collectors.toList());
	}
}
