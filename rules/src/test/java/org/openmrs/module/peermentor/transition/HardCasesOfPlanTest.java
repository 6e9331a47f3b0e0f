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
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.openmrs.module.peermentor.transition.Plans.VANCOUVER;
import static org.openmrs.module.peermentor.transition.Plans.at;
import static org.openmrs.module.peermentor.transition.Plans.codes;
import static org.openmrs.module.peermentor.transition.Plans.fromCourt;
import static org.openmrs.module.peermentor.transition.Plans.later;
import static org.openmrs.module.peermentor.transition.Plans.none;
import static org.openmrs.module.peermentor.transition.Plans.planned;
import static org.openmrs.module.peermentor.transition.Plans.referred;
import static org.openmrs.module.peermentor.transition.Plans.summary;
import static org.openmrs.module.peermentor.transition.Plans.task;
import static org.openmrs.module.peermentor.transition.Plans.tasks;
import static org.junit.Assert.fail;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.Test;
import org.openmrs.module.peermentor.caseload.DueFacts;
import org.openmrs.module.peermentor.caseload.DueState;
import org.openmrs.module.peermentor.dosing.DoseHistory;
import org.openmrs.module.peermentor.dosing.DosePlace;
import org.openmrs.module.peermentor.dosing.DosingChecks;
import org.openmrs.module.peermentor.dosing.Finding;
import org.openmrs.module.peermentor.dosing.FindingKind;
import org.openmrs.module.peermentor.dosing.Medication;
import org.openmrs.module.peermentor.dosing.MedicationLine;
import org.openmrs.module.peermentor.dosing.Openings;
import org.openmrs.module.peermentor.dosing.Product;
import org.openmrs.module.peermentor.dosing.Release;
import org.openmrs.module.peermentor.dosing.Schedule;
import org.openmrs.module.peermentor.dosing.Stay;
import org.openmrs.module.peermentor.refusal.InvalidInput;

/**
 * The hard cases of practice, as far as they concern the plan; those of the dose clock stand in the dosing room.
 */
public class HardCasesOfPlanTest {
	
	private static final List<Finding> NO_FINDINGS = Collections.emptyList();
	
	@Test
	public void case1_unplannedReleaseFromCourtAt17OnFriday() {
		String friday = "2025-06-13T17:00-07:00";
		PlanChain preparing = later(referred("2025-06-01T09:00-07:00").prepare(null), friday);
		PlanChain ready = preparing.approve(summary(Plans.allDone(), NO_FINDINGS, ReleasePoint.unknown()));
		PlanChain closed = preparing.close(CloseReason.WITHDREW, at(friday));
		PlanChain inCustodyAgain = preparing.releaseNow("x", fromCourt("2025-06-05T10:00-07:00"))
		        .returnToCustody("fraser", at("2025-06-06T10:00-07:00"));
		for (PlanChain any : Arrays.asList(none(friday), referred(friday), preparing, ready, closed, inCustodyAgain,
		    preparing.admit(at(friday)))) {
			PlanChain after = any.releaseNow("plan-new", fromCourt(friday));
			assertThat(after.open().getStatus(), is(PlanStatus.RELEASED));
			assertThat(after.open().getRelease().getAt(), is(at(friday)));
			assertThat(after.open().getRelease().isEstimated(), is(true));
		}
		assertThat(closed.releaseNow("plan-new", fromCourt(friday)).open().getPreviousKey(), is("plan-1"));
		assertThat(inCustodyAgain.releaseNow("plan-new", fromCourt(friday)).open().getPreviousKey(), is("plan-1"));
		
		// the rapid set takes over; what has sense after release stays, with its owner
		List<Task> open = tasks(TaskSet.PLAN, "2025-06-01T09:00-07:00");
		List<Task> kept = TaskRules.after(Movement.RELEASED_NOW, open, 90);
		assertThat(codes(kept, TaskStatus.CANCELLED), hasItems("first-meeting", "ride", "prescription-at-pharmacy"));
		assertThat(codes(kept, TaskStatus.OPEN), hasItems("coverage-active", "basics", "met-at-gate"));
		List<Task> rapid = TaskRules.toOpen(Plans.TEMPLATE, TaskSet.RAPID, kept, code -> "r-" + code, at(friday));
		assertThat(codes(rapid, TaskStatus.OPEN), hasItems("release-acknowledged", "rapid-prescription", "rapid-bed",
		    "rapid-consent-signed"));
		assertThat(codes(rapid, TaskStatus.OPEN), not(hasItem("met-at-gate")));
		assertThat(task(rapid, "rapid-consent-signed").deadline(ReleasePoint.at(at(friday)), VANCOUVER),
		    is(at("2025-06-16T17:00-07:00")));
		
		// the access line closed at 16:00
		Map<RescueRoute, RescueRoute.State> routes = RescueRoutes.sample(new Holidays(Collections.<LocalDate> emptyList()))
		        .openAt(at(friday), VANCOUVER);
		assertThat(routes.keySet().stream().map(RescueRoute::getCode).collect(Collectors.toList()),
		    contains("ca-bc-clinician-line"));
		
		// everything is missing, each with an owner
		ReadinessSummary missing = summary(Plans.TEMPLATE.getItems(), NO_FINDINGS, ReleasePoint.at(at(friday)));
		assertThat(codes(missing), hasItems("PRESCRIPTION", "COVERAGE_ACTIVE", "NALOXONE", "FIRST_NIGHT"));
		assertThat(missing.getMissing(), hasSize(ReadinessArea.values().length));
		missing.getMissing().forEach(one -> assertThat(one.getOwner(), is(not(nullValue()))));
		
		// the mentor is told, then the duty list, then the team
		Escalation escalation = Escalation.of(task(rapid, "release-acknowledged"), Plans.ALL_STAFFED,
		    at("2025-06-13T17:31-07:00"));
		assertThat(escalation.getTold().stream().map(Escalation.Told::getRole).collect(Collectors.toList()),
		    contains(OwnerRole.MENTOR, OwnerRole.DUTY_MENTOR, OwnerRole.COORDINATOR));
	}
	
