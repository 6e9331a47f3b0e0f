/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.ask;

import java.time.Instant;

import org.openmrs.module.peermentor.mentoring.Scope;
import org.openmrs.module.peermentor.view.Ref;
import org.openmrs.module.peermentor.view.View;

/**
 * What somebody asked a mentor, and what became of it.
 */
public final class AskView implements View {
	
	private final AskRecord ask;
	
	private final Ref patient;
	
	private final Ref askedBy;
	
	private final Ref acceptedBy;
	
	private final Ref closedBy;
	
	AskView(AskRecord ask, Ref patient, Ref askedBy, Ref acceptedBy, Ref closedBy) {
		this.ask = ask;
		this.patient = patient;
		this.askedBy = askedBy;
		this.acceptedBy = acceptedBy;
		this.closedBy = closedBy;
	}
	
	@Override
	public String getUuid() {
		return ask.getUuid();
	}
	
	@Override
	public String getDisplay() {
		return ask.getKind() + ", " + ask.getStatus();
	}
	
	public int getVersion() {
		return ask.getVersion();
	}
	
	public Ref getPatient() {
		return patient;
	}
	
	public AskKind getKind() {
		return ask.getKind();
	}
	
	/**
	 * @return which mentors it is for
	 */
	public Scope getScope() {
		return ask.getScope();
	}
	
	public String getText() {
		return ask.getText();
	}
	
	/**
	 * @return by when, null if it does not matter
	 */
	public Instant getDue() {
		return ask.getDueAt();
	}
	
	public AskStatus getStatus() {
		return ask.getStatus();
	}
	
	public Ref getAskedBy() {
		return askedBy;
	}
	
	public Instant getAskedAt() {
		return ask.getAskedAt();
	}
	
	/**
	 * @return null until a mentor has
	 */
	public Ref getAcceptedBy() {
		return acceptedBy;
	}
	
	public Instant getAcceptedAt() {
		return ask.getAcceptedAt();
	}
	
	/**
	 * @return what came of it, in the mentor's words; null until answered
	 */
	public String getAnswer() {
		return ask.getAnswer();
	}
	
	/**
	 * @return why it was declined or taken back, null if it was not
	 */
	public AskReason getReason() {
		return ask.getReason();
	}
	
	/**
	 * @return who answered, declined or took it back; null while it is open
	 */
	public Ref getClosedBy() {
		return closedBy;
	}
	
	public Instant getClosedAt() {
		return ask.getClosedAt();
	}
}
