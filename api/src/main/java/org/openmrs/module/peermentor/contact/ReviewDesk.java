/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.openmrs.module.peermentor.access.Viewer;
import org.openmrs.module.peermentor.record.RecordStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Puts editions of narratives on the supervisors' queue: those with prompts, and every one that is written after a
 * supervisor has looked.
 */
@Component("peermentor.ReviewDesk")
class ReviewDesk {
	
	private final NarrativeReviewDao reviews;
	
	private final RecordStore records;
	
	@Autowired
	ReviewDesk(NarrativeReviewDao reviews, RecordStore records) {
		this.reviews = reviews;
		this.records = records;
	}
	
	/**
	 * Follows an edition that was just written.
	 *
	 * @param written saved
	 * @param prompts that it gave rise to
	 */
	void follow(Narrative written, Collection<NotePrompt> prompts, Viewer viewer, Instant now) {
		boolean again = written.getEdition() > 1 && replaceEarlier(written.getEncounterId(), viewer);
		Set<NotePromptKind> kinds = EnumSet.noneOf(NotePromptKind.class);
		prompts.stream().map(NotePrompt::getKind).filter(NotePromptKind::isOfWords).forEach(kinds::add);
		if (again || !kinds.isEmpty()) {
			records.save(new NarrativeReview(written, kinds, now));
		}
	}
	
	/** Whether a supervisor has looked at an earlier edition. */
	private boolean replaceEarlier(int encounterId, Viewer viewer) {
		List<NarrativeReview> earlier = reviews.ofContact(encounterId);
		boolean reviewed = false;
		for (NarrativeReview review : earlier) {
			reviewed |= review.getStatus() == ReviewStatus.REVIEWED;
			if (review.getStatus() == ReviewStatus.OPEN) {
				ReviewStatus.LIFECYCLE.requireMove(ReviewStatus.OPEN, ReviewStatus.REPLACED, viewer::holds, false);
				review.replace();
				records.save(review);
			}
		}
		return reviewed;
	}
}