	@Test
	public void case1_recordedByTwoAtOnce_isOneRelease() {
		PlanChain once = referred("2025-06-13T17:00-07:00").releaseNow("a", fromCourt("2025-06-13T17:00-07:00"));
		PlanChain twice = later(once, "2025-06-13T17:01-07:00").releaseNow("b", fromCourt("2025-06-13T17:01-07:00"));
		assertThat(twice.getPlans(), is(once.getPlans()));
	}
	
	@Test
	public void case1_releasedAgainAfterACustodyThatNobodyRecorded_hasAPlanOfItsOwn() {
		PlanChain once = referred("2025-06-13T17:00-07:00").releaseNow("a", fromCourt("2025-06-13T17:00-07:00"));
		PlanChain same = later(once, "2025-06-20T09:00-07:00").releaseNow("b", fromCourt("2025-06-14T16:59-07:00"));
		assertThat(same.getPlans(), hasSize(1));
		PlanChain again = later(once, "2025-06-20T09:00-07:00").releaseNow("b", fromCourt("2025-06-20T09:00-07:00"));
		assertThat(again.open().getKey(), is("b"));
		assertThat(again.open().getPreviousKey(), is("plan-1"));
		assertThat(again.getPlans().get(0).getCloseReason(), is(CloseReason.RETURNED_TO_CUSTODY));
	}
	
