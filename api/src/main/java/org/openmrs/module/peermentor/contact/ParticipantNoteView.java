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
 * What a participant said of the words about a contact, and who entered it.
 */
public final class ParticipantNoteView implements View {
	
	private final ParticipantNote note;
	
	private final String contact;
	
	private final Ref enteredBy;
	
	ParticipantNoteView(ParticipantNote note, String contact, Ref enteredBy) {
		this.note = note;
		this.contact = contact;
		this.enteredBy = enteredBy;
	}
	
	@Override
	public String getUuid() {
		return note.getUuid();
	}
	
	@Override
	public String getDisplay() {
		return note.getKind().name();
	}
	
	/**
	 * @return the uuid of the contact
	 */
	public String getContact() {
		return contact;
	}
	
	public ParticipantNoteKind getKind() {
		return note.getKind();
	}
	
	/**
	 * @return null for an annotation
	 */
	public NotePart getPart() {
		return note.getPart();
	}
	
	/**
	 * @return null for all but an annotation
	 */
	public String getText() {
		return note.getText();
	}
	
	/**
	 * @return the newest edition when it was entered, up to which it holds
	 */
	public int getEdition() {
		return note.getEdition();
	}
	
	public AskedHow getAskedHow() {
		return note.getAskedHow();
	}
	
	public Instant getAskedAt() {
		return note.getAskedAt();
	}
	
	public Ref getEnteredBy() {
		return enteredBy;
	}
	
	public Instant getRecordedAt() {
		return note.getRecordedAt();
	}
}
