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
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.Assert;
import org.junit.Test;
import org.openmrs.api.APIAuthenticationException;
import org.openmrs.module.peermentor.access.PurposeOfUse;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.participant.PatientsMerging;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.refusal.Stale;
import org.springframework.beans.factory.annotation.Autowired;

public class HandoutTest extends HoldingTest {
	
	private static final String NO_CONSENT = "segments: peermentor.error.handout.noConsent";
	
	/** Which segment opens what was planted, read a second time; what is not named here never leaves. */
	private static final Map<String, Segment> OPENED_BY = new LinkedHashMap<>();
	
	static {
		OPENED_BY.put("assignment", Segment.CONTACT_FACTS);
		OPENED_BY.put("assignmentChange", Segment.CONTACT_FACTS);
		OPENED_BY.put("contact", Segment.CONTACT_FACTS);
		OPENED_BY.put("ask", Segment.CONTACT_FACTS);
		OPENED_BY.put("sharedLine", Segment.SHARED_LINE);
		OPENED_BY.put("annotation", Segment.SHARED_LINE);
		OPENED_BY.put("narrative", Segment.FULL_NARRATIVE);
		OPENED_BY.put("medicationLine", Segment.DOSING);
		OPENED_BY.put("doseReport", Segment.DOSING);
		OPENED_BY.put("thresholdTask", Segment.DOSING);
		OPENED_BY.put("safeContact", Segment.IDENTITY);
		OPENED_BY.put("plan", Segment.PLAN);
		OPENED_BY.put("planHistory", Segment.PLAN);
		OPENED_BY.put("plannedRelease", Segment.PLAN);
		OPENED_BY.put("readinessItem", Segment.PLAN);
		OPENED_BY.put("planTask", Segment.PLAN);
		OPENED_BY.put("handover", Segment.PLAN);
		OPENED_BY.put("goalStep", Segment.PLAN);
		OPENED_BY.put("goalHistory", Segment.PLAN);
		OPENED_BY.put("releaseCard", Segment.PLAN);
		OPENED_BY.put("referral", Segment.PLAN);
		for (String kept : Arrays.asList("referralHistory", "referralOutcome", "referralResult", "referralSettlement", "referralStep",
		    "referralContact", "referralAffected", "partnerCode")) {
			OPENED_BY.put(kept, Segment.PLAN);
		}
		OPENED_BY.put("releaseCondition", Segment.JUSTICE);
		OPENED_BY.put("planCentre", Segment.JUSTICE);
		OPENED_BY.put("planPause", Segment.JUSTICE);
	}
	
	@Autowired
	private HandoutMergeFollower follower;
	
	/** Draws consents, asks for drawn segments, and compares with a reading of the consents and of the table above. */
	@Test
	public void handOver_shouldShowExactlyTheEntriesOfOpenSegments() {
		Random random = new Random(31);
		int left = 0;
		for (int round = 0; round < 150; round++) {
			cast.run("delete from peermentor_consent_grant");
			Set<Segment> open = EnumSet.noneOf(Segment.class);
			for (Segment segment : Segment.values()) {
				if (drawGrants(random, segment)) {
					open.add(segment);
				}
			}
			Set<Segment> asked = EnumSet.of(Segment.values()[random.nextInt(Segment.values().length)]);
			(random.nextInt(4) == 0 ? EnumSet.allOf(Segment.class) : open).stream().filter(each -> random.nextInt(3) > 0)
			        .forEach(asked::add);
			Set<Segment> closed = EnumSet.copyOf(asked);
			closed.removeAll(open);
			if (!closed.isEmpty()) {
				assertThat(refusals(() -> prepare(asked)), is(Collections.nCopies(closed.size(), NO_CONSENT)));
				continue;
			}
			HandoutDocumentView view = handouts.handOver(prepare(asked).getUuid());
			Set<String> expected = OPENED_BY.keySet().stream().filter(section -> asked.contains(OPENED_BY.get(section)))
			        .collect(Collectors.toCollection(TreeSet::new));
			if (asked.contains(Segment.PLAN) || asked.contains(Segment.EMPLOYMENT)) {
				expected.add("goal");
			}
			if (asked.containsAll(Arrays.asList(Segment.PLAN, Segment.DOSING, Segment.JUSTICE))) {
				expected.add("handoverSnapshot");
			}
			assertThat(new TreeSet<>(codes(view.getSections())), is(expected));
			assertWords(view, asked);
			left++;
		}
		assertThat(left, greaterThan(40));
	}
	
