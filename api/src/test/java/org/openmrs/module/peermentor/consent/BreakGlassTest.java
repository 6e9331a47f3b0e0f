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
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.containsString;
import static org.junit.Assert.assertThrows;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.Before;
import org.junit.Test;
import org.openmrs.api.APIAuthenticationException;
import org.openmrs.module.peermentor.Cast;
import org.openmrs.module.peermentor.access.EmergencyFact;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.contact.ConcernFacts;
import org.openmrs.module.peermentor.contact.ConcernService;
import org.openmrs.module.peermentor.contact.ConcernType;
import org.openmrs.module.peermentor.contact.ImmediateAction;
import org.openmrs.module.peermentor.contact.NewConcern;
import org.openmrs.module.peermentor.participant.PatientsMerging;
import org.openmrs.module.peermentor.refusal.NotAllowed;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.refusal.Stale;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

public class BreakGlassTest extends PrivacyTest {
	
	private static final String TOLD = "An emergency access waits for your review.";
	
	@Autowired
	private EmergencyService emergencies;
	
	@Autowired
	private ConcernService concerns;
	
	@Autowired
	private ApplicationEventPublisher events;
	
	@Before
	public void treat() {
		clinician.login();
	}
	
	/** Domain case 38. */
	@Test
	public void hardCase38_clinicianShouldSeeTheLittleThatAnEmergencyNeedsAndEveryoneWhoAnswersShouldLearnOfIt() {
		mentor.login();
		raise(ConcernType.OVERDOSE);
		raise(ConcernType.EXPLOITATION);
		cast.run("insert into peermentor_medication_line (patient_id, medication, start_day, bridging, new_start, version, uuid,"
		        + " creator, date_created, voided) values (" + participant + ", 'METHADONE', '2026-10-20', false, false, 0, '"
		        + UUID.randomUUID() + "', 1, now(), false)");
		clinician.login();
		assertThrows(NotFound.class, () -> contacts.getContact(UUID.randomUUID().toString()));
		
		EmergencyView opened = emergencies.openEmergency(unconscious());
		
		assertThat(opened.getStatus(), is(EmergencyStatus.OPEN));
		assertThat(opened.getOpenedBy().getUuid(), is(clinician.getUser().getUuid()));
		assertThat(opened.getOpenedAt(), is(clock.now()));
		assertThat(opened.getEndsAt(), is(clock.now().plus(Duration.ofHours(24))));
		DisclosureRecord kept = disclosures().get(0);
		assertThat(kept.getBasis(), is(DisclosureBasis.EMERGENCY));
		assertThat(kept.getRecipient(), is("Dr. Lee"));
		assertThat(kept.getAffiliation(), is("General Hospital"));
		assertThat(kept.getNote(), is("Does not wake up."));
		assertThat(kept.getDisclosedAt(), is(clock.now()));
		assertThat(kept.getSegments(), is("DOSING,SAFETY"));
		assertThat(kept.getRecord(), is(opened.getUuid()));
		assertThat(kept.getCreator().getUserId(), is(clinician.getUser().getUserId()));
		assertThat(toldWith(TOLD), contains((Object) officer.getUser().getUserId()));
		
		List<EmergencyFactView> shown = emergencies.readEmergency(opened.getUuid(), PAGE).getRows();
		
		assertThat(kinds(shown), contains(EmergencyFact.Kind.LAST_CONFIRMED_DOSE, EmergencyFact.Kind.MEDICATION_LINE,
		    EmergencyFact.Kind.ALLERGY_STATUS, EmergencyFact.Kind.SAFETY_CONCERN));
		assertThat(shown.get(0).getContent().get("known"), is(false));
		assertThat(String.valueOf(shown.get(1).getContent().get("medication")), is("METHADONE"));
		assertThat(shown.get(2).getContent().get("status"), is("Unknown"));
		assertThat(shown.get(3).getContent().keySet(), containsInAnyOrder("type", "day", "immediateActions"));
		assertThat(shown.get(3).getContent().get("type"), is(ConcernType.OVERDOSE));
		assertThat(shown.toString() + shown.get(3).getContent(), not(containsString("Behind the house")));
		assertThat(reads().stream().map(ReadRecord::getSegment).collect(Collectors.toList()),
		    contains(Segment.DOSING, Segment.SAFETY));
		assertThat(reads().get(0).getRecord(), is(opened.getUuid()));
		
		officer.login();
		EmergencyView reviewed = emergencies.reviewEmergency(opened.getUuid(), reviewed(EmergencyOutcome.JUSTIFIED));
		assertThat(reviewed.getStatus(), is(EmergencyStatus.REVIEWED));
		assertThat(reviewed.getReviewedBy().getUuid(), is(officer.getUser().getUuid()));
		assertThat(reviewed.getReviewedAt(), is(clock.now()));
		assertThat(reviewed.getOutcome(), is(EmergencyOutcome.JUSTIFIED));
	}
	