	@Test
	public void case2_releaseDateMovesOrIsStayed() {
		PlanFacts plan = referred("2025-06-01T09:00-07:00").plan(planned("2025-06-20", "2025-06-01T09:00-07:00")).open();
		List<Task> before = tasks(TaskSet.PLAN, "2025-06-01T09:00-07:00").stream()
		        .map(task -> task.getTemplate().getCode().equals("ride") || task.getTemplate().getCode().equals("goals")
		                ? task.status(TaskStatus.DONE, null) : task)
		        .collect(Collectors.toList());
		ReleasePoint old = ReleasePoint.of(plan);
		PlanFacts moved = plan.planned(planned("2025-06-27", "2025-06-10T09:00-07:00"));
		ReleasePoint current = ReleasePoint.of(moved);
		List<Task> after = TaskRules.afterReleaseMoved(before, old, current, VANCOUVER, at("2025-06-10T09:00-07:00"));
		assertThat(after, hasSize(before.size()));
		assertThat(task(after, "appointment").deadline(old, VANCOUVER), is(at("2025-06-14T00:00-07:00")));
		assertThat(task(after, "appointment").deadline(current, VANCOUVER), is(at("2025-06-21T00:00-07:00")));
		assertThat(task(after, "ride").getStatus(), is(TaskStatus.OPEN));
		assertThat(task(after, "ride").getReason(), is(TaskReason.RELEASE_MOVED));
		assertThat(task(after, "goals").getStatus(), is(TaskStatus.DONE));
		assertThat(moved.getPlannedHistory(), hasSize(2));
		Instant appointment = at("2025-06-21T10:00-07:00");
		assertThat(Bookings.needsRebooking(old, current, appointment, VANCOUVER, at("2025-06-10T09:00-07:00")), is(true));
		assertThat(Bookings.needsRebooking(current, current, appointment, VANCOUVER, at("2025-06-10T09:00-07:00")), is(false));
		
		// the charge is stayed: nobody knows, nothing is deleted, what had a due time presses
		PlanFacts stayed = moved.planned(PlannedRelease.unknown(WhyUnknown.PROCEEDINGS_STAYED, at("2025-06-12T09:00-07:00")));
		assertThat(stayed.getPlannedHistory(), hasSize(3));
		assertThat(task(after, "appointment").deadline(ReleasePoint.of(stayed), VANCOUVER), is(nullValue()));
		ReadinessSummary missing = summary(Plans.TEMPLATE.getItems(), NO_FINDINGS, ReleasePoint.of(stayed));
		missing.getMissing().forEach(one -> assertThat(one.isLate(at("2025-06-12T09:00-07:00")), is(true)));
		assertThat(Bookings.needsRebooking(current, ReleasePoint.of(stayed), appointment, VANCOUVER,
		    at("2025-06-12T09:00-07:00")), is(true));
	}
	
	@Test
	public void case2_theSameWordSaidAgain_isNoChange() {
		PlanFacts plan = referred("2025-06-01T09:00-07:00").plan(planned("2025-06-20", "2025-06-01T09:00-07:00")).open();
		assertThat(plan.planned(planned("2025-06-20", "2025-06-02T09:00-07:00")).getPlannedHistory(), hasSize(1));
	}
	
	@Test
	public void case3_lastDoseInCustodyUnknown_planIsNotReady() {
		assertBlocks(FindingKind.LAST_DOSE_UNKNOWN, Release.at(at("2025-06-13T09:00-07:00")),
		    line().schedule(Schedule.daily()).prescribed(LocalDate.of(2025, 6, 1), LocalDate.of(2025, 7, 30)).build());
	}
	
	@Test
	public void case5_prescriptionEndsWhilePrescriberIsAway_blocksThePlan() {
		assertBlocks(FindingKind.PRESCRIPTION_ENDS_WHILE_PRESCRIBER_AWAY, Release.plannedOn(LocalDate.of(2025, 6, 13)),
		    line().schedule(Schedule.daily()).prescribed(LocalDate.of(2025, 6, 13), LocalDate.of(2025, 6, 15))
		            .prescriber(Openings.of("doctor").open(DayOfWeek.TUESDAY).build()).build());
	}
	
	@Test
	public void case6_pharmacyClosedOnSunday_blocksThePlan() {
		assertBlocks(FindingKind.PHARMACY_CLOSED_ON_DOSING_DAY, Release.plannedOn(LocalDate.of(2025, 6, 13)),
		    line().schedule(Schedule.daily()).prescribed(LocalDate.of(2025, 6, 13), LocalDate.of(2025, 6, 20))
		            .pharmacy(Openings.of("pharmacy").open(DayOfWeek.MONDAY).build()).build());
	}
	
	private static MedicationLine.Builder line() {
		return MedicationLine.of("line-1", Product.of(Medication.METHADONE));
	}
	
	private static void assertBlocks(FindingKind kind, Release release, MedicationLine line) {
		DoseHistory history = DoseHistory.builder().lines(Collections.singletonList(line)).build();
		List<Finding> findings = new DosingChecks(VANCOUVER).find(history, release, at("2025-06-13T09:30-07:00"));
		assertThat(findings.stream().map(Finding::getKind).collect(Collectors.toList()), hasItem(kind));
		ReadinessSummary summary = summary(Plans.allDone(), findings, ReleasePoint.at(at("2025-06-13T09:00-07:00")));
		assertThat(codes(summary), hasItem(kind.name()));
		assertThat(summary.isApprovable(), is(false));
		try {
			referred("2025-06-01T09:00-07:00").prepare(null).approve(summary);
			fail("approved");
		}
		catch (InvalidInput refused) {
			assertThat(refused.getProblems().get(0).getArguments().toString().contains(kind.name()), is(true));
		}
	}
	