	/** Whether one of the drawn consents opens it to the organisation, for treatment, now. */
	private boolean drawGrants(Random random, Segment segment) {
		boolean opens = false;
		for (int i = random.nextInt(3); i > 0; i--) {
			boolean named = random.nextInt(6) > 0;
			boolean meant = random.nextInt(6) > 0;
			int from = random.nextInt(6) - 4;
			int until = random.nextInt(8) - 1;
			grant("consent-" + i, segment, named ? ORGANISATION.toUpperCase() : "Another", meant ? PurposeOfUse.TREATMENT
			        : PurposeOfUse.EVALUATION, hours(from), until == 0 ? null : hours(until));
			opens |= named && meant && from <= 0 && (until == 0 || until > 0) && segment != Segment.SAFETY;
		}
		return opens;
	}
	
	private Instant hours(int later) {
		return clock.now().plus(Duration.ofHours(later));
	}
	
	/** Words and fields that need a segment stand in the document only where that was asked for. */
	private static void assertWords(HandoutDocumentView view, Set<Segment> asked) {
		Map<String, Boolean> words = new LinkedHashMap<>();
		words.put("kept-narrative now", asked.contains(Segment.FULL_NARRATIVE));
		words.put("kept-own now", asked.contains(Segment.FULL_NARRATIVE));
		words.put("kept-sharedLine now", asked.contains(Segment.SHARED_LINE));
		words.put("kept-annotation now", asked.contains(Segment.SHARED_LINE));
		words.put("kept-ask", asked.contains(Segment.CONTACT_FACTS));
		words.put("kept-goalStep", asked.contains(Segment.PLAN));
		words.put("kept-goalHistory now", asked.contains(Segment.PLAN));
		words.put("kept-job", asked.contains(Segment.EMPLOYMENT));
		words.put("kept-doseReport", asked.contains(Segment.DOSING));
		words.put("kept-safeContact", asked.contains(Segment.IDENTITY));
		words.put("kept-releaseCondition", asked.contains(Segment.JUSTICE));
		words.put("REMAND", asked.contains(Segment.PLAN) && asked.contains(Segment.JUSTICE));
		words.put("OAT", asked.contains(Segment.PLAN) && asked.contains(Segment.CONTACT_FACTS));
		for (String never : new String[] { "narrative before", "sharedLine before", "goalHistory before", "kept-concern", "kept-question",
		        "kept-draft", "kept-exclusion", "kept-contactRevision", "kilometres", "kept-introduction", "kept-consent", "kept-emergency",
		        "kept-informationRequest", "kept-breach", "Walburga" }) {
			words.put(never, false);
		}
		String all = view.getDocument() + view.getSections();
		words.forEach((each, there) -> assertThat(each + " under " + asked, all.contains(each), is(there)));
	}
	
	@Test
	public void handOver_shouldBlockWhenConsentWasWithdrawnBetween() {
		grant(Segment.PLAN, ORGANISATION, PurposeOfUse.TREATMENT, null);
		grant(Segment.DOSING, ORGANISATION, PurposeOfUse.TREATMENT, null);
		String uuid = prepare(EnumSet.of(Segment.PLAN, Segment.DOSING)).getUuid();
		cast.run("update peermentor_consent_grant set until_at = " + clock.now().toEpochMilli() + " where segment = 'DOSING'");
		forget();
		HandoutDocumentView view = handouts.handOver(uuid);
		assertThat(view.getStatus(), is(HandoutStatus.BLOCKED));
		assertThat(view.getReason(), is(HandoutReason.NO_CONSENT));
		assertThat(view.getClosedSegments(), contains(Segment.DOSING));
		assertNothing(view);
		assertThat(count("peermentor_disclosure"), is(0L));
		assertThat(count("peermentor_record_read"), is(0L));
		cast.run("update peermentor_consent_grant set until_at = null");
		forget();
		assertNothing(handouts.handOver(uuid));
		assertThat(handouts.getHandout(uuid).getStatus(), is(HandoutStatus.BLOCKED));
	}
	
	@Test
	public void handOver_shouldStopAfterAWithdrawalAndLeaveWhatLeft() {
		grant(Segment.PLAN, ORGANISATION, PurposeOfUse.TREATMENT, clock.now().plusSeconds(60));
		String uuid = prepare(EnumSet.of(Segment.PLAN)).getUuid();
		assertThat(handouts.handOver(uuid).getStatus(), is(HandoutStatus.HANDED_OVER));
		clock.forward(Duration.ofSeconds(60));
		HandoutDocumentView later = handouts.handOver(uuid);
		assertNothing(later);
		assertThat(later.getReason(), is(HandoutReason.NO_CONSENT));
		assertThat(handouts.getHandout(uuid).getStatus(), is(HandoutStatus.HANDED_OVER));
		assertThat(count("peermentor_disclosure"), is(1L));
	}
	