	@Test
	public void readEmergency_shouldShowTheDoseConfirmedLastAndTheAllergiesThatThePlatformKeeps() {
		cast.run("insert into peermentor_medication_line (patient_id, medication, start_day, bridging, new_start, version, uuid,"
		        + " creator, date_created, voided) values (" + participant + ", 'METHADONE', '2026-10-20', false, false, 0, '"
		        + UUID.randomUUID() + "', 1, now(), false)");
		dose("TAKEN_WITNESSED", Duration.ofHours(29));
		dose("MISSED", Duration.ofHours(1));
		cast.run("update patient set allergy_status = 'See list' where patient_id = " + participant);
		cast.run("insert into allergy (allergy_id, patient_id, allergen_type, coded_allergen, non_coded_allergen, creator,"
		        + " date_created, voided, uuid) values (9001, " + participant + ", 'DRUG', 3, 'Penicillin', 1, now(), false, '"
		        + UUID.randomUUID() + "')");
		String uuid = emergencies.openEmergency(unconscious()).getUuid();
		
		List<EmergencyFactView> shown = emergencies.readEmergency(uuid, PAGE).getRows();
		
		assertThat(kinds(shown), contains(EmergencyFact.Kind.LAST_CONFIRMED_DOSE, EmergencyFact.Kind.MEDICATION_LINE,
		    EmergencyFact.Kind.ALLERGY_STATUS, EmergencyFact.Kind.ALLERGY));
		assertThat(shown.get(0).getContent().get("known"), is(true));
		assertThat(shown.get(0).getContent().get("at"), is(clock.now().minus(Duration.ofHours(29))));
		assertThat(shown.get(3).getContent().get("allergen"), is("Penicillin"));
	}
	
	private void dose(String outcome, Duration ago) {
		String uuid = UUID.randomUUID().toString();
		long at = clock.now().minus(ago).toEpochMilli();
		cast.run("insert into peermentor_dose_event (patient_id, medication, outcome, happened_at, grade, reporter, recorded_at,"
		        + " chain, version, uuid, creator, date_created, voided) values (" + participant + ", 'METHADONE', '" + outcome
		        + "', " + at + ", 'DISPENSING_RECORD', 'PHARMACY', " + at + ", '" + uuid + "', 0, '" + uuid + "', 1, now(), false)");
	}
	
	@Test
	public void emergency_shouldFollowTheParticipantWhoIsMerged() {
		String uuid = emergencies.openEmergency(unconscious()).getUuid();
		int other = cast.participant();
		
		events.publishEvent(new PatientsMerging(this, other, participant));
		forgetSession();
		
		assertThat(emergencies.getEmergency(uuid).getPatient().getUuid(), is(cast.uuid(other)));
	}
	
	@Test
	public void readEmergency_shouldEndWithItsTimeAndLeaveTheRow() {
		String uuid = emergencies.openEmergency(unconscious()).getUuid();
		clock.forward(Duration.ofHours(24).minusMillis(1));
		emergencies.readEmergency(uuid, PAGE);
		
		clock.forward(Duration.ofMillis(1));
		
		assertThrows(NotFound.class, () -> emergencies.readEmergency(uuid, PAGE));
		assertThat(emergencies.getEmergency(uuid).getUuid(), is(uuid));
		assertThat(reads(), hasSize(2));
	}
	
