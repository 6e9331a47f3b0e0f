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
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.Assert.assertThrows;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.junit.Test;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.Cast;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.dosing.DoseEventView;
import org.openmrs.module.peermentor.dosing.Medication;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.refusal.Stale;
import org.springframework.beans.factory.annotation.Autowired;

public class PlanTaskServiceTest extends TransitionTest {
	
	private static final String ILLEGAL_MOVE = "status: peermentor.error.lifecycle.illegalMove";
	
	@Autowired
	private PlanTaskService tasks;
	
	@Test
	public void moveTask_shouldLetTheMentorClaimGiveBackAndClose() {
		String plan = release();
		mentor.login();
		PlanTaskView task = move(named(plan, "met-at-gate"), TaskStatus.CLAIMED, null);
		assertThat(task.getPerson().getUuid(), is(cast.uuid(mentor.getPersonId())));
		assertThat(task.getClaimedAt(), is(clock.now()));
		PlanTaskView claimed = task;
		assertThat(refusals(() -> move(claimed, TaskStatus.OPEN, null)), contains("reason: " + Problems.REQUIRED));
		task = move(task, TaskStatus.OPEN, TaskReason.NO_TIME);
		assertThat(task.getPerson(), is(nullValue()));
		assertThat(task.getReason(), is(TaskReason.NO_TIME));
		PlanTaskView open = task;
		assertThat(refusals(() -> move(open, TaskStatus.NOT_POSSIBLE, null)), contains("reason: " + Problems.REQUIRED));
		task = move(task, TaskStatus.NOT_POSSIBLE, TaskReason.NOT_REACHED);
		task = move(task, TaskStatus.OPEN, TaskReason.FELL_THROUGH);
		task = move(task, TaskStatus.DONE, null);
		assertThat(task.getStatus(), is(TaskStatus.DONE));
		assertThat(task.isOverdue(), is(false));
		assertThrows(Stale.class, () -> move(open, TaskStatus.CLAIMED, null));
		List<String> trail = plans.getPlanHistory(plan, PAGE).getRows().stream()
		        .filter(event -> "met-at-gate".equals(event.getCode())).map(event -> event.getFrom() + ">" + event.getTo())
		        .collect(Collectors.toList());
		assertThat(trail, containsInAnyOrder("null>OPEN", "OPEN>CLAIMED", "CLAIMED>OPEN", "OPEN>NOT_POSSIBLE",
		    "NOT_POSSIBLE>OPEN", "OPEN>DONE"));
	}
	
	@Test
	public void moveTask_shouldNameTheLegalMovesAndRefuseWhatIsSomebodyElses() {
		String plan = release();
		PlanTaskView bed = named(plan, "rapid-bed");
		mentor.login();
		InvalidInput refusal = assertThrows(InvalidInput.class, () -> move(bed, TaskStatus.CANCELLED, TaskReason.OTHER));
		assertThat(refusal.getProblems().get(0).toString(), is(ILLEGAL_MOVE));
		assertThat(refusal.getProblems().get(0).getArguments().get(2), is((Object) "CLAIMED, DONE, NOT_POSSIBLE"));
		assertThat(refusals(() -> move(bed, TaskStatus.CLAIMED, null)), contains("status: peermentor.error.task.notYours"));
		assertThat(refusals(() -> move(bed, null, null)), contains("status: " + Problems.REQUIRED));
		assertThrows(NotFound.class,
		    () -> tasks.moveTask(plan, plan, new TaskMove(0, TaskStatus.CLAIMED, null, new Problems())));
		coordinator.login();
		assertThat(move(bed, TaskStatus.CANCELLED, TaskReason.NO_LONGER_NEEDED).getStatus(), is(TaskStatus.CANCELLED));
		jobMentor.login();
		assertThrows(NotFound.class, () -> tasks.getTasks(plan, Collections.<TaskStatus> emptyList(), PAGE));
		assertThrows(NotFound.class, () -> tasks.getTask(plan, bed.getUuid()));
		assertThrows(NotFound.class, () -> move(bed, TaskStatus.CLAIMED, null));
	}
	
	@Test
	public void moveTask_shouldOpenNothingAgainOnAClosedPlan() {
		String plan = release();
		forget();
		plans.changePlan(plan, new PlanChange(plans.getTransitionPlan(plan).getVersion(), new Problems())
		        .status(PlanStatus.CLOSED, null).because(CloseReason.LOST));
		forget();
		assertThat(refusals(() -> move(named(plan, "rapid-bed"), TaskStatus.OPEN, TaskReason.OTHER)),
		    contains("status: peermentor.error.plan.closed"));
	}
	
