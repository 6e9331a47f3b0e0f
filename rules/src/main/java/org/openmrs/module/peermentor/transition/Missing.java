/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Instant;
import java.util.Comparator;

import org.openmrs.module.peermentor.dosing.FindingKind;

/**
 * One thing that would be missing if the door opened now, with who sees to it. Immutable.
 */
public final class Missing {
	
	/** What blocks first, then what is due first; what has no due time comes before what has. */
	static final Comparator<Missing> MOST_PRESSING_FIRST = Comparator.<Missing, Boolean> comparing(one -> !one.blocking)
	        .thenComparing(one -> one.due, Comparator.nullsFirst(Comparator.naturalOrder())).thenComparing(Missing::getCode);
	
	private final String code;
	
	private final ItemStatus status;
	
	private final ItemReason reason;
	
	private final OwnerRole owner;
	
	private final Instant due;
	
	private final boolean blocking;
	
	private Missing(String code, ItemStatus status, ItemReason reason, OwnerRole owner, Instant due, boolean blocking) {
		this.code = code;
		this.status = status;
		this.reason = reason;
		this.owner = owner;
		this.due = due;
		this.blocking = blocking;
	}
	
	static Missing item(ReadinessItem item, OwnerRole owner, Instant due) {
		return new Missing(item.getArea().name(), item.getStatus(), item.getReason(), owner, due, item.isBlocking());
	}
	
	static Missing finding(FindingKind kind, OwnerRole owner) {
		return new Missing(kind.name(), ItemStatus.NEEDED, null, owner, null, kind.isBlocking());
	}
	
	/**
	 * @return the code of a {@link ReadinessArea} or of a {@link FindingKind}
	 */
	public String getCode() {
		return code;
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
	
	public OwnerRole getOwner() {
		return owner;
	}
	
	/**
	 * @return the first instant at which it is late; null where nobody knows when release is, or it is wanting now
	 */
	public Instant getDue() {
		return due;
	}
	
	public boolean isBlocking() {
		return blocking;
	}
	
	/**
	 * @return whether it is late, or so near that nobody knows
	 */
	public boolean isLate(Instant now) {
		return due == null || !now.isBefore(due);
	}
}
