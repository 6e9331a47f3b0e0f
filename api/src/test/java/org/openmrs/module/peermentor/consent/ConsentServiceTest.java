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
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.Assert.assertThrows;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.Test;
import org.openmrs.api.APIAuthenticationException;
import org.openmrs.module.peermentor.Cast;
import org.openmrs.module.peermentor.access.PurposeOfUse;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.refusal.Stale;
import org.openmrs.util.RoleConstants;

public class ConsentServiceTest extends ConsentTest {
	
	private static final String ERROR = "peermentor.error.consent.";
	
	@Test
	public void recordConsent_shouldKeepEverythingThatWasSaid() {
		ConsentTerms said = whole().kind(ConsentKind.EVALUATION).purposes(EnumSet.of(PurposeOfUse.EVALUATION, PurposeOfUse.TREATMENT))
		        .recipients(Arrays.asList(new Recipient(RecipientKind.USER, clinician.getUser().getUuid()), readers(),
		            new Recipient(RecipientKind.ORGANISATION, "Clinic"), new Recipient(RecipientKind.TREATING_PROVIDERS, null)))
		        .intermediary("Exchange", "Clinics").from(in(DAY)).period(ConsentPeriod.until(EndingEvent.OTHER, "The move"))
		        .evidence(ConsentEvidence.of(EvidenceKind.VERBAL_WITNESSED, clock.now()).witnessed("A nurse", in(DAY.multipliedBy(3)))
		                .language("fr-CA", "Interpreter 12").signedBy("Somebody", "Guardian").inCustody(true))
		        .formVersion("sharing:1:fr").law(GoverningLaw.GENERIC).build();
		ConsentView given = consents.recordConsent(new NewConsent(said).patient(cast.uuid(participant)).active());
		forget();
		ConsentView read = consents.getConsent(given.getUuid());
		assertThat(read.getStatus(), is(ConsentStatus.ACTIVE));
		assertThat(read.isOpen(), is(false));
		assertThat(read.getActivatedAt(), is(clock.now()));
		assertThat(read.getKind(), is(ConsentKind.EVALUATION));
		assertThat(read.getSegments(), is(said.getSegments()));
		assertThat(read.getPurposes(), is(said.getPurposes()));
		assertThat(read.getRecipients().stream().map(r -> r.get("kind") + " " + r.get("name") + " " + r.get("display"))
		        .collect(Collectors.toList()),
		    contains("USER " + clinician.getUser().getUuid() + " Member " + clinician.getPersonId(),
		        "ROLE Peer Notes Reader Peer Notes Reader", "ORGANISATION Clinic Clinic", "TREATING_PROVIDERS null null"));
		assertThat(read.getDisclosers(), is("This programme"));
		assertThat(read.getIntermediary() + read.getIntermediaryMembers(), is("ExchangeClinics"));
		assertThat(read.getFrom(), is(in(DAY)));
		assertThat(read.getPeriod(), is(PeriodKind.UNTIL_EVENT));
		assertThat(read.getEndingEvent() + read.getEndingEventText(), is("OTHERThe move"));
		assertThat(read.getEvidence(), is(EvidenceKind.VERBAL_WITNESSED));
		assertThat(read.getGivenAt(), is(clock.now()));
		assertThat(read.getWitness(), is("A nurse"));
		assertThat(read.getSignatureDue(), is(in(DAY.multipliedBy(3))));
		assertThat(read.getEndsAt(), is(read.getSignatureDue()));
		assertThat(read.getSignedAt(), is(nullValue()));
		assertThat(read.getLanguage() + read.getInterpreter(), is("fr-CAInterpreter 12"));
		assertThat(read.getSigner() + read.getSignerCapacity(), is("SomebodyGuardian"));
		assertThat(read.getInCustody(), is(true));
		assertThat(read.getNoticeVersion() + read.getCustodian() + read.getHowToRevoke(), is("bc-1Health authorityTell any of us."));
		assertThat(read.getGoverningLaw(), is(GoverningLaw.GENERIC));
		assertThat(read.getFormVersion(), is("sharing:1:fr"));
		assertThat(read.getRecordedBy().getUuid(), is(coordinator.getUser().getUuid()));
		assertThat(read.getPatient().getUuid(), is(cast.uuid(participant)));
	}
	
