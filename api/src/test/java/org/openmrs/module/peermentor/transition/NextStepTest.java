/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.stream.Collectors;

import org.junit.Test;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.contact.ContactFacts;
import org.openmrs.module.peermentor.contact.ContactKind;
import org.openmrs.module.peermentor.contact.ContactTest;
import org.openmrs.module.peermentor.contact.Fact;
import org.openmrs.module.peermentor.contact.Mode;
import org.openmrs.module.peermentor.contact.TookPlace;
import org.openmrs.module.peermentor.contact.WhyNot;
import org.openmrs.module.peermentor.refusal.Problems;
import org.springframework.beans.factory.annotation.Autowired;

/** What to try next, after contacts as mentors record them. */
public class NextStepTest extends ContactTest {
	
	private static final String NUMBER = "604 555 0142";
	
	@Autowired
	private SafeContactService safe;
	
	@Test
	public void nextStep_shouldClimbWithWhatFailedSinceTheParticipantWasLastMet() {
		save(0, phone().place("Outreach van", EnumSet.of(DayOfWeek.TUESDAY), LocalTime.of(10, 0), LocalTime.of(11, 0)));
		assertThat(next().getStep(), is(OutreachStep.CALL));
		assertThat(next().getTarget().get("number"), is(NUMBER));
		had(50, Mode.PHONE, TookPlace.NO);
		had(40, Mode.IN_PERSON, TookPlace.YES);
		had(5, Mode.PHONE, TookPlace.NO);
		had(4, Mode.PHONE, TookPlace.NO);
		OutreachView text = next();
		assertThat(text.getStep(), is(OutreachStep.TEXT));
		assertThat(text.getWords(), is("Hi, it is me. Please call when you can."));
		assertThat(text.getAttempts().stream().map(one -> one.get("at")).collect(Collectors.toList()),
		    contains(hoursAgo(5), hoursAgo(4)));
		had(1, Mode.TEXT, TookPlace.NO);
		OutreachView place = next();
		assertThat(place.getStep(), is(OutreachStep.MEETING_PLACE));
		assertThat(place.getTarget().get("name"), is("Outreach van"));
		assertThat(place.getTarget().get("from"), is("10:00"));
		// The site's clock is Greenwich here, where it is Monday evening.
		assertThat(place.getNotBefore(), is(Instant.parse("2026-11-03T10:00:00Z")));
	}
	
	@Test
	public void nextStep_shouldGoByTheLatestRules() {
		save(0, phone());
		save(1, new SafeContactContent().trusted("Aunt", null, TrustedRelation.FAMILY_MEMBER));
		OutreachView next = next();
		assertThat(next.getStep(), is(OutreachStep.TRUSTED_PERSON));
		assertThat(next.getTarget().get("name"), is("Aunt"));
		assertThat(next.getEdition(), is(2));
	}
	
	@Test
	public void nextStep_shouldTakeAsManyStatementsForMuchThatWasTriedAsForLittle() {
		save(0, phone());
		had(5, Mode.PHONE, TookPlace.NO);
		long one = statements();
		had(4, Mode.PHONE, TookPlace.NO);
		had(3, Mode.TEXT, TookPlace.NO);
		assertThat(statements(), is(one));
	}
	
	private long statements() {
		String patient = cast.uuid(participant);
		Context.flushSession();
		Context.clearSession();
		Context.getAuthenticatedUser().getPerson().getPersonId();
		long before = sessionFactory.getStatistics().getPrepareStatementCount();
		safe.nextStep(patient);
		return sessionFactory.getStatistics().getPrepareStatementCount() - before;
	}
	
	private static SafeContactContent phone() {
		return new SafeContactContent().phone("own", NUMBER, false, true, true, false);
	}
	
	private void save(int basedOn, SafeContactContent content) {
		safe.saveSafeContact(new NewSafeContact(null, cast.uuid(participant), basedOn, null, content, new Problems()));
	}
	
	private OutreachView next() {
		return safe.nextStep(cast.uuid(participant));
	}
	
	private void had(int hoursAgo, Mode mode, TookPlace tookPlace) {
		ContactFacts.Builder facts = ContactFacts.builder().kind(ContactKind.CHECK_IN).startedAt(hoursAgo(hoursAgo))
		        .set(Fact.MODE, mode).set(Fact.TOOK_PLACE, tookPlace);
		if (tookPlace == TookPlace.NO) {
			facts.set(Fact.WHY_NOT, WhyNot.UNKNOWN);
		}
		record(facts);
		Context.flushSession();
	}
}