	@Test
	public void getTasks_shouldSayWhoHasToHaveBeenToldByNow() {
		String plan = release();
		assertThat(told(plan, "release-acknowledged"), contains(OwnerRole.MENTOR));
		assertThat(told(plan, "first-contact"), is(empty()));
		clock.forward(Duration.ofMinutes(16));
		// Nobody is on duty, so that the coordinator is next.
		assertThat(told(plan, "release-acknowledged"), contains(OwnerRole.MENTOR, OwnerRole.COORDINATOR));
		assertThat(named(plan, "release-acknowledged").getTold().get(1).get("at"),
		    is(named(plan, "release-acknowledged").getOpenedAt().plus(Duration.ofMinutes(15))));
		clock.forward(Duration.ofMinutes(15));
		assertThat(told(plan, "release-acknowledged"),
		    contains(OwnerRole.MENTOR, OwnerRole.COORDINATOR, OwnerRole.SUPERVISOR));
		mentor.login();
		move(named(plan, "release-acknowledged"), TaskStatus.CLAIMED, null);
		clock.forward(Duration.ofHours(5));
		assertThat(told(plan, "release-acknowledged"),
		    contains(OwnerRole.MENTOR, OwnerRole.COORDINATOR, OwnerRole.SUPERVISOR));
		assertThat(alerts.getAlerts(true, PAGE).getRows(), is(empty()));
	}
	
	@Test
	public void getTasks_shouldDeriveWhatIsDueAndTakeStatusesAlone() {
		String plan = release();
		PlanTaskView contact = named(plan, "first-contact");
		assertThat(contact.getDue(), is("T+24h"));
		assertThat(contact.getDueAt(), is(clock.now().plus(Duration.ofHours(24))));
		assertThat(contact.isOverdue(), is(false));
		clock.forward(Duration.ofHours(24));
		assertThat(named(plan, "first-contact").isOverdue(), is(true));
		move(contact, TaskStatus.DONE, null);
		assertThat(tasks.getTasks(plan, Arrays.asList(TaskStatus.DONE), PAGE).getRows().stream().map(PlanTaskView::getCode)
		        .collect(Collectors.toList()), contains("first-contact"));
		assertThat(tasks.getTasks(plan, Arrays.asList(TaskStatus.CANCELLED), PAGE).getTotal(), is(0L));
	}
	
	@Test
	public void getTasks_shouldTakeAsManyStatementsWhateverStandsInThem() {
		String plan = release();
		long before = statements(() -> tasks.getTasks(plan, Collections.<TaskStatus> emptyList(), PAGE));
		for (PlanTaskView task : tasks.getTasks(plan, Collections.<TaskStatus> emptyList(), PAGE).getRows()) {
			move(task, TaskStatus.CLAIMED, null);
		}
		// Names of persons are two more.
		assertThat(statements(() -> tasks.getTasks(plan, Collections.<TaskStatus> emptyList(), PAGE)), is(before + 2));
	}
	
	@Test
	public void thresholds_shouldStandAmongTheTasksWithoutNamingAMedicineToTheMentor() {
		String plan = releaseAndMiss();
		PlanTaskView linked = linked(plan);
		assertThat(linked.isLinked(), is(true));
		assertThat(linked.getCode(), is("threshold"));
		assertThat(linked.getOwner(), is(nullValue()));
		assertThat(linked.getOwners(), contains(OwnerRole.MENTOR, OwnerRole.NURSE, OwnerRole.CLINIC));
		assertThat(linked.getRule(), is("ca-bc-methadone-4-days"));
		assertThat(linked.getMedication(), is(Medication.METHADONE));
		assertThat(linked.getDueAt(), is(linked.getOpenedAt()));
		assertThat(linked.isOverdue(), is(true));
		assertThat(linked.getTold().stream().map(told -> told.get("role")).collect(Collectors.toList()),
		    contains(OwnerRole.MENTOR, OwnerRole.NURSE));
		mentor.login();
		PlanTaskView seen = linked(plan);
		assertThat(seen.getRule(), is(nullValue()));
		assertThat(seen.getMedication(), is(nullValue()));
		Context.setLocale(Locale.CANADA_FRENCH);
		assertThat(seen.getTitle(), is("Help them reach the prescriber today."));
		assertThat(linked(plan).getTitle(), is("Aidez la personne à joindre le prescripteur aujourd’hui."));
		Context.setLocale(Locale.ENGLISH);
	}
	