	private static void assertNothing(HandoutDocumentView view) {
		assertThat(view.getDocument(), is(nullValue()));
		assertThat(view.getSections(), is(empty()));
		assertThat(view.getNotices(), is(empty()));
	}
	
	@Test
	public void handOver_shouldKeepADisclosureForEachConsentEachTimeItLeaves() {
		String one = grant(Segment.PLAN, ORGANISATION, PurposeOfUse.TREATMENT, null);
		grant(one, Segment.DOSING, ORGANISATION, PurposeOfUse.TREATMENT, clock.now(), null);
		String other = grant(Segment.FULL_NARRATIVE, ORGANISATION, PurposeOfUse.TREATMENT, null);
		String uuid = prepare(EnumSet.of(Segment.PLAN, Segment.DOSING, Segment.FULL_NARRATIVE)).getUuid();
		HandoutDocumentView view = handouts.handOver(uuid);
		assertThat(view.getDocument(), containsString("Do not pass them on"));
		assertThat(view.getDocument(), containsString("Peer notes, not clinical observations."));
		assertThat(disclosed(), containsInAnyOrder(one + " PLAN,DOSING", other + " FULL_NARRATIVE"));
		assertThat(count("peermentor_record_read"), is(2L));
		forget();
		handouts.handOver(uuid);
		assertThat(disclosed(), hasSize(4));
	}
	
	private List<String> disclosed() {
		forget();
		return sessionFactory.getCurrentSession().createQuery("select d from PeerDisclosure d", DisclosureRecord.class).list()
		        .stream().filter(row -> row.getRecipient().equals(ORGANISATION) && row.getBasis() == DisclosureBasis.CONSENT
		                && row.getNoticeVersion().equals("peermentor-1") && row.getPurpose() == PurposeOfUse.TREATMENT)
		        .map(row -> row.getConsent() + " " + row.getSegments()).collect(Collectors.toList());
	}
	
	@Test
	public void handOver_shouldNameNoThirdPersonAndNobodyWhoWrote() {
		HandoutDocumentView view = everything();
		String all = view.getDocument() + view.getSections();
		for (String part : new String[] { "Xenia", "Yarrow", "604 555 0199", "Zebulon", "Ulrika" }) {
			assertThat(all, not(containsString(part)));
		}
		assertThat(all, containsString("[P"));
		assertThat(entries(view.getSections(), "doseReport").get(0).get("by"), is(nullValue()));
	}
	
	@Test
	public void handOver_shouldOpenContactsAndGoalsAboutWorkUnderTheSegmentOfWork() {
		planted.anotherContact(false);
		grant(Segment.EMPLOYMENT, ORGANISATION, PurposeOfUse.EMPLOYMENT_SUPPORT, null);
		HandoutDocumentView view = handouts.handOver(handouts.prepareHandout(new NewHandout(null, cast.uuid(participant),
		        ORGANISATION, PurposeOfUse.EMPLOYMENT_SUPPORT, Collections.singletonList(Segment.EMPLOYMENT), new Problems()))
		        .getUuid());
		assertThat(codes(view.getSections()), containsInAnyOrder("contact", "goal"));
		assertThat(entries(view.getSections(), "contact"), hasSize(1));
		assertThat(view.getDocument(), containsString("employment support"));
	}
	
	@Test
	public void prepareHandout_shouldNameEverythingThatCannotBeTaken() {
		assertThat(
		    refusals(() -> handouts
		            .prepareHandout(new NewHandout(null, null, null, null, Collections.emptyList(), new Problems()))),
		    contains("patient: " + Problems.REQUIRED, "organisation: " + Problems.REQUIRED, "purpose: " + Problems.REQUIRED,
		        "segments: " + Problems.REQUIRED));
		grant(Segment.PLAN, ORGANISATION, PurposeOfUse.TREATMENT, null);
		InvalidInput refusal = Assert.assertThrows(InvalidInput.class,
		    () -> prepare(EnumSet.of(Segment.PLAN, Segment.DOSING, Segment.SAFETY)));
		List<Object> named = new ArrayList<>();
		refusal.getProblems().forEach(problem -> named.addAll(problem.getArguments()));
		assertThat(named, contains("DOSING", "SAFETY"));
		assertThat(count("peermentor_handout"), is(0L));
	}
	
