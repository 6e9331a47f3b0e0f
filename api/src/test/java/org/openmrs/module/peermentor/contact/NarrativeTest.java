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

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.Before;
import org.junit.Test;
import org.openmrs.Encounter;
import org.openmrs.Obs;
import org.openmrs.module.peermentor.Cast;
import org.openmrs.module.peermentor.Consents;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.consent.RecipientKind;
import org.openmrs.module.peermentor.refusal.NotAllowed;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Stale;
import org.openmrs.module.peermentor.view.PageRequest;
import org.springframework.beans.factory.annotation.Autowired;

public class NarrativeTest extends ContactTest {
	
	private static final NarrativeText WORDS = new NarrativeText("We waited long.", "I kept calm.", "We went together.",
	        HowWritten.TOGETHER);
	
	@Autowired
	private NarrativeService narratives;
	
	private String contact;
	
	@Before
	public void recordContact() {
		contact = record(checkIn()).getUuid();
		forgetSession();
	}
	
	@Test
	public void writeNarrative_shouldKeepBothVoicesAndTheSharedLine() {
		narratives.writeNarrative(contact, WORDS, null);
		forgetSession();
		
		NarrativeView view = newest();
		assertThat(view.getMentorWords(), is("We waited long."));
		assertThat(view.getParticipantWords(), is("I kept calm."));
		assertThat(view.getSharedLine(), is("We went together."));
		assertThat(view.getHowWritten(), is(HowWritten.TOGETHER));
		assertThat(view.getAuthor().getUuid(), is(mentor.getUser().getUuid()));
		assertThat(view.getWrittenAt(), is(clock.now()));
		assertThat(view.getContact(), is(contact));
		assertThat(narratives.getNarrative(contact, view.getUuid()).getEdition(), is(1));
		assertThat(contacts.getContact(contact).getHasNarrative(), is(true));
	}
	
	@Test
	public void writeNarrative_shouldKeepEveryEdition() {
		String first = narratives.writeNarrative(contact, WORDS, null).getUuid();
		String second = narratives.writeNarrative(contact, words("Better."), first).getUuid();
		narratives.writeNarrative(contact, words("Best."), second);
		forgetSession();
		
		assertThat(mentorWords(), contains("Best.", "Better.", "We waited long."));
		assertThat(narratives.getNarratives(contact, new PageRequest(1, 1, true)).getRows().get(0).getMentorWords(),
		    is("Better."));
		assertThat(narratives.getNarratives(contact, new PageRequest(1, 1, true)).getTotal(), is(3L));
	}
	
	@Test
	public void writeNarrative_shouldRefuseACorrectionOfWhatIsNotTheNewest() {
		String first = narratives.writeNarrative(contact, WORDS, null).getUuid();
		narratives.writeNarrative(contact, words("Better."), first);
		
		assertThrows(Stale.class, () -> narratives.writeNarrative(contact, words("Late."), first));
		assertThat(refusals(() -> narratives.writeNarrative(contact, words("Blind."), null)),
		    contains("basedOn: peermentor.error.required"));
		assertThat(refusals(() -> narratives.writeNarrative(contact, words("Wild."), UUID.randomUUID().toString())),
		    contains("basedOn: peermentor.error.narrative.basedOnUnknown"));
		assertThat(mentorWords(), hasSize(2));
	}
	
	@Test
	public void writeNarrative_shouldLetOneWinOfTwoWhoWriteAtOnce() {
		String first = narratives.writeNarrative(contact, WORDS, null).getUuid();
		Narrative unseen = new Narrative(encounter(contact).getEncounterId(), 2, words("Meanwhile."), clock.now());
		unseen.setVoided(true);
		session().save(unseen);
		session().flush();
		// As if the other had not been there when this one looked.
		Narrative same = new Narrative(encounter(contact).getEncounterId(), 2, words("At once."), clock.now());
		
		assertThrows(Stale.class, () -> Flush.after(sessionFactory, () -> session().save(same)));
		assertThat(first, is(first));
	}
	
	@Test
	public void writeNarrative_shouldRefuseWhatTheRulesRefuse() {
		assertThat(refusals(() -> narratives.writeNarrative(contact, new NarrativeText("", null, null, null), null)),
		    contains("howWritten: peermentor.error.required", "mentorWords: peermentor.error.narrative.empty"));
	}
	