	@Test
	public void readEmergency_shouldCloseWhenAReviewFindsNoCause() {
		String uuid = emergencies.openEmergency(unconscious()).getUuid();
		officer.login();
		emergencies.reviewEmergency(uuid, reviewed(EmergencyOutcome.NOT_JUSTIFIED));
		
		clinician.login();
		assertThrows(NotFound.class, () -> emergencies.readEmergency(uuid, PAGE));
	}
	
	@Test
	public void openEmergency_shouldLastAsLongAsTheSiteHasSet() {
		cast.run("insert into global_property (property, property_value, uuid) values ('peermentor.emergencyHours', '2', '"
		        + UUID.randomUUID() + "')");
		
		assertThat(emergencies.openEmergency(unconscious()).getEndsAt(), is(clock.now().plus(Duration.ofHours(2))));
	}
	
	@Test
	public void readEmergency_shouldShowNothingToAnybodyElse() {
		String uuid = emergencies.openEmergency(unconscious()).getUuid();
		cast.loginAsAdministrator();
		Cast.Member colleague = cast.withRole(Roles.NOTES_READER);
		
		colleague.login();
		assertThrows(NotFound.class, () -> emergencies.readEmergency(uuid, PAGE));
		assertThrows(NotFound.class, () -> emergencies.getEmergency(uuid));
		assertThat(emergencies.getEmergencies(null, null, PAGE).getTotal(), is(0L));
		officer.login();
		assertThrows(APIAuthenticationException.class, () -> emergencies.readEmergency(uuid, PAGE));
		supervisor.login();
		assertThrows(APIAuthenticationException.class, () -> emergencies.getEmergency(uuid));
	}
	
	@Test
	public void openEmergency_shouldNeverBeAvailableToAMentor() {
		mentor.login();
		assertThrows(APIAuthenticationException.class, () -> emergencies.openEmergency(unconscious()));
		
		cast.loginAsAdministrator();
		Cast.Member both = cast.withRole(Roles.NOTES_READER);
		assign(both, cast.participant());
		both.login();
		assertThat(assertThrows(NotAllowed.class, () -> emergencies.openEmergency(unconscious())).getCode(),
		    is("peermentor.error.emergency.mentor"));
		
		cast.loginAsAdministrator();
		Cast.Member holdsTheRole = cast.withRole(Roles.NOTES_READER);
		cast.run("insert into user_role (user_id, role) values (" + holdsTheRole.getUser().getUserId() + ", '" + Roles.MENTOR + "')");
		session().refresh(holdsTheRole.getUser());
		holdsTheRole.login();
		assertThrows(NotAllowed.class, () -> emergencies.openEmergency(unconscious()));
		assertThat(disclosures(), is(empty()));
		assertThat(count("peermentor_emergency_access"), is(0L));
	}
	
	@Test
	public void readEmergency_shouldCloseToWhoeverBecomesAMentor() {
		String uuid = emergencies.openEmergency(unconscious()).getUuid();
		assign(clinician, cast.participant());
		
		assertThrows(NotFound.class, () -> emergencies.readEmergency(uuid, PAGE));
	}
	
	@Test
	public void openEmergency_shouldAnswerForOneselfAndTheExcludedAsForNobody() {
		List<String> unknown = refusals(() -> emergencies.openEmergency(emergency(null, UUID.randomUUID().toString())));
		assertThat(unknown, contains("patient: peermentor.error.participant.unknown"));
		
		exclude(clinician.getPersonId(), participant);
		assertThat(refusals(() -> emergencies.openEmergency(unconscious())), equalTo(unknown));
		
		int own = cast.participant();
		cast.run("update users set person_id = " + own + " where user_id = " + clinician.getUser().getUserId());
		session().refresh(clinician.getUser());
		clinician.login();
		assertThat(refusals(() -> emergencies.openEmergency(emergency(null, cast.uuid(own)))), equalTo(unknown));
		assertThat(count("peermentor_emergency_access"), is(0L));
		assertThat(toldWith(TOLD), is(empty()));
	}
	
	@Test
	public void openEmergency_shouldReportEverythingThatIsMissing() {
		assertThat(refusals(() -> emergencies.openEmergency(new NewEmergency(null, null, null, " ", null, null, null, new Problems()))),
		    contains("affiliation: peermentor.error.required", "natureOfEmergency: peermentor.error.required",
		        "patient: peermentor.error.required", "reason: peermentor.error.required",
		        "recipientName: peermentor.error.required", "text: peermentor.error.required"));
	}
	
