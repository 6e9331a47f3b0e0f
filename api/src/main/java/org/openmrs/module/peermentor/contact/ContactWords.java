/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.holding.RoomHoldings;
import org.openmrs.module.peermentor.holding.Shelf;
import org.openmrs.module.peermentor.holding.ShelfReader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * What stands behind contacts: words in every edition, questions, drafts, safety concerns, what was corrected. The shared
 * line of a narrative and its words are of different segments, so they are told of apart. What the participant had left
 * out is marked as sealed, and what was written with others present as such; neither goes any further, whatever a consent
 * opens.
 */
@Component("peermentor.ContactWords")
class ContactWords extends RoomHoldings {
	
	private static final String OF_CONTACT = ", PeerContact c where c.encounterId = x.encounterId and c.patientId = :patient";
	
	private static final String GONE = "x.voided = true or c.voided = true";
	
	private static final String OLD = "exists (select 1 from PeerNarrative later where later.encounterId = x.encounterId"
	        + " and later.edition > x.edition and later.voided = false)";
	
	/** What stands on a contact as its line now. */
	private static final String LINE = "select 1 from PeerNarrative line where line.encounterId = x.encounterId and line.voided = false"
	        + " and line.sharedLine is not null and not exists (select 1 from PeerNarrative newer"
	        + " where newer.encounterId = line.encounterId and newer.edition > line.edition and newer.voided = false)";
	
	@Autowired
	ContactWords(ShelfReader reader) {
		super(reader, lines(), annotations(true), annotations(false), narratives(NotePart.MENTOR_WORDS),
		        narratives(NotePart.PARTICIPANT_WORDS), wishes(), revisions(), questions(), drafts(), concerns(),
		        concernRevisions());
	}
	
	private static Shelf lines() {
		return Shelf.of("sharedLine", "peermentor_narrative", "PeerNarrative x" + OF_CONTACT + " and x.sharedLine is not null")
		        .in(Segment.SHARED_LINE).at("x.writtenAt").voidedIf(GONE).supersededIf(OLD)
		        .sealedIf(leftOut(NotePart.SHARED_LINE, "x")).othersPresentIf("x.othersPresent = true")
		        .plain("contactAt", "c.startedAt", Segment.CONTACT_FACTS).plain("howWritten", "x.howWritten", Segment.FULL_NARRATIVE)
		        .plain("whoElse", "x.whoElse").words("sharedLine", "x.sharedLine");
	}
	
	/**
	 * What the participant said of the words goes where the line goes beside which it stands, and nowhere without one.
	 */
	private static Shelf annotations(boolean besideLine) {
		return Shelf.of("annotation", "peermentor_participant_note",
		    "PeerParticipantNote x" + OF_CONTACT + " and x.kind = '" + ParticipantNoteKind.ANNOTATION + "' and "
		            + (besideLine ? "" : "not ") + "exists (" + LINE + ")")
		        .in(besideLine ? Segment.SHARED_LINE : null).at("x.recordedAt").voidedIf(GONE)
		        .sealedIf("exists (" + LINE + " and " + leftOut(NotePart.SHARED_LINE, "line") + ")")
		        .othersPresentIf("exists (" + LINE + " and line.othersPresent = true)")
		        .plain("contactAt", "c.startedAt", Segment.CONTACT_FACTS).plain("askedHow", "x.askedHow").plain("askedAt", "x.askedAt")
		        .words("annotation", "x.text");
	}
	
	/** The words of the one and of the other apart, because either can be left out without the other. */
	private static Shelf narratives(NotePart part) {
		String words = part.getField();
		return Shelf.of("narrative", "peermentor_narrative",
		    "PeerNarrative x" + OF_CONTACT + " and x." + words + " is not null")
		        .in(Segment.FULL_NARRATIVE).at("x.writtenAt").voidedIf(GONE).supersededIf(OLD).sealedIf(leftOut(part, "x"))
		        .othersPresentIf("x.othersPresent = true").plain("edition", "x.edition").plain("howWritten", "x.howWritten")
		        .plain("whoElse", "x.whoElse").words(words, "x." + words);
	}
	
	/** As {@link Seals} reads it: left out up to an edition, and not released since. */
	private static String leftOut(NotePart part, String narrative) {
		return "exists (select 1 from PeerParticipantNote s where s.encounterId = " + narrative
		        + ".encounterId and s.voided = false and s.kind = '" + ParticipantNoteKind.LEAVE_OUT + "' and s.part = '" + part
		        + "' and s.edition >= " + narrative + ".edition and not exists (select 1 from PeerParticipantNote r"
		        + " where r.encounterId = s.encounterId and r.voided = false and r.kind = '" + ParticipantNoteKind.RELEASE
		        + "' and r.part = s.part and r.noteId > s.noteId))";
	}
	
	/** That something was left out says that there was something, so this is the team's alone. */
	private static Shelf wishes() {
		return Shelf.of("participantNote", "peermentor_participant_note",
		    "PeerParticipantNote x" + OF_CONTACT + " and x.kind <> '" + ParticipantNoteKind.ANNOTATION + "'")
		        .at("x.recordedAt").voidedIf(GONE).plain("contactAt", "c.startedAt").plain("kind", "x.kind").plain("part", "x.part")
		        .plain("edition", "x.edition").plain("askedHow", "x.askedHow").plain("askedAt", "x.askedAt");
	}
	
	private static Shelf revisions() {
		return Shelf.of("contactRevision", "peermentor_contact_revision", "PeerContactRevision x" + OF_CONTACT)
		        .in(Segment.CONTACT_FACTS).at("x.revisedAt").voidedIf(GONE).supersededIf("1 = 1").words("reason", "x.reason")
		        .json("before", "x.factsBefore");
	}
	
	private static Shelf questions() {
		return Shelf.of("question", "peermentor_question", "PeerQuestion x" + OF_CONTACT).at("x.askedAt").voidedIf(GONE)
		        .plain("status", "x.status").words("question", "x.text").words("answer", "x.answer")
		        .user("answeredBy", "x.answeredBy").plain("answeredAt", "x.answeredAt").plain("closeReason", "x.closeReason")
		        .user("closedBy", "x.closedBy").plain("closedAt", "x.closedAt");
	}
	
	private static Shelf drafts() {
		return Shelf.of("draft", "peermentor_draft", "PeerDraft x where x.patientId = :patient").at("x.savedAt")
		        .plain("expiresAt", "x.expiresAt").json("draft", "x.content", "safetyConcern.toldWhom");
	}
	
	private static Shelf concerns() {
		return Shelf.of("concern", "peermentor_concern", "PeerConcern x where x.patientId = :patient").in(Segment.SAFETY)
		        .at("x.raisedAt").plain("type", "x.type").plain("immediateActions", "x.immediateActions")
		        .words("details", "x.details").name("toldWhom", "x.toldWhom").plain("toldAt", "x.toldAt")
		        .plain("status", "x.status").user("acknowledgedBy", "x.acknowledgedBy")
		        .plain("acknowledgedAt", "x.acknowledgedAt").user("debriefedBy", "x.debriefedBy")
		        .plain("debriefedAt", "x.debriefedAt");
	}
	
	private static Shelf concernRevisions() {
		return Shelf.of("concernRevision", "peermentor_concern_revision",
		    "PeerConcernRevision x, PeerConcern c where c.concernId = x.concernId and c.patientId = :patient").in(Segment.SAFETY)
		        .at("x.revisedAt").supersededIf("1 = 1").json("before", "x.factsBefore", "toldWhom");
	}
}
