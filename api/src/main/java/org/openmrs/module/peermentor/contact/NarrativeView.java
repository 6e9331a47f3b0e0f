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
 * One edition of the words about a contact: a peer note, not a clinical observation. For author and supervisor only.
 */
public final class NarrativeView implements View {
	
	private final Narrative narrative;
	
	private final String contact;
	
	private final Ref author;
	
	NarrativeView(Narrative narrative, String contact, Ref author) {
		this.narrative = narrative;
		this.contact = contact;
		this.author = author;
	}
	
	@Override
	public String getUuid() {
		return narrative.getUuid();
	}
	
	@Override
	public String getDisplay() {
		return "Edition " + narrative.getEdition();
	}
	
	/**
	 * @return the uuid of the contact
	 */
	public String getContact() {
		return contact;
	}
	
	/**
	 * @return 1, 2, 3 ...; a number that is missing was voided
	 */
	public int getEdition() {
		return narrative.getEdition();
	}
	
	public String getMentorWords() {
		return narrative.getMentorWords();
	}
	
	public String getParticipantWords() {
		return narrative.getParticipantWords();
	}
	
	public String getSharedLine() {
		return narrative.getSharedLine();
	}
	
	public HowWritten getHowWritten() {
		return narrative.getHowWritten();
	}
	
	public Ref getAuthor() {
		return author;
	}
	
	public Instant getWrittenAt() {
		return narrative.getWrittenAt();
	}
}
