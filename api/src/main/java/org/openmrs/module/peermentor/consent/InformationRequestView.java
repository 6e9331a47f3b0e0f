/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.time.Instant;
import java.util.List;

import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.view.Ref;
import org.openmrs.module.peermentor.view.View;

/**
 * A request from outside, for whoever kept it and for whoever decides about such.
 */
public final class InformationRequestView implements View {
	
	private final InformationRequest request;
	
	private final String display;
	
	private final Ref patient;
	
	private final Ref recordedBy;
	
	private final Ref decidedBy;
	
	private final String script;
	
	/**
	 * @param display tells the day, not the person nor what was asked
	 * @param patient null where the person who was asked about is unknown here
	 * @param script the words that tell nothing, in the reader's language
	 */
	InformationRequestView(InformationRequest request, String display, Ref patient, Ref recordedBy, Ref decidedBy, String script) {
		this.request = request;
		this.display = display;
		this.patient = patient;
		this.recordedBy = recordedBy;
		this.decidedBy = decidedBy;
		this.script = script;
	}
	
	@Override
	public String getUuid() {
		return request.getUuid();
	}
	
	@Override
	public String getDisplay() {
		return display;
	}
	
	public int getVersion() {
		return request.getVersion();
	}
	
	/**
	 * @return null where the person who was asked about is unknown here
	 */
	public Ref getPatient() {
		return patient;
	}
	
	public RequestAsker getAsker() {
		return request.getAsker();
	}
	
	public String getAskerName() {
		return request.getAskerName();
	}
	
	public String getAffiliation() {
		return request.getAffiliation();
	}
	
	public RequestSubject getSubject() {
		return request.getSubject();
	}
	
	public String getQuestion() {
		return request.getQuestion();
	}
	
	public Instant getAskedAt() {
		return request.getAskedAt();
	}
	
	public RequestChannel getChannel() {
		return request.getChannel();
	}
	
	public RequestForm getForm() {
		return request.getForm();
	}
	
	public RequestAnswer getAnswer() {
		return request.getAnswer();
	}
	
	/**
	 * @return what to say to whoever asks, in the reader's language
	 */
	public String getScript() {
		return script;
	}
	
	public RequestStatus getStatus() {
		return request.getStatus();
	}
	
	/**
	 * @return whether the participant's records have to stay as they are until this is decided
	 */
	public boolean isHoldsRecords() {
		return request.getStatus() == RequestStatus.RECEIVED && request.getForm().isLegal() && patient != null;
	}
	
	public Ref getRecordedBy() {
		return recordedBy;
	}
	
	/**
	 * @return null until somebody has
	 */
	public Ref getDecidedBy() {
		return decidedBy;
	}
	
	public Instant getDecidedAt() {
		return request.getDecidedAt();
	}
	
	public RequestRefusal getReason() {
		return request.getReason();
	}
	
	public String getDecisionText() {
		return request.getDecisionText();
	}
	
	/**
	 * @return what was released, empty if nothing
	 */
	public List<Segment> getSegments() {
		return request.getSegments();
	}
	
	public String getAuthority() {
		return request.getAuthority();
	}
	
	public String getNoticeVersion() {
		return request.getNoticeVersion();
	}
	
	public ParticipantInformed getParticipantInformed() {
		return request.getParticipantInformed();
	}
}
