/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;

/**
 * A reason why a plan is on the list of who needs someone, and from when on it is, also where that lies ahead. Immutable.
 */
public final class WorkItem {
	
	/** The gravest first, then what has waited longest. */
	public static final Comparator<WorkItem> GRAVEST_FIRST = Comparator.<WorkItem, WorkReason.Severity> comparing(
	    item -> item.reason.getSeverity()).thenComparing(WorkItem::getFrom).thenComparing(WorkItem::getReason);
	
	private final WorkReason reason;
	
	private final Instant from;
	
	/**
	 * @param reason not null
	 * @param from not null
	 */
	public WorkItem(WorkReason reason, Instant from) {
		this.reason = Objects.requireNonNull(reason, "reason");
		this.from = Objects.requireNonNull(from, "from");
	}
	
	public WorkReason getReason() {
		return reason;
	}
	
	/**
	 * @return the first instant at which it holds, as long as nothing else becomes known
	 */
	public Instant getFrom() {
		return from;
	}
	
	public boolean isOnListAt(Instant now) {
		return !now.isBefore(from);
	}
}
