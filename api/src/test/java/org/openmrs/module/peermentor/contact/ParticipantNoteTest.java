/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.Assert.assertThrows;

import java.util.Arrays;
import java.util.Collections;
import java.util.UUID;

import org.junit.Before;
import org.junit.Test;
import org.openmrs.module.peermentor.Cast;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.refusal.NotAllowed;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problems;
import org.springframework.beans.factory.annotation.Autowired;

public class ParticipantNoteTest extends VoicesTest {
	
	@Autowired
	private ParticipantNoteService notes;
	
	private String contact;
	
	@Before
	public void recordContact() {
		contact = recordWith(checkIn(), WORDS);
	}
	
	@Test
	public void annotation_shouldStandBesideTheWordsAndTheLine() {
		notes.addParticipantNote(contact, annotation("I was early."));
		notes.addParticipantNote(contact, annotation("And it rained."));
		consentTo(clinician, Segment.CONTACT_FACTS, Segment.SHARED_LINE);
		
		assertThat(editions(contact).getRows().get(0).getAnnotations(), contains("I was early.", "And it rained."));
		clinician.login();
		forgetSession();
		assertThat(contacts.getContact(contact).getSharedLine().get("annotations"),
		    is((Object) Arrays.asList("I was early.", "And it rained.")));
	}
	
	@Test
	public void leaveOut_shouldSealThePartFromEverybody() {
		notes.addParticipantNote(contact, leaveOut(NotePart.MENTOR_WORDS));
		
		for (Cast.Member member : new Cast.Member[] { mentor, supervisor }) {
			member.login();
			NarrativeView view = editions(contact).getRows().get(0);
			assertThat(view.getMentorWords(), is(nullValue()));
			assertThat(view.getParticipantWords(), is("I kept calm."));
			assertThat(view.getWithheld(), contains(NotePart.MENTOR_WORDS));
			assertThat(narratives.getNarrative(contact, view.getUuid()).getMentorWords(), is(nullValue()));
			assertThat(line(contact), is("We went together."));
		}
		consentTo(clinician, Segment.FULL_NARRATIVE);
		clinician.login();
		assertThat(editions(contact).getRows().get(0).getMentorWords(), is(nullValue()));
		assertThat(count("peermentor_narrative where mentor_words = 'We waited long.'"), is(1L));
	}
	
	@Test
	public void leaveOut_shouldSealTheSharedLineFromTheTeamAndFromOutside() {
		notes.addParticipantNote(contact, leaveOut(NotePart.SHARED_LINE));
		consentTo(clinician, Segment.CONTACT_FACTS, Segment.SHARED_LINE);
		
		for (Cast.Member member : new Cast.Member[] { mentor, supervisor, coordinator, clinician }) {
			member.login();
			assertThat(line(contact), is(nullValue()));
		}
	}
	
	@Test
	public void leaveOut_shouldCoverEarlierEditionsAndNoNewText() {
		String first = editions(contact).getRows().get(0).getUuid();
		String second = narratives.writeNarrative(contact, words("Second."), first).getUuid();
		notes.addParticipantNote(contact, leaveOut(NotePart.MENTOR_WORDS));
		narratives.writeNarrative(contact, words("Third."), second);
		supervisor.login();
		
		assertThat(editions(contact).getRows().get(0).getMentorWords(), is("Third."));
		assertThat(editions(contact).getRows().get(1).getMentorWords(), is(nullValue()));
		assertThat(editions(contact).getRows().get(2).getMentorWords(), is(nullValue()));
	}
	
	@Test
	public void leaveOut_shouldNotBeUndoneByWritingTheSameAgain() {
		String first = editions(contact).getRows().get(0).getUuid();
		notes.addParticipantNote(contact, leaveOut(NotePart.MENTOR_WORDS));
		
		assertThat(refusals(() -> narratives.writeNarrative(contact, words("We waited long."), first)),
		    contains("mentorWords: peermentor.error.narrative.leftOut"));
	}
	
	@Test
	public void release_shouldOpenWhatWasLeftOutOnTheParticipantsWord() {
		notes.addParticipantNote(contact, leaveOut(NotePart.MENTOR_WORDS));
		notes.addParticipantNote(contact, of(ParticipantNoteKind.RELEASE, NotePart.MENTOR_WORDS, null));
		
		assertThat(editions(contact).getRows().get(0).getMentorWords(), is("We waited long."));
		assertThat(notes.getParticipantNotes(contact, PAGE).getRows(), hasSize(2));
	}
	