	@Test
	public void recordConsent_shouldOpenNothingWithADraftThatSaysNothing() {
		ConsentView draft = consents.recordConsent(request(ConsentTerms.builder()));
		forget();
		ConsentView read = consents.getConsent(draft.getUuid());
		assertThat(read.getStatus(), is(ConsentStatus.DRAFT));
		assertThat(read.isOpen(), is(false));
		assertThat(read.getEndsAt(), is(nullValue()));
		assertThat(kept(draft.getUuid()), is(empty()));
		assertThat(news.of(ConsentsChanged.class), is(empty()));
	}
	
	@Test
	public void recordConsent_shouldNameEveryElementThatTheLawAsksFor() {
		assertThat(refusals(() -> give(ConsentTerms.builder())),
		    containsInAnyOrder("disclosers: " + ERROR + "lacksDisclosers", "segments: " + ERROR + "lacksInformation",
		        "recipients: " + ERROR + "lacksRecipients", "purposes: " + ERROR + "lacksPurposes", "period: " + ERROR + "lacksExpiry",
		        "howToRevoke: " + ERROR + "lacksRevocation", "evidence: " + ERROR + "lacksEvidence", "givenAt: " + ERROR + "lacksDate",
		        "custodian: " + ERROR + "lacksCustodian", "inCustody: " + Problems.REQUIRED));
		assertThat(refusals(() -> consents.recordConsent(new NewConsent(whole().build()))), contains("patient: " + Problems.REQUIRED));
	}
	
	@Test
	public void recordConsent_shouldTakeTheLawOfTheSiteAndRefuseWhereThereIsNone() {
		assertThat(give(whole()).getGoverningLaw(), is(GoverningLaw.CA_BC));
		set("peermentor.jurisdiction", "AU");
		assertThat(refusals(() -> give(whole())), contains("governingLaw: " + ERROR + "lawUndeclared"));
		assertThat(give(whole().law(GoverningLaw.GENERIC)).getGoverningLaw(), is(GoverningLaw.GENERIC));
		set("peermentor.jurisdiction", "US-WA");
		assertThat(refusals(() -> give(spoken())), contains("evidence: " + ERROR + "lacksSignature"));
	}
	
	@Test
	public void recordConsent_shouldNameNobodyWhoIsNotThereNorEverybody() {
		cast.run("update users set retired = true, retire_reason = 'x' where user_id = " + jobMentor.getUser().getUserId());
		assertThat(
		    refusals(() -> consents.recordConsent(request(ConsentTerms.builder()
		            .recipients(Arrays.asList(role(RoleConstants.ANONYMOUS), role(RoleConstants.AUTHENTICATED), role("No such role"),
		                role("peer notes reader"), new Recipient(RecipientKind.USER, UUID.randomUUID().toString()),
		                new Recipient(RecipientKind.USER, jobMentor.getUser().getUuid()), readers()))))),
		    contains("recipients.0.name: " + ERROR + "unknownRole", "recipients.1.name: " + ERROR + "unknownRole",
		        "recipients.2.name: " + ERROR + "unknownRole", "recipients.3.name: " + ERROR + "unknownRole",
		        "recipients.4.name: " + ERROR + "unknownUser", "recipients.5.name: " + ERROR + "unknownUser"));
	}
	
	private static Recipient role(String name) {
		return new Recipient(RecipientKind.ROLE, name);
	}
	
	@Test
	public void recordConsent_shouldKnowARepeatByItsUuid() {
		String uuid = UUID.randomUUID().toString();
		assertThat(consents.recordConsent(request(whole()).uuid(uuid).active()).getUuid(), is(uuid));
		assertThat(consents.recordConsent(request(whole()).uuid(uuid).active()).getUuid(), is(uuid));
		assertThat(consents.getConsents(cast.uuid(participant), Collections.emptySet(), PAGE).getTotal(), is(1L));
		NewConsent other = new NewConsent(whole().build()).uuid(uuid).patient(cast.uuid(cast.participant()));
		assertThat(refusals(() -> consents.recordConsent(other)), contains("uuid: peermentor.error.uuidTaken"));
	}
	
