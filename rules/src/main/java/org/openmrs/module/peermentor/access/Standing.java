/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.access;

/**
 * How a viewer stands to one participant, as facts.
 */
public final class Standing {
	
	private final boolean ownRecord;
	
	private final boolean excluded;
	
	private final boolean assigned;
	
	private final boolean assignedForTreatment;
	
	private final boolean consented;
	
	/**
	 * @param ownRecord whether the viewer is this participant
	 * @param excluded whether the two stand in a "do not match" pair
	 * @param assigned whether the viewer mentors this participant now
	 */
	public Standing(boolean ownRecord, boolean excluded, boolean assigned) {
		this(ownRecord, excluded, assigned, false);
	}
	
	/**
	 * @param assignedForTreatment whether the viewer mentors this participant now, with opioid agonist therapy in the scope
	 */
	public Standing(boolean ownRecord, boolean excluded, boolean assigned, boolean assignedForTreatment) {
		this(ownRecord, excluded, assigned, assignedForTreatment, false);
	}
	
	/**
	 * @param consented whether the participant's consent opens what is asked for to this viewer, for this purpose, now
	 */
	public Standing(boolean ownRecord, boolean excluded, boolean assigned, boolean assignedForTreatment, boolean consented) {
		this.ownRecord = ownRecord;
		this.excluded = excluded;
		this.assigned = assigned;
		this.assignedForTreatment = assignedForTreatment;
		this.consented = consented;
	}
	
	public boolean isOwnRecord() {
		return ownRecord;
	}
	
	public boolean isExcluded() {
		return excluded;
	}
	
	public boolean isAssigned() {
		return assigned;
	}
	
	public boolean isAssignedForTreatment() {
		return assignedForTreatment;
	}
	
	public boolean isConsented() {
		return consented;
	}
}
