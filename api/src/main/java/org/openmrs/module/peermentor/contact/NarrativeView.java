/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.openmrs.module.peermentor.access.Viewer;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.view.Ref;
import org.openmrs.module.peermentor.view.View;

/**
 * One edition of the words about a contact: a peer note, not a clinical observation. For author and supervisor, and
 * whom a consent names.
 */
public final class NarrativeView implements View {
	
	private final Narrative narrative;
	
	private final String contact;
	
	private final Ref author;
	
	private final List<String> annotations;
	
	private final Set<NotePart> withheld;
	
	private List<NotePrompt> prompts;
	
	/**
	 * @param notes what the participant said of the words on the contact, oldest first
	 */
	NarrativeView(Narrative narrative, String contact, Ref author, List<ParticipantNote> notes) {
		this.narrative = narrative;
		this.contact = contact;
		this.author = author;
		this.annotations = notes.stream().filter(note -> note.getKind() == ParticipantNoteKind.ANNOTATION)
		        .map(ParticipantNote::getText).collect(Collectors.toList());
		this.withheld = ParticipantNote.seals(notes).of(narrative.getEdition());
	}
	
	/** What whoever wrote it may want to look at again. */
	NarrativeView prompting(List<NotePrompt> found) {
		this.prompts = found;
		return this;
	}
	
	@Override
	public String getUuid() {
		return narrative.getUuid();
	}
	
	@Override
	public String getDisplay() {
		return "Edition " + narrative.getEdition();
	}
	
	boolean isBy(Viewer viewer) {
		return narrative.getCreator().getUserId() == viewer.getUserId();
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
	
	/**
	 * @return null also if the participant asked to leave it out, as are the next two
	 */
	public String getMentorWords() {
		return unlessSealed(NotePart.MENTOR_WORDS, narrative.getMentorWords());
	}
	
	public String getParticipantWords() {
		return unlessSealed(NotePart.PARTICIPANT_WORDS, narrative.getParticipantWords());
	}
	
	public String getSharedLine() {
		return unlessSealed(NotePart.SHARED_LINE, narrative.getSharedLine());
	}
	
	private String unlessSealed(NotePart part, String text) {
		return withheld.contains(part) ? null : text;
	}
	
	/**
	 * @return the parts that the participant asked to leave out, which nobody is answered
	 */
	public Set<NotePart> getWithheld() {
		return withheld;
	}
	
	/**
	 * @return what the participant said of the words since, oldest first
	 */
	public List<String> getAnnotations() {
		return annotations;
	}
	
	/**
	 * @return whether somebody else was there, so that the words stay with the team
	 */
	public boolean getOthersPresent() {
		return narrative.isOthersPresent();
	}
	
	public Set<OtherPerson> getWhoElse() {
		return narrative.getWhoElse();
	}
	
	/**
	 * @return that this is a peer note and no clinical observation, in the reader's language
	 */
	public String getNotice() {
		return Context.getMessageSourceService().getMessage(SharedLine.NOTICE);
	}
	
	/**
	 * @return for whoever just wrote it, each with kind, word, where and message; null for everybody else
	 */
	public List<Map<String, Object>> getPrompts() {
		return prompts == null ? null : NotePrompts.asMaps(prompts);
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
