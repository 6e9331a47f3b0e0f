/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.junit.Assert.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.openmrs.api.EncounterService;
import org.openmrs.api.ObsService;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.contact.ContactChange;
import org.openmrs.module.peermentor.contact.ContactFacts;
import org.openmrs.module.peermentor.contact.ContactKind;
import org.openmrs.module.peermentor.contact.ContactMetadata;
import org.openmrs.module.peermentor.contact.ContactObsAdvice;
import org.openmrs.module.peermentor.contact.ContactRowAdvice;
import org.openmrs.module.peermentor.contact.ContactService;
import org.openmrs.module.peermentor.contact.Fact;
import org.openmrs.module.peermentor.contact.MentorOutcome;
import org.openmrs.module.peermentor.contact.Mode;
import org.openmrs.module.peermentor.contact.NewContact;
import org.openmrs.module.peermentor.contact.ParticipantOutcome;
import org.openmrs.module.peermentor.contact.Place;
import org.openmrs.module.peermentor.contact.Purpose;
import org.openmrs.module.peermentor.contact.TookPlace;
import org.openmrs.module.peermentor.contact.TurnedAwayReason;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problems;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Domain case 55: the mentor was there and the participant was not, or the other way.
 */
public class AccompanimentTest extends FollowedReferralTest {
	
	@Autowired
	private AccompanimentService links;
	
	@Autowired
	private ContactService contacts;
	
	private final ContactRowAdvice advice = new ContactRowAdvice();
	
	private final ContactObsAdvice obsAdvice = new ContactObsAdvice();
	
	/** A month earlier: the platform takes no encounter of tomorrow. Metadata come before anything else is written. */
	@Override
	@Before
	public void gather() {
		clock.forward(Duration.ofDays(-30));
		ContactMetadata.install();
		super.gather();
		Context.addAdvice(EncounterService.class, advice);
		Context.addAdvice(ObsService.class, obsAdvice);
	}
	
	@After
	public void takeAdviceOff() {
		Context.removeAdvice(EncounterService.class, advice);
		Context.removeAdvice(ObsService.class, obsAdvice);
		ContactMetadata.forget();
	}
	
	@Test
	public void link_shouldLetTheMentorSayWhatTheySaw() {
		ReferralView referral = sentEarlier();
		AccompanimentView linked = link(referral, contact(ParticipantOutcome.ATTENDED_TOGETHER, MentorOutcome.WENT_ALONG, null));
		assertThat(linked.getMentorOutcome(), is(MentorOutcome.WENT_ALONG));
		assertThat(linked.getParticipantOutcome(), is(ParticipantOutcome.ATTENDED_TOGETHER));
		assertThat(voices(referral), contains("MENTOR: REACHED"));
		VoiceView voice = outcomes.getVoices(referral.getUuid(), PAGE).getRows().get(0);
		assertThat(voice.getHow(), is(HowHeard.ACCOMPANIMENT));
		assertThat(voice.getAt(), is(hours(-1)));
		assertThat(result(referral).getConfidence(), is(OutcomeConfidence.SEEN));
	}
	
	@Test
	public void link_shouldKeepMentorThereAndParticipantNotApart() {
		ReferralView referral = sentEarlier();
		link(referral, contact(ParticipantOutcome.NO_SHOW, MentorOutcome.WAITED_AND_LEFT, null));
		assertThat(voices(referral), contains("MENTOR: DID_NOT_GO"));
		ReferralView other = sentEarlier();
		AccompanimentView alone = link(other, contact(ParticipantOutcome.ATTENDED_ALONE, MentorOutcome.NOT_THERE, null));
		assertThat(alone.getParticipantOutcome(), is(ParticipantOutcome.ATTENDED_ALONE));
		assertThat("who was not there saw nothing", voices(other), is(empty()));
		assertThat(linked(other), contains("NOT_THERE ATTENDED_ALONE"));
	}
	
	@Test
	public void link_shouldReportBeingTurnedAway() {
		ReferralView referral = sentEarlier();
		link(referral, contact(ParticipantOutcome.TURNED_AWAY, MentorOutcome.WENT_ALONG, TurnedAwayReason.ON_OAT));
		assertThat(voices(referral), contains("MENTOR: TURNED_AWAY"));
		assertThat(one("select kind from peermentor_directory_report"), is("TURNED_AWAY_FOR_OAT"));
	}
	
