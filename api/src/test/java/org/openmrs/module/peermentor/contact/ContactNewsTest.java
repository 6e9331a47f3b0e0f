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
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.Rule;
import org.junit.Test;
import org.openmrs.Encounter;
import org.openmrs.Patient;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.News;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ApplicationEventMulticaster;

/** Who writes the row of a contact tells the other rooms whose contacts have changed. */
public class ContactNewsTest extends ContactTest {
	
	@Rule
	public final News news = new News();
	
	@Test
	public void recordContact_shouldTellOnceAndARepeatNotAtAll() {
		String uuid = UUID.randomUUID().toString();
		contacts.recordContact(with(everything()).uuid(uuid).build());
		assertThat(told(), contains(participant));
	
		contacts.recordContact(with(everything()).uuid(uuid).build());
		assertThat(told(), is(empty()));
	}
	
	@Test
	public void recordContact_shouldTellWhenTheRowIsInTheSessionAndWhole() {
		List<Contact> rows = new ArrayList<>();
		ApplicationListener<ContactsChanged> listener = new Reader(rows);
		ApplicationEventMulticaster multicaster = Context.getRegisteredComponent("applicationEventMulticaster",
		    ApplicationEventMulticaster.class);
		multicaster.addApplicationListener(listener);
		try {
			record(everything());
		}
		finally {
			multicaster.removeApplicationListener(listener);
		}
	
		assertThat(rows, hasSize(1));
		assertThat(rows.get(0).getStartedAt(), is(hoursAgo(2)));
	}
	
	/** Reads the rows as a listener of another room does, in the middle of the writing transaction. */
	private final class Reader implements ApplicationListener<ContactsChanged> {
	
		private final List<Contact> rows;
	
		private Reader(List<Contact> rows) {
			this.rows = rows;
		}
	
		@Override
		public void onApplicationEvent(ContactsChanged changed) {
			rows.addAll(session().createQuery("select c from PeerContact c where c.patientId = :patient", Contact.class)
			        .setParameter("patient", changed.getPatientId()).list());
		}
	}
	
	@Test
	public void correctingAndVoiding_shouldTellOnceEach() {
		String uuid = recorded();
		contacts.correctContact(uuid, new ContactChange(0, "Not so").set(Fact.TOOK_PLACE, TookPlace.NO)
		        .set(Fact.WHY_NOT, WhyNot.UNKNOWN));
		assertThat(told(), contains(participant));
	
		contacts.voidContact(uuid, "Wrong participant");
		assertThat(told(), contains(participant));
	}
	
	@Test
	public void savingThroughThePlatform_shouldTellBothWhenTheContactMovesToAnotherPatient() {
		String uuid = recorded();
		cast.loginAsAdministrator();
		int other = cast.participant();
		Encounter encounter = encounter(uuid);
		encounter.setPatient(session().get(Patient.class, other));
		Context.getEncounterService().saveEncounter(encounter);
		assertThat(told(), containsInAnyOrder(participant, other));
		forgetSession();
	
		Context.getEncounterService().voidEncounter(encounter(uuid), "Mistake");
		assertThat(told(), contains(other));
		forgetSession();
		Context.getEncounterService().unvoidEncounter(encounter(uuid));
		assertThat(told(), contains(other));
	}
	
	@Test
	public void savingAnObservation_shouldTell() {
		String uuid = recorded();
		cast.loginAsAdministrator();
		Context.getObsService().voidObs(encounter(uuid).getObs().iterator().next(), "Mistake");
		assertThat(told(), contains(participant));
	}
	
	@Test
	public void purging_shouldTell() {
		String uuid = recorded();
		cast.loginAsAdministrator();
		Context.getEncounterService().purgeEncounter(encounter(uuid), true);
		// Once more for every observation that goes with it.
		assertThat(new HashSet<>(told()), contains(participant));
	}
	
	@Test
	public void savingAnotherEncounter_shouldTellNobody() {
		cast.loginAsAdministrator();
		Context.getEncounterService().saveEncounter(Context.getEncounterService().getEncounter(3));
		assertThat(told(), is(empty()));
	}
	
	private String recorded() {
		String uuid = record(everything()).getUuid();
		forgetSession();
		news.forget();
		return uuid;
	}
	
	/** Of whom was told since this was asked last. */
	private List<Integer> told() {
		List<Integer> told = news.of(ContactsChanged.class).stream().map(ContactsChanged::getPatientId)
		        .collect(Collectors.toList());
		news.forget();
		return told;
	}
}
