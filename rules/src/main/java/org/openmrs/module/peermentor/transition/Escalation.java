/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Who has to have been told of something by now: first its owner, and each time nobody acknowledges, the next role. A role
 * that nobody holds is passed over at once. Derived, so that no timer can be lost.
 */
public final class Escalation {
	
	private final List<Told> told;
	
	private final boolean exhausted;
	
	private Escalation(List<Told> told, boolean exhausted) {
		this.told = Collections.unmodifiableList(told);
		this.exhausted = exhausted;
	}
	
	/**
	 * What nobody of its roles can take goes to the coordinator.
	 * 
	 * @param task one that has an acknowledgement timer or not
	 * @param staffed whether somebody holds a role now
	 */
	public static Escalation of(Task task, Predicate<OwnerRole> staffed, Instant now) {
		Set<OwnerRole> chain = new LinkedHashSet<>();
		chain.add(task.getTemplate().getOwner());
		chain.addAll(task.getTemplate().getEscalateTo());
		if (chain.stream().noneMatch(staffed)) {
			// The mentor may be on leave and nobody on duty: nothing is left unowned.
			chain.add(OwnerRole.COORDINATOR);
		}
		Instant until = task.getStatus() == TaskStatus.OPEN ? now : task.getClaimedAt();
		return of(new ArrayList<>(chain), Duration.ofMinutes(task.getTemplate().getAcknowledgeMinutes()), task.getOpenedAt(),
		    until == null ? task.getOpenedAt() : until, staffed);
	}
	
	/**
	 * @param chain the roles in turn
	 * @param step how long each has; zero if only the first is told
	 * @param since when the first was told
	 * @param until now, or when somebody acknowledged
	 */
	static Escalation of(List<OwnerRole> chain, Duration step, Instant since, Instant until, Predicate<OwnerRole> staffed) {
		List<Told> told = new ArrayList<>();
		Instant at = since;
		boolean runs = true;
		for (OwnerRole role : chain) {
			if (runs && staffed.test(role)) {
				told.add(new Told(role, at));
				at = at.plus(step);
				runs = !step.isZero() && !at.isAfter(until);
			}
		}
		return new Escalation(told, told.isEmpty() || (runs && !step.isZero()));
	}
	
	/**
	 * @return who was to be told, in turn, each at their time; empty only if nobody holds any of the roles
	 */
	public List<Told> getTold() {
		return told;
	}
	
	/**
	 * @return whether everybody's time has passed without an acknowledgement, or there is nobody to tell
	 */
	public boolean isExhausted() {
		return exhausted;
	}
	
	/** A role, and when it is told. */
	public static final class Told {
		
		private final OwnerRole role;
		
		private final Instant at;
		
		private Told(OwnerRole role, Instant at) {
			this.role = role;
			this.at = at;
		}
		
		public OwnerRole getRole() {
			return role;
		}
		
		public Instant getAt() {
			return at;
		}
	}
}
