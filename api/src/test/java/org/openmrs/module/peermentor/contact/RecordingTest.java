/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.stream.Collectors;

import org.junit.Test;
import org.openmrs.Encounter;
import org.openmrs.EncounterProvider;
import org.openmrs.Obs;

public class RecordingTest extends ContactTest {
	
	@Test
	public void recordContact_shouldAnswerEverythingThatWasGiven() {
		ContactFacts given = everything().build();
		
		assertHolds(contacts.recordContact(NewContact.of(cast.uuid(participant), given).build()), given);
	}
	
	@Test
	public void recordContact_shouldKeepEverythingToTheMillisecond() {
		ContactFacts given = everything().build();
		String uuid = contacts.recordContact(NewContact.of(cast.uuid(participant), given).build()).getUuid();
		forgetSession();
		
		assertHolds(contacts.getContact(uuid), given);
	}
	
	private void assertHolds(ContactView view, ContactFacts given) {
		assertThat(view.getPatient().getUuid(), is(cast.uuid(participant)));
		assertThat(view.getPatient().getDisplay(), is("Participant " + participant));
		assertThat(view.getMentor().getUuid(), is(mentor.getProviderUuid()));
		assertThat(view.getKind(), is(given.getKind()));
		assertThat(view.getStartedAt(), is(given.getStartedAt()));
		assertThat(view.getEnteredAt(), is(clock.now()));
		assertThat(view.getLateEntry(), is(false));
		assertThat(view.getMode(), is(Mode.IN_PERSON));
		assertThat(view.getPlace(), is(Place.PHARMACY));
		assertThat(view.getDurationMinutes(), is(95));
		assertThat(view.getAttended(), is(Attended.LATE));
		assertThat(view.getTookPlace(), is(TookPlace.YES));
		assertThat(view.getWhyNot(), is(nullValue()));
		assertThat(view.getSupportTypes(), equalTo(given.answers(Fact.SUPPORT_TYPES)));
		assertThat(view.getTopics(), equalTo(given.answers(Fact.TOPICS)));
		for (Fact fact : Fact.OF_ACCOMPANIMENT) {
			assertThat(view.getAccompaniment().get(fact.getName()), equalTo(given.get(fact)));
		}
		assertThat(view.getNextContactDue(), equalTo(given.get(Fact.NEXT_CONTACT_DUE)));
		assertThat(view.getKilometres().compareTo(new BigDecimal("12.5")), is(0));
		assertThat(view.getExpenses().compareTo(new BigDecimal("7.35")), is(0));
		assertThat(view.getHasNarrative(), is(false));
		assertThat(view.getVersion(), is(0));
		assertThat(view.getDisplay(), is("Peer accompaniment to appointment, 2026-11-02"));
	}
	
	@Test
	public void recordContact_shouldStandInTheChartAsEncounterWithProviderAndObs() {
		ContactFacts given = everything().build();
		String uuid = contacts.recordContact(NewContact.of(cast.uuid(participant), given).build()).getUuid();
		forgetSession();
		
		Encounter encounter = encounter(uuid);
		assertThat(encounter.getEncounterType().getId(),
		    is(ContactMetadata.encounterTypeId(ContactKind.ACCOMPANIMENT_TO_APPOINTMENT)));
		assertThat(encounter.getPatient().getPatientId(), is(participant));
		assertThat(encounter.getCreator(), is(mentor.getUser()));
		assertThat(encounter.getEncounterDatetime().getTime(), is(hoursAgo(2).toEpochMilli() - 123));
		assertThat(encounter.getEncounterProviders(), hasSize(1));
		EncounterProvider provider = encounter.getEncounterProviders().iterator().next();
		assertThat(provider.getProvider().getProviderId(), is(mentor.getProviderId()));
		assertThat(provider.getEncounterRole().getId(), is(ContactMetadata.encounterRoleId()));
		assertThat(encounter.getObs(), hasSize(18));
		assertThat(encounter.getObs().stream().map(Obs::getPersonId).collect(Collectors.toSet()),
		    containsInAnyOrder(participant));
		assertThat(numeric(encounter, Fact.DURATION_MINUTES), is(95.0));
		assertThat(coded(encounter, Fact.ATTENDED), is(ContactMetadata.conceptId(Fact.ATTENDED, Attended.LATE)));
		assertThat(obs(encounter, Fact.NEXT_CONTACT_DUE).getValueDatetime().getTime(),
		    is(clock.now().plus(Duration.ofDays(2)).toEpochMilli() - 123));
	}
	
	private static Obs obs(Encounter encounter, Fact fact) {
		return encounter.getObs().stream().filter(o -> o.getConcept().getConceptId() == ContactMetadata.conceptId(fact))
		        .findFirst().get();
	}
	
	private static Double numeric(Encounter encounter, Fact fact) {
		return obs(encounter, fact).getValueNumeric();
	}
	
	private static Integer coded(Encounter encounter, Fact fact) {
		return obs(encounter, fact).getValueCoded().getConceptId();
	}
	
	@Test
	public void recordContact_shouldTakeNowForTheStartWhereNoneIsGiven() {
		ContactView view = record(checkIn().startedAt(null));
		
		assertThat(view.getStartedAt(), is(clock.now()));
		assertThat(view.getTookPlace(), is(TookPlace.YES));
	}
	
	@Test
	public void recordContact_shouldRecordAnAttemptWithAsLittle() {
		ContactView view = record(ContactFacts.builder().kind(ContactKind.OUTREACH_ATTEMPT).set(Fact.MODE, Mode.PHONE)
		        .set(Fact.WHY_NOT, WhyNot.NO_ANSWER));
		
		assertThat(view.getTookPlace(), is(TookPlace.NO));
		assertThat(view.getWhyNot(), is(WhyNot.NO_ANSWER));
		assertThat(view.getUuid(), is(notNullValue()));
	}
	
	@Test
	public void recordContact_shouldMarkALateEntry() {
		assertThat(record(checkIn().startedAt(hoursAgo(24))).getLateEntry(), is(false));
		assertThat(record(checkIn().startedAt(hoursAgo(24).minusMillis(1))).getLateEntry(), is(true));
	}
}
