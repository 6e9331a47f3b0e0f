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
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.Assert.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.junit.Before;
import org.junit.Test;
import org.openmrs.api.APIAuthenticationException;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.Cast;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.participant.ParticipantReleased;
import org.openmrs.module.peermentor.refusal.NotAllowed;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.transition.NewRelease;
import org.openmrs.module.peermentor.transition.ReleaseService;
import org.openmrs.module.peermentor.view.PageRequest;
import org.springframework.beans.factory.annotation.Autowired;

public class ConsentDueTest extends ConsentTest {
	
	private static final ZoneId VANCOUVER = ZoneId.of("America/Vancouver");
	
	private static final String ERROR = "peermentor.error.consent.";
	
	@Autowired
	private ConsentDueService due;
	
	@Autowired
	private ConsentDueDao dao;
	
	@Autowired
	private ConsentDesk desk;
	
	@Autowired
	private ConsentWarnings warnings;
	
	@Autowired
	private ReleaseService releases;
	
	@Autowired
	private InformationRequestService requests;
	
	@Before
	public void place() {
		set("peermentor.timeZone", VANCOUVER.getId());
	}
	
	/** Domain case 32. */
	@Test
	public void hardCase32_endShouldBeWarnedOfThriceAndThenStopSharingAndLeaveTheRenewal() {
		ConsentView given = give(whole());
		assertThat(pass("2026-12-12T23:59:59"), is(0));
		assertThat(lines(null), is(empty()));
		for (String warned : Arrays.asList("2026-12-13T00:00", "2026-12-20T00:00", "2026-12-26T00:00")) {
			assertThat(warned, pass(warned), is(1));
			assertThat("once", pass(warned), is(0));
			assertThat(lines(null), contains("RENEWAL 2026-12-27T12:00 false"));
			assertThat(consents.getConsent(given.getUuid()).isOpen(), is(true));
		}
		assertThat(recipients(), containsInAnyOrder(mentor.getUser().getUserId(), coordinator.getUser().getUserId()));
		assertThat(pass("2026-12-27T12:00"), is(0));
		assertThat(consents.getConsent(given.getUuid()).isOpen(), is(false));
		assertThat(lines(null), contains("RENEWAL 2026-12-27T12:00 true"));
		consents.recordConsent(request(whole().evidence(signed(false))).replaces(given.getUuid()).active());
		assertThat(lines(null), is(empty()));
	}
	
	/** Domain case 33. */
	@Test
	public void hardCase33_consentGivenInCustodyShouldBeOfferedAnewWithinThreeDaysOfRelease() {
		ConsentView inside = give(whole().evidence(signed(true)));
		ConsentView outside = give(whole());
		clock.forward(Duration.ofHours(6));
		releases.releaseNow(new NewRelease().patient(cast.uuid(participant)));
		forget();
		assertThat(news.of(ParticipantReleased.class), hasSize(1));
		assertThat(lines(EnumSet.of(ConsentDueKind.REOFFER)), contains("REOFFER 2026-11-30T18:00 false"));
		assertThat("sharing goes on", consents.getConsent(inside.getUuid()).isOpen(), is(true));
		assertThat(consents.getConsent(outside.getUuid()).getReleasedAt(), is(nullValue()));
		assertThat("told at once", warned(), is(1));
		assertThat(pass("2026-11-30T17:59"), is(0));
		assertThat(pass("2026-11-30T18:00"), is(1));
		assertThat("and no more", pass("2026-12-02T18:00"), is(0));
		ConsentView late = consents.getConsent(inside.getUuid());
		assertThat(lines(EnumSet.of(ConsentDueKind.REOFFER)), contains("REOFFER 2026-11-30T18:00 true"));
		ConsentView confirmed = consents.changeConsent(inside.getUuid(),
		    change(late).reoffered(ReofferOutcome.CONFIRMED, local("2026-12-02T17:00")));
		assertThat(confirmed.getReofferedAt(), is(local("2026-12-02T17:00")));
		assertThat(confirmed.getReofferOutcome(), is(ReofferOutcome.CONFIRMED));
		assertThat(lines(EnumSet.of(ConsentDueKind.REOFFER)), is(empty()));
	}
	
