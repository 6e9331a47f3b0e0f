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
import static org.hamcrest.Matchers.nullValue;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Date;
import java.util.List;

import org.junit.Before;
import org.junit.Test;
import org.openmrs.Concept;
import org.openmrs.Encounter;
import org.openmrs.EncounterRole;
import org.openmrs.EncounterType;
import org.openmrs.Obs;
import org.openmrs.Patient;
import org.openmrs.Provider;
import org.openmrs.api.context.Context;

/** The row of a contact equals what can be computed from encounter and observations, whoever saved them and how. */
public class RowInStepTest extends ContactTest {
	
	private static final ContactSearchCriteria ALL = new ContactSearchCriteria(null, null, null, null, null);
	
	private String uuid;
	
	@Before
	public void recordAndLeaveToTheAdministrator() {
		uuid = contacts.recordContact(with(everything()).build()).getUuid();
		forgetSession();
		cast.loginAsAdministrator();
	}
	
	@Test
	public void row_shouldBeInStepAfterRecording() {
		assertInStep(uuid);
		assertThat(row(uuid).getVersion(), is(0));
	}
	
	@Test
	public void row_shouldBeInStepAfterACorrection() {
		mentor.login();
		contacts.correctContact(uuid, new ContactChange(0, "Not so").set(Fact.TOOK_PLACE, TookPlace.NO)
		        .set(Fact.WHY_NOT, WhyNot.UNKNOWN).set(Fact.NEXT_CONTACT_DUE, null).startedAt(hoursAgo(7)));
		assertInStep(uuid);
		assertThat(row(uuid).getTookPlace(), is(false));
	}
	
	@Test
	public void row_shouldAppearForAnEncounterSavedThroughThePlatform() {
		Encounter encounter = encounterOfThePlatform(ContactKind.CHECK_IN);
		encounter.addProvider(session().get(EncounterRole.class, ContactMetadata.encounterRoleId()),
		    session().get(Provider.class, mentor.getProviderId()));
		encounter.addObs(obs(Fact.TOOK_PLACE, TookPlace.YES));
		encounter.addObs(obs(Fact.MODE, Mode.LETTER));
		Context.getEncounterService().saveEncounter(encounter);
		
		assertInStep(encounter.getUuid());
		mentor.login();
		ContactView view = contacts.getContact(encounter.getUuid());
		assertThat(view.getMode(), is(Mode.LETTER));
		assertThat(view.getTookPlace(), is(TookPlace.YES));
		assertThat(view.getMentor().getUuid(), is(mentor.getProviderUuid()));
		assertThat(contacts.getContacts(ALL, PAGE).getRows(), hasSize(2));
	}
	
	@Test
	public void row_shouldNotTakeSilenceForYes() {
		Encounter encounter = encounterOfThePlatform(ContactKind.CHECK_IN);
		Context.getEncounterService().saveEncounter(encounter);
		
		assertInStep(encounter.getUuid());
		assertThat(row(encounter.getUuid()).getTookPlace(), is(nullValue()));
		mentor.login();
		assertThat(contacts.getContact(encounter.getUuid()).getTookPlace(), is(nullValue()));
		assertThat(contacts.getContact(encounter.getUuid()).getMentor(), is(nullValue()));
	}
	
	@Test
	public void row_shouldFollowTheEncounterToAnotherPatientProviderPlaceAndTime() {
		int other = cast.participant();
		Encounter encounter = encounter(uuid);
		encounter.setPatient(session().get(Patient.class, other));
		encounter.setEncounterDatetime(Date.from(hoursAgo(50).truncatedTo(ChronoUnit.SECONDS)));
		encounter.setProvider(session().get(EncounterRole.class, ContactMetadata.encounterRoleId()),
		    session().get(Provider.class, otherMentor.getProviderId()));
		Context.getEncounterService().saveEncounter(encounter);
		
		assertInStep(uuid);
		assertThat(row(uuid).getPatientId(), is(other));
		assertThat(row(uuid).getProviderId(), is(otherMentor.getProviderId()));
		assertThat(row(uuid).getStartedAt(), is(hoursAgo(50).truncatedTo(ChronoUnit.SECONDS)));
		assertThat(row(uuid).getVersion(), is(1));
	}
	