	@Test
	public void writeNarrative_shouldBeForTheAuthor() {
		supervisor.login();
		assertThrows(NotAllowed.class, () -> narratives.writeNarrative(contact, WORDS, null));
		assign(otherMentor, participant);
		otherMentor.login();
		assertThrows(NotFound.class, () -> narratives.writeNarrative(contact, WORDS, null));
	}
	
	@Test
	public void narratives_shouldExistForAuthorAndSupervisorAlone() {
		String uuid = narratives.writeNarrative(contact, WORDS, null).getUuid();
		cast.loginAsAdministrator();
		assign(otherMentor, participant);
		Consents.of(cast, participant).segments(Segment.CONTACT_FACTS).plant(RecipientKind.ROLE, Roles.NOTES_READER);
		forgetSession();
		
		supervisor.login();
		assertThat(newest().getMentorWords(), is("We waited long."));
		for (Cast.Member member : new Cast.Member[] { clinician, coordinator, otherMentor }) {
			member.login();
			assertThat(contacts.getContact(contact).getHasNarrative(), is(nullValue()));
			assertThrows(NotFound.class, () -> narratives.getNarratives(contact, PAGE));
			assertThrows(NotFound.class, () -> narratives.getNarrative(contact, uuid));
		}
		endAssignments(participant);
		mentor.login();
		assertThrows(NotFound.class, () -> narratives.getNarrative(contact, uuid));
	}
	
	@Test
	public void narratives_shouldLeaveNoTraceInTheChart() {
		narratives.writeNarrative(contact, WORDS, null);
		contacts.correctContact(contact, new ContactChange(0, "A secret reason").set(Fact.MODE, Mode.VIDEO));
		forgetSession();
		
		Encounter encounter = encounter(contact);
		for (Obs obs : encounter.getAllObs(true)) {
			assertThat(obs.getValueText(), is(nullValue()));
			assertThat(obs.getComment(), is(nullValue()));
			assertThat("" + obs.getVoidReason(), is(obs.getVoided() ? "Corrected by the peer mentor module" : "null"));
		}
	}
	
	@Test
	public void voidNarrative_shouldTakeBackOneEdition() {
		String first = narratives.writeNarrative(contact, WORDS, null).getUuid();
		String second = narratives.writeNarrative(contact, words("Wrong."), first).getUuid();
		
		narratives.voidNarrative(contact, second, "About somebody else");
		
		assertThat(mentorWords(), contains("We waited long."));
		assertThrows(NotFound.class, () -> narratives.getNarrative(contact, second));
		assertThrows(NotFound.class, () -> narratives.voidNarrative(contact, second, "Again"));
		assertThrows(Stale.class, () -> narratives.writeNarrative(contact, words("On the void."), second));
		assertThat(narratives.writeNarrative(contact, words("Anew."), first).getEdition(), is(3));
	}
	
	@Test
	public void voidNarrative_shouldBeForAuthorAndSupervisorAndAskWhy() {
		String uuid = narratives.writeNarrative(contact, WORDS, null).getUuid();
		assertThat(refusals(() -> narratives.voidNarrative(contact, uuid, " ")),
		    contains("reason: peermentor.error.required"));
		supervisor.login();
		narratives.voidNarrative(contact, uuid, "About somebody else");
		assertThat(mentorWords(), is(empty()));
		assertThat(contacts.getContact(contact).getHasNarrative(), is(false));
	}
	
	@Test
	public void narratives_shouldGoWithTheVoidedContact() {
		String uuid = narratives.writeNarrative(contact, WORDS, null).getUuid();
		contacts.voidContact(contact, "Wrong participant");
		
		assertThrows(NotFound.class, () -> narratives.getNarrative(contact, uuid));
	}
	
	private NarrativeText words(String mentorWords) {
		return new NarrativeText(mentorWords, null, null, HowWritten.NOT_YET);
	}
	
	private NarrativeView newest() {
		return narratives.getNarratives(contact, PAGE).getRows().get(0);
	}
	
	private List<String> mentorWords() {
		return narratives.getNarratives(contact, PAGE).getRows().stream().map(NarrativeView::getMentorWords)
		        .collect(Collectors.toList());
	}
}