	@Test
	public void changeConsent_shouldSayADraftAnewAndLetItCountThenNeverAgain() {
		ConsentView draft = consents.recordConsent(request(whole().custodian(null)));
		assertThat(refusals(() -> consents.changeConsent(draft.getUuid(), change(draft).status(ConsentStatus.ACTIVE, null))),
		    contains("custodian: " + ERROR + "lacksCustodian"));
		ConsentTerms other = whole().segments(Arrays.asList(Segment.EMPLOYMENT)).build();
		ConsentView changed = consents.changeConsent(draft.getUuid(), change(draft).terms(other));
		assertThat(changed.getSegments(), contains(Segment.EMPLOYMENT));
		assertThrows(Stale.class,
		    () -> consents.changeConsent(draft.getUuid(), change(draft).status(ConsentStatus.ACTIVE, null)));
		ConsentView active = consents.changeConsent(draft.getUuid(), change(changed).status(ConsentStatus.ACTIVE, null));
		assertThat(active.getStatus(), is(ConsentStatus.ACTIVE));
		assertThat(active.getFrom(), is(clock.now()));
		assertThat(refusals(() -> consents.changeConsent(active.getUuid(), change(active).terms(other))),
		    contains("status: " + ERROR + "notADraft"));
		assertThat(refusals(() -> consents.changeConsent(active.getUuid(), change(active))), contains("status: " + Problems.REQUIRED));
		assertThat(refusals(() -> consents.changeConsent(active.getUuid(), change(active).status(ConsentStatus.ACTIVE, null))),
		    contains("status: peermentor.error.lifecycle.illegalMove"));
	}
	
	@Test
	public void changeConsent_shouldTakeBackOneSegmentAtOnceAndLeaveTheRest() {
		ConsentView given = give(whole());
		clock.forward(DAY);
		ConsentView part = withdraw(given, Segment.DOSING);
		assertThat(part.getStatus(), is(ConsentStatus.ACTIVE));
		assertThat(part.isOpen(), is(true));
		assertThat(part.getWithdrawn(), hasSize(1));
		assertThat(part.getWithdrawn().get(0).toString(),
		    is("{segment=DOSING, at=" + clock.now() + ", how=ORAL, reason=NO_REASON_GIVEN}"));
		assertThat(kept(given.getUuid()).stream().filter(grant -> grant.contains(clock.now().toString())).count(), is(1L));
		assertThat(kept(given.getUuid()), is(workedOut(given.getUuid())));
		assertThat(refusals(() -> withdraw(part, Segment.DOSING)), contains("withdraw.segments: " + ERROR + "notOpenInIt"));
		assertThat(refusals(() -> withdraw(part, Segment.JUSTICE)), contains("withdraw.segments: " + ERROR + "notOpenInIt"));
		ConsentView all = withdraw(part, Segment.CONTACT_FACTS, Segment.PLAN);
		assertThat("nothing is left", all.getStatus(), is(ConsentStatus.WITHDRAWN));
		assertThat(all.isOpen(), is(false));
		assertThat(kept(given.getUuid()), is(workedOut(given.getUuid())));
	}
	
	@Test
	public void changeConsent_shouldTakeBackAllOfItAtOnce() {
		ConsentView given = give(whole());
		clock.forward(DAY);
		ConsentView gone = consents.changeConsent(given.getUuid(),
		    change(given).withdraw(Collections.emptySet(), WithdrawalForm.WRITTEN, ConsentReason.LOST_TRUST));
		assertThat(gone.getStatus(), is(ConsentStatus.WITHDRAWN));
		assertThat(gone.getEndedAt(), is(clock.now()));
		assertThat(gone.getEndsAt(), is(clock.now()));
		assertThat(gone.getReason(), is(ConsentReason.LOST_TRUST));
		assertThat(gone.getHow(), is(WithdrawalForm.WRITTEN));
		assertThat(kept(given.getUuid()), is(workedOut(given.getUuid())));
		assertThat(news.of(ConsentsChanged.class).stream().map(ConsentsChanged::getPatientId).collect(Collectors.toList()),
		    contains(participant, participant));
		assertThat(refusals(() -> withdraw(gone)), contains("status: peermentor.error.lifecycle.illegalMove"));
	}
	
