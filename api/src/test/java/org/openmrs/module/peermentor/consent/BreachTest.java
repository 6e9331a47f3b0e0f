/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.Assert.assertThrows;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.Test;
import org.openmrs.api.APIAuthenticationException;
import org.openmrs.module.peermentor.Cast;
import org.openmrs.module.peermentor.access.Openings;
import org.openmrs.module.peermentor.access.ParticipantAccess;
import org.openmrs.module.peermentor.access.PurposeOfUse;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.contact.HowWritten;
import org.openmrs.module.peermentor.contact.NarrativeService;
import org.openmrs.module.peermentor.contact.NarrativeText;
import org.openmrs.module.peermentor.contact.NewContact;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.refusal.Stale;
import org.openmrs.module.peermentor.record.RecordStore;
import org.openmrs.module.peermentor.view.PageRequest;
import org.springframework.beans.factory.annotation.Autowired;

public class BreachTest extends PrivacyTest {
	
	private static final String TOLD = "A possible breach waits for your assessment.";
	
	@Autowired
	private BreachService breaches;
	
	@Autowired
	private NarrativeService narratives;
	
	@Autowired
	private Openings openings;
	
	@Autowired
	private ParticipantAccess access;
	
	@Autowired
	private RecordStore records;
	
	/** Domain case 41. */
	@Test
	public void hardCase41_wrongParticipantsNoteShouldBeVoidedRefiledAndEverybodyWhoHadSeenItListed() {
		seen(supervisor, Segment.FULL_NARRATIVE, UUID.randomUUID().toString());
		clock.forward(Duration.ofMinutes(1));
		mentor.login();
		String wrong = record(checkIn()).getUuid();
		String words = narratives.writeNarrative(wrong, new NarrativeText("Words.", null, null, HowWritten.TOGETHER), null).getUuid();
		clock.forward(Duration.ofMinutes(1));
		seen(supervisor, Segment.FULL_NARRATIVE, words);
		clock.forward(Duration.ofMinutes(1));
		seen(supervisor, Segment.FULL_NARRATIVE, UUID.randomUUID().toString());
		clock.forward(Duration.ofMinutes(1));
		consent(clinician, Segment.CONTACT_FACTS);
		seen(clinician, Segment.CONTACT_FACTS, null);
		clock.forward(Duration.ofMinutes(1));
		mentor.login();
		int right = cast.participant();
		assign(mentor, right);
		contacts.voidContact(wrong, "Wrong participant");
		String refiled = contacts.recordContact(NewContact.of(cast.uuid(right),
		    checkIn().build()).build()).getUuid();
		forgetSession();
		
		BreachView reported = breaches.reportBreach(of(null, wrong, refiled));
		
		assertThat(reported.getStatus(), is(BreachStatus.OPEN));
		assertThat(reported.getPatient().getUuid(), is(cast.uuid(participant)));
		assertThat(reported.getRefiledAs(), is(refiled));
		assertThat(reported.getOpenedBy().getUuid(), is(mentor.getUser().getUuid()));
		assertThat(toldWith(TOLD), contains((Object) officer.getUser().getUserId()));
		assertThrows(APIAuthenticationException.class, () -> breaches.getSeen(reported.getUuid(), PAGE));
		
		officer.login();
		assertThat(breaches.getBreaches(BreachStatus.OPEN, PAGE).getTotal(), is(1L));
		List<SeenView> who = breaches.getSeen(reported.getUuid(), PAGE).getRows();
		assertThat(who.stream().map(each -> each.getHow() + " " + each.getUser().getUuid()).collect(Collectors.toList()),
		    contains("DISCLOSED " + clinician.getUser().getUuid(), "READ " + supervisor.getUser().getUuid()));
		assertThat(who.get(1).getRecord(), is(words));
		assertThat(who.get(0).isSinceReport(), is(false));
		assertThat(breaches.getSeen(reported.getUuid(), PAGE).getTotal(), is(2L));
		assertThat(breaches.getSeen(reported.getUuid(), new PageRequest(1, 1, true)).getRows().get(0).getRecord(), is(words));
		
		BreachView assessed = breaches.assessBreach(reported.getUuid(), assessed(BreachOutcome.NOTIFY_PARTICIPANT));
		assertThat(assessed.getStatus(), is(BreachStatus.ASSESSED));
		assertThat(assessed.getOutcome(), is(BreachOutcome.NOTIFY_PARTICIPANT));
		assertThat(assessed.getAssessedBy().getUuid(), is(officer.getUser().getUuid()));
		assertThat(breaches.getBreaches(BreachStatus.OPEN, PAGE).getTotal(), is(0L));
		
		clock.forward(Duration.ofHours(1));
		seen(clinician, Segment.CONTACT_FACTS, null);
		officer.login();
		assertThat(breaches.getSeen(reported.getUuid(), PAGE).getRows().stream().filter(each -> !each.isSinceReport())
		        .collect(Collectors.toList()),
		    hasSize(2));
		assertThat(breaches.getSeen(reported.getUuid(), PAGE).getRows().get(0).isSinceReport(), is(true));
	}
	
