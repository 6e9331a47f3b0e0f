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

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.Test;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.contact.ContactsChanged;
import org.openmrs.module.peermentor.dosing.Availability;
import org.openmrs.module.peermentor.dosing.NewDose;
import org.openmrs.module.peermentor.participant.Participant;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.refusal.Refusal;
import org.openmrs.module.peermentor.view.PageRequest;
import org.springframework.beans.factory.annotation.Autowired;

/** What is kept of who needs someone follows everything that becomes known, in the transaction in which it does. */
public class WorkKeeperTest extends TransitionTest {
	
	@Autowired
	private WorkKeeper work;
	
	@Autowired
	private PlanDao planDao;
	
	@Autowired
	private PlanPartDao parts;
	
	@Autowired
	private TaskDesk tasks;
	
	@Autowired
	private WorklistService worklists;
	
	/** What is common in a life comes more often. */
	private static final int[] MOVES = { 0, 1, 2, 3, 3, 4, 5, 6, 6, 6, 6, 7, 8, 8, 8, 9, 9, 10, 11, 11, 11, 11 };
	
	private final Set<WorkReason> seen = EnumSet.noneOf(WorkReason.class);
	
	@Test
	public void items_shouldBeWhatIsWorkedOutAnewAfterAnyMoves() {
		for (int seed = 1; seed <= 15; seed++) {
			Random random = new Random(seed);
			coordinator.login();
			participant = cast.participant();
			List<String> moves = new ArrayList<>();
			for (int step = 0; step < 18; step++) {
				moves.add(move(random));
				forget();
				assertKept("seed " + seed + ": " + moves);
			}
		}
		assertThat(seen.size(), is(greaterThan(7)));
	}
	
	private void assertKept(String moves) {
		Participant whose = planDao.participant(participant);
		for (PlanRecord plan : planDao.ofPatient(participant)) {
			List<WorkItemRecord> kept = parts.lockWorkItems(plan.getId());
			Map<WorkReason, Instant> stored = new EnumMap<>(WorkReason.class);
			kept.forEach(item -> stored.put(item.getReason(), item.getFrom()));
			seen.addAll(stored.keySet());
			assertThat(moves, stored, is(work.wanted(whose, plan, kept)));
			assertThat(moves, kept.stream().filter(WorkItemRecord::isLeading).map(WorkItemRecord::getReason)
			        .collect(Collectors.toSet()), is(leading(stored)));
		}
	}
	
	private static Set<WorkReason> leading(Map<WorkReason, Instant> items) {
		Set<WorkReason> leading = new HashSet<>();
		for (WorkReason.Severity severity : WorkReason.Severity.values()) {
			items.entrySet().stream().filter(item -> item.getKey().getSeverity() == severity)
			        .min(Map.Entry.<WorkReason, Instant> comparingByValue().thenComparing(Map.Entry.comparingByKey()))
			        .ifPresent(item -> leading.add(item.getKey()));
		}
		return leading;
	}
	
	/** What the rules refuse leaves everything as it was. */
	private String move(Random random) {
		int move = MOVES[random.nextInt(MOVES.length)];
		try {
			make(move, random);
			return String.valueOf(move);
		}
		catch (Refusal refused) {
			forget();
			return move + " refused";
		}
	}
	
	private void make(int move, Random random) {
		PlanView plan = latest();
		switch (move) {
			case 0:
				plans.referForPlan(referral());
				break;
			case 1:
				move(plan, PlanStatus.PREPARING);
				break;
			case 2:
				plans.changePlan(plan.getUuid(), new PlanChange(plan.getVersion(), new Problems()).planned(
				    new SaidRelease(today().plusDays(random.nextInt(30)), null, ReleaseCertainty.ESTIMATED, null)));
				break;
			case 3:
				releases.releaseNow(fromCourt());
				break;
			case 4:
				releases.returnToCustody(new NewRelease().patient(cast.uuid(participant)), null);
				break;
			case 5:
				move(plan, plan.getStatus() == PlanStatus.PAUSED_IN_HOSPITAL ? PlanStatus.IN_SUPPORT
				        : PlanStatus.PAUSED_IN_HOSPITAL);
				break;
			case 6:
				meet(random.nextInt(5), random.nextInt(6));
				break;
			case 7:
				lines.enterMedicationLine(methadone());
				break;
			case 8:
				doses.reportDose(random.nextBoolean() ? dose() : missed(today().minusDays(1).toString()));
				break;
			case 9:
				claim(random);
				break;
			case 10:
				plans.changePlan(plan.getUuid(), new PlanChange(plan.getVersion(), new Problems())
				        .status(PlanStatus.CLOSED, null).because(CloseReason.DECLINED));
				break;
			default:
				clock.forward(Duration.ofHours(1 + random.nextInt(72)));
				checkAnyway();
		}
	}
	