	@Test
	public void release_shouldBeBeyondASupervisor() {
		notes.addParticipantNote(contact, leaveOut(NotePart.MENTOR_WORDS));
		supervisor.login();
		
		assertThat(notes.getParticipantNotes(contact, PAGE).getRows(), hasSize(1));
		for (ParticipantNoteKind kind : ParticipantNoteKind.values()) {
			assertThrows(NotAllowed.class, () -> notes.addParticipantNote(contact, of(kind, NotePart.MENTOR_WORDS, null)));
		}
		String edition = editions(contact).getRows().get(0).getUuid();
		narratives.voidNarrative(contact, edition, "To see what stands beneath");
		assertThat(editions(contact).getRows(), is(empty()));
	}
	
	/** Recorded on the mentor's behalf, it is still the mentor's. */
	@Test
	public void release_shouldBeBeyondASupervisorWhoRecordedForTheMentor() {
		supervisor.login();
		String recorded = contacts.recordContact(with(checkIn().startedAt(hoursAgo(4))).mentor(mentor.getProviderUuid())
		        .narrative(WORDS).build()).getUuid();
		
		assertThrows(NotAllowed.class, () -> notes.addParticipantNote(recorded, annotation("Mine.")));
	}
	
	@Test
	public void addParticipantNote_shouldBeForThePrivacyOfficerToo() {
		cast.loginAsAdministrator();
		Cast.Member officer = cast.withRole(Roles.PRIVACY_OFFICER);
		officer.login();
		notes.addParticipantNote(contact, leaveOut(NotePart.SHARED_LINE));
		assertThat(notes.getParticipantNotes(contact, PAGE).getRows().get(0).getEnteredBy().getUuid(),
		    is(officer.getUser().getUuid()));
		coordinator.login();
		assertThrows(NotFound.class, () -> notes.getParticipantNotes(contact, PAGE));
		assign(otherMentor, participant);
		otherMentor.login();
		assertThrows(NotFound.class, () -> notes.addParticipantNote(contact, annotation("Mine.")));
	}
	
	@Test
	public void addParticipantNote_shouldRefuseEverythingAtOnce() {
		String bare = record(checkIn().startedAt(hoursAgo(5))).getUuid();
		assertThat(refusals(() -> notes.addParticipantNote(bare, new NewParticipantNote(null, ParticipantNoteKind.RELEASE,
		        NotePart.MENTOR_WORDS, "Words", null, clock.now().plusSeconds(1), new Problems()))),
		    contains("askedAt: peermentor.error.participantNote.future", "askedHow: peermentor.error.required",
		        "kind: peermentor.error.participantNote.noWords", "part: peermentor.error.participantNote.notLeftOut",
		        "text: peermentor.error.participantNote.notOfThisKind"));
		assertThat(refusals(() -> notes.addParticipantNote(contact, of(ParticipantNoteKind.LEAVE_OUT, null, null))),
		    contains("part: peermentor.error.required"));
		assertThat(refusals(() -> notes.addParticipantNote(contact, of(ParticipantNoteKind.ANNOTATION, NotePart.SHARED_LINE, null))),
		    contains("part: peermentor.error.participantNote.notOfThisKind", "text: peermentor.error.required"));
		assertThat(refusals(() -> notes.addParticipantNote(contact, of(null, null, null))),
		    contains("kind: peermentor.error.required"));
	}
	
	@Test
	public void addParticipantNote_shouldKnowARepeat() {
		String uuid = UUID.randomUUID().toString();
		NewParticipantNote note = new NewParticipantNote(uuid, ParticipantNoteKind.ANNOTATION, null, "Once.", AskedHow.WRITTEN, null,
		        new Problems());
		notes.addParticipantNote(contact, note);
		assertThat(notes.addParticipantNote(contact, note).getUuid(), is(uuid));
		assertThat(count("peermentor_participant_note"), is(1L));
		String other = recordWith(checkIn().startedAt(hoursAgo(6)), WORDS);
		assertThat(refusals(() -> notes.addParticipantNote(other, note)), contains("uuid: peermentor.error.uuidTaken"));
	}
	
	private static NewParticipantNote annotation(String text) {
		return of(ParticipantNoteKind.ANNOTATION, null, text);
	}
	
	private static NewParticipantNote leaveOut(NotePart part) {
		return of(ParticipantNoteKind.LEAVE_OUT, part, null);
	}
	
	private static NewParticipantNote of(ParticipantNoteKind kind, NotePart part, String text) {
		return new NewParticipantNote(null, kind, part, text, AskedHow.SPOKEN, null, new Problems());
	}
	
	private static NarrativeText words(String mentorWords) {
		return new NarrativeText(mentorWords, null, null, HowWritten.TOGETHER, null, Collections.emptySet());
	}
}