	@Test
	public void row_shouldKeepTheMillisecondsOfWhatDidNotChange() {
		Encounter encounter = encounter(uuid);
		Context.getEncounterService().saveEncounter(encounter);
		
		assertInStep(uuid);
		assertThat(row(uuid).getStartedAt(), is(hoursAgo(2)));
		assertThat(row(uuid).getNextDue(), is(clock.now().plus(Duration.ofDays(2))));
	}
	
	@Test
	public void row_shouldFollowVoidingAndUnvoiding() {
		Context.getEncounterService().voidEncounter(encounter(uuid), "Mistake");
		assertInStep(uuid);
		assertThat(row(uuid).isVoided(), is(true));
		assertThat(contactsOfSupervisor(), is(empty()));
		
		cast.loginAsAdministrator();
		Context.getEncounterService().unvoidEncounter(encounter(uuid));
		assertInStep(uuid);
		assertThat(contactsOfSupervisor(), hasSize(1));
		assertThat(contactsOfSupervisor().get(0).getMode(), is(Mode.IN_PERSON));
	}
	
	@Test
	public void row_shouldFollowAnEncounterThatBecomesSomethingElseAndAContactAgain() {
		Encounter encounter = encounter(uuid);
		encounter.setEncounterType(session().get(EncounterType.class, 1));
		Context.getEncounterService().saveEncounter(encounter);
		assertInStep(uuid);
		assertThat(contactsOfSupervisor(), is(empty()));
		
		cast.loginAsAdministrator();
		Encounter again = encounter(uuid);
		again.setEncounterType(session().get(EncounterType.class, ContactMetadata.encounterTypeId(ContactKind.ADVOCACY)));
		Context.getEncounterService().saveEncounter(again);
		assertInStep(uuid);
		assertThat(contactsOfSupervisor().get(0).getKind(), is(ContactKind.ADVOCACY));
		assertThat(contactsOfSupervisor().get(0).getKilometres().toPlainString(), is("12.5"));
	}
	
	@Test
	public void row_shouldFollowAnObservationSavedVoidedAndPurgedByItself() {
		Obs due = obsOf(encounter(uuid), Fact.NEXT_CONTACT_DUE);
		Context.getObsService().voidObs(due, "Mistake");
		assertInStep(uuid);
		assertThat(row(uuid).getNextDue(), is(nullValue()));
		assertThat(row(uuid).getVersion(), is(1));
		
		Context.getObsService().unvoidObs(session().get(Obs.class, due.getObsId()));
		assertInStep(uuid);
		assertThat(row(uuid).getNextDue(), is(clock.now().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.SECONDS)));
		
		Obs planned = obsOf(encounter(uuid), Fact.PLANNED_AT);
		planned.setValueDatetime(Date.from(hoursAgo(4).truncatedTo(ChronoUnit.SECONDS)));
		Context.getObsService().saveObs(planned, "Moved");
		assertInStep(uuid);
		assertThat(row(uuid).getPlannedAt(), is(hoursAgo(4).truncatedTo(ChronoUnit.SECONDS)));
		
