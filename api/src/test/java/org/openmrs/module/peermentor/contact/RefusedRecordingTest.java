/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.Assert.assertThrows;

import java.util.Collections;
import java.util.Map;
import java.util.UUID;

import org.junit.Test;
import org.openmrs.Encounter;
import org.openmrs.EncounterType;
import org.openmrs.Privilege;
import org.openmrs.api.APIAuthenticationException;
import org.openmrs.api.ValidationException;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.refusal.NotAllowed;

public class RefusedRecordingTest extends ContactTest {
	
	private static final String UNKNOWN_PARTICIPANT = "patient: peermentor.error.participant.unknown";
	
	@Test
	public void recordContact_shouldReportEverythingAtOnceAndWriteNothing() {
		Map<String, Long> before = rows();
		NewContact bad = NewContact.of(UUID.randomUUID().toString(), ContactFacts.builder().startedAt(clock.now().plusMillis(1))
		        .set(Fact.WAITING_MINUTES, 2000).build()).uuid(encounter().getUuid()).mentor(UUID.randomUUID().toString())
		        .location(UUID.randomUUID().toString()).draft(UUID.randomUUID().toString())
		        .narrative(new NarrativeText("", "", "", null))
		        .concern(new ConcernFacts(null, Collections.emptySet(), null, null, null)).build();
		
		assertThat(refusals(() -> contacts.recordContact(bad)), containsInAnyOrder("uuid: peermentor.error.uuidTaken",
		    "type: peermentor.error.required", "mode: peermentor.error.required",
		    "startedAt: peermentor.error.contact.startedAt.future", "accompaniment.purpose: peermentor.error.required",
		    "accompaniment.participantOutcome: peermentor.error.required",
		    "accompaniment.mentorOutcome: peermentor.error.required",
		    "accompaniment.waitingMinutes: peermentor.error.contact.minutes.outOfRange",
		    "narrative.howWritten: peermentor.error.required", "narrative.mentorWords: peermentor.error.narrative.empty",
		    "safetyConcern.type: peermentor.error.required", "safetyConcern.immediateActions: peermentor.error.required",
		    UNKNOWN_PARTICIPANT, "mentor: peermentor.error.mentor.unknown",
		    "location: peermentor.error.contact.location.unknown", "draft: peermentor.error.draft.unknown"));
		assertThat(rows(), equalTo(before));
	}
	
	@Test
	public void recordContact_shouldAskWhomItWasWith() {
		assertThat(refusals(() -> contacts.recordContact(NewContact.of(null, checkIn().build()).build())),
		    contains("patient: peermentor.error.required"));
	}
	
	@Test
	public void recordContact_shouldAnswerTheSameForEverybodyOutOfReach() {
		int notAssigned = cast.participant();
		int excluded = cast.participant();
		assign(mentor, excluded);
		exclude(mentor.getPersonId(), excluded);
		int voided = cast.participant();
		assign(mentor, voided);
		cast.run("update patient set voided = true where patient_id = " + voided);
		
		for (String patient : new String[] { UUID.randomUUID().toString(), cast.uuid(notAssigned), cast.uuid(excluded),
		        cast.uuid(voided), cast.uuid(mentor.getPersonId()) }) {
			assertThat(refusals(() -> contacts.recordContact(NewContact.of(patient, checkIn().build()).build())),
			    contains(UNKNOWN_PARTICIPANT));
		}
	}
	
	@Test
	public void recordContact_shouldNotReachAParticipantWhoseAssignmentHasEnded() {
		endAssignments(participant);
		
		assertThat(refusals(() -> record(checkIn())), contains(UNKNOWN_PARTICIPANT));
	}
	
	@Test
	public void recordContact_shouldKeepAMentorFromRecordingForAnother() {
		assertThat(refusals(() -> contacts.recordContact(with(checkIn()).mentor(otherMentor.getProviderUuid()).build())),
		    contains("mentor: peermentor.error.contact.mentor.notYou"));
		
		assertThat(contacts.recordContact(with(checkIn()).mentor(mentor.getProviderUuid()).build()).getMentor().getUuid(),
		    is(mentor.getProviderUuid()));
	}
	