	@Test
	public void getSeen_shouldListWhatWentOutsideOfAllOfAParticipantsRecords() {
		officer.login();
		records.save(new DisclosureRecord(participant, clock.now(), "PLAN", PurposeOfUse.TREATMENT, DisclosureBasis.ORDER)
		        .toOutside("J. Doe", "Court"));
		clock.forward(Duration.ofMinutes(5));
		
		String uuid = breaches.reportBreach(new NewBreach(null, null, null, cast.uuid(participant), null, "A lost list", new Problems()))
		        .getUuid();
		
		SeenView seen = breaches.getSeen(uuid, PAGE).getRows().get(0);
		assertThat(seen.getRecipient() + ", " + seen.getAffiliation() + ", " + seen.getSegments(), is("J. Doe, Court, PLAN"));
		String later = breaches.reportBreach(
		    new NewBreach(null, null, null, cast.uuid(participant), clock.now(), null, new Problems())).getUuid();
		assertThat(breaches.getSeen(later, PAGE).getRows(), is(empty()));
	}
	
	@Test
	public void reportBreach_shouldRefuseWhatTheCallerMayNotSayOrDoesNotSay() {
		String contact = record(checkIn()).getUuid();
		assertThat(refusals(() -> breaches.reportBreach(of(null, null, null))), contains("patient: peermentor.error.required"));
		assertThat(refusals(() -> breaches.reportBreach(new NewBreach(null, contact, UUID.randomUUID().toString(),
		        cast.uuid(participant), clock.now(), null, new Problems()))),
		    contains("patient: peermentor.error.breach.contactOrPatient", "refiledAs: peermentor.error.breach.contactUnknown",
		        "since: peermentor.error.breach.contactOrPatient"));
		assertThat(refusals(() -> breaches.reportBreach(
		    new NewBreach(null, null, contact, cast.uuid(participant), clock.now().plusMillis(1), null, new Problems()))),
		    contains("contact: peermentor.error.required", "since: peermentor.error.breach.since.future"));
		otherMentor.login();
		assertThat(refusals(() -> breaches.reportBreach(of(null, contact, null))),
		    contains("contact: peermentor.error.breach.contactUnknown"));
		assign(otherMentor, participant);
		assertThat(refusals(() -> breaches.reportBreach(of(null, contact, null))),
		    contains("contact: peermentor.error.breach.contactUnknown"));
		coordinator.login();
		assertThrows(APIAuthenticationException.class, () -> breaches.reportBreach(of(null, contact, null)));
		assertThat(count("peermentor_breach"), is(0L));
		assertThat(toldWith(TOLD), is(empty()));
	}
	
	@Test
	public void reportBreach_shouldWriteNothingWhenRepeated() {
		String contact = record(checkIn()).getUuid();
		String uuid = UUID.randomUUID().toString();
		supervisor.login();
		breaches.reportBreach(of(uuid, contact, null));
		
		assertThat(breaches.reportBreach(of(uuid, contact, null)).getUuid(), is(uuid));
		assertThat(count("peermentor_breach"), is(1L));
		mentor.login();
		assertThat(refusals(() -> breaches.reportBreach(of(uuid, contact, null))), contains("uuid: peermentor.error.uuidTaken"));
	}
	
	@Test
	public void breaches_shouldExistForWhoeverReportedThemAndForPrivacyOfficersAlone() {
		String uuid = breaches.reportBreach(of(null, record(checkIn()).getUuid(), null)).getUuid();
		assertThat(breaches.getBreach(uuid).getUuid(), is(uuid));
		for (org.openmrs.module.peermentor.Cast.Member other : new Cast.Member[] { supervisor, otherMentor }) {
			other.login();
			assertThrows(NotFound.class, () -> breaches.getBreach(uuid));
			assertThat(breaches.getBreaches(null, PAGE).getTotal(), is(0L));
		}
		officer.login();
		assertThrows(Stale.class, () -> breaches.assessBreach(uuid, new Assessment<>(5, BreachStatus.ASSESSED, null, null)));
		assertThat(refusals(() -> breaches.assessBreach(uuid, new Assessment<>(0, BreachStatus.ASSESSED, null, null))),
		    contains("outcome: peermentor.error.required", "reviewText: peermentor.error.required"));
		breaches.assessBreach(uuid, assessed(BreachOutcome.NO_RISK));
		assertThat(refusals(() -> breaches.assessBreach(uuid, new Assessment<>(1, BreachStatus.OPEN, BreachOutcome.NO_RISK, "x"))),
		    contains("status: peermentor.error.lifecycle.illegalMove"));
		exclude(officer.getPersonId(), participant);
		assertThrows(NotFound.class, () -> breaches.getBreach(uuid));
	}
	
	private void seen(Cast.Member who, Segment segment, String record) {
		who.login();
		openings.shown(access.viewer(), segment, Collections.singleton(cast.uuid(participant)), record);
	}
	
	private static Assessment<BreachStatus, BreachOutcome> assessed(BreachOutcome outcome) {
		return new Assessment<>(0, BreachStatus.ASSESSED, outcome, "Two people saw it.");
	}
	
	private static NewBreach of(String uuid, String contact, String refiledAs) {
		return new NewBreach(uuid, contact, refiledAs, null, null, null, new Problems());
	}
}
