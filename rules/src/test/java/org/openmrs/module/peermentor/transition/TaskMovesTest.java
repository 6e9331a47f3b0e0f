/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.openmrs.module.peermentor.transition.Plans.at;
import static org.openmrs.module.peermentor.transition.Plans.task;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;

import org.junit.Test;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.refusal.InvalidInput;

public class TaskMovesTest {
	
	private static final Instant NOW = at("2025-06-13T18:00-07:00");
	
	private final TaskMover mentor = new TaskMover("mentor-1", EnumSet.of(OwnerRole.MENTOR), Privileges.RECORD_CONTACTS::equals);
	
	private final TaskMover other = new TaskMover("mentor-2", EnumSet.of(OwnerRole.DUTY_MENTOR), Privileges.RECORD_CONTACTS::equals);
	
	private final TaskMover coordinator = new TaskMover("coordinator", EnumSet.of(OwnerRole.COORDINATOR), Privileges.MANAGE_PLANS::equals);
	
	private final List<Task> tasks = Plans.tasks(TaskSet.RAPID, "2025-06-13T17:00-07:00");
	
	@Test
	public void move_shouldLetTheOwnerClaimAndDo() {
		Task claimed = TaskRules.move(task(tasks, "met-at-gate"), TaskStatus.CLAIMED, null, mentor, NOW);
		assertThat(claimed.getPerson(), is("mentor-1"));
		assertThat(claimed.getClaimedAt(), is(NOW));
		assertThat(TaskRules.move(claimed, TaskStatus.DONE, null, mentor, NOW).getStatus(), is(TaskStatus.DONE));
		assertThat(TaskRules.move(task(tasks, "met-at-gate"), TaskStatus.DONE, null, mentor, NOW).getStatus(), is(TaskStatus.DONE));
	}
	
	@Test
	public void move_shouldLetATaskBeTakenByTheRoleItEscalatesTo() {
		assertThat(TaskRules.move(task(tasks, "release-acknowledged"), TaskStatus.CLAIMED, null, other, NOW).getPerson(),
		    is("mentor-2"));
	}
	
	@Test
	public void move_shouldRefuseWhatIsSomebodyElses() {
		assertThat(refusal(task(tasks, "rapid-prescription"), TaskStatus.CLAIMED, null, mentor), is("peermentor.error.task.notYours"));
		assertThat(refusal(task(tasks, "met-at-gate"), TaskStatus.DONE, null, other), is("peermentor.error.task.notYours"));
		Task claimed = TaskRules.move(task(tasks, "release-acknowledged"), TaskStatus.CLAIMED, null, other, NOW);
		assertThat(refusal(claimed, TaskStatus.DONE, null, mentor), is("peermentor.error.task.notYours"));
		assertThat(refusal(claimed, TaskStatus.DONE, null, coordinator), is(nullValue()));
	}
	
	@Test
	public void move_shouldRefuseWhatTheTableDoesNotHave() {
		assertThat(refusal(task(tasks, "met-at-gate"), TaskStatus.CANCELLED, TaskReason.OTHER, mentor),
		    is("peermentor.error.lifecycle.illegalMove"));
		assertThat(refusal(task(tasks, "met-at-gate"), TaskStatus.NOT_POSSIBLE, null, mentor), is("peermentor.error.required"));
		assertThat(refusal(task(tasks, "met-at-gate"), TaskStatus.CANCELLED, TaskReason.NO_LONGER_NEEDED, coordinator), is(nullValue()));
	}
	
	@Test
	public void move_shouldStartTheTimerAnewWhenATaskIsGivenBack() {
		Task claimed = TaskRules.move(task(tasks, "release-acknowledged"), TaskStatus.CLAIMED, null, mentor, NOW);
		Task back = TaskRules.move(claimed, TaskStatus.OPEN, TaskReason.NO_TIME, mentor, NOW.plusSeconds(60));
		assertThat(back.getPerson(), is(nullValue()));
		assertThat(Escalation.of(back, Plans.ALL_STAFFED, NOW.plusSeconds(61)).getTold().size(), is(1));
		assertThat(Escalation.of(back, Plans.ALL_STAFFED, NOW.plusSeconds(60 + 15 * 60)).getTold().size(), is(2));
	}
	
