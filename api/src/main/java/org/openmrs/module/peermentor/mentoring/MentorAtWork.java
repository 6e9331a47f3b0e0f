/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

/**
 * A mentor who accompanies a participant at an instant, as facts.
 */
public final class MentorAtWork {
	
	private final int patientId;
	
	private final int providerId;
	
	private final String providerUuid;
	
	private final int personId;
	
	private final AssignmentKind kind;
	
	private final boolean onLeave;
	
	MentorAtWork(int patientId, int providerId, String providerUuid, int personId, AssignmentKind kind, boolean onLeave) {
		this.patientId = patientId;
		this.providerId = providerId;
		this.providerUuid = providerUuid;
		this.personId = personId;
		this.kind = kind;
		this.onLeave = onLeave;
	}
	
	public int getPatientId() {
		return patientId;
	}
	
	public int getProviderId() {
		return providerId;
	}
	
	public String getProviderUuid() {
		return providerUuid;
	}
	
	/**
	 * @return the person who the mentor is
	 */
	public int getPersonId() {
		return personId;
	}
	
	public AssignmentKind getKind() {
		return kind;
	}
	
	/**
	 * @return whether they are away at that instant: they accompany the participant still, and are not the one to tell
	 */
	public boolean isOnLeave() {
		return onLeave;
	}
}
