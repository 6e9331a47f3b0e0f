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
import static org.junit.Assert.assertThrows;

import java.util.Collections;

import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.openmrs.Patient;
import org.openmrs.api.PatientService;
import org.openmrs.api.context.Context;
import org.openmrs.api.handler.PatientDataUnvoidHandler;
import org.openmrs.module.peermentor.participant.PatientMergeAdvice;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problems;
import org.springframework.beans.factory.annotation.Autowired;

/** A patient is merged, voided, unvoided, or dies. */
public class PatientEventsTest extends ContactTest {
	
	private static final ContactSearchCriteria ALL = new ContactSearchCriteria(null, null, null, null, null);
	
	private final PatientMergeAdvice merging = new PatientMergeAdvice();
	
	@Autowired
	private NarrativeService narratives;
	
	@Autowired
	private ConcernService concerns;
	
	@Autowired
	private DraftService drafts;
	
	private String uuid;
	
	@Before
	public void recordEverything() {
		Context.addAdvice(PatientService.class, merging);
		// A patient of the platform's own test data, whom the platform can merge.
		participant = 8;
		assign(mentor, participant);
		uuid = contacts.recordContact(with(everything()).narrative(new NarrativeText("We went.", null, null, HowWritten.TOGETHER))
		        .concern(concern()).build()).getUuid();
		drafts.beginDraft(null, cast.uuid(participant), Collections.singletonMap("mode", "PHONE"));
		forgetSession();
	}
	
	@After
	public void unmerge() {
		Context.removeAdvice(PatientService.class, merging);
	}
	
	private static ConcernFacts concern() {
		return new ConcernFacts(ConcernType.MEDICAL, Collections.singleton(ImmediateAction.CALLED_911), "Fell.", null, null);
	}
	
	@Test
	public void merge_shouldTakeContactWordsConcernAndDraftToTheWinner() throws Exception {
		int winner = 7;
		cast.loginAsAdministrator();
		Context.getPatientService().mergePatients(session().get(Patient.class, winner), session().get(Patient.class, participant));
		forgetSession();
		
		mentor.login();
		ContactView contact = contacts.getContact(uuid);
		assertThat(contact.getPatient().getUuid(), is(cast.uuid(winner)));
		assertThat(contact.getMode(), is(Mode.IN_PERSON));
		assertThat(contact.getTopics(), hasSize(3));
		assertThat(contact.getKilometres().toPlainString(), is("12.5"));
		assertThat(contacts.getContacts(new ContactSearchCriteria(cast.uuid(winner), null, null, null, null), PAGE).getRows(),
		    hasSize(1));
		assertThat(narratives.getNarratives(uuid, PAGE).getRows(), hasSize(1));
		assertThat(concerns.getConcerns(new ConcernSearchCriteria(cast.uuid(winner), null), PAGE).getRows(), hasSize(1));
		assertThat(drafts.getDrafts(PAGE).getRows().get(0).getPatient().getUuid(), is(cast.uuid(winner)));
	}
	
	@Test
	public void merge_shouldKeepTheNarrowestVisibility() throws Exception {
		int winner = 7;
		exclude(winner, mentor.getPersonId());
		cast.loginAsAdministrator();
		Context.getPatientService().mergePatients(session().get(Patient.class, winner), session().get(Patient.class, participant));
		forgetSession();
		
		mentor.login();
		assertThrows(NotFound.class, () -> contacts.getContact(uuid));
		assertThat(concerns.getConcerns(new ConcernSearchCriteria(null, null), PAGE).getRows(), is(empty()));
		assertThat(drafts.getDrafts(PAGE).getRows(), is(empty()));
	}
	
	@Test
	public void voidingThePatient_shouldHideEverythingAndUnvoidingBringItBack() {
		cast.loginAsAdministrator();
		Context.getPatientService().voidPatient(session().get(Patient.class, participant), "Registered twice");
		forgetSession();
		
		assertThat(count("peermentor_contact where voided = true"), is(1L));
		mentor.login();
		assertThat(contacts.getContacts(ALL, PAGE).getRows(), is(empty()));
		assertThat(concerns.getConcerns(new ConcernSearchCriteria(null, null), PAGE).getRows(), is(empty()));
		assertThat(drafts.getDrafts(PAGE).getRows(), is(empty()));
		
		cast.loginAsAdministrator();
		unvoid(session().get(Patient.class, participant));
		forgetSession();
		
		mentor.login();
		assertThat(contacts.getContacts(ALL, PAGE).getRows(), hasSize(1));
		assertThat(concerns.getConcerns(new ConcernSearchCriteria(null, null), PAGE).getRows(), hasSize(1));
	}
	
	/** As the platform does, which would also validate the identifiers of its test data, in vain. */
	private void unvoid(Patient patient) {
		new PatientDataUnvoidHandler().handle(patient, patient.getVoidedBy(), patient.getDateVoided(), null);
		cast.run("update patient set voided = false where patient_id = " + patient.getPatientId());
	}
	
	@Test
	public void death_shouldStopAlertsAndNothingElse() {
		long alerts = count("notification_alert");
		cast.run("update person set dead = true where person_id = " + participant);
		forgetSession();
		
		concerns.raiseConcern(new NewConcern(null, cast.uuid(participant), null, concern(), new Problems()));
		
		assertThat(count("notification_alert"), is(alerts));
		assertThat(concerns.getConcerns(new ConcernSearchCriteria(null, null), PAGE).getRows(), hasSize(2));
		assertThat(contacts.getContacts(ALL, PAGE).getRows(), hasSize(1));
	}
}
