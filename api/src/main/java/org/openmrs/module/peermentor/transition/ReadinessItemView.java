/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Instant;

import org.openmrs.module.peermentor.view.View;

/**
 * One thing that has to be there when the door opens, as the readers of the plan see it.
 */
public final class ReadinessItemView implements View {
	
	private final String planUuid;
	
	private final String uuid;
	
	private final int version;
	
	private final ReadinessItem item;
	
	private final Instant dueAt;
	
	private final boolean late;
	
	ReadinessItemView(String planUuid, ItemRecord record, Instant dueAt, Instant now) {
		this.planUuid = planUuid;
		this.uuid = record.getUuid();
		this.version = record.getVersion();
		this.item = record.toFact();
		this.dueAt = dueAt;
		this.late = item.getStatus().isMissing() && (dueAt == null || !now.isBefore(dueAt));
	}
	
	@Override
	public String getUuid() {
		return uuid;
	}
	
	@Override
	public String getDisplay() {
		return item.getArea() + " " + item.getStatus();
	}
	
	/**
	 * @return the uuid of the plan
	 */
	public String getPlan() {
		return planUuid;
	}
	
	/**
	 * @return to be handed back with an update
	 */
	public int getVersion() {
		return version;
	}
	
	public ReadinessArea getArea() {
		return item.getArea();
	}
	
	public OwnerRole getOwner() {
		return item.getOwner();
	}
	
	/**
	 * @return relative to release, such as <code>T-7d</code>
	 */
	public String getDue() {
		return item.getDue().toString();
	}
	
	/**
	 * @return the first instant at which it is late; null where nobody knows when release is
	 */
	public Instant getDueAt() {
		return dueAt;
	}
	
	/**
	 * @return whether a plan cannot be approved before it is decided
	 */
	public boolean isBlocking() {
		return item.isBlocking();
	}
	
	public ItemStatus getStatus() {
		return item.getStatus();
	}
	
	/**
	 * @return null where the status says all
	 */
	public ItemReason getReason() {
		return item.getReason();
	}
	
	/**
	 * @return whether it is missing and late, or release so near that nobody knows
	 */
	public boolean isLate() {
		return late;
	}
}