	@Test
	public void changeConsent_shouldNameWhatAWithdrawalLacks() {
		ConsentView given = give(whole());
		assertThat(refusals(() -> consents.changeConsent(given.getUuid(), change(given).withdraw(Collections.emptySet(), null, null))),
		    contains("withdraw.how: " + Problems.REQUIRED, "withdraw.reason: " + Problems.REQUIRED));
		assertThat(refusals(() -> consents.changeConsent(given.getUuid(),
		    change(given).withdraw(Collections.emptySet(), WithdrawalForm.ORAL, ConsentReason.RECORDS_MERGED))),
		    contains("withdraw.reason: " + ERROR + "reasonDoesNotFit"));
		assertThat(refusals(() -> consents.changeConsent(given.getUuid(), change(given).signed(clock.now())
		        .withdraw(Collections.emptySet(), WithdrawalForm.ORAL, ConsentReason.CHANGED_MIND))),
		    contains("withdraw: " + ERROR + "oneThingAtATime"));
		assertThat(refusals(() -> consents.changeConsent(given.getUuid(),
		    change(given).status(ConsentStatus.WITHDRAWN, ConsentReason.CHANGED_MIND))), contains("status: " + ERROR + "notByStatus"));
	}
	
	@Test
	public void changeConsent_shouldRefuseAWithdrawalWhileItIsIrrevocable() {
		ConsentTerms.Builder monitoring = whole().law(GoverningLaw.US_42CFR_PART2).kind(ConsentKind.JUSTICE_MONITORING)
		        .purposes(Arrays.asList(PurposeOfUse.CRIMINAL_JUSTICE_MONITORING))
		        .recipients(Arrays.asList(new Recipient(RecipientKind.ORGANISATION, "Probation"))).irrevocableUntil(in(DAY));
		ConsentView bound = give(monitoring);
		assertThat(refusals(() -> withdraw(bound)), contains("withdraw: " + ERROR + "irrevocable"));
		assertThat(refusals(() -> withdraw(bound, Segment.DOSING)), contains("withdraw: " + ERROR + "irrevocable"));
		assertThat("no way around", refusals(() -> consents.recordConsent(request(whole()).replaces(bound.getUuid()).active())),
		    contains("replaces: " + ERROR + "irrevocable"));
		clock.forward(DAY);
		assertThat(withdraw(bound).getStatus(), is(ConsentStatus.WITHDRAWN));
		assertThat(refusals(() -> give(whole().irrevocableUntil(in(DAY)))),
		    contains("irrevocableUntil: " + ERROR + "irrevocableNotAllowed"));
	}
	
	@Test
	public void changeConsent_shouldEndASpokenOneUnlessItIsSignedInTime() {
		ConsentView spoken = give(spoken());
		assertThat(spoken.getEndsAt(), is(in(Duration.ofHours(72))));
		assertThat(kept(spoken.getUuid()).stream().allMatch(grant -> grant.contains(spoken.getEndsAt().toString())), is(true));
		ConsentView without = withdraw(spoken, Segment.PLAN);
		clock.forward(DAY);
		ConsentView signed = consents.changeConsent(spoken.getUuid(), change(without).signed(clock.now()));
		assertThat(signed.getSignedAt(), is(clock.now()));
		assertThat(signed.getEndsAt(), is(signed.getUntil()));
		assertThat("what was taken back stays so", signed.getWithdrawn(), hasSize(1));
		assertThat(kept(spoken.getUuid()), is(workedOut(spoken.getUuid())));
		ConsentView unsigned = give(spoken());
		clock.forward(DAY.multipliedBy(4));
		assertThat(consents.getConsent(unsigned.getUuid()).isOpen(), is(false));
		assertThat(refusals(() -> consents.changeConsent(unsigned.getUuid(), change(unsigned).signed(clock.now()))),
		    contains("signedAt: " + ERROR + "signedTooLate"));
	}
	
	@Test
	public void changeConsent_shouldEndByAnEventOrAsAnError() {
		ConsentView until = give(whole().period(ConsentPeriod.until(EndingEvent.RELEASE, null)));
		assertThat(until.getEndsAt(), is(nullValue()));
		clock.forward(DAY);
		assertThat(refusals(() -> consents.changeConsent(until.getUuid(), change(until).status(ConsentStatus.ENDED, null))),
		    contains("reason: " + Problems.REQUIRED));
		assertThat(refusals(() -> consents.changeConsent(until.getUuid(),
		    change(until).status(ConsentStatus.ENDED, ConsentReason.WRONG_TERMS))), contains("reason: " + ERROR + "reasonDoesNotFit"));
		ConsentView ended = consents.changeConsent(until.getUuid(), change(until).status(ConsentStatus.ENDED, ConsentReason.EVENT_CAME));
		assertThat(ended.getEndsAt(), is(clock.now()));
		assertThat(kept(until.getUuid()), is(workedOut(until.getUuid())));
		ConsentView wrong = give(whole());
		assertThat(refusals(() -> consents.changeConsent(wrong.getUuid(), change(wrong).status(ConsentStatus.ENDED, ConsentReason.EVENT_CAME))),
		    contains("status: " + ERROR + "noEvent"));
		consents.changeConsent(wrong.getUuid(), change(wrong).status(ConsentStatus.ENTERED_IN_ERROR, ConsentReason.WRONG_PARTICIPANT));
		assertThat("as if it had never been", kept(wrong.getUuid()), is(empty()));
	}
	
