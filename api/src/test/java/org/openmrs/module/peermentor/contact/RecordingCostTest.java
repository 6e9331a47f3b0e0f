/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.util.UUID;

import org.hibernate.Hibernate;
import org.junit.Test;
import org.openmrs.Concept;
import org.openmrs.GlobalProperty;
import org.openmrs.Patient;
import org.openmrs.api.context.Context;
import org.openmrs.api.handler.ExistingVisitAssignmentHandler;
import org.openmrs.util.OpenmrsConstants;

/**
 * What recording reads and writes. What a request costs in all, the bookkeeping of connections included, is counted on
 * MariaDB by StatementCountIT.
 */
public class RecordingCostTest extends ContactTest {
	
	private static final String XANADU = "9356400c-a5a2-4532-8f2b-2361b3446eb8";
	
	private static final String CASE = OpenmrsConstants.GP_CASE_SENSITIVE_DATABASE_STRING_COMPARISON;
	
	private static final String VISITS = OpenmrsConstants.GP_VISIT_ASSIGNMENT_HANDLER;
	
	@Test
	public void recordContact_shouldCostSoManyStatementsWithEightObservations() {
		warmUp();
		
		assertThat(statements(eight()), is(23L));
	}
	
	@Test
	public void recordContact_shouldCostOneMoreForEachFurtherObservation() {
		warmUp();
		long eight = statements(eight());
		
		assertThat(statements(eight().set(Fact.TOPICS, Topic.FAMILY, Topic.CULTURE, Topic.PHONE, Topic.INCOME)),
		    is(eight + 3));
	}
	
	private void warmUp() {
		// These stand in every real database.
		set(CASE, "false");
		set(VISITS, ExistingVisitAssignmentHandler.class.getName());
		contacts.recordContact(with(eight()).location(XANADU).uuid(UUID.randomUUID().toString()).build());
	}
	
	private void set(String property, String value) {
		cast.run("delete from global_property where property = '" + property + "'");
		cast.run("insert into global_property (property, property_value, uuid) values ('" + property + "', '" + value + "', '"
		        + UUID.randomUUID() + "')");
	}
	
	private long statements(ContactFacts.Builder facts) {
		mentor.login();
		forgetSession();
		rememberWhatThePlatformCaches();
		NewContact contact = with(facts).location(XANADU).uuid(UUID.randomUUID().toString()).build();
		long before = sessionFactory.getStatistics().getPrepareStatementCount();
		contacts.recordContact(contact);
		session().flush();
		return sessionFactory.getStatistics().getPrepareStatementCount() - before;
	}
	
	/** Settings, concepts, roles, the patient: entities that the platform caches, and a test's transaction does not. */
	private void rememberWhatThePlatformCaches() {
		rememberSettings();
		session().get(GlobalProperty.class, CASE);
		session().get(GlobalProperty.class, VISITS);
		Context.hasPrivilege("None");
		Patient patient = session().get(Patient.class, participant);
		Hibernate.initialize(patient.getNames());
		Hibernate.initialize(patient.getAttributes());
		for (Fact fact : Fact.values()) {
			remember(ContactMetadata.conceptId(fact));
			if (fact.isCoded()) {
				fact.getAnswers().forEach(answer -> remember(ContactMetadata.conceptId(fact, answer)));
			}
		}
	}
	
	private void remember(int conceptId) {
		Hibernate.initialize(session().get(Concept.class, conceptId).getDatatype());
	}
	
	/** Mode, place, duration, attended, took place, support, topic, next due. */
	private ContactFacts.Builder eight() {
		return checkIn().set(Fact.PLACE, Place.PHARMACY).set(Fact.DURATION_MINUTES, 30).set(Fact.ATTENDED, Attended.YES)
		        .set(Fact.TOOK_PLACE, TookPlace.YES).set(Fact.SUPPORT_TYPES, SupportType.EMOTIONAL)
		        .set(Fact.TOPICS, Topic.PHARMACY).set(Fact.NEXT_CONTACT_DUE, clock.now().plus(Duration.ofDays(2)));
	}
}
