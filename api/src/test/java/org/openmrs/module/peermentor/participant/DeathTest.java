/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.participant;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.time.Instant;
import java.util.Date;

import org.hibernate.SessionFactory;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.openmrs.Patient;
import org.openmrs.Person;
import org.openmrs.api.PatientService;
import org.openmrs.api.PersonService;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.News;
import org.openmrs.module.peermentor.time.StoppedClock;
import org.openmrs.test.BaseModuleContextSensitiveTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody has died, as the platform's services hear of it; with patients of the platform's own test data. */
public class DeathTest extends BaseModuleContextSensitiveTest {
	
	private static final int PATIENT = 7;
	
	private static final int NO_PATIENT = 9;
	
	private static final Instant DIED = Instant.parse("2026-10-30T04:00:00Z");
	
	@Rule
	public final StoppedClock clock = StoppedClock.at("2026-11-01T08:30:00Z");
	
	@Rule
	public final News news = new News();
	
	@Autowired
	private SessionFactory sessionFactory;
	
	private final DeathAdvice advice = new DeathAdvice();
	
	@Before
	public void advise() {
		Context.addAdvice(PatientService.class, advice);
		Context.addAdvice(PersonService.class, advice);
	}
	
	@After
	public void withoutAdvice() {
		Context.removeAdvice(PatientService.class, advice);
		Context.removeAdvice(PersonService.class, advice);
	}
	
	@Test
	public void savePatient_shouldTellThatTheParticipantHasDied() {
		Patient patient = Context.getPatientService().getPatient(PATIENT);
		die(patient, DIED);
		Context.getPatientService().savePatient(patient);
		assertTold(PATIENT, DIED);
		Context.getPatientService().savePatient(patient);
		assertThat(news.of(ParticipantDied.class), hasSize(2));
	}
	
	@Test
	public void savePatient_shouldSayNowWhereNobodyKnowsWhen() {
		Patient patient = Context.getPatientService().getPatient(PATIENT);
		die(patient, null);
		Context.getPatientService().savePatient(patient);
		assertTold(PATIENT, clock.now());
	}
	
	@Test
	public void savePerson_shouldTellOfAPersonWhoIsAPatientOnly() {
		Person person = Context.getPersonService().getPerson(PATIENT);
		die(person, DIED);
		Context.getPersonService().savePerson(person);
		assertTold(PATIENT, DIED);
	
		news.forget();
		Person other = Context.getPersonService().getPerson(NO_PATIENT);
		die(other, DIED);
		Context.getPersonService().savePerson(other);
		assertThat(news.of(ParticipantDied.class), is(empty()));
	}
	
	@Test
	public void saveCauseOfDeathObs_shouldTell() throws Exception {
		Patient patient = Context.getPatientService().getPatient(PATIENT);
		Context.getPatientService().saveCauseOfDeathObs(patient, Date.from(DIED), Context.getConceptService().getConcept(5), "");
		assertTold(PATIENT, DIED);
	}
	
	@Test
	public void savePatient_shouldCostNothingForTheLiving() {
		Patient patient = Context.getPatientService().getPatient(PATIENT);
		Context.getPatientService().savePatient(patient);
		long with = statements(patient);
		withoutAdvice();
		assertThat(statements(patient), is(with));
		assertThat(news.of(ParticipantDied.class), is(empty()));
	}
	
	private long statements(Patient patient) {
		sessionFactory.getCurrentSession().flush();
		long before = sessionFactory.getStatistics().getPrepareStatementCount();
		Context.getPatientService().savePatient(patient);
		sessionFactory.getCurrentSession().flush();
		return sessionFactory.getStatistics().getPrepareStatementCount() - before;
	}
	
	private static void die(Person person, Instant when) {
		person.setDead(true);
		person.setDeathDate(when == null ? null : Date.from(when));
		person.setCauseOfDeath(Context.getConceptService().getConcept(5));
	}
	
	private void assertTold(int patientId, Instant at) {
		assertThat(news.of(ParticipantDied.class), hasSize(1));
		ParticipantDied died = news.of(ParticipantDied.class).get(0);
		assertThat(died.getPatientId(), is(patientId));
		assertThat(died.getAt(), is(at));
		assertThat(died.isConfirmed(), is(true));
	}
}