	@Test
	public void openEmergency_shouldWriteNothingWhenRepeated() {
		String uuid = UUID.randomUUID().toString();
		emergencies.openEmergency(emergency(uuid, cast.uuid(participant)));
		
		assertThat(emergencies.openEmergency(emergency(uuid, cast.uuid(participant))).getUuid(), is(uuid));
		assertThat(disclosures(), hasSize(1));
		assertThat(refusals(() -> emergencies.openEmergency(emergency(uuid, cast.uuid(cast.participant())))),
		    contains("uuid: peermentor.error.uuidTaken"));
	}
	
	@Test
	public void reviewEmergency_shouldRefuseWhatItLacksAndASecondReview() {
		String uuid = emergencies.openEmergency(unconscious()).getUuid();
		assertThrows(APIAuthenticationException.class,
		    () -> emergencies.reviewEmergency(uuid, reviewed(EmergencyOutcome.JUSTIFIED)));
		officer.login();
		assertThat(refusals(() -> emergencies.reviewEmergency(uuid, new Assessment<>(0, null, null, null))),
		    contains("outcome: peermentor.error.required", "reviewText: peermentor.error.required",
		        "status: peermentor.error.required"));
		assertThrows(Stale.class, () -> emergencies.reviewEmergency(uuid,
		    new Assessment<>(7, EmergencyStatus.REVIEWED, EmergencyOutcome.JUSTIFIED, "x")));
		emergencies.reviewEmergency(uuid, reviewed(EmergencyOutcome.NEEDS_FOLLOW_UP));
		
		assertThat(refusals(() -> emergencies.reviewEmergency(uuid,
		    new Assessment<>(1, EmergencyStatus.REVIEWED, EmergencyOutcome.JUSTIFIED, "x"))),
		    contains("status: peermentor.error.lifecycle.illegalMove"));
	}
	
	@Test
	public void reviewEmergency_shouldNotBeDoneByWhoeverOpenedIt() {
		cast.loginAsAdministrator();
		String uuid = emergencies.openEmergency(unconscious()).getUuid();
		
		assertThat(assertThrows(NotAllowed.class, () -> emergencies.reviewEmergency(uuid, reviewed(EmergencyOutcome.JUSTIFIED)))
		        .getCode(),
		    is("peermentor.error.emergency.ownReview"));
	}
	
	@Test
	public void getEmergencies_shouldPageWhatWaitsForReviewersTheLatestFirst() {
		String first = emergencies.openEmergency(unconscious()).getUuid();
		clock.forward(Duration.ofMinutes(1));
		String second = emergencies.openEmergency(unconscious()).getUuid();
		officer.login();
		
		assertThat(emergencies.getEmergencies(EmergencyStatus.OPEN, null, PAGE).getRows().stream().map(EmergencyView::getUuid)
		        .collect(Collectors.toList()),
		    contains(second, first));
		emergencies.reviewEmergency(second, reviewed(EmergencyOutcome.NOT_JUSTIFIED));
		assertThat(emergencies.getEmergencies(EmergencyStatus.OPEN, cast.uuid(participant), PAGE).getTotal(), is(1L));
		exclude(officer.getPersonId(), participant);
		assertThat(emergencies.getEmergencies(null, null, PAGE).getTotal(), is(0L));
	}
	
	private static Assessment<EmergencyStatus, EmergencyOutcome> reviewed(EmergencyOutcome outcome) {
		return new Assessment<>(0, EmergencyStatus.REVIEWED, outcome, "Asked the hospital.");
	}
	
	private static List<EmergencyFact.Kind> kinds(List<EmergencyFactView> facts) {
		return facts.stream().map(EmergencyFactView::getKind).collect(Collectors.toList());
	}
	
	private void raise(ConcernType type) {
		concerns.raiseConcern(new NewConcern(null, cast.uuid(participant), null, new ConcernFacts(type,
		        Collections.singleton(ImmediateAction.NALOXONE_USED), "Behind the house.", null, null)));
	}
}