	@Test
	public void case7_unacknowledgedTaskGoesToTheNextRole() {
		Task task = task(tasks(TaskSet.RAPID, "2025-06-13T17:00-07:00"), "rapid-prescription");
		assertThat(Escalation.of(task, Plans.ALL_STAFFED, at("2025-06-13T17:14-07:00")).getTold(), hasSize(1));
		assertThat(Escalation.of(task, Plans.ALL_STAFFED, at("2025-06-13T17:15-07:00")).getTold(), hasSize(2));
		assertThat(Escalation.of(task, role -> role != OwnerRole.NURSE, at("2025-06-13T17:00-07:00")).getTold().get(0)
		        .getRole(), is(OwnerRole.COORDINATOR));
		Task claimed = task.claimed("nurse-1", at("2025-06-13T17:05-07:00"));
		assertThat(Escalation.of(claimed, Plans.ALL_STAFFED, at("2025-06-14T17:00-07:00")).getTold(), hasSize(1));
		assertThat(Escalation.of(task, role -> false, at("2025-06-13T17:00-07:00")).isExhausted(), is(true));
	}
	
	@Test
	public void case13_stopsTreatment_closesNothing() {
		for (CloseReason reason : CloseReason.values()) {
			assertThat(reason.name().contains("TREATMENT"), is(false));
		}
		PlanFacts open = referred("2025-06-01T09:00-07:00").releaseNow("x", fromCourt("2025-06-01T09:00-07:00")).open();
		assertThat(new LeadRules(Plans.CLOCK, 30).decide(open, MentorPresence.AT_WORK, false, at("2025-06-02T09:00-07:00")),
		    is(LeadReason.NOT_MET_YET));
	}
	
	@Test
	public void case14_reincarceratedInsideThePlan() {
		PlanChain out = later(referred("2025-06-01T09:00-07:00"), "2025-07-01T09:00-07:00")
		        .releaseNow("x", fromCourt("2025-06-05T10:00-07:00")).met(at("2025-06-05T12:00-07:00"));
		PlanChain back = out.returnToCustody("fraser", at("2025-06-10T10:00-07:00"));
		assertThat(back.open().getStatus(), is(PlanStatus.PAUSED_IN_CUSTODY));
		List<Task> tasks = TaskRules.after(Movement.RETURNED_TO_CUSTODY, tasks(TaskSet.RAPID, "2025-06-05T10:00-07:00"), 90);
		assertThat(codes(tasks, TaskStatus.OPEN, TaskStatus.CLAIMED), is(empty()));
		assertThat(tasks.stream().map(Task::getReason).collect(Collectors.toList()),
		    everyItem(is(TaskReason.RETURNED_TO_CUSTODY)));
		assertThat(new LeadRules(Plans.CLOCK, 30).decide(back.open(), MentorPresence.AT_WORK, false, at("2025-06-11T09:00-07:00")),
		    is(LeadReason.BACK_IN_CUSTODY));
		assertThat(cadence(back.open(), "2025-06-20T09:00-07:00"), is(DueState.NONE));
		PlanChain again = back.releaseNow("plan-2", fromCourt("2025-06-25T17:00-07:00"));
		assertThat(again.getPlans(), hasSize(2));
		assertThat(again.open().getPreviousKey(), is("plan-1"));
		assertThat(again.getPlans().get(0).getCloseReason(), is(CloseReason.RETURNED_TO_CUSTODY));
		List<Stay> stays = Stays.of(again.getPlans(), VANCOUVER);
		assertThat(stays.stream().map(Stay::getPlace).collect(Collectors.toList()),
		    contains(DosePlace.CUSTODY, DosePlace.CUSTODY));
		assertThat(stays.get(1).getFrom(), is(at("2025-06-10T10:00-07:00")));
		assertThat(stays.get(1).getTo(), is(at("2025-06-25T17:00-07:00")));
	}
	
