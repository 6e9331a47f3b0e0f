/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.time.Instant;

import org.openmrs.module.peermentor.view.Ref;
import org.openmrs.module.peermentor.view.View;

/**
 * A supervisor's question about a contact, for the contact's author and those who review contacts.
 */
public final class QuestionView implements View {
	
	private final Question question;
	
	private final String contact;
	
	private final Ref askedBy;
	
	private final Ref answeredBy;
	
	private final Ref closedBy;
	
	QuestionView(Question question, String contact, Ref askedBy, Ref answeredBy, Ref closedBy) {
		this.question = question;
		this.contact = contact;
		this.askedBy = askedBy;
		this.answeredBy = answeredBy;
		this.closedBy = closedBy;
	}
	
	@Override
	public String getUuid() {
		return question.getUuid();
	}
	
	@Override
	public String getDisplay() {
		return question.getStatus().name();
	}
	
	/**
	 * @return the uuid of the contact
	 */
	public String getContact() {
		return contact;
	}
	
	public int getVersion() {
		return question.getVersion();
	}
	
	public QuestionStatus getStatus() {
		return question.getStatus();
	}
	
	public String getText() {
		return question.getText();
	}
	
	public Ref getAskedBy() {
		return askedBy;
	}
	
	public Instant getAskedAt() {
		return question.getAskedAt();
	}
	
	/**
	 * @return null until answered
	 */
	public String getAnswer() {
		return question.getAnswer();
	}
	
	public Ref getAnsweredBy() {
		return answeredBy;
	}
	
	public Instant getAnsweredAt() {
		return question.getAnsweredAt();
	}
	
	/**
	 * @return why it was closed before it was answered, null otherwise
	 */
	public QuestionCloseReason getReason() {
		return question.getCloseReason();
	}
	
	public Ref getClosedBy() {
		return closedBy;
	}
	
	public Instant getClosedAt() {
		return question.getClosedAt();
	}
}
