/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.junit.Assert.assertThrows;

import java.util.UUID;

import org.junit.Test;
import org.openmrs.module.peermentor.Cast;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.refusal.Stale;
import org.springframework.beans.factory.annotation.Autowired;

public class IntroductionTest extends VoicesTest {
	
	@Autowired
	private IntroductionService introductions;
	
	/** Feature C5. */
	@Test
	public void newMentor_shouldReadLinesAndIntroductionAndNoEarlierPrivateNote() {
		String earlier = recordWith(checkIn(), WORDS);
		introduce("Call me Sam.", 0);
		endAssignments(participant);
		assign(otherMentor, participant);
		cast.run("update peermentor_assignment set ended_at = null where provider_id = " + otherMentor.getProviderId());
		
		otherMentor.login();
		assertThat(line(earlier), is("We went together."));
		assertThat(newest().getWords(), is("Call me Sam."));
		assertThrows(NotFound.class, () -> narratives.getNarratives(earlier, PAGE));
		mentor.login();
		assertThat(refusals(() -> introductions.getIntroductions(cast.uuid(participant), PAGE)),
		    contains("patient: peermentor.error.participant.unknown"));
	}
	
	@Test
	public void introduction_shouldNeverGoBeyondTheTeam() {
		String uuid = introduce("Call me Sam.", 0).getUuid();
		consentTo(clinician, Segment.CONTACT_FACTS, Segment.SHARED_LINE, Segment.FULL_NARRATIVE, Segment.IDENTITY);
		for (Cast.Member member : new Cast.Member[] { mentor, supervisor, coordinator }) {
			member.login();
			assertThat(newest().getWords(), is("Call me Sam."));
		}
		for (Cast.Member member : new Cast.Member[] { clinician, otherMentor }) {
			member.login();
			assertThrows(NotFound.class, () -> introductions.getIntroduction(uuid));
			assertThat(refusals(() -> introductions.getIntroductions(cast.uuid(participant), PAGE)),
			    contains("patient: peermentor.error.participant.unknown"));
		}
	}
	
	/** Domain case 27. */
	@Test
	public void formerParticipant_shouldStayClosedToThemselvesAndToOtherMentors() {
		String contact = recordWith(checkIn(), WORDS);
		String uuid = introduce("Call me Sam.", 0).getUuid();
		cast.run("update provider set person_id = " + participant + " where provider_id = " + otherMentor.getProviderId());
		cast.run("update users set person_id = " + participant + " where user_id = " + otherMentor.getUser().getUserId());
		session().clear();
		otherMentor.login();
		assertThrows(NotFound.class, () -> contacts.getContact(contact));
		assertThrows(NotFound.class, () -> narratives.getNarratives(contact, PAGE));
		assertThrows(NotFound.class, () -> introductions.getIntroduction(uuid));
	}
	
	@Test
	public void saveIntroduction_shouldKeepEveryEdition() {
		introduce("Call me Sam.", 0);
		clock.set(clock.now().plusSeconds(60));
		introduce("Call me Sammy.", 1);
		
		assertThat(newest().getWords(), is("Call me Sammy."));
		assertThat(newest().getEdition(), is(2));
		assertThrows(Stale.class, () -> introduce("Call me S.", 1));
		assertThat(introductions.getIntroductions(cast.uuid(participant), PAGE).getTotal(), is(2L));
	}
	
	@Test
	public void saveIntroduction_shouldKnowARepeatAndRefuseEverythingAtOnce() {
		String uuid = UUID.randomUUID().toString();
		NewIntroduction request = new NewIntroduction(uuid, cast.uuid(participant), 0, "Once.", AskedHow.SPOKEN, null, new Problems());
		introductions.saveIntroduction(request);
		assertThat(introductions.saveIntroduction(request).getEdition(), is(1));
		assertThat(refusals(() -> introductions.saveIntroduction(new NewIntroduction(uuid, null, null, null, null,
		        clock.now().plusSeconds(1), new Problems()))),
		    contains("basedOn: peermentor.error.required", "patient: peermentor.error.required",
		        "saidAt: peermentor.error.participantNote.future", "saidHow: peermentor.error.required",
		        "uuid: peermentor.error.uuidTaken", "words: peermentor.error.required"));
	}
	
	private IntroductionView introduce(String words, int basedOn) {
		IntroductionView view = introductions.saveIntroduction(new NewIntroduction(null, cast.uuid(participant), basedOn, words,
		        AskedHow.SPOKEN, null, new Problems()));
		forgetSession();
		return view;
	}
	
	private IntroductionView newest() {
		return introductions.getIntroductions(cast.uuid(participant), PAGE).getRows().get(0);
	}
}