	@Test
	public void changeConsent_shouldCloseTheOfferByWithdrawalAndByOtherTerms() {
		ConsentView whole = released(give(whole().evidence(signed(true))));
		ConsentView part = released(give(whole().evidence(signed(true))));
		ConsentView changed = released(give(whole().evidence(signed(true))));
		ConsentView taken = released(give(whole().evidence(signed(true))));
		assertThat(lines(null), hasSize(4));
		ConsentView gone = consents.changeConsent(whole.getUuid(), change(whole).reoffered(ReofferOutcome.WITHDRAWN, null)
		        .withdraw(Collections.emptySet(), WithdrawalForm.ORAL, ConsentReason.CHANGED_MIND));
		assertThat(gone.getStatus() + " " + gone.getReofferOutcome(), is("WITHDRAWN WITHDRAWN"));
		ConsentView less = consents.changeConsent(part.getUuid(), change(part).reoffered(ReofferOutcome.CHANGED, null)
		        .withdraw(Arrays.asList(Segment.DOSING), WithdrawalForm.ORAL, ConsentReason.CHANGED_MIND));
		assertThat(less.getStatus() + " " + less.getReofferOutcome(), is("ACTIVE CHANGED"));
		consents.recordConsent(request(whole()).replaces(changed.getUuid()).active());
		assertThat(consents.getConsent(changed.getUuid()).getReofferOutcome(), is(ReofferOutcome.CHANGED));
		assertThat(withdraw(taken).getReofferOutcome(), is(ReofferOutcome.WITHDRAWN));
		forget();
		assertThat(lines(null), is(empty()));
	}
	
	@Test
	public void changeConsent_shouldNameWhatDoesNotFitAnOffer() {
		ConsentView free = give(whole());
		assertThat(refusals(() -> consents.changeConsent(free.getUuid(), change(free).reoffered(null, null))),
		    containsInAnyOrder("reoffered: " + ERROR + "notToBeReoffered", "reoffered.outcome: " + Problems.REQUIRED));
		ConsentView inside = released(give(whole().evidence(signed(true))));
		assertThat(refusals(() -> consents.changeConsent(inside.getUuid(),
		    change(inside).reoffered(ReofferOutcome.CONFIRMED, in(Duration.ofHours(-2))))),
		    contains("reoffered.at: " + ERROR + "reofferedBeforeRelease"));
		assertThat(refusals(() -> consents.changeConsent(inside.getUuid(),
		    change(inside).reoffered(ReofferOutcome.CHANGED, in(Duration.ofHours(1))))),
		    containsInAnyOrder("reoffered.at: " + ERROR + "givenInFuture", "reoffered.outcome: " + ERROR + "reofferedChanged"));
		assertThat(refusals(() -> consents.changeConsent(inside.getUuid(), change(inside).reoffered(ReofferOutcome.WITHDRAWN, null))),
		    contains("withdraw: " + Problems.REQUIRED));
		assertThat(refusals(() -> consents.changeConsent(inside.getUuid(), change(inside).reoffered(ReofferOutcome.WITHDRAWN, null)
		        .withdraw(Arrays.asList(Segment.DOSING), WithdrawalForm.ORAL, ConsentReason.CHANGED_MIND))),
		    contains("reoffered.outcome: " + ERROR + "reofferedOutcome"));
	}
	
	@Test
	public void getConsentsDue_shouldListWhatTheRulesSayOfEveryConsent() {
		cast.loginAsAdministrator();
		GeneratedConsents generated = new GeneratedConsents(33, clock.now(), Arrays.asList(readers()));
		Set<String> expected = new TreeSet<>();
		for (int i = 0; i < 120; i++) {
			ConsentRecord consent = generated.draw(participant, desk, 1);
			if (consent.getStatus() == ConsentStatus.ACTIVE && i % 2 == 0) {
				desk.release(consent, in(Duration.ofHours(i % 4)));
			}
			for (ConsentDue each : consent.getStatus() == ConsentStatus.ACTIVE ? DueRules.due(consent.toDueFacts(), VANCOUVER)
			        : Collections.<ConsentDue> emptyList()) {
				if (!each.getWarnFrom().isAfter(clock.now())) {
					expected.add(consent.getUuid() + " " + each.getKind() + " " + each.getDueAt());
				}
			}
		}
		forget();
		coordinator.login();
		List<ConsentDueView> listed = due.getConsentsDue(cast.uuid(participant), Collections.emptySet(), new PageRequest(0, 500, true)).getRows();
		for (ConsentDueKind kind : ConsentDueKind.values()) {
			assertThat(kind.name(), expected.stream().filter(line -> line.contains(kind.name())).count() > 3, is(true));
		}
		assertThat(listed, hasSize(expected.size()));
		assertThat(listed.stream().map(row -> row.getConsent() + " " + row.getKind() + " " + row.getDueAt())
		        .collect(Collectors.toCollection(TreeSet::new)), is(expected));
		List<Instant> instants = listed.stream().map(ConsentDueView::getDueAt).collect(Collectors.toList());
		assertThat(instants, is(instants.stream().sorted().collect(Collectors.toList())));
		long few = statements(() -> due.getConsentsDue(null, Collections.emptySet(), new PageRequest(0, 2, true)));
		assertThat(statements(() -> due.getConsentsDue(null, Collections.emptySet(), new PageRequest(0, 100, true))), is(few));
	}
	
