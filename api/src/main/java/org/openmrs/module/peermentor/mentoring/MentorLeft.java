/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

import org.springframework.context.ApplicationEvent;

/**
 * An assignment of a mentor to a participant is over or was taken back; one that never began is told too. The mentor may
 * accompany the participant still, by another assignment: {@link Mentors} knows. Told in the transaction that writes. What
 * ends at an instant that was agreed on before ends without a word.
 */
public final class MentorLeft extends ApplicationEvent {
	
	private static final long serialVersionUID = 1L;
	
	private final int patientId;
	
	private final int personId;
	
	public MentorLeft(Object source, int patientId, int personId) {
		super(source);
		this.patientId = patientId;
		this.personId = personId;
	}
	
	public int getPatientId() {
		return patientId;
	}
	
	/**
	 * @return the person who the mentor is
	 */
	public int getPersonId() {
		return personId;
	}
}
