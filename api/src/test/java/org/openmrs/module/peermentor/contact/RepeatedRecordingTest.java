/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.util.Map;
import java.util.UUID;

import org.junit.Test;

public class RepeatedRecordingTest extends ContactTest {
	
	private static final String TAKEN = "uuid: peermentor.error.uuidTaken";
	
	private final String uuid = UUID.randomUUID().toString();
	
	@Test
	public void recordContact_shouldTakeTheUuidThatTheClientMade() {
		assertThat(contacts.recordContact(with(checkIn()).uuid(uuid).build()).getUuid(), is(uuid));
	}
	
	@Test
	public void recordContact_shouldWriteNothingWhenRepeated() {
		contacts.recordContact(with(everything()).uuid(uuid).narrative(new NarrativeText("We went.", null, null, HowWritten.TOGETHER))
		        .build());
		Map<String, Long> before = rows();
		forgetSession();
		long written = sessionFactory.getStatistics().getEntityInsertCount() + sessionFactory.getStatistics().getEntityUpdateCount();
		
		ContactView again = contacts.recordContact(with(checkIn().set(Fact.MODE, Mode.LETTER)).uuid(uuid).build());
		
		forgetSession();
		assertThat(again.getUuid(), is(uuid));
		assertThat(again.getKind(), is(ContactKind.ACCOMPANIMENT_TO_APPOINTMENT));
		assertThat(again.getMode(), is(Mode.IN_PERSON));
		assertThat(again.getHasNarrative(), is(true));
		assertThat(rows(), equalTo(before));
		assertThat(sessionFactory.getStatistics().getEntityInsertCount()
		        + sessionFactory.getStatistics().getEntityUpdateCount(),
		    is(written));
	}
	
	@Test
	public void recordContact_shouldRefuseTheUuidOfSomebodyElsesContact() {
		contacts.recordContact(with(checkIn()).uuid(uuid).build());
		assign(otherMentor, participant);
		otherMentor.login();
		
		assertThat(refusals(() -> contacts.recordContact(with(checkIn()).uuid(uuid).build())), contains(TAKEN));
	}
	
	@Test
	public void recordContact_shouldRefuseTheUuidOfAContactWithAnotherParticipant() {
		contacts.recordContact(with(checkIn()).uuid(uuid).build());
		int other = cast.participant();
		assign(mentor, other);
		
		assertThat(
		    refusals(() -> contacts.recordContact(NewContact.of(cast.uuid(other), checkIn().build()).uuid(uuid).build())),
		    contains(TAKEN));
	}
	
	@Test
	public void recordContact_shouldRefuseTheUuidOfAVoidedContact() {
		contacts.recordContact(with(checkIn()).uuid(uuid).build());
		contacts.voidContact(uuid, "Wrong participant");
		
		assertThat(refusals(() -> contacts.recordContact(with(checkIn()).uuid(uuid).build())), contains(TAKEN));
	}
	
	@Test
	public void recordContact_shouldRefuseTheUuidOfAnotherEncounter() {
		cast.run("update encounter set uuid = '" + uuid + "' where encounter_id = 3");
		
		assertThat(refusals(() -> contacts.recordContact(with(checkIn()).uuid(uuid).build())), contains(TAKEN));
	}
	
	@Test
	public void recordContact_shouldNotAnswerARepeatOnceTheParticipantIsOutOfReach() {
		contacts.recordContact(with(checkIn()).uuid(uuid).build());
		endAssignments(participant);
		
		assertThat(refusals(() -> contacts.recordContact(with(checkIn()).uuid(uuid).build())),
		    contains("patient: peermentor.error.participant.unknown", TAKEN));
	}
}