	@Test
	public void prepareHandout_shouldKnowARepeatByItsUuid() {
		grant(Segment.PLAN, ORGANISATION, PurposeOfUse.TREATMENT, null);
		String uuid = "0a1b2c3d-0000-4000-8000-00000000beef";
		for (int i = 0; i < 2; i++) {
			NewHandout request = new NewHandout(uuid, cast.uuid(participant), ORGANISATION, PurposeOfUse.TREATMENT,
			        Collections.singletonList(Segment.PLAN), new Problems());
			assertThat(handouts.prepareHandout(request).getUuid(), is(uuid));
		}
		assertThat(handouts.getHandouts(cast.uuid(participant), PAGE).getTotal(), is(1L));
	}
	
	@Test
	public void cancelHandout_shouldGiveUpWhatHasNotLeft() {
		grant(Segment.PLAN, ORGANISATION, PurposeOfUse.TREATMENT, null);
		HandoutView made = prepare(EnumSet.of(Segment.PLAN));
		assertThat(refusals(() -> cancel(made, HandoutStatus.BLOCKED, HandoutReason.NO_CONSENT)),
		    contains("status: peermentor.error.handout.cancelOnly", "reason: peermentor.error.handout.foundOut"));
		assertThat(refusals(() -> cancel(made, HandoutStatus.CANCELLED, null)), hasSize(1));
		Assert.assertThrows(Stale.class, () -> handouts.cancelHandout(made.getUuid(),
		    new HandoutCancelling(made.getVersion() + 1, HandoutStatus.CANCELLED, HandoutReason.PARTICIPANT_ASKED, new Problems())));
		HandoutView cancelled = cancel(made, HandoutStatus.CANCELLED, HandoutReason.PARTICIPANT_ASKED);
		assertThat(cancelled.getReason(), is(HandoutReason.PARTICIPANT_ASKED));
		forget();
		assertNothing(handouts.handOver(made.getUuid()));
		assertThat(handouts.handOver(made.getUuid()).getReason(), is(HandoutReason.PARTICIPANT_ASKED));
		assertThat(count("peermentor_disclosure"), is(0L));
	}
	
	@Test
	public void handouts_shouldNotExistForWhomTheParticipantDoesNot() {
		grant(Segment.PLAN, ORGANISATION, PurposeOfUse.TREATMENT, null);
		String uuid = prepare(EnumSet.of(Segment.PLAN)).getUuid();
		cast.run("update peermentor_exclusion set person_a_id = " + Math.min(participant, officer.getPersonId())
		        + ", person_b_id = " + Math.max(participant, officer.getPersonId()));
		forget();
		Assert.assertThrows(NotFound.class, () -> handouts.getHandout(uuid));
		Assert.assertThrows(NotFound.class, () -> handouts.handOver(uuid));
		assertThat(handouts.getHandouts(null, PAGE).getTotal(), is(0L));
		assertThat(refusals(() -> prepare(EnumSet.of(Segment.PLAN))), contains("patient: peermentor.error.participant.unknown"));
		for (String role : new String[] { Roles.MENTOR, Roles.SUPERVISOR, Roles.NOTES_READER }) {
			cast.loginAsAdministrator();
			cast.withRole(role).login();
			Assert.assertThrows(role, APIAuthenticationException.class, () -> handouts.handOver(uuid));
		}
	}
	
	@Test
	public void merge_shouldTakeWhatWasPreparedAlong() {
		grant(Segment.PLAN, ORGANISATION, PurposeOfUse.TREATMENT, null);
		String uuid = prepare(EnumSet.of(Segment.PLAN)).getUuid();
		int winner = cast.participant();
		follower.onApplicationEvent(new PatientsMerging(this, winner, participant));
		forget();
		assertThat(handouts.getHandout(uuid).getPatient().getUuid(), is(cast.uuid(winner)));
	}
	
	@Test
	public void handOver_shouldNotAskMoreOftenWhereThereIsMore() {
		grant(Segment.CONTACT_FACTS, ORGANISATION, PurposeOfUse.TREATMENT, null);
		String uuid = prepare(EnumSet.of(Segment.CONTACT_FACTS)).getUuid();
		handouts.handOver(uuid);
		long few = statements(() -> handouts.handOver(uuid));
		for (int i = 0; i < 10; i++) {
			planted.anotherContact(false);
		}
		assertThat(statements(() -> handouts.handOver(uuid)), is(few));
	}
	
	private HandoutView cancel(HandoutView made, HandoutStatus status, HandoutReason reason) {
		return handouts.cancelHandout(made.getUuid(), new HandoutCancelling(made.getVersion(), status, reason, new Problems()));
	}
}