	@Test
	public void recordConsent_shouldStandInThePlaceOfAnother() {
		ConsentView old = give(whole());
		clock.forward(DAY);
		ConsentView draft = consents.recordConsent(request(whole().segments(Arrays.asList(Segment.EMPLOYMENT))).replaces(old.getUuid()));
		assertThat(consents.getConsent(old.getUuid()).getStatus(), is(ConsentStatus.ACTIVE));
		ConsentView next = consents.changeConsent(draft.getUuid(), change(draft).status(ConsentStatus.ACTIVE, null));
		ConsentView replaced = consents.getConsent(old.getUuid());
		assertThat(replaced.getStatus(), is(ConsentStatus.SUPERSEDED));
		assertThat(replaced.getReplacedBy(), is(next.getUuid()));
		assertThat(next.getReplaces(), is(old.getUuid()));
		assertThat(replaced.getEndsAt(), is(clock.now()));
		assertThat(kept(old.getUuid()), is(workedOut(old.getUuid())));
		assertThat(kept(next.getUuid()), is(workedOut(next.getUuid())));
		assertThat(refusals(() -> consents.recordConsent(request(whole()).replaces(old.getUuid()).active())),
		    contains("replaces: " + ERROR + "replacesOver"));
		NewConsent ofOther = new NewConsent(whole().build()).patient(cast.uuid(cast.participant())).replaces(next.getUuid());
		assertThat(refusals(() -> consents.recordConsent(ofOther)), contains("replaces: " + ERROR + "replacesUnknown"));
	}
	
	@Test
	public void consents_shouldBeTheTeamsAndTheMentorsOfTheTherapyAlone() {
		cast.loginAsAdministrator();
		Cast.Member officer = cast.withRole(Roles.PRIVACY_OFFICER);
		List<Cast.Member> readers = Arrays.asList(mentor, cast.withRole(Roles.SUPERVISOR), cast.withRole(Roles.NURSE), officer);
		List<Cast.Member> blinds = Arrays.asList(jobMentor, cast.withRole(Roles.MENTOR));
		List<Cast.Member> others = Arrays.asList(cast.withRole(Roles.ADMINISTRATOR), cast.withRole(Roles.EVALUATOR));
		coordinator.login();
		ConsentView given = give(whole().recipients(Arrays.asList(new Recipient(RecipientKind.USER, clinician.getUser().getUuid()))));
		String patient = cast.uuid(participant);
		for (Cast.Member reader : readers) {
			reader.login();
			assertThat(consents.getConsent(given.getUuid()).getUuid(), is(given.getUuid()));
			assertThat(consents.getConsents(patient, EnumSet.of(ConsentStatus.ACTIVE), PAGE).getTotal(), is(1L));
		}
		for (Cast.Member blind : blinds) {
			blind.login();
			assertThrows(NotFound.class, () -> consents.getConsent(given.getUuid()));
			assertThrows(NotFound.class, () -> withdraw(given));
			assertThat(consents.getConsents(null, Collections.emptySet(), PAGE).getTotal(), is(0L));
			assertThat(refusals(() -> give(whole())), contains("patient: peermentor.error.participant.unknown"));
		}
		for (Cast.Member other : others) {
			other.login();
			assertThrows(APIAuthenticationException.class, () -> consents.getConsent(given.getUuid()));
			assertThrows(APIAuthenticationException.class, () -> consents.getConsents(patient, Collections.emptySet(), PAGE));
			assertThrows(APIAuthenticationException.class, () -> give(whole()));
			assertThrows(APIAuthenticationException.class, () -> withdraw(given));
			assertThrows(APIAuthenticationException.class, () -> consents.getDisclosedUnder(given.getUuid()));
		}
		clinician.login();
		assertThrows(NotFound.class, () -> consents.getConsent(given.getUuid()));
		assertThat(consents.getConsents(patient, Collections.emptySet(), PAGE).getTotal(), is(0L));
		assertThrows(NotFound.class, () -> consents.previewConsent(given.getUuid(),
		    new PreviewFor(RecipientKind.TREATING_PROVIDERS, null, PurposeOfUse.TREATMENT, new Problems())));
		assertThrows(APIAuthenticationException.class, () -> give(whole()));
		assertThrows(APIAuthenticationException.class, () -> withdraw(given));
		officer.login();
		assertThrows("only reads", APIAuthenticationException.class, () -> withdraw(given));
	}
	