	private static DueState cadence(PlanFacts plan, String now) {
		Cadence cadence = new Cadence(Plans.CLOCK, CadencePolicy.sample(), 7);
		return cadence.decide(plan, new DueFacts(false, at("2025-06-01T09:00-07:00"), plan.getMetAt(), null), at(now)).getState();
	}
	
	@Test
	public void case15_transferBetweenCentres() {
		PlanChain chain = later(referred("2025-06-01T09:00-07:00"), "2025-07-01T09:00-07:00")
		        .transfer("north-fraser", at("2025-06-03T09:00-07:00")).transfer("fraser", at("2025-06-09T09:00-07:00"));
		assertThat(chain.getPlans(), hasSize(1));
		assertThat(chain.open().getCentres().stream().map(CentreStay::getCentre).collect(Collectors.toList()),
		    contains("surrey", "north-fraser", "fraser"));
		List<Task> tasks = tasks(TaskSet.PLAN, "2025-06-01T09:00-07:00");
		assertThat(TaskRules.after(Movement.MOVED_TO_ANOTHER_CENTRE, tasks, 90), is(tasks));
	}
	
	@Test
	public void case16_transferToAnotherProvince() {
		PlanChain chain = later(referred("2025-06-01T09:00-07:00"), "2025-07-01T09:00-07:00")
		        .releaseNow("x", fromCourt("2025-06-05T10:00-07:00")).close(CloseReason.TRANSFERRED, at("2025-06-20T09:00-07:00"));
		assertThat(chain.open(), is(nullValue()));
		assertThat(chain.last().getCloseReason(), is(CloseReason.TRANSFERRED));
		assertThat(codes(TaskRules.after(Movement.PLAN_CLOSED, tasks(TaskSet.RAPID, "2025-06-05T10:00-07:00"), 90), TaskStatus.OPEN),
		    is(empty()));
	}
	
	@Test
	public void case17_hospitalOrDetoxAdmission() {
		PlanChain chain = later(referred("2025-06-01T09:00-07:00"), "2025-07-01T09:00-07:00")
		        .releaseNow("x", fromCourt("2025-06-05T10:00-07:00")).met(at("2025-06-05T12:00-07:00"));
		PlanChain in = chain.admit(at("2025-06-06T08:00-07:00"));
		assertThat(in.open().getStatus(), is(PlanStatus.PAUSED_IN_HOSPITAL));
		assertThat(cadence(in.open(), "2025-06-12T09:00-07:00"), is(DueState.NONE));
		assertThat(new LeadRules(Plans.CLOCK, 30).decide(in.open(), MentorPresence.AT_WORK, false, at("2025-06-12T09:00-07:00")),
		    is(LeadReason.IN_HOSPITAL));
		List<Task> tasks = tasks(TaskSet.RAPID, "2025-06-05T10:00-07:00");
		assertThat(TaskRules.after(Movement.ADMITTED_TO_HOSPITAL, tasks, 90), is(tasks));
		PlanChain outAgain = in.discharge(at("2025-06-12T10:00-07:00"));
		assertThat(outAgain.open().getStatus(), is(PlanStatus.IN_SUPPORT));
		assertThat(cadence(outAgain.open(), "2025-06-13T09:00-07:00"), is(DueState.DUE_TODAY));
		assertThat(Stays.of(outAgain.getPlans(), VANCOUVER).get(1).getPlace(), is(DosePlace.HOSPITAL));
	}
	
	@Test
	public void case17_inHospitalBeforeRelease_hasToBeApprovedAgain() {
		PlanChain ready = later(referred("2025-06-01T09:00-07:00"), "2025-07-01T09:00-07:00").prepare(null)
		        .approve(summary(Plans.allDone(), NO_FINDINGS, ReleasePoint.unknown()));
		assertThat(ready.admit(at("2025-06-03T08:00-07:00")).discharge(at("2025-06-04T08:00-07:00")).open().getStatus(),
		    is(PlanStatus.PREPARING));
	}
	
	@Test
	public void case18_overdose_closesNothing() {
		PlanChain chain = later(referred("2025-06-01T09:00-07:00"), "2025-07-01T09:00-07:00")
		        .releaseNow("x", fromCourt("2025-06-05T10:00-07:00")).met(at("2025-06-05T12:00-07:00"))
		        .admit(at("2025-06-06T08:00-07:00")).discharge(at("2025-06-06T20:00-07:00"));
		assertThat(chain.open().getStatus(), is(PlanStatus.IN_SUPPORT));
	}
	
