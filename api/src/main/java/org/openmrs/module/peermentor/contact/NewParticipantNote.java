/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.time.Instant;

import org.openmrs.module.peermentor.refusal.Problems;

/**
 * What a caller hands in, in a participant's name, about the words on a contact. Immutable.
 */
public final class NewParticipantNote {
	
	private final String uuid;
	
	private final ParticipantNoteKind kind;
	
	private final NotePart part;
	
	private final String text;
	
	private final AskedHow askedHow;
	
	private final Instant askedAt;
	
	private final Problems problems;
	
	/**
	 * @param uuid the uuid that it is to have, so that a repeat is known for one; null for a new one
	 * @param part which part is left out or released; null for an annotation
	 * @param text the annotation; null for all else
	 * @param askedAt when the participant said so, null for now
	 * @param problems what was found wrong in reading; the service adds what it finds and refuses all at once
	 */
	public NewParticipantNote(String uuid, ParticipantNoteKind kind, NotePart part, String text, AskedHow askedHow, Instant askedAt,
	    Problems problems) {
		this.uuid = uuid;
		this.kind = kind;
		this.part = part;
		this.text = text;
		this.askedHow = askedHow;
		this.askedAt = askedAt;
		this.problems = problems;
	}
	
	String getUuid() {
		return uuid;
	}
	
	ParticipantNoteKind getKind() {
		return kind;
	}
	
	NotePart getPart() {
		return part;
	}
	
	String getText() {
		return text;
	}
	
	AskedHow getAskedHow() {
		return askedHow;
	}
	
	Instant getAskedAt() {
		return askedAt;
	}
	
	Problems getProblems() {
		return problems;
	}
	
	/** Finds everything that is wrong with it by itself. */
	void check(Instant now) {
		problems.require("kind", kind);
		problems.require("askedHow", askedHow);
		if (askedAt != null && askedAt.isAfter(now)) {
			problems.add("askedAt", "peermentor.error.participantNote.future");
		}
		if (kind == null) {
			return;
		}
		boolean annotation = kind == ParticipantNoteKind.ANNOTATION;
		if (annotation) {
			problems.require("text", text);
		} else {
			problems.require("part", part);
		}
		if (annotation && part != null) {
			problems.add("part", "peermentor.error.participantNote.notOfThisKind");
		}
		if (!annotation && text != null) {
			problems.add("text", "peermentor.error.participantNote.notOfThisKind");
		}
	}
}