	@Test
	public void thresholds_shouldMoveTogetherByWhoeverHoldsOneOfTheirRoles() {
		String plan = releaseAndMiss();
		cast.loginAsAdministrator();
		Cast.Member stranger = cast.withRole(Roles.MENTOR);
		stranger.login();
		assertThrows(NotFound.class, () -> linked(plan));
		mentor.login();
		PlanTaskView task = move(linked(plan), TaskStatus.CLAIMED, null);
		assertThat(task.getPerson().getUuid(), is(cast.uuid(mentor.getPersonId())));
		PlanTaskView claimed = task;
		assertThat(refusals(() -> move(claimed, TaskStatus.CLAIMED, null)), contains(ILLEGAL_MOVE));
		assertThat(refusals(() -> move(claimed, TaskStatus.OPEN, null)), contains("reason: " + Problems.REQUIRED));
		task = move(task, TaskStatus.OPEN, TaskReason.NO_TIME);
		assertThat(task.getPerson(), is(nullValue()));
		assertThat(refusals(() -> move(linked(plan), TaskStatus.NOT_POSSIBLE, null)), contains("reason: " + Problems.REQUIRED));
		assertThrows(Stale.class, () -> move(claimed, TaskStatus.DONE, null));
		task = move(task, TaskStatus.NOT_POSSIBLE, TaskReason.NOT_REACHED);
		task = move(task, TaskStatus.OPEN, TaskReason.FELL_THROUGH);
		assertThat(move(task, TaskStatus.DONE, null).getStatus(), is(TaskStatus.DONE));
		assertThat(count("peermentor_threshold_task"), is(1L));
		assertThat(tasks.getTasks(plan, Arrays.asList(TaskStatus.DONE), PAGE).getRows(), hasSize(1));
	}
	
	@Test
	public void thresholds_shouldRefuseWhoeverHoldsNoneOfTheirRoles() {
		String plan = releaseAndMiss();
		cast.loginAsAdministrator();
		Cast.Member reader = cast.withPrivileges(Privileges.VIEW_MODULE, Privileges.VIEW_PLANS,
		    Privileges.VIEW_ALL_PARTICIPANTS, Privileges.RECORD_CONTACTS, Privileges.WORK_IN_TEAM);
		reader.login();
		assertThat(refusals(() -> move(linked(plan), TaskStatus.CLAIMED, null)),
		    contains("status: peermentor.error.task.notYours"));
		coordinator.login();
		assertThat(move(linked(plan), TaskStatus.CLAIMED, null).getStatus(), is(TaskStatus.CLAIMED));
	}
	
	@Test
	public void thresholds_shouldBeCancelledByACorrection() {
		String plan = releaseAndMiss();
		nurse.login();
		DoseEventView last = doses.getDoseEvents(cast.uuid(participant), false, PAGE).getRows().stream()
		        .filter(dose -> "2026-11-27".equals(String.valueOf(dose.getScheduledDay()))).findFirst().get();
		doses.reportDose(taken("2026-11-27T10:00").replaces(last.getUuid()).reason("Read wrongly"));
		forget();
		PlanTaskView linked = linked(plan);
		assertThat(linked.getStatus(), is(TaskStatus.CANCELLED));
		assertThat(linked.getReason(), is(TaskReason.CORRECTED));
		assertThat(linked.isOverdue(), is(false));
		mentor.login();
		assertThat(refusals(() -> move(linked(plan), TaskStatus.OPEN, TaskReason.OTHER)), contains(ILLEGAL_MOVE));
	}
	
	/** From court, now. */
	private String release() {
		String plan = releases.releaseNow(fromCourt()).getUuid();
		forget();
		return plan;
	}
	
	/** Released a week ago; four doses missed in a row since, which is a signed threshold. */
	private String releaseAndMiss() {
		signSamples();
		lines.enterMedicationLine(methadone());
		String plan = releases.releaseNow(fromCourt().at(at("2026-11-22T15:00"), false)).getUuid();
		doses.reportDose(taken("2026-11-23T09:00"));
		for (int day = 24; day <= 27; day++) {
			assertThat(count("peermentor_threshold_task"), is(0L));
			doses.reportDose(missed("2026-11-" + day));
		}
		assertThat(count("peermentor_threshold_task"), is(1L));
		forget();
		return plan;
	}
	
	private PlanTaskView named(String plan, String code) {
		return tasks.getTasks(plan, Collections.<TaskStatus> emptyList(), PAGE).getRows().stream()
		        .filter(task -> task.getCode().equals(code)).findFirst().get();
	}
	
	private PlanTaskView linked(String plan) {
		return named(plan, "threshold");
	}
	
	private List<Object> told(String plan, String code) {
		return named(plan, code).getTold().stream().map(told -> told.get("role")).collect(Collectors.toList());
	}
	
	private PlanTaskView move(PlanTaskView task, TaskStatus to, TaskReason reason) {
		return tasks.moveTask(task.getPlan(), task.getUuid(), new TaskMove(task.getVersion(), to, reason, new Problems()));
	}
}
