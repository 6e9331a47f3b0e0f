/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.time.Instant;
import java.util.Set;

import org.openmrs.module.peermentor.view.Ref;
import org.openmrs.module.peermentor.view.View;

/**
 * An edition of a narrative that a supervisor should look at. The words stand at their own address, where reading is kept.
 */
public final class NarrativeReviewView implements View {
	
	private final NarrativeReview review;
	
	private final String narrative;
	
	private final int edition;
	
	private final String contact;
	
	private final Ref patient;
	
	private final Ref author;
	
	private final Ref reviewedBy;
	
	NarrativeReviewView(NarrativeReview review, String narrative, int edition, String contact, Ref patient, Ref author,
	    Ref reviewedBy) {
		this.review = review;
		this.narrative = narrative;
		this.edition = edition;
		this.contact = contact;
		this.patient = patient;
		this.author = author;
		this.reviewedBy = reviewedBy;
	}
	
	@Override
	public String getUuid() {
		return review.getUuid();
	}
	
	@Override
	public String getDisplay() {
		return "Edition " + edition;
	}
	
	public int getVersion() {
		return review.getVersion();
	}
	
	public Ref getPatient() {
		return patient;
	}
	
	/**
	 * @return the uuid of the contact
	 */
	public String getContact() {
		return contact;
	}
	
	/**
	 * @return the uuid of the edition
	 */
	public String getNarrative() {
		return narrative;
	}
	
	public int getEdition() {
		return edition;
	}
	
	public Ref getAuthor() {
		return author;
	}
	
	/**
	 * @return what the prompts were about; empty if it waits because an earlier edition was reviewed
	 */
	public Set<NotePromptKind> getPromptKinds() {
		return review.getPromptKinds();
	}
	
	public ReviewStatus getStatus() {
		return review.getStatus();
	}
	
	public Instant getOpenedAt() {
		return review.getOpenedAt();
	}
	
	/**
	 * @return null until it was reviewed, as are the next two
	 */
	public ReviewOutcome getOutcome() {
		return review.getOutcome();
	}
	
	public Ref getReviewedBy() {
		return reviewedBy;
	}
	
	public Instant getReviewedAt() {
		return review.getReviewedAt();
	}
}
