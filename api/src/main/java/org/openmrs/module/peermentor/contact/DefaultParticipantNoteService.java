/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.time.Instant;
import java.util.Collections;

import org.hibernate.SessionFactory;
import org.openmrs.module.peermentor.access.AccessPolicy;
import org.openmrs.module.peermentor.access.Openings;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.record.RecordStore;
import org.openmrs.module.peermentor.refusal.NotAllowed;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.time.SiteTime;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.springframework.transaction.annotation.Transactional;

/**
 * Checks and keeps entries; none is ever changed. Public because the platform wraps what is transactional from another
 * class loader.
 */
@Transactional
public class DefaultParticipantNoteService implements ParticipantNoteService {
	
	private final ContactGate gate;
	
	private final ParticipantNoteDao notes;
	
	private final NarrativeDao narratives;
	
	private final Openings openings;
	
	private final RecordStore records;
	
	private final SessionFactory sessionFactory;
	
	private final SiteTime time;
	
	DefaultParticipantNoteService(ContactGate gate, ParticipantNoteDao notes, NarrativeDao narratives, Openings openings,
	    RecordStore records, SessionFactory sessionFactory, SiteTime time) {
		this.gate = gate;
		this.notes = notes;
		this.narratives = narratives;
		this.openings = openings;
		this.records = records;
		this.sessionFactory = sessionFactory;
		this.time = time;
	}
	
	@Override
	public Page<ParticipantNoteView> getParticipantNotes(String contactUuid, PageRequest page) {
		ContactAtHand contact = require(contactUuid);
		Page<ParticipantNoteView> entries = notes.list(contact, page);
		if (!entries.getRows().isEmpty()) {
			keepOpening(contact, null);
		}
		return entries;
	}
	
	@Override
	public ParticipantNoteView getParticipantNote(String contactUuid, String uuid) {
		ContactAtHand contact = require(contactUuid);
		ParticipantNoteView entry = find(contact, uuid);
		keepOpening(contact, uuid);
		return entry;
	}
	
	/** They are words, as those that they are about. */
	private void keepOpening(ContactAtHand contact, String entry) {
		if (!contact.isAuthor()) {
			openings.shown(contact.getViewer(), Segment.FULL_NARRATIVE, Collections.singleton(contact.getPatient()), entry);
		}
	}
	
	@Override
	public ParticipantNoteView addParticipantNote(String contactUuid, NewParticipantNote note) {
		ContactAtHand contact = require(contactUuid);
		if (!AccessPolicy.maySpeakForParticipant(contact.getViewer(), contact.isMentor())) {
			throw new NotAllowed("peermentor.error.participantNote.notYours");
		}
		ParticipantNote taken = note.getUuid() == null ? null : notes.takenBy(note.getUuid());
		if (taken != null && isRepeat(taken, contact)) {
			return find(contact, taken.getUuid());
		}
		Instant now = time.now();
		int edition = narratives.editions(contact).stream().findFirst().map(Narrative::getEdition).orElse(0);
		check(note, taken, contact, edition, now);
		ParticipantNote kept = new ParticipantNote(contact.getEncounterId(), note, edition,
		        note.getAskedAt() == null ? now : note.getAskedAt(), now);
		if (note.getUuid() != null) {
			kept.setUuid(note.getUuid());
		}
		Flush.after(sessionFactory, () -> records.save(kept));
		return find(contact, kept.getUuid());
	}
	
	private void check(NewParticipantNote note, ParticipantNote taken, ContactAtHand contact, int edition, Instant now) {
		Problems problems = note.getProblems();
		note.check(now);
		if (taken != null) {
			problems.add("uuid", "peermentor.error.uuidTaken");
		}
		if (edition == 0) {
			problems.add("kind", "peermentor.error.participantNote.noWords");
		}
		boolean nothingToRelease = note.getKind() == ParticipantNoteKind.RELEASE && note.getPart() != null
		        && !notes.seals(contact).isAnySealed(note.getPart());
		if (nothingToRelease) {
			problems.add("part", "peermentor.error.participantNote.notLeftOut");
		}
		problems.throwIfAny();
	}
	
	private static boolean isRepeat(ParticipantNote taken, ContactAtHand contact) {
		return taken.getEncounterId() == contact.getEncounterId()
		        && taken.getCreator().getUserId() == contact.getViewer().getUserId();
	}
	
	private ContactAtHand require(String contactUuid) {
		ContactAtHand contact = gate.require(contactUuid);
		if (!contact.mayReadBehind() && !contact.getViewer().holds(Privileges.SUBJECT_ACCESS)) {
			throw new NotFound();
		}
		return contact;
	}
	
	private ParticipantNoteView find(ContactAtHand contact, String uuid) {
		ParticipantNoteView note = notes.find(contact, uuid);
		if (note == null) {
			throw new NotFound();
		}
		return note;
	}
}