	@Test
	public void afterOwnerLeft_shouldLeaveNothingUnowned() {
		Task claimed = TaskRules.move(task(tasks, "met-at-gate"), TaskStatus.CLAIMED, null, mentor, NOW);
		Task done = TaskRules.move(task(tasks, "first-contact"), TaskStatus.DONE, null, mentor, NOW);
		List<Task> after = TaskRules.afterOwnerLeft(Arrays.asList(claimed, done), "mentor-1", NOW.plusSeconds(9));
		assertThat(after.get(0).getStatus(), is(TaskStatus.OPEN));
		assertThat(after.get(0).getReason(), is(TaskReason.OWNER_CHANGED));
		assertThat(after.get(1), is(done));
	}
	
	@Test
	public void afterOwnerAway_shouldHandOnWhatWouldBeLateMeanwhile() {
		Task claimed = TaskRules.move(task(tasks, "met-at-gate"), TaskStatus.CLAIMED, null, mentor, NOW);
		Task others = claimed.claimed("mentor-2", NOW);
		Task done = TaskRules.move(task(tasks, "first-contact"), TaskStatus.DONE, null, mentor, NOW);
		ReleasePoint point = ReleasePoint.at(NOW);
		Instant deadline = claimed.deadline(point, Plans.VANCOUVER);
		Object[][] rows = { { deadline, point, TaskStatus.OPEN }, { deadline.minusMillis(1), point, TaskStatus.CLAIMED },
		        { null, point, TaskStatus.OPEN }, { deadline.minusMillis(1), ReleasePoint.unknown(), TaskStatus.OPEN } };
		for (Object[] row : rows) {
			List<Task> after = TaskRules.afterOwnerAway(Arrays.asList(claimed, others, done), "mentor-1", (Instant) row[0],
			    (ReleasePoint) row[1], Plans.VANCOUVER, NOW.plusSeconds(9));
			assertThat("back at " + row[0], after.get(0).getStatus(), is(row[2]));
			assertThat(after.get(1), is(others));
			assertThat(after.get(2), is(done));
		}
	}
	
	@Test
	public void after_shouldStillAskWhatComesAfterTheWindowWhenAPlanIsCompleted() {
		assertThat(Plans.codes(TaskRules.after(Movement.PLAN_COMPLETED, tasks, 90), TaskStatus.OPEN), is(Arrays.asList("follow-up")));
		assertThat(Plans.codes(TaskRules.after(Movement.PLAN_CLOSED, tasks, 90), TaskStatus.OPEN).isEmpty(), is(true));
	}
	
	@Test
	public void item_shouldMoveByItsTable() {
		ReadinessItem item = Plans.TEMPLATE.getItems().get(0);
		ReadinessItem without = item.move(ItemStatus.NOT_POSSIBLE, ItemReason.CENTRE_DOES_NOT_ALLOW, Privileges.MANAGE_PLANS::equals);
		assertThat(without.getStatus().isMissing(), is(true));
		assertThat(without.getStatus().isUndecided(), is(false));
		try {
			item.move(ItemStatus.NOT_POSSIBLE, null, Privileges.MANAGE_PLANS::equals);
			throw new AssertionError("moved without a reason");
		}
		catch (InvalidInput refused) {
			assertThat(refused.getProblems().get(0).getField(), is("reason"));
		}
	}
	
	private static String refusal(Task task, TaskStatus to, TaskReason reason, TaskMover mover) {
		try {
			TaskRules.move(task, to, reason, mover, NOW);
			return null;
		}
		catch (InvalidInput refused) {
			return refused.getProblems().get(0).getCode();
		}
	}
}
