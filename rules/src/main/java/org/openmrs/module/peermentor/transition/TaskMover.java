/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

import org.openmrs.module.peermentor.access.Privileges;

/**
 * Who wants to move a task, as facts. Immutable.
 */
public final class TaskMover {
	
	private final String person;
	
	private final Set<OwnerRole> roles;
	
	private final Predicate<String> holds;
	
	/**
	 * @param person their key
	 * @param roles what they are for this participant now
	 * @param holds whether they hold a privilege
	 */
	public TaskMover(String person, Set<OwnerRole> roles, Predicate<String> holds) {
		this.person = Objects.requireNonNull(person, "person");
		this.roles = roles.isEmpty() ? Collections.<OwnerRole> emptySet()
		        : Collections.unmodifiableSet(EnumSet.copyOf(roles));
		this.holds = holds;
	}
	
	String getPerson() {
		return person;
	}
	
	Predicate<String> getHolds() {
		return holds;
	}
	
	/**
	 * @return whether the task is theirs: they manage plans, or claimed it, or nobody has and it is of a role of theirs or
	 *         has come to one
	 */
	boolean owns(Task task) {
		if (holds.test(Privileges.MANAGE_PLANS)) {
			return true;
		}
		if (task.getPerson() != null) {
			return task.getPerson().equals(person);
		}
		return roles.contains(task.getTemplate().getOwner())
		        || !Collections.disjoint(roles, task.getTemplate().getEscalateTo());
	}
}
