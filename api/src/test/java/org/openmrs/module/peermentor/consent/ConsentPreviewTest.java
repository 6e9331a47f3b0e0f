/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.Assert.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.Test;
import org.openmrs.module.peermentor.access.PurposeOfUse;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problems;

public class ConsentPreviewTest extends ConsentTest {
	
	private static final String ERROR = "peermentor.error.consent.";
	
	@Test
	public void previewConsent_shouldSayWhatTheRecipientSeesAndWhatNot() {
		ConsentView given = give(whole());
		ConsentPreviewView preview = consents.previewConsent(given.getUuid(), role(Roles.NOTES_READER, PurposeOfUse.TREATMENT));
		assertThat(seen(preview), contains(Segment.CONTACT_FACTS, Segment.PLAN, Segment.DOSING));
		assertThat(preview.getSees().get(0).get("words"),
		    is("When, where and how the mentor and the participant met, and who the mentor is"));
		assertThat(preview.getSees().get(0).get("until"), is(given.getUntil()));
		assertThat(preview.getDoesNotSee(), hasSize(Segment.values().length - 3));
		assertThat(preview.isOfTeam(), is(false));
		assertThat(preview.getUuid(), is(given.getUuid()));
		assertThat("another purpose", seen(consents.previewConsent(given.getUuid(), role(Roles.NOTES_READER, PurposeOfUse.EVALUATION))),
		    is(empty()));
		ConsentPreviewView team = consents.previewConsent(given.getUuid(), role(Roles.NURSE, PurposeOfUse.TREATMENT));
		assertThat(seen(team), is(empty()));
		assertThat("sees by their role", team.isOfTeam(), is(true));
		ConsentView part = withdraw(given, Segment.PLAN);
		assertThat(seen(consents.previewConsent(part.getUuid(), role(Roles.NOTES_READER, PurposeOfUse.TREATMENT))),
		    contains(Segment.CONTACT_FACTS, Segment.DOSING));
		withdraw(part);
		assertThat(seen(consents.previewConsent(part.getUuid(), role(Roles.NOTES_READER, PurposeOfUse.TREATMENT))), is(empty()));
	}
	
	@Test
	public void previewConsent_shouldShowADraftAndOneThatBeginsLaterAsTheyWillCount() {
		ConsentView draft = consents.recordConsent(request(whole()));
		assertThat(seen(consents.previewConsent(draft.getUuid(), role(Roles.NOTES_READER, PurposeOfUse.TREATMENT))), hasSize(3));
		ConsentView later = give(whole().from(in(DAY)));
		ConsentPreviewView preview = consents.previewConsent(later.getUuid(), role(Roles.NOTES_READER, PurposeOfUse.TREATMENT));
		assertThat(preview.getAt(), is(in(DAY)));
		assertThat(seen(preview), hasSize(3));
	}
	
	@Test
	public void previewTerms_shouldAnswerForEveryKindOfRecipientWithoutKeepingAnything() {
		String user = clinician.getUser().getUuid();
		ConsentTerms words = whole().segments(Arrays.asList(Segment.FULL_NARRATIVE))
		        .recipients(Arrays.asList(new Recipient(RecipientKind.USER, user), new Recipient(RecipientKind.ORGANISATION, "Clinic"))).build();
		assertThat(seen(preview(words, RecipientKind.USER, user)), contains(Segment.FULL_NARRATIVE));
		assertThat(seen(preview(words, RecipientKind.ORGANISATION, "clinic")), contains(Segment.FULL_NARRATIVE));
		assertThat(seen(preview(words, RecipientKind.ORGANISATION, "Another")), is(empty()));
		assertThat(seen(preview(words, RecipientKind.TREATING_PROVIDERS, null)), is(empty()));
		ConsentTerms treating = whole().recipients(Arrays.asList(new Recipient(RecipientKind.TREATING_PROVIDERS, null))).build();
		assertThat(seen(preview(treating, RecipientKind.TREATING_PROVIDERS, null)), hasSize(3));
		assertThat("treats nobody", seen(preview(treating, RecipientKind.USER, user)), is(empty()));
		assertThat("by their role", seen(preview(whole().build(), RecipientKind.USER, user)), hasSize(3));
		assertThat("says nothing yet", seen(preview(ConsentTerms.builder().build(), RecipientKind.USER, user)), is(empty()));
		assertThat(consents.getConsents(null, Arrays.asList(), PAGE).getTotal(), is(0L));
	}
	
	@Test
	public void preview_shouldNameEverythingThatCannotBeTaken() {
		String consent = give(whole()).getUuid();
		assertThat(refusals(() -> consents.previewConsent(consent, new PreviewFor(null, null, null, new Problems()))),
		    contains("recipientKind: " + Problems.REQUIRED, "purpose: " + Problems.REQUIRED));
		assertThat(refusals(() -> consents.previewConsent(consent, role("No such role", PurposeOfUse.TREATMENT))),
		    contains("recipient: " + ERROR + "unknownRole"));
		assertThat(refusals(() -> preview(whole().segments(Arrays.asList(Segment.SAFETY)).build(), RecipientKind.USER, UUID.randomUUID().toString())),
		    contains("segments: " + ERROR + "notConsentable", "recipient: " + ERROR + "unknownUser"));
		assertThat(refusals(() -> preview(whole().build(), RecipientKind.TREATING_PROVIDERS, "x")),
		    contains("recipient: " + ERROR + "classHasNoName"));
		jobMentor.login();
		assertThrows(NotFound.class, () -> consents.previewConsent(consent, role(Roles.NOTES_READER, PurposeOfUse.TREATMENT)));
		assertThat(refusals(() -> consents.previewTerms(whole().build(), cast.uuid(participant), role(Roles.NOTES_READER, PurposeOfUse.TREATMENT))),
		    contains("patient: peermentor.error.participant.unknown"));
	}
	
	private static PreviewFor role(String name, PurposeOfUse purpose) {
		return new PreviewFor(RecipientKind.ROLE, name, purpose, new Problems());
	}
	
	private ConsentPreviewView preview(ConsentTerms terms, RecipientKind kind, String recipient) {
		return consents.previewTerms(terms, cast.uuid(participant),
		    new PreviewFor(kind, recipient, PurposeOfUse.TREATMENT, new Problems()));
	}
	
	private static List<Object> seen(ConsentPreviewView preview) {
		return preview.getSees().stream().map(line -> line.get("segment")).collect(Collectors.toList());
	}
}