	@Test
	public void case19_participantDies() {
		PlanChain chain = later(referred("2025-06-01T09:00-07:00"), "2025-07-01T09:00-07:00")
		        .releaseNow("x", fromCourt("2025-06-05T10:00-07:00"));
		PlanChain said = chain.died(false, at("2025-06-20T09:00-07:00"));
		assertThat(said.last().getCloseReason(), is(CloseReason.DECEASED_UNCONFIRMED));
		PlanChain confirmed = said.died(true, at("2025-06-21T09:00-07:00"));
		assertThat(confirmed.last().getCloseReason(), is(CloseReason.DECEASED));
		assertThat(confirmed.last().getClosedAt(), is(at("2025-06-20T09:00-07:00")));
		assertThat(codes(TaskRules.after(Movement.DIED, tasks(TaskSet.RAPID, "2025-06-05T10:00-07:00"), 90), TaskStatus.OPEN),
		    is(empty()));
		for (Runnable later : Arrays.<Runnable> asList(
		    () -> confirmed.refer("y", CustodyKind.REMAND, null, at("2025-06-22T09:00-07:00")),
		    () -> confirmed.releaseNow("y", fromCourt("2025-06-22T09:00-07:00")),
		    () -> confirmed.reopen(ReopenReason.FOUND_AGAIN))) {
			try {
				later.run();
				fail("went on");
			}
			catch (InvalidInput refused) {
				assertThat(refused.getProblems().get(0).getCode(), is("peermentor.error.plan.deceased"));
			}
		}
		assertThat(confirmed.reopen(ReopenReason.REPORT_OF_DEATH_WAS_WRONG).open().getStatus(), is(PlanStatus.RELEASED));
		assertThat(said.releaseNow("y", fromCourt("2025-06-22T09:00-07:00")).open().getPreviousKey(), is("plan-1"));
	}
	
	@Test
	public void case20_cannotBeFound_laddersUpToTheSupervisorAndNeverSaysWhy() {
		OutreachLadder ladder = OutreachLadder.sample(VANCOUVER);
		SafeContact noPhone = new SafeContact(Collections.<SafePhone> emptyList(), Collections.<WeeklyTimes> emptyList(),
		        Collections.<String> emptyList(), null, Collections.<MeetingPlace> emptyList(), Collections.<String> emptyList());
		OutreachProposal first = ladder.next(noPhone, Collections.<OutreachAttempt> emptyList(), at("2025-06-06T09:00-07:00"));
		assertThat(first.getStep(), is(OutreachStep.TELL_TEAM));
		OutreachAttempt told = new OutreachAttempt(OutreachStep.TELL_TEAM, at("2025-06-06T09:00-07:00"));
		OutreachProposal next = ladder.next(noPhone, Collections.singletonList(told), at("2025-06-06T10:00-07:00"));
		assertThat(next.getStep(), is(OutreachStep.TELL_SUPERVISOR));
		assertThat(next.getNotBefore(), is(at("2025-06-07T09:00-07:00")));
	}
	
	@Test
	public void case60_releasedTenMinutesBeforeMidnightOfTheClockChange() {
		PlanFacts plan = none("2025-03-08T23:50-08:00").releaseNow("x", fromCourt("2025-03-08T23:50-08:00")).open();
		ReleasePoint point = ReleasePoint.of(plan);
		List<Task> tasks = tasks(TaskSet.RAPID, "2025-03-08T23:50-08:00");
		assertThat(task(tasks, "met-at-gate").deadline(point, VANCOUVER), is(at("2025-03-09T00:00-08:00")));
		assertThat(task(tasks, "first-contact").deadline(point, VANCOUVER), is(at("2025-03-10T00:50-07:00")));
		assertThat(task(tasks, "week-one").deadline(point, VANCOUVER), is(at("2025-03-16T00:00-07:00")));
		assertThat(cadence(plan, "2025-03-08T23:55-08:00"), is(DueState.DUE_TODAY));
		assertThat(cadence(plan, "2025-03-09T00:00-08:00"), is(DueState.OVERDUE));
	}
}