	@Test
	public void getConsentsDue_shouldBeShownToWhomTheConsentsAre() {
		give(spoken());
		assertThat(lines(null), contains("SIGNATURE 2026-11-30T12:00 false"));
		mentor.login();
		assertThat(lines(null), hasSize(1));
		for (Cast.Member other : Arrays.asList(jobMentor, clinician)) {
			other.login();
			assertThat(lines(null), is(empty()));
		}
		cast.loginAsAdministrator();
		cast.withRole(Roles.EVALUATOR).login();
		assertThrows(APIAuthenticationException.class, () -> lines(null));
		mentor.login();
		assertThrows(APIAuthenticationException.class, () -> due.getWarningsDue());
	}
	
	@Test
	public void warn_shouldBeDoneByOneNodeAlone() {
		give(spoken());
		clock.set(local("2026-11-29T00:00"));
		Integer id = byWatch(() -> due.getWarningsDue()).get(0);
		DueRecord seenByBoth = (DueRecord) dao.find(id)[0];
		forget();
		assertThat(dao.claim(seenByBoth, null), is(true));
		assertThat(dao.claim(seenByBoth, null), is(false));
	}
	
	@Test
	public void warn_shouldTellNobodyOfSomebodyWhoHasDied() {
		give(spoken());
		cast.run("update person set dead = true where person_id = " + participant);
		forget();
		assertThat(pass("2026-11-29T00:00"), is(0));
		assertThat(lines(null), is(empty()));
	}
	
	@Test
	public void changeConsent_shouldLeaveWhatIsHeldByLaw() {
		ConsentView given = give(whole());
		requests.recordRequest(new NewInformationRequest(new Problems()).patient(cast.uuid(participant))
		        .by(RequestAsker.COURT, "J. Doe", "Court").about(RequestSubject.TAKES_PART, null)
		        .came(null, RequestChannel.PHONE, RequestForm.SUBPOENA).answer(null));
		NotAllowed refused = assertThrows(NotAllowed.class, () -> consents.changeConsent(given.getUuid(),
		    change(given).status(ConsentStatus.ENTERED_IN_ERROR, ConsentReason.WRONG_TERMS)));
		assertThat(refused.getCode(), is("peermentor.error.legalHold"));
		forget();
		assertThat("a participant can always take it back", withdraw(consents.getConsent(given.getUuid())).getStatus(),
		    is(not(ConsentStatus.ACTIVE)));
	}
	
	private ConsentEvidence signed(boolean inCustody) {
		return ConsentEvidence.of(EvidenceKind.SIGNED, clock.now()).inCustody(inCustody);
	}
	
	private ConsentView released(ConsentView given) {
		ConsentRecord record = sessionFactory.getCurrentSession()
		        .createQuery("select c from PeerConsent c where c.uuid = :uuid", ConsentRecord.class)
		        .setParameter("uuid", given.getUuid()).uniqueResult();
		desk.release(record, clock.now());
		forget();
		return consents.getConsent(given.getUuid());
	}
	
	private static Instant local(String at) {
		return LocalDateTime.parse(at).atZone(VANCOUVER).toInstant();
	}
	
	/** How many alerts the watch sends once it is that late. */
	private int pass(String at) {
		clock.set(local(at));
		return warned();
	}
	
	private int warned() {
		forget();
		long before = alerts();
		byWatch(() -> {
			List<Integer> ids = warnings.due();
			ids.forEach(warnings::each);
			return ids;
		});
		return (int) (alerts() - before);
	}
	
	private List<Integer> byWatch(Supplier<List<Integer>> work) {
		cast.loginAsAdministrator();
		List<Integer> done = work.get();
		forget();
		coordinator.login();
		return done;
	}
	
	private long alerts() {
		Context.flushSession();
		return sessionFactory.getCurrentSession().createQuery("select count(a) from Alert a where a.text like '%due about a consent%'", Long.class).uniqueResult();
	}
	
	private Set<Integer> recipients() {
		return new TreeSet<>(sessionFactory.getCurrentSession().createQuery(
		    "select r.recipient.userId from Alert a join a.recipients r where a.text like '%due about a consent%'", Integer.class).list());
	}
	
	private List<String> lines(Set<ConsentDueKind> kinds) {
		List<String> lines = new ArrayList<>();
		for (ConsentDueView row : due.getConsentsDue(null, kinds == null ? Collections.emptySet() : kinds, PAGE).getRows()) {
			lines.add(row.getKind() + " " + row.getDueAt().atZone(VANCOUVER).toLocalDateTime() + " " + row.isOverdue());
		}
		return lines;
	}
}
