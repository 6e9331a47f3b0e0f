/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.junit.Test;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.participant.PatientsMerging;
import org.springframework.beans.factory.annotation.Autowired;

public class ConsentMergeFollowerTest extends ConsentTest {
	
	@Autowired
	private ConsentMergeFollower follower;
	
	@Test
	public void merge_shouldTakeConsentsAlongAndLeaveTheWordOfTheOneWhoWasAsked() {
		ConsentView given = give(whole());
		ConsentView draft = consents.recordConsent(request(whole()));
		int winner = cast.participant();
		merge(winner);
		assertThat(consents.getConsent(given.getUuid()).getPatient().getUuid(), is(cast.uuid(winner)));
		assertThat(consents.getConsent(draft.getUuid()).getPatient().getUuid(), is(cast.uuid(winner)));
		assertThat(consents.getConsent(given.getUuid()).isOpen(), is(true));
		assertThat(kept(given.getUuid()), is(workedOut(given.getUuid())));
		assertThat(kept(given.getUuid()).get(0).startsWith(winner + " "), is(true));
		assertThat(news.of(ConsentsChanged.class).stream().map(ConsentsChanged::getPatientId).collect(Collectors.toList()), hasItem(winner));
	}
	
	/** Hard case 29. */
	@Test
	public void merge_shouldLeaveOpenOnlyWhatBothOpenWhereBothWereAsked() {
		int winner = cast.participant();
		ConsentView moved = give(whole());
		ConsentView kept = consents.recordConsent(new NewConsent(whole().segments(Arrays.asList(Segment.DOSING, Segment.JUSTICE)).build())
		        .patient(cast.uuid(winner)).active());
		clock.forward(DAY);
		merge(winner);
		ConsentView narrowed = consents.getConsent(moved.getUuid());
		assertThat(narrowed.getWithdrawn().stream().map(row -> row.get("segment")).collect(Collectors.toList()),
		    containsInAnyOrder(Segment.CONTACT_FACTS, Segment.PLAN));
		assertThat(narrowed.getWithdrawn().get(0).get("reason"), is(ConsentReason.RECORDS_MERGED));
		assertThat(narrowed.getWithdrawn().get(0).get("how"), is(nullValue()));
		assertThat(narrowed.isOpen(), is(true));
		assertThat(consents.getConsent(kept.getUuid()).getWithdrawn().stream().map(row -> row.get("segment")).collect(Collectors.toList()),
		    contains(Segment.JUSTICE));
		assertThat(kept(moved.getUuid()), is(workedOut(moved.getUuid())));
		assertThat(kept(kept.getUuid()), is(workedOut(kept.getUuid())));
	}
	
	@Test
	public void merge_shouldCloseWhatWasTakenBackOfTheOther() {
		int winner = cast.participant();
		ConsentView kept = consents.recordConsent(new NewConsent(whole().build()).patient(cast.uuid(winner)).active());
		withdraw(give(whole()));
		merge(winner);
		assertThat(consents.getConsent(kept.getUuid()).getStatus(), is(ConsentStatus.WITHDRAWN));
		assertThat(consents.getConsent(kept.getUuid()).getReason(), is(ConsentReason.RECORDS_MERGED));
	}
	
	private void merge(int winner) {
		follower.onApplicationEvent(new PatientsMerging(this, winner, participant));
		forget();
	}
}
