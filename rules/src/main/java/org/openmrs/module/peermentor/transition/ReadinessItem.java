/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.util.Objects;
import java.util.function.Predicate;

import org.openmrs.module.peermentor.refusal.InvalidInput;

/**
 * One thing of one plan that has to be there, by a template's word. Immutable.
 */
public final class ReadinessItem {
	
	private final ReadinessArea area;
	
	private final OwnerRole owner;
	
	private final RelativeTime due;
	
	private final boolean blocking;
	
	private final ItemStatus status;
	
	private final ItemReason reason;
	
	private ReadinessItem(ReadinessArea area, OwnerRole owner, RelativeTime due, boolean blocking, ItemStatus status,
	    ItemReason reason) {
		this.area = Objects.requireNonNull(area, "area");
		this.owner = Objects.requireNonNull(owner, "owner");
		this.due = Objects.requireNonNull(due, "due");
		this.blocking = blocking;
		this.status = status;
		this.reason = reason;
	}
	
	/**
	 * @param owner who sees to it
	 * @param due by when
	 * @param blocking whether a plan cannot be approved before it is decided
	 */
	public static ReadinessItem of(ReadinessArea area, OwnerRole owner, RelativeTime due, boolean blocking) {
		return new ReadinessItem(area, owner, due, blocking, ItemStatus.LIFECYCLE.getInitial(), null);
	}
	
	/**
	 * @param newReason null where the status says all
	 */
	public ReadinessItem status(ItemStatus newStatus, ItemReason newReason) {
		return new ReadinessItem(area, owner, due, blocking, newStatus, newReason);
	}
	
	/**
	 * As somebody moves it.
	 * 
	 * @param newReason null where none is needed
	 * @param holds whether they hold a privilege
	 * @throws InvalidInput on <code>status</code> with the legal moves, or on <code>reason</code> where one is missing
	 */
	public ReadinessItem move(ItemStatus to, ItemReason newReason, Predicate<String> holds) {
		ItemStatus.LIFECYCLE.requireMove(status, to, holds, newReason != null);
		return status(to, newReason);
	}
	
	public ReadinessArea getArea() {
		return area;
	}
	
	public OwnerRole getOwner() {
		return owner;
	}
	
	public RelativeTime getDue() {
		return due;
	}
	
	public boolean isBlocking() {
		return blocking;
	}
	
	public ItemStatus getStatus() {
		return status;
	}
	
	/**
	 * @return null where the status says all
	 */
	public ItemReason getReason() {
		return reason;
	}
}