		Context.getObsService().purgeObs(obsOf(encounter(uuid), Fact.TOOK_PLACE));
		assertInStep(uuid);
		assertThat(row(uuid).getTookPlace(), is(nullValue()));
	}
	
	@Test
	public void row_shouldGoWithAPurgedEncounterAndLeaveTheConcern() {
		mentor.login();
		String purged = contacts.recordContact(with(checkIn())
		        .narrative(new NarrativeText("We went.", null, null, HowWritten.TOGETHER))
		        .concern(new ConcernFacts(ConcernType.OTHER, Collections.singleton(ImmediateAction.NONE_YET), null, null, null))
		        .build()).getUuid();
		forgetSession();
		cast.loginAsAdministrator();
		Context.getEncounterService().purgeEncounter(encounter(purged), true);
		forgetSession();
		
		assertThat(encounter(purged), is(nullValue()));
		assertThat(count("peermentor_contact"), is(1L));
		assertThat(count("peermentor_narrative"), is(0L));
		assertThat(count("peermentor_concern where encounter_id is null"), is(1L));
	}
	
	@Test
	public void encountersOfOtherTypes_shouldCostNothingMore() {
		Context.getEncounterService().saveEncounter(encounterOfThePlatform(null));
		forgetSession();
		long with = statementsOfSavingAnotherEncounter();
		withoutAdvice();
		long without = statementsOfSavingAnotherEncounter();
		
		assertThat(with, is(without));
		assertThat(count("peermentor_contact"), is(1L));
	}
	
	private long statementsOfSavingAnotherEncounter() {
		forgetSession();
		Encounter encounter = encounterOfThePlatform(null);
		long before = sessionFactory.getStatistics().getPrepareStatementCount();
		Context.getEncounterService().saveEncounter(encounter);
		session().flush();
		return sessionFactory.getStatistics().getPrepareStatementCount() - before;
	}
	
	private List<ContactView> contactsOfSupervisor() {
		supervisor.login();
		return contacts.getContacts(ALL, PAGE).getRows();
	}
	
	/** @param kind null for an encounter that is no contact */
	private Encounter encounterOfThePlatform(ContactKind kind) {
		Encounter encounter = new Encounter();
		encounter.setEncounterType(session().get(EncounterType.class, kind == null ? 1 : ContactMetadata.encounterTypeId(kind)));
		encounter.setPatient(session().get(Patient.class, participant));
		encounter.setEncounterDatetime(Date.from(hoursAgo(5).truncatedTo(ChronoUnit.SECONDS)));
		return encounter;
	}
	
	private Obs obs(Fact fact, Enum<?> answer) {
		Obs obs = new Obs();
		obs.setConcept(session().get(Concept.class, ContactMetadata.conceptId(fact)));
		obs.setValueCoded(session().get(Concept.class, ContactMetadata.conceptId(fact, answer)));
		return obs;
	}
	
	private static Obs obsOf(Encounter encounter, Fact fact) {
		return encounter.getObs().stream().filter(o -> o.getConcept().getConceptId() == ContactMetadata.conceptId(fact))
		        .findFirst().get();
	}
	
	private Contact row(String ofUuid) {
		forgetSession();
		return session().createQuery("select c from PeerContact c where c.uuid = :uuid", Contact.class)
		        .setParameter("uuid", ofUuid).uniqueResult();
	}
	
	/** Computes the row a second time, by plain SQL. */
	private void assertInStep(String ofUuid) {
		Contact row = row(ofUuid);
		Object[] encounter = (Object[]) sql("select e.encounter_id, e.patient_id, e.encounter_type, e.encounter_datetime,"
		        + " e.voided, e.creator, (select min(p.provider_id) from encounter_provider p where p.encounter_id ="
		        + " e.encounter_id and p.voided = false and p.encounter_role_id = " + ContactMetadata.encounterRoleId()
		        + ") from encounter e where e.uuid = '" + ofUuid + "'");
		ContactKind kind = ContactMetadata.kind((Integer) encounter[2]);
		assertThat(row.getEncounterId(), is(encounter[0]));
		assertThat(row.getPatientId(), is(encounter[1]));
		assertThat(row.isVoided(), is((Boolean) encounter[4] || kind == null));
		assertThat(row.getRecordedBy(), is(encounter[5]));
		assertThat(row.getProviderId(), is(encounter[6]));
		if (kind != null) {
			assertThat(row.getKind(), is(kind));
		}
		assertThat(seconds(row.getStartedAt()), is(((Timestamp) encounter[3]).toInstant()));
		assertThat(seconds(row.getPlannedAt()), is(moment(row, Fact.PLANNED_AT)));
		assertThat(seconds(row.getNextDue()), is(moment(row, Fact.NEXT_CONTACT_DUE)));
		Object said = sql("select max(value_coded) from obs where voided = false and encounter_id = " + row.getEncounterId()
		        + " and concept_id = " + ContactMetadata.conceptId(Fact.TOOK_PLACE));
		assertThat(row.getTookPlace(), is(said == null ? null
		        : (Object) said.equals(ContactMetadata.conceptId(Fact.TOOK_PLACE, TookPlace.YES))));
	}
	
	private Instant moment(Contact row, Fact fact) {
		Timestamp moment = (Timestamp) sql("select max(value_datetime) from obs where voided = false and encounter_id = "
		        + row.getEncounterId() + " and concept_id = " + ContactMetadata.conceptId(fact));
		return moment == null ? null : moment.toInstant();
	}
	
	private static Instant seconds(Instant instant) {
		return instant == null ? null : instant.truncatedTo(ChronoUnit.SECONDS);
	}
	
	private Object sql(String query) {
		return session().createNativeQuery(query).uniqueResult();
	}
}