	/** A clinician whose site lets them read consents of their own making still meets none: no consent opens a consent. */
	@Test
	public void consents_shouldNotBeOpenedByAConsent() {
		cast.loginAsAdministrator();
		Cast.Member reader = cast.withPrivileges("View Peer Mentor Module", "View Peer Consents", "View All Peer Participants");
		coordinator.login();
		ConsentView given = give(whole().segments(EnumSet.complementOf(EnumSet.of(Segment.SAFETY, Segment.FULL_NARRATIVE)))
		        .recipients(Arrays.asList(new Recipient(RecipientKind.USER, reader.getUser().getUuid()))));
		reader.login();
		assertThrows(NotFound.class, () -> consents.getConsent(given.getUuid()));
		assertThat(consents.getConsents(null, Collections.emptySet(), PAGE).getTotal(), is(0L));
	}
	
	@Test
	public void getConsents_shouldBePagedNewestFirstByStatusInAFixedNumberOfStatements() {
		String first = give(whole()).getUuid();
		long one = statements(() -> consents.getConsents(cast.uuid(participant), Collections.emptySet(), PAGE));
		String second = consents.recordConsent(request(whole())).getUuid();
		String third = withdraw(give(whole().recipients(Arrays.asList(new Recipient(RecipientKind.USER, clinician.getUser().getUuid()))))).getUuid();
		List<String> listed = consents.getConsents(cast.uuid(participant), Collections.emptySet(), PAGE).getRows().stream()
		        .map(ConsentView::getUuid).collect(Collectors.toList());
		assertThat(listed, contains(third, second, first));
		assertThat(consents.getConsents(null, EnumSet.of(ConsentStatus.DRAFT), PAGE).getRows(), hasSize(1));
		long three = statements(() -> consents.getConsents(cast.uuid(participant), Collections.emptySet(), PAGE));
		assertThat("users' names cost one more, whatever their number", three, is(one + 1));
	}
	
	@Test
	public void getDisclosedUnder_shouldListWhatStandsAfterAWithdrawal() {
		ConsentView given = give(whole());
		ConsentView other = give(whole());
		cast.loginAsAdministrator();
		disclosed(given, clinician, "DOSING", 0);
		disclosed(given, clinician, "DOSING", 5);
		disclosed(given, clinician, "PLAN", 3);
		disclosed(other, clinician, "PLAN", 4);
		coordinator.login();
		withdraw(given);
		List<DisclosedUnder> stands = consents.getDisclosedUnder(given.getUuid());
		assertThat(stands, hasSize(2));
		assertThat(stands.get(0).getSegments(), is("DOSING"));
		assertThat(stands.get(0).getTimes(), is(2L));
		assertThat(stands.get(0).getFirst(), is(clock.now()));
		assertThat(stands.get(0).getLast(), is(in(Duration.ofMinutes(5))));
		assertThat(stands.get(0).getRecipientUser(), is(clinician.getUser().getUserId()));
		assertThat(stands.get(1).getSegments(), is("PLAN"));
	}
	
	private void disclosed(ConsentView under, Cast.Member to, String segments, int minutes) {
		cast.run("insert into peermentor_disclosure (patient_id, disclosed_at, segments, basis, recipient_user, consent, version, uuid,"
		        + " creator, date_created, voided) values (" + participant + ", " + in(Duration.ofMinutes(minutes)).toEpochMilli() + ", '"
		        + segments + "', 'CONSENT', " + to.getUser().getUserId() + ", '" + under.getUuid() + "', 0, '" + UUID.randomUUID()
		        + "', 1, now(), false)");
	}
}
