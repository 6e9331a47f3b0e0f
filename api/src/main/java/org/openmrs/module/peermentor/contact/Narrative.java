/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.time.Instant;
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
import javax.persistence.UniqueConstraint;

import org.hibernate.annotations.Type;
import org.openmrs.module.peermentor.record.Record;
import org.openmrs.module.peermentor.time.InstantMillis;

/**
 * One edition of the words about a contact. A later edition is a row of its own; this one is never changed, only voided.
 * Its author is its creator.
 */
@Entity(name = "PeerNarrative")
@Table(name = "peermentor_narrative", uniqueConstraints = @UniqueConstraint(columnNames = { "encounter_id", "edition" }))
class Narrative extends Record {
	
	private static final long serialVersionUID = 1L;
	
	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Column(name = "narrative_id")
	private Integer narrativeId;
	
	@Column(name = "encounter_id", nullable = false, updatable = false)
	private Integer encounterId;
	
	/** 1, 2, 3 ... for one contact; unique with it, so that of two who write at once one wins. */
	@Column(name = "edition", nullable = false, updatable = false)
	private int edition;
	
	@Type(type = "text")
	@Column(name = "mentor_words", length = NarrativeText.LONGEST_VOICE, updatable = false)
	private String mentorWords;
	
	@Type(type = "text")
	@Column(name = "participant_words", length = NarrativeText.LONGEST_VOICE, updatable = false)
	private String participantWords;
	
	@Column(name = "shared_line", length = 255, updatable = false)
	private String sharedLine;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "how_written", nullable = false, length = 40, updatable = false)
	private HowWritten howWritten;
	
	@Column(name = "others_present", nullable = false, updatable = false)
	private boolean othersPresent;
	
	/** Their codes with commas between them; null if nobody was there, or nobody said who. */
	@Column(name = "who_else", length = 255, updatable = false)
	private String whoElse;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "written_at", nullable = false, updatable = false)
	private Instant writtenAt;
	
	/** For Hibernate. */
	Narrative() {
	}
	
	Narrative(int encounterId, int edition, NarrativeText text, Instant writtenAt) {
		this.encounterId = encounterId;
		this.edition = edition;
		this.mentorWords = text.getMentorWords();
		this.participantWords = text.getParticipantWords();
		this.sharedLine = text.getSharedLine();
		this.howWritten = text.getHowWritten();
		this.othersPresent = text.isOthersPresent();
		this.whoElse = text.getWhoElse().isEmpty() ? null
		        : text.getWhoElse().stream().map(Enum::name).collect(Collectors.joining(","));
		this.writtenAt = writtenAt;
	}
	
	@Override
	public Integer getId() {
		return narrativeId;
	}
	
	@Override
	public void setId(Integer id) {
		this.narrativeId = id;
	}
	
	Integer getEncounterId() {
		return encounterId;
	}
	
	int getEdition() {
		return edition;
	}
	
	String getMentorWords() {
		return mentorWords;
	}
	
	String getParticipantWords() {
		return participantWords;
	}
	
	String getSharedLine() {
		return sharedLine;
	}
	
	/** Null if that part says nothing. */
	String get(NotePart part) {
		switch (part) {
			case MENTOR_WORDS:
				return mentorWords;
			case PARTICIPANT_WORDS:
				return participantWords;
			default:
				return sharedLine;
		}
	}
	
	HowWritten getHowWritten() {
		return howWritten;
	}
	
	boolean isOthersPresent() {
		return othersPresent;
	}
	
	/** Never null. */
	Set<OtherPerson> getWhoElse() {
		Set<OtherPerson> who = EnumSet.noneOf(OtherPerson.class);
		if (whoElse != null) {
			for (String code : whoElse.split(",")) {
				who.add(OtherPerson.valueOf(code));
			}
		}
		return who;
	}
	
	Instant getWrittenAt() {
		return writtenAt;
	}
}
