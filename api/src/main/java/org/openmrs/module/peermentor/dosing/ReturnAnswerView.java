/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.time.Instant;

import org.openmrs.module.peermentor.access.Viewer;
import org.openmrs.module.peermentor.view.Ref;
import org.openmrs.module.peermentor.view.View;

/**
 * An answer to whether a participant returned to full-agonist use, for the team that keeps the prescriptions alone.
 */
public final class ReturnAnswerView implements View {
	
	private final AnswerRecord answer;
	
	private final Ref patient;
	
	private final Ref recordedBy;
	
	ReturnAnswerView(AnswerRecord answer, Ref patient, Ref recordedBy) {
		this.answer = answer;
		this.patient = patient;
		this.recordedBy = recordedBy;
	}
	
	@Override
	public String getUuid() {
		return answer.getUuid();
	}
	
	@Override
	public String getDisplay() {
		return getAnswer().name();
	}
	
	boolean isBy(Viewer viewer) {
		return answer.getCreator().getUserId() == viewer.getUserId();
	}
	
	public Ref getPatient() {
		return patient;
	}
	
	/**
	 * @return yes or no
	 */
	public ReturnToUse getAnswer() {
		return answer.getAnswer();
	}
	
	/**
	 * @return when the participant was asked
	 */
	public Instant getAskedAt() {
		return answer.getAskedAt();
	}
	
	/**
	 * @return the user who entered it
	 */
	public Ref getRecordedBy() {
		return recordedBy;
	}
	
	/**
	 * @return when it was entered
	 */
	public Instant getRecordedAt() {
		return answer.getRecordedAt();
	}
}