	@Test
	public void recordContact_shouldLetASupervisorRecordForAMentor() {
		supervisor.login();
		
		ContactView view = contacts.recordContact(with(checkIn()).mentor(mentor.getProviderUuid()).build());
		
		assertThat(view.getMentor().getUuid(), is(mentor.getProviderUuid()));
		assertThat(((org.openmrs.module.peermentor.view.Ref) view.getAuditInfo().get("creator")).getDisplay(),
		    is(supervisor.getUsername()));
	}
	
	@Test
	public void recordContact_shouldKeepASupervisorFromPairingWhomMustNotBePaired() {
		exclude(otherMentor.getPersonId(), participant);
		cast.run("insert into patient (patient_id, creator, date_created, voided, allergy_status) values ("
		        + mentor.getPersonId() + ", 1, now(), false, 'Unknown')");
		supervisor.login();
		
		assertThat(refusals(() -> contacts.recordContact(with(checkIn()).mentor(otherMentor.getProviderUuid()).build())),
		    contains("mentor: peermentor.error.contact.mentor.notForParticipant"));
		assertThat(
		    refusals(() -> contacts.recordContact(NewContact.of(cast.uuid(mentor.getPersonId()), checkIn().build())
		            .mentor(mentor.getProviderUuid()).build())),
		    contains("mentor: peermentor.error.contact.mentor.notForParticipant"));
	}
	
	@Test
	public void recordContact_shouldAskForTheMentorWhenTheCallerIsNone() {
		cast.run("update provider set retired = true where provider_id = " + supervisor.getProviderId());
		supervisor.login();
		
		assertThat(refusals(() -> record(checkIn())), contains("mentor: peermentor.error.required"));
	}
	
	@Test
	public void recordContact_shouldTakeALocationInUseAndNoRetiredOne() {
		String xanadu = "9356400c-a5a2-4532-8f2b-2361b3446eb8";
		assertThat(contacts.recordContact(with(checkIn()).location(xanadu).build()).getLocation().getDisplay(), is("Xanadu"));
		
		cast.run("update location set retired = true where uuid = '" + xanadu + "'");
		assertThat(refusals(() -> contacts.recordContact(with(checkIn()).location(xanadu).build())),
		    contains("location: peermentor.error.contact.location.unknown"));
	}
	
	@Test
	public void recordContact_shouldBeForThoseWhoMayRecord() {
		for (String role : new String[] { Roles.COORDINATOR, Roles.NURSE, Roles.NOTES_READER, Roles.ADMINISTRATOR,
		        Roles.EVALUATOR }) {
			cast.loginAsAdministrator();
			cast.withRole(role).login();
			assertThrows(role, APIAuthenticationException.class, () -> record(checkIn()));
		}
	}
	
	@Test
	public void recordContact_shouldRespectASiteThatReservesAnEncounterType() {
		cast.loginAsAdministrator();
		EncounterType type = session().get(EncounterType.class, ContactMetadata.encounterTypeId(ContactKind.CHECK_IN));
		type.setEditPrivilege(Context.getUserService().savePrivilege(new Privilege("Of the site", "Of the site")));
		mentor.login();
		
		assertThrows(NotAllowed.class, () -> record(checkIn()));
	}
	
	@Test
	public void recordContact_shouldLeaveTheLastWordToThePlatformsValidators() {
		// The platform has its own clock, and refuses what lies ahead of it.
		clock.set(clock.now().plusSeconds(100L * 365 * 24 * 3600));
		
		assertThrows(ValidationException.class, () -> record(checkIn()));
	}
	
	@Test
	public void recordContact_shouldLeaveTheCallerWithoutBorrowedPrivileges() {
		record(checkIn());
		
		assertThat(Context.hasPrivilege("Add Encounters"), is(false));
		assertThat(Context.hasPrivilege("Get Concepts"), is(true));
		assertThat(Context.hasPrivilege("Get Visits"), is(false));
	}
	
	/** An encounter of the platform's own test data. */
	private Encounter encounter() {
		return session().get(Encounter.class, 3);
	}
}
