/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.Assert.assertThrows;

import java.util.Collections;

import org.junit.Before;
import org.junit.Test;
import org.openmrs.api.APIAuthenticationException;
import org.openmrs.module.peermentor.Cast;
import org.openmrs.module.peermentor.Consents;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.consent.RecipientKind;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.view.Page;

/** Who finds which contacts, and how much of them. */
public class ReadingTest extends ContactTest {
	
	private String uuid;
	
	@Before
	public void recordEverything() {
		uuid = contacts.recordContact(with(everything()).narrative(new NarrativeText("We went.", null, null, HowWritten.TOGETHER))
		        .concern(new ConcernFacts(ConcernType.MEDICAL, Collections.singleton(ImmediateAction.CALLED_911), "Fell.", null,
		                null))
		        .build()).getUuid();
		forgetSession();
	}
	
	@Test
	public void getContact_shouldShowTheAuthorWhatStandsBehindTheFacts() {
		assertSeesBehind(1);
	}
	
	@Test
	public void getContact_shouldShowTheSupervisorWhatStandsBehindTheFacts() {
		supervisor.login();
		assertSeesBehind(1);
	}
	
	@Test
	public void getContact_shouldShowTheMentorWhatASupervisorRecordedForThem() {
		supervisor.login();
		uuid = contacts.recordContact(with(everything()).mentor(mentor.getProviderUuid()).build()).getUuid();
		mentor.login();
		
		assertThat(contacts.getContact(uuid).getKilometres(), is(notNullValue()));
	}
	
	private void assertSeesBehind(int concerns) {
		ContactView view = contacts.getContact(uuid);
		assertThat(view.getKilometres(), is(notNullValue()));
		assertThat(view.getExpenses(), is(notNullValue()));
		assertThat(view.getHasNarrative(), is(true));
		assertThat(view.getOpenQuestion(), is(false));
		assertThat(view.getSafetyConcerns(), hasSize(concerns));
	}
	
	@Test
	public void getContact_shouldShowEverybodyElseInReachTheFactsAlone() {
		cast.loginAsAdministrator();
		Cast.Member secondMentor = cast.withRole(Roles.MENTOR);
		Cast.Member nurse = cast.withRole(Roles.NURSE);
		assign(secondMentor, participant);
		Consents.of(cast, participant).segments(Segment.CONTACT_FACTS).plant(RecipientKind.ROLE, Roles.NOTES_READER);
		for (Cast.Member member : new Cast.Member[] { clinician, coordinator, nurse, secondMentor }) {
			member.login();
			ContactView view = contacts.getContact(uuid);
			assertThat(view.getMode(), is(Mode.IN_PERSON));
			assertThat(view.getDurationMinutes(), is(95));
			assertThat(view.getKilometres(), is(nullValue()));
			assertThat(view.getExpenses(), is(nullValue()));
			assertThat(view.getHasNarrative(), is(nullValue()));
			assertThat(view.getOpenQuestion(), is(nullValue()));
			assertThat(view.getSafetyConcerns(), is(nullValue()));
			assertThat(all().getRows(), hasSize(1));
			assertThat(all().getRows().get(0).getExpenses(), is(nullValue()));
		}
	}
	
	@Test
	public void getContact_shouldNotExistForAClinicianWithoutAConsent() {
		clinician.login();
		assertThrows(NotFound.class, () -> contacts.getContact(uuid));
		assertThrows(NotFound.class, () -> contacts.getRevisions(uuid, PAGE));
		assertThat(all().getRows(), is(empty()));
		assertThat(all().getTotal(), is(0L));
	}
	
	@Test
	public void getContact_shouldNotExistForAnotherMentor() {
		otherMentor.login();
		assertUnseen();
	}
	
	@Test
	public void getContact_shouldNotExistForItsAuthorOnceTheAssignmentHasEnded() {
		endAssignments(participant);
		assertUnseen();
	}
	
	@Test
	public void getContact_shouldNotExistForSomebodyWhoMustNotBeMatched() {
		exclude(participant, mentor.getPersonId());
		assertUnseen();
		exclude(participant, supervisor.getPersonId());
		supervisor.login();
		assertUnseen();
	}
	
	@Test
	public void getContact_shouldNotExistForTheParticipantsOwnEyes() {
		cast.run("update users set person_id = " + participant + " where user_id = " + supervisor.getUser().getUserId());
		forgetSession();
		supervisor.login();
		assertUnseen();
	}
	
	@Test
	public void getContact_shouldNotExistWhenThePatientIsVoided() {
		cast.run("update patient set voided = true where patient_id = " + participant);
		supervisor.login();
		assertUnseen();
	}
	
	private void assertUnseen() {
		assertThrows(NotFound.class, () -> contacts.getContact(uuid));
		assertThrows(NotFound.class, () -> contacts.getRevisions(uuid, PAGE));
		assertThrows(NotFound.class, () -> contacts.voidContact(uuid, "Wrong"));
		assertThrows(NotFound.class, () -> contacts.correctContact(uuid, new ContactChange(0, "Wrong")));
		assertThat(all().getRows(), is(empty()));
		assertThat(all().getTotal(), is(0L));
	}
	
	private Page<ContactView> all() {
		return contacts.getContacts(new ContactSearchCriteria(null, null, null, null, null), PAGE);
	}
	
	@Test
	public void getContact_shouldBeForThoseWhoMayReadContacts() {
		for (String role : new String[] { Roles.ADMINISTRATOR, Roles.EVALUATOR }) {
			cast.loginAsAdministrator();
			cast.withRole(role).login();
			assertThrows(APIAuthenticationException.class, () -> contacts.getContact(uuid));
			assertThrows(APIAuthenticationException.class, this::all);
			assertThrows(APIAuthenticationException.class, () -> contacts.getRevisions(uuid, PAGE));
		}
	}
}
