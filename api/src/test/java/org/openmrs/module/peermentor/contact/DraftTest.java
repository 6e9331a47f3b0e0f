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

import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.junit.Test;
import org.openmrs.api.APIAuthenticationException;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Stale;
import org.springframework.beans.factory.annotation.Autowired;

public class DraftTest extends ContactTest {
	
	private static final Map<String, Object> CONTENT = Collections.singletonMap("mode", "PHONE");
	
	@Autowired
	private DraftService drafts;
	
	@Test
	public void beginDraft_shouldKeepWhatWasWrittenForSomeDays() {
		Map<String, Object> content = new HashMap<>(CONTENT);
		content.put("narrative", Collections.singletonMap("mentorWords", "We \u00e9 \ud83d\ude42"));
		DraftView draft = drafts.beginDraft(null, cast.uuid(participant), content);
		forgetSession();
		
		DraftView found = drafts.getDraft(draft.getUuid());
		assertThat(found.getContent(), is(content));
		assertThat(found.getPatient().getUuid(), is(cast.uuid(participant)));
		assertThat(found.getSavedAt(), is(clock.now()));
		assertThat(found.getExpiresAt(), is(clock.now().plus(Duration.ofDays(7))));
		assertThat(drafts.getDrafts(PAGE).getRows(), hasSize(1));
	}
	
	@Test
	public void beginDraft_shouldNeedNoParticipantYet() {
		assertThat(drafts.beginDraft(null, null, Collections.emptyMap()).getPatient(), is(nullValue()));
	}
	
	@Test
	public void beginDraft_shouldTakeTheParticipantFromTheContent() {
		assertThat(drafts.beginDraft(null, null, Collections.singletonMap("patient", cast.uuid(participant))).getPatient()
		        .getUuid(),
		    is(cast.uuid(participant)));
		assertThat(
		    refusals(() -> drafts.beginDraft(null, null, Collections.singletonMap("patient", cast.uuid(cast.participant())))),
		    contains("content.patient: peermentor.error.participant.unknown"));
		assertThat(refusals(() -> drafts.beginDraft(null, cast.uuid(participant), Collections.singletonMap("patient", "x"))),
		    contains("content.patient: peermentor.error.draft.twoPatients"));
	}
	
	@Test
	public void beginDraft_shouldRefuseWhatIsTooLargeOrNothing() {
		String large = String.join("", Collections.nCopies(32 * 1024, "a"));
		
		assertThat(refusals(() -> drafts.beginDraft(null, null, Collections.singletonMap("details", large))),
		    contains("content: peermentor.error.draft.tooLarge"));
		assertThat(refusals(() -> drafts.beginDraft(null, null, null)), contains("content: peermentor.error.required"));
		drafts.beginDraft(null, null, Collections.singletonMap("details", large.substring(20)));
	}
	
	@Test
	public void beginDraft_shouldWriteNothingWhenRepeated() {
		String uuid = UUID.randomUUID().toString();
		drafts.beginDraft(uuid, null, CONTENT);
		
		assertThat(drafts.beginDraft(uuid, null, Collections.emptyMap()).getContent(), is(CONTENT));
		assertThat(count("peermentor_draft"), is(1L));
		otherMentor.login();
		assertThat(refusals(() -> drafts.beginDraft(uuid, null, CONTENT)), contains("uuid: peermentor.error.uuidTaken"));
	}
	
	@Test
	public void drafts_shouldBeForTheirAuthorAlone() {
		String uuid = drafts.beginDraft(null, cast.uuid(participant), CONTENT).getUuid();
		assign(otherMentor, participant);
		
		for (org.openmrs.module.peermentor.Cast.Member member : new org.openmrs.module.peermentor.Cast.Member[] { otherMentor,
		        supervisor }) {
			member.login();
			assertThrows(NotFound.class, () -> drafts.getDraft(uuid));
			assertThrows(NotFound.class, () -> drafts.changeDraft(uuid, 0, null, CONTENT));
			assertThrows(NotFound.class, () -> drafts.voidDraft(uuid, "Mine"));
			assertThat(drafts.getDrafts(PAGE).getRows(), is(empty()));
			assertThat(refusals(() -> contacts.recordContact(with(checkIn()).draft(uuid).build())),
			    contains("draft: peermentor.error.draft.unknown"));
		}
		clinician.login();
		assertThrows(APIAuthenticationException.class, () -> drafts.getDrafts(PAGE));
	}
	
	@Test
	public void changeDraft_shouldReplaceTheContentAndLetTheDraftLiveAnew() {
		DraftView draft = drafts.beginDraft(null, cast.uuid(participant), CONTENT);
		clock.forward(Duration.ofDays(6));
		
		DraftView changed = drafts.changeDraft(draft.getUuid(), 0, null, Collections.singletonMap("mode", "TEXT"));
		
		assertThat(changed.getContent().get("mode"), is("TEXT"));
		assertThat(changed.getPatient().getUuid(), is(cast.uuid(participant)));
		assertThat(changed.getExpiresAt(), is(clock.now().plus(Duration.ofDays(7))));
		assertThrows(Stale.class, () -> drafts.changeDraft(draft.getUuid(), 0, null, CONTENT));
	}
	
	@Test
	public void drafts_shouldBeGoneWhenTheirTimeHasPassedAndWipedByTheNextSave() {
		String uuid = drafts.beginDraft(null, null, CONTENT).getUuid();
		clock.forward(Duration.ofDays(7).minusMillis(1));
		assertThat(drafts.getDraft(uuid).getContent(), is(CONTENT));
		clock.forward(Duration.ofMillis(1));
		
		assertThrows(NotFound.class, () -> drafts.getDraft(uuid));
		assertThat(drafts.getDrafts(PAGE).getRows(), is(empty()));
		assertThat(refusals(() -> contacts.recordContact(with(checkIn()).draft(uuid).build())),
		    contains("draft: peermentor.error.draft.unknown"));
		assertThat(count("peermentor_draft where content is not null"), is(1L));
		otherMentor.login();
		drafts.beginDraft(null, null, Collections.emptyMap());
		assertThat(count("peermentor_draft where content is not null"), is(1L));
	}
	
	@Test
	public void drafts_shouldGoWithTheAssignment() {
		String uuid = drafts.beginDraft(null, cast.uuid(participant), CONTENT).getUuid();
		endAssignments(participant);
		
		assertThrows(NotFound.class, () -> drafts.getDraft(uuid));
		assertThat(drafts.getDrafts(PAGE).getRows(), is(empty()));
	}
	
	@Test
	public void recordContact_shouldCloseTheDraftItCameFrom() {
		String uuid = drafts.beginDraft(null, cast.uuid(participant), CONTENT).getUuid();
		
		contacts.recordContact(with(checkIn()).draft(uuid).build());
		forgetSession();
		
		assertThrows(NotFound.class, () -> drafts.getDraft(uuid));
		assertThat(count("peermentor_draft where voided = true and content is null"), is(1L));
		assertThat(count("peermentor_contact where draft_uuid = '" + uuid + "'"), is(1L));
	}
	
	@Test
	public void voidDraft_shouldTakeItsWordsAtOnce() {
		String uuid = drafts.beginDraft(null, null, CONTENT).getUuid();
		drafts.voidDraft(uuid, "Not needed");
		
		assertThrows(NotFound.class, () -> drafts.getDraft(uuid));
		assertThat(count("peermentor_draft where content is not null"), is(0L));
	}
}
