/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

import org.openmrs.module.peermentor.refusal.InvalidInput;

/**
 * What becomes of a plan's tasks when the world moves. Nothing is deleted; what is done stays done unless it has to be done
 * again.
 */
public final class TaskRules {
	
	private TaskRules() {
	}
	
	/**
	 * @param occasion the plan begins, or the door opens with no notice
	 * @param present the plan's tasks, whatever their state; none is opened twice
	 * @param keys makes the key of a task of that code
	 * @return the tasks to open
	 */
	public static List<Task> toOpen(TransitionTemplate template, TaskSet occasion, Collection<Task> present,
	        Function<String, String> keys, Instant now) {
		Set<String> there = new HashSet<>();
		present.forEach(task -> there.add(task.getTemplate().getCode()));
		List<Task> opened = new ArrayList<>();
		for (TaskTemplate one : template.getTasks()) {
			if (one.getSet().includes(occasion) && !there.contains(one.getCode())) {
				opened.add(Task.opened(keys.apply(one.getCode()), one, now));
			}
		}
		return opened;
	}
	
	/**
	 * @param supportDays the length of the support window
	 * @return the tasks as they stand after a movement, in the same order
	 */
	public static List<Task> after(Movement movement, Collection<Task> tasks, int supportDays) {
		List<Task> after = new ArrayList<>();
		for (Task task : tasks) {
			TaskReason cancels = task.getStatus().isOpen() ? cancels(movement, task, supportDays) : null;
			after.add(cancels == null ? task : task.status(TaskStatus.CANCELLED, cancels));
		}
		return after;
	}
	
	/**
	 * @return why the movement ends an open task, null if it goes on
	 */
	private static TaskReason cancels(Movement movement, Task task, int supportDays) {
		switch (movement) {
			case RELEASED_NOW:
				return task.getTemplate().isOverOnRelease() ? TaskReason.RELEASED_NOW : null;
			case PLAN_COMPLETED:
				return task.getTemplate().getDue().isBeyond(supportDays) ? null : movement.getReason();
			default:
				return movement.getReason();
		}
	}
	
	/**
	 * The release moved to another moment. Due times follow by themselves; what was done for the old day and has to be done
	 * for the new one is opened again.
	 * 
	 * @return the tasks as they stand after it, in the same order
	 */
	public static List<Task> afterReleaseMoved(Collection<Task> tasks, ReleasePoint before, ReleasePoint after, ZoneId zone,
	        Instant now) {
		boolean sameDay = Objects.equals(before.day(zone), after.day(zone));
		List<Task> moved = new ArrayList<>();
		for (Task task : tasks) {
			boolean again = !sameDay && before.isKnown() && task.getStatus() == TaskStatus.DONE
			        && task.getTemplate().isAgainWhenReleaseMoves();
			moved.add(again ? task.reopened(TaskReason.RELEASE_MOVED, now) : task);
		}
		return moved;
	}
	
	/**
	 * One task as somebody moves it.
	 * 
	 * @param reason null where none is needed
	 * @throws InvalidInput on <code>status</code> with the legal moves, or where the task is somebody else's; on
	 *             <code>reason</code> where one is missing
	 */
	public static Task move(Task task, TaskStatus to, TaskReason reason, TaskMover mover, Instant now) {
		TaskStatus.LIFECYCLE.requireMove(task.getStatus(), to, mover.getHolds(), reason != null);
		if (!mover.owns(task)) {
			throw InvalidInput.on("status", "peermentor.error.task.notYours");
		}
		if (to == TaskStatus.CLAIMED) {
			return task.claimed(mover.getPerson(), now);
		}
		return to == TaskStatus.OPEN ? task.reopened(reason, now) : task.status(to, reason);
	}
	
	/**
	 * Somebody is not there any more: what they had claimed waits again for whoever takes it, and nothing is left unowned.
	 * 
	 * @return the tasks as they stand after it, in the same order
	 */
	public static List<Task> afterOwnerLeft(Collection<Task> tasks, String person, Instant now) {
		return handedOn(tasks, person, task -> true, now);
	}
	
	/**
	 * Somebody is away for a while: what they had claimed and what would be late before they are back waits again for whoever
	 * takes it. What has time stays theirs; what nobody can say when it is late does not wait either.
	 * 
	 * @param until the first instant at which they are back, null if nobody knows it
	 * @return the tasks as they stand after it, in the same order
	 */
	public static List<Task> afterOwnerAway(Collection<Task> tasks, String person, Instant until, ReleasePoint point, ZoneId zone,
	        Instant now) {
		return handedOn(tasks, person, task -> {
			Instant deadline = task.deadline(point, zone);
			return until == null || deadline == null || !deadline.isAfter(until);
		}, now);
	}
	
	private static List<Task> handedOn(Collection<Task> tasks, String person, Predicate<Task> which, Instant now) {
		List<Task> after = new ArrayList<>();
		for (Task task : tasks) {
			boolean theirs = task.getStatus() == TaskStatus.CLAIMED && person.equals(task.getPerson());
			after.add(theirs && which.test(task) ? task.reopened(TaskReason.OWNER_CHANGED, now) : task);
		}
		return after;
	}
}