	@Test
	public void voice_shouldFollowTheContactWhenItIsCorrectedAndVoided() {
		ReferralView referral = sentEarlier();
		String contact = contact(ParticipantOutcome.ATTENDED_TOGETHER, MentorOutcome.WENT_ALONG, null);
		link(referral, contact);
		forget();
		contacts.correctContact(contact, new ContactChange(contacts.getContact(contact).getVersion(), "It was another day")
		        .set(Fact.PARTICIPANT_OUTCOME, ParticipantOutcome.NO_SHOW).set(Fact.MENTOR_OUTCOME, MentorOutcome.WAITED_AND_LEFT));
		forget();
		assertThat(voices(referral), contains("MENTOR: DID_NOT_GO"));
		contacts.voidContact(contact, "Another participant");
		forget();
		assertThat(voices(referral), is(empty()));
		assertThat(linked(referral), is(empty()));
		assertThat(result(referral).getConfidence(), is(OutcomeConfidence.NOTHING_KNOWN));
		assertThat("nothing is lost", count("peermentor_referral_voice"), is(2L));
		assertThat(count("peermentor_referral_contact where voided = true"), is(1L));
	}
	
	@Test
	public void link_shouldBeWrittenOnceAndTakenBack() {
		ReferralView referral = sentEarlier();
		String contact = contact(ParticipantOutcome.ATTENDED_TOGETHER, MentorOutcome.WENT_ALONG, null);
		String uuid = UUID.randomUUID().toString();
		for (int i = 0; i < 2; i++) {
			assertThat(links.link(referral.getUuid(), uuid, contact, new Problems()).getUuid(), is(uuid));
		}
		assertThat(link(referral, contact).getUuid(), is(uuid));
		assertThat(count("peermentor_referral_voice"), is(1L));
		links.voidLink(referral.getUuid(), uuid, "Another referral");
		forget();
		assertThat(linked(referral), is(empty()));
		assertThat(voices(referral), is(empty()));
		assertThrows(NotFound.class, () -> links.getAccompaniment(referral.getUuid(), uuid));
		assertThat(refusals(() -> links.link(referral.getUuid(), uuid, contact, new Problems())),
		    contains("uuid: peermentor.error.uuidTaken"));
	}
	
	@Test
	public void link_shouldTakeContactsOfTheSameParticipantAlone() {
		ReferralView draft = make(beds());
		assertThat(refusals(() -> link(draft, UUID.randomUUID().toString())),
		    contains("contact: peermentor.error.accompaniment.contact", "status: peermentor.error.outcome.notSent"));
		assertThat(refusals(() -> link(draft, null)),
		    contains("contact: " + Problems.REQUIRED, "status: peermentor.error.outcome.notSent"));
		ReferralView referral = sentEarlier();
		String ofOther = record(another(), ParticipantOutcome.NO_SHOW, MentorOutcome.LATE, null);
		assertThat(refusals(() -> link(referral, ofOther)), contains("contact: peermentor.error.accompaniment.contact"));
		stranger.login();
		assertThrows(NotFound.class, () -> link(referral, ofOther));
	}
	
	@Test
	public void links_shouldBeShownAsFarAsContactsAre() {
		ReferralView referral = sentEarlier();
		link(referral, contact(ParticipantOutcome.ATTENDED_TOGETHER, MentorOutcome.WENT_ALONG, null));
		grant(Segment.PLAN, "TREATMENT", "USER", clinician.getUser().getUuid());
		clinician.login();
		assertThat(linked(referral), is(empty()));
		grant(Segment.CONTACT_FACTS, "TREATMENT", "USER", clinician.getUser().getUuid());
		assertThat(linked(referral), contains("WENT_ALONG ATTENDED_TOGETHER"));
	}
	
	private ReferralView sentEarlier() {
		ReferralView referral = sent();
		clock.forward(Duration.ofHours(3));
		return referral;
	}
	
	private AccompanimentView link(ReferralView referral, String contact) {
		return links.link(referral.getUuid(), null, contact, new Problems());
	}
	
	private List<String> linked(ReferralView referral) {
		return links.getAccompaniments(referral.getUuid(), PAGE).getRows().stream()
		        .map(view -> view.getMentorOutcome() + " " + view.getParticipantOutcome()).collect(Collectors.toList());
	}
	
	private String contact(ParticipantOutcome ofParticipant, MentorOutcome ofMentor, TurnedAwayReason reason) {
		return record(participant, ofParticipant, ofMentor, reason);
	}
	
	private String record(int of, ParticipantOutcome ofParticipant, MentorOutcome ofMentor, TurnedAwayReason reason) {
		ContactFacts.Builder facts = ContactFacts.builder().kind(ContactKind.ACCOMPANIMENT_TO_APPOINTMENT).startedAt(hours(-1))
		        .set(Fact.MODE, Mode.IN_PERSON).set(Fact.PLACE, Place.PHARMACY).set(Fact.TOOK_PLACE, TookPlace.YES)
		        .set(Fact.PURPOSE, Purpose.PHARMACY).set(Fact.PARTICIPANT_OUTCOME, ofParticipant).set(Fact.MENTOR_OUTCOME, ofMentor);
		if (reason != null) {
			facts.set(Fact.TURNED_AWAY_REASON, reason);
		}
		return contacts.recordContact(NewContact.of(cast.uuid(of), facts.build()).build()).getUuid();
	}
	
	private static void forget() {
		Context.flushSession();
		Context.clearSession();
	}
}