	private PlanView latest() {
		List<PlanView> all = plans.getTransitionPlans(new PlanCriteria().patient(cast.uuid(participant)),
		    new PageRequest(0, 1, false)).getRows();
		if (all.isEmpty()) {
			plans.referForPlan(referral());
			forget();
			return latest();
		}
		return all.get(0);
	}
	
	private LocalDate today() {
		return clock.now().atZone(VANCOUVER).toLocalDate();
	}
	
	private NewDose dose() {
		return taken(clock.now().minusSeconds(60).atZone(VANCOUVER).toLocalDateTime().toString());
	}
	
	private void meet(int daysAgo, int dueInDays) {
		Instant at = clock.now().minus(Duration.ofDays(daysAgo));
		String uuid = UUID.randomUUID().toString();
		cast.run("insert into encounter (encounter_type, patient_id, encounter_datetime, creator, date_created, voided, uuid)"
		        + " values (1, " + participant + ", now(), 1, now(), false, '" + uuid + "')");
		cast.run("insert into peermentor_contact (encounter_id, uuid, version, patient_id, kind, started_at, entered_at,"
		        + " took_place, next_due, recorded_by, voided) select encounter_id, uuid, 0, patient_id, 'CHECK_IN', "
		        + at.toEpochMilli() + ", " + clock.now().toEpochMilli() + ", true, "
		        + clock.now().plus(Duration.ofDays(dueInDays)).toEpochMilli() + ", 1, false from encounter where uuid = '" + uuid
		        + "'");
		Context.clearSession();
		applicationContext.publishEvent(new ContactsChanged(this, participant));
	}
	
	private void claim(Random random) {
		PlanRecord plan = planDao.ofPatient(participant).get(0);
		List<TaskRecord> open = parts.tasks(plan.getId()).stream().filter(task -> task.toFact().getStatus().isOpen())
		        .collect(Collectors.toList());
		if (!open.isEmpty()) {
			TaskRecord record = tasks.lock(open.get(random.nextInt(open.size())).getId());
			Task before = record.toFact();
			TaskMover mover = new TaskMover(String.valueOf(coordinator.getPersonId()), Collections.<OwnerRole> emptySet(),
			        privilege -> true);
			TaskStatus to = random.nextBoolean() ? TaskStatus.CLAIMED : TaskStatus.DONE;
			tasks.keep(planDao.participant(participant), record, before, TaskRules.move(before, to, null, mover, clock.now()));
		}
	}
	
	private void checkAnyway() {
		forget();
		cast.run("update peermentor_plan set checked_on = '2000-01-01'");
		cast.loginAsAdministrator();
		checkTonight();
		coordinator.login();
	}
	
	@Test
	public void worklist_shouldLoseAPlanWithTheContactThatSettlesIt() {
		inTheCommunity();
		clock.forward(Duration.ofDays(3));
		doses.reportDose(taken("2026-11-28T12:30"));
		doses.reportDose(taken("2026-11-29T12:30"));
		doses.reportDose(taken("2026-11-30T12:30"));
		assertThat(reasons(), contains(WorkReason.CONTACT_OVERDUE));
		meet(0, 7);
		assertThat(reasons(), is(empty()));
	}
	
	@Test
	public void worklist_shouldLoseAPlanWithTheReportOfTheDoseThatSettlesIt() {
		inTheCommunity();
		assertThat(reasons(), is(empty()));
		clock.forward(Duration.ofHours(36));
		meet(0, 7);
		assertThat(reasons(), contains(WorkReason.DOSE));
		doses.reportDose(taken("2026-11-28T17:00"));
		assertThat(reasons(), is(empty()));
	}
	
	/** Released at noon, met, and with the first dose of the pharmacy; no task is left. */
	private void inTheCommunity() {
		releases.releaseNow(fromCourt());
		cast.run("update peermentor_plan_task set status = 'DONE'");
		forget();
		clock.forward(Duration.ofHours(1));
		lines.enterMedicationLine(methadone().prescriber(everyDay()).pharmacy(everyDay()));
		doses.reportDose(taken("2026-11-27T12:30"));
		meet(0, 0);
		work.refresh(planDao.participant(participant));
	}
	
	private static Availability everyDay() {
		Availability everyDay = new Availability("Main Street");
		for (DayOfWeek day : DayOfWeek.values()) {
			everyDay.open(day, "09:00-18:00");
		}
		return everyDay;
	}
	
	private List<WorkReason> reasons() {
		forget();
		return worklists.readWorklist(new WorklistCriteria(), PAGE).getRows().stream()
		        .flatMap(row -> row.getReasons().stream()).map(WorkItem::getReason).collect(Collectors.toList());
	}
}
