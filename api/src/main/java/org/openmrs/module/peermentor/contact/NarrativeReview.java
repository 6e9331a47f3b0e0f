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
import java.util.Set;
import java.util.stream.Collectors;

import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Table;

import org.openmrs.module.peermentor.record.Record;
import org.openmrs.module.peermentor.time.InstantMillis;

/**
 * One edition of a narrative that a supervisor should look at, and what came of it. It holds none of the words.
 */
@Entity(name = "PeerNarrativeReview")
@Table(name = "peermentor_narrative_review")
class NarrativeReview extends Record {
	
	private static final long serialVersionUID = 1L;
	
	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Column(name = "narrative_review_id")
	private Integer reviewId;
	
	@Column(name = "narrative_id", nullable = false, updatable = false)
	private Integer narrativeId;
	
	@Column(name = "encounter_id", nullable = false, updatable = false)
	private Integer encounterId;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "status", length = 20, nullable = false)
	private ReviewStatus status;
	
	/** Their codes with commas between them; null if it waits because an earlier edition was reviewed. */
	@Column(name = "prompt_kinds", length = 100, updatable = false)
	private String promptKinds;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "opened_at", nullable = false, updatable = false)
	private Instant openedAt;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "outcome", length = 30)
	private ReviewOutcome outcome;
	
	@Column(name = "reviewed_by")
	private Integer reviewedBy;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "reviewed_at")
	private Instant reviewedAt;
	
	/** For Hibernate. */
	NarrativeReview() {
	}
	
	NarrativeReview(Narrative narrative, Collection<NotePromptKind> kinds, Instant openedAt) {
		this.narrativeId = narrative.getId();
		this.encounterId = narrative.getEncounterId();
		this.status = ReviewStatus.LIFECYCLE.getInitial();
		this.promptKinds = kinds.isEmpty() ? null
		        : kinds.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
		this.openedAt = openedAt;
	}
	
	@Override
	public Integer getId() {
		return reviewId;
	}
	
	@Override
	public void setId(Integer id) {
		this.reviewId = id;
	}
	
	ReviewStatus getStatus() {
		return status;
	}
	
	/** Empty if it waits because an earlier edition was reviewed. */
	Set<NotePromptKind> getPromptKinds() {
		Set<NotePromptKind> kinds = EnumSet.noneOf(NotePromptKind.class);
		if (promptKinds != null) {
			for (String code : promptKinds.split(",")) {
				kinds.add(NotePromptKind.valueOf(code));
			}
		}
		return kinds;
	}
	
	Instant getOpenedAt() {
		return openedAt;
	}
	
	ReviewOutcome getOutcome() {
		return outcome;
	}
	
	Instant getReviewedAt() {
		return reviewedAt;
	}
	
	void replace() {
		this.status = ReviewStatus.REPLACED;
	}
	
	void review(ReviewOutcome said, int by, Instant at) {
		this.status = ReviewStatus.REVIEWED;
		this.outcome = said;
		this.reviewedBy = by;
		this.reviewedAt = at;
	}
}
