/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import org.hibernate.SessionFactory;
import org.openmrs.module.peermentor.access.ParticipantAccess;
import org.openmrs.module.peermentor.access.Viewer;
import org.openmrs.module.peermentor.access.Visibility;
import org.openmrs.module.peermentor.record.RecordStore;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.time.SiteTime;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.springframework.transaction.annotation.Transactional;

/**
 * Loads the review, asks its life cycle, writes. Public because the platform wraps what is transactional from another class
 * loader.
 */
@Transactional
public class DefaultNarrativeReviewService implements NarrativeReviewService {
	
	private final ParticipantAccess access;
	
	private final NotePrompts prompts;
	
	private final NarrativeReviewDao reviews;
	
	private final RecordStore records;
	
	private final SessionFactory sessionFactory;
	
	private final SiteTime time;
	
	DefaultNarrativeReviewService(ParticipantAccess access, NotePrompts prompts, NarrativeReviewDao reviews, RecordStore records,
	    SessionFactory sessionFactory, SiteTime time) {
		this.access = access;
		this.prompts = prompts;
		this.reviews = reviews;
		this.records = records;
		this.sessionFactory = sessionFactory;
		this.time = time;
	}
	
	@Override
	@Transactional(readOnly = true)
	public NotePromptView promptsOf(NarrativeText text, String language, boolean group) {
		return new NotePromptView(prompts.of(text, language, group));
	}
	
	@Override
	@Transactional(readOnly = true)
	public NotePromptView getPrompts(String language) {
		return new NotePromptView(prompts.all(language));
	}
	
	@Override
	@Transactional(readOnly = true)
	public Page<NarrativeReviewView> getNarrativeReviews(ReviewStatus status, PageRequest page) {
		return reviews.list(access.participants(), status, page);
	}
	
	@Override
	@Transactional(readOnly = true)
	public NarrativeReviewView getNarrativeReview(String uuid) {
		return find(access.participants(), uuid);
	}
	
	@Override
	public NarrativeReviewView reviewNarrative(String uuid, int version, ReviewOutcome outcome) {
		Visibility visibility = access.participants();
		NarrativeReview review = reviews.load(visibility, uuid);
		if (review == null) {
			throw new NotFound();
		}
		records.requireUnchanged(review, version);
		if (outcome == null) {
			throw InvalidInput.on("outcome", Problems.REQUIRED);
		}
		Viewer viewer = visibility.getViewer();
		ReviewStatus.LIFECYCLE.requireMove(review.getStatus(), ReviewStatus.REVIEWED, viewer::holds, true);
		review.review(outcome, viewer.getUserId(), time.now());
		Flush.after(sessionFactory, () -> records.save(review));
		return find(visibility, uuid);
	}
	
	private NarrativeReviewView find(Visibility visibility, String uuid) {
		NarrativeReviewView review = reviews.find(visibility, uuid);
		if (review == null) {
			throw new NotFound();
		}
		return review;
	}
}
