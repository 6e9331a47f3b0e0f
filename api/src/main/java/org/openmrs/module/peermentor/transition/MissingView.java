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
 * One thing that would be missing if the door opened now. Derived each time, so that it has no record of its own.
 */
public final class MissingView implements View {
	
	private final String planUuid;
	
	private final Missing missing;
	
	private final boolean late;
	
	MissingView(String planUuid, Missing missing, Instant now) {
		this.planUuid = planUuid;
		this.missing = missing;
		this.late = missing.isLate(now);
	}
	
	/**
	 * @return what it is, which is unique within the plan
	 */
	@Override
	public String getUuid() {
		return missing.getCode();
	}
	
	@Override
	public String getDisplay() {
		return missing.getCode();
	}
	
	/**
	 * @return the uuid of the plan
	 */
	public String getPlan() {
		return planUuid;
	}
	
	/**
	 * @return the code of a readiness area, or of what a check of dates and doses found
	 */
	public String getCode() {
		return missing.getCode();
	}
	
	public ItemStatus getStatus() {
		return missing.getStatus();
	}
	
	/**
	 * @return null where the status says all
	 */
	public ItemReason getReason() {
		return missing.getReason();
	}
	
	public OwnerRole getOwner() {
		return missing.getOwner();
	}
	
	/**
	 * @return the first instant at which it is late; null where nobody knows when release is, or it is wanting now
	 */
	public Instant getDue() {
		return missing.getDue();
	}
	
	/**
	 * @return whether it is late, or so near that nobody knows
	 */
	public boolean isLate() {
		return late;
	}
	
	public boolean isBlocking() {
		return missing.isBlocking();
	}
}
