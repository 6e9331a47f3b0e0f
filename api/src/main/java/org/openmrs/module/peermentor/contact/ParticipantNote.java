/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.time.Instant;
import java.util.List;

import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Table;

import org.hibernate.annotations.Type;
import org.openmrs.module.peermentor.record.Record;
import org.openmrs.module.peermentor.time.InstantMillis;

/**
 * What a participant said of the words about a contact: an addition, or that a part is to be left out, or may be seen
 * again. Never changed; a change of mind is another entry. Who entered it is its creator.
 */
@Entity(name = "PeerParticipantNote")
@Table(name = "peermentor_participant_note")
class ParticipantNote extends Record {
	
	private static final long serialVersionUID = 1L;
	
	/** The longest annotation, in characters. */
	static final int LONGEST_TEXT = 4_000;
	
	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Column(name = "participant_note_id")
	private Integer noteId;
	
	@Column(name = "encounter_id", nullable = false, updatable = false)
	private Integer encounterId;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "kind", length = 20, nullable = false, updatable = false)
	private ParticipantNoteKind kind;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "part", length = 20, updatable = false)
	private NotePart part;
	
	@Type(type = "text")
	@Column(name = "text", length = LONGEST_TEXT, updatable = false)
	private String text;
	
	/** The newest edition when it was entered. */
	@Column(name = "edition", nullable = false, updatable = false)
	private int edition;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "asked_how", length = 20, nullable = false, updatable = false)
	private AskedHow askedHow;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "asked_at", nullable = false, updatable = false)
	private Instant askedAt;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "recorded_at", nullable = false, updatable = false)
	private Instant recordedAt;
	
	/** For Hibernate. */
	ParticipantNote() {
	}
	
	/**
	 * @param note complete and checked
	 * @param edition the newest edition, the voided among them
	 */
	ParticipantNote(int encounterId, NewParticipantNote note, int edition, Instant askedAt, Instant recordedAt) {
		this.encounterId = encounterId;
		this.kind = note.getKind();
		this.part = note.getPart();
		this.text = note.getText();
		this.edition = edition;
		this.askedHow = note.getAskedHow();
		this.askedAt = askedAt;
		this.recordedAt = recordedAt;
	}
	
	/**
	 * @param notes every entry of a contact, oldest first
	 */
	static Seals seals(List<ParticipantNote> notes) {
		Seals seals = new Seals();
		notes.forEach(note -> seals.take(note.kind, note.part, note.edition));
		return seals;
	}
	
	@Override
	public Integer getId() {
		return noteId;
	}
	
	@Override
	public void setId(Integer id) {
		this.noteId = id;
	}
	
	Integer getEncounterId() {
		return encounterId;
	}
	
	ParticipantNoteKind getKind() {
		return kind;
	}
	
	/** Null for an annotation. */
	NotePart getPart() {
		return part;
	}
	
	/** Null for all but an annotation. */
	String getText() {
		return text;
	}
	
	int getEdition() {
		return edition;
	}
	
	AskedHow getAskedHow() {
		return askedHow;
	}
	
	Instant getAskedAt() {
		return askedAt;
	}
	
	Instant getRecordedAt() {
		return recordedAt;
	}
}
