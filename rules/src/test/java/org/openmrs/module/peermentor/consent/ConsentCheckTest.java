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
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.Test;
import org.openmrs.module.peermentor.access.PurposeOfUse;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.refusal.Problem;
import org.openmrs.module.peermentor.refusal.Problems;

public class ConsentCheckTest {
	
	private static final String ERROR = "peermentor.error.consent.";
	
	private static final Instant NOW = Terms.NOW;
	
	private static final Duration DAY = Duration.ofDays(1);
	
	@Test
	public void checkActivation_shouldTakeWhatIsWhole() {
		for (GoverningLaw law : GoverningLaw.values()) {
			assertThat(law.name(), active(Terms.whole(law)), is(empty()));
		}
		assertThat(active(Terms.spoken(GoverningLaw.CA_BC)), is(empty()));
		assertThat(active(Terms.whole(GoverningLaw.US_42CFR_PART2).period(ConsentPeriod.openEnded())), is(empty()));
		assertThat(active(bc().period(ConsentPeriod.until(EndingEvent.RELEASE, null))), is(empty()));
		assertThat(active(bc().period(ConsentPeriod.until(EndingEvent.OTHER, "The move to the house"))), is(empty()));
		assertThat(active(bc().formVersion("sharing:3:fr-CA")), is(empty()));
	}
	
	@Test
	public void checkActivation_shouldRefuseWhatNoLawWasNamedFor() {
		assertThat(active(Terms.whole(null)), contains("governingLaw: " + ERROR + "lawUndeclared"));
	}
	
	@Test
	public void checkActivation_shouldRefuseWhatDoesNotFitTogether() {
		assertThat(active(bc().period(ConsentPeriod.openEnded())), contains("period: " + ERROR + "openEndedNotAllowed"));
		assertThat(active(bc().irrevocableUntil(NOW.plus(DAY))), contains("irrevocableUntil: " + ERROR + "irrevocableNotAllowed"));
		assertThat(active(bc().period(new ConsentPeriod(PeriodKind.UNTIL_DATE, null, EndingEvent.RELEASE, "x"))),
		    contains("until: " + Problems.REQUIRED, "endingEvent: " + ERROR + "notInThisPeriod",
		        "endingEventText: " + ERROR + "notInThisPeriod"));
		assertThat(active(bc().period(new ConsentPeriod(PeriodKind.UNTIL_EVENT, NOW.plus(DAY), EndingEvent.OTHER, null))),
		    contains("until: " + ERROR + "notInThisPeriod", "endingEventText: " + Problems.REQUIRED));
		assertThat(active(bc().period(new ConsentPeriod(PeriodKind.UNTIL_EVENT, null, null, null))),
		    contains("endingEvent: " + Problems.REQUIRED));
		assertThat(active(bc().from(NOW.plus(DAY)).period(ConsentPeriod.until(NOW.plus(DAY)))),
		    contains("until: " + ERROR + "endsBeforeItBegins"));
		assertThat(active(bc().from(NOW.minus(DAY)).period(ConsentPeriod.until(NOW))), contains("until: " + ERROR + "overAlready"));
		assertThat(active(bc().evidence(given(EvidenceKind.SIGNED, NOW.plus(DAY)))), contains("givenAt: " + ERROR + "givenInFuture"));
		assertThat(active(bc().evidence(given(EvidenceKind.SIGNED, NOW).witnessed("A nurse", NOW.plus(DAY)))),
		    contains("witness: " + ERROR + "onlyWhereSpoken", "signatureDue: " + ERROR + "onlyWhereSpoken"));
		assertThat(active(bc().evidence(given(EvidenceKind.VERBAL_WITNESSED, NOW))),
		    contains("witness: " + Problems.REQUIRED, "signatureDue: " + Problems.REQUIRED));
		assertThat(active(bc().evidence(given(EvidenceKind.VERBAL_WITNESSED, NOW).witnessed("A nurse", NOW))),
		    contains("signatureDue: " + ERROR + "dueBeforeGiven"));
		assertThat(active(bc().evidence(given(EvidenceKind.VERBAL_WITNESSED, NOW.minus(DAY)).witnessed("A nurse", NOW))),
		    contains("signatureDue: " + ERROR + "overAlready"));
		assertThat(active(bc().evidence(given(EvidenceKind.SIGNED, NOW).signedBy(null, "Guardian"))),
		    contains("signerCapacity: " + ERROR + "capacityOfNobody"));
		assertThat(active(bc().evidence(given(EvidenceKind.SIGNED, NOW).language("English", null))),
		    contains("language: " + ERROR + "language"));
		assertThat(active(bc().evidence(given(EvidenceKind.SIGNED, NOW).inCustody(null))), contains("inCustody: " + Problems.REQUIRED));
	}
	
	@Test
	public void checkActivation_shouldLetRevocationBeRestrictedForMonitoringUnderPartTwoOnly() {
		ConsentTerms.Builder us = Terms.whole(GoverningLaw.US_42CFR_PART2).irrevocableUntil(NOW.plus(DAY));
		assertThat(active(us), contains("irrevocableUntil: " + ERROR + "irrevocableNotAllowed"));
		assertThat(active(us.purposes(Arrays.asList(PurposeOfUse.CRIMINAL_JUSTICE_MONITORING))), is(empty()));
		assertThat(active(us.purposes(Arrays.asList(PurposeOfUse.CRIMINAL_JUSTICE_MONITORING, PurposeOfUse.TREATMENT))),
		    contains("irrevocableUntil: " + ERROR + "irrevocableNotAllowed"));
	}
	
	@Test
	public void checkDraft_shouldLetTheWordsGoAloneAndToNamedOnesOnly() {
		ConsentTerms.Builder words = ConsentTerms.builder().segments(Arrays.asList(Segment.FULL_NARRATIVE))
		        .recipients(Arrays.asList(Terms.NURSE, Terms.PROBATION));
		assertThat(draft(words), is(empty()));
		for (Recipient recipient : Arrays.asList(Terms.READERS, Terms.TREATING)) {
			assertThat(draft(words.recipients(Arrays.asList(Terms.NURSE, recipient))), contains("recipients: " + ERROR + "narrativeToNamed"));
		}
		for (Segment other : Segment.values()) {
			if (other.isConsentable() && other != Segment.FULL_NARRATIVE) {
				assertThat(draft(ConsentTerms.builder().segments(Arrays.asList(Segment.FULL_NARRATIVE, other))),
				    contains("segments: " + ERROR + "narrativeAlone"));
			}
		}
	}
	
	@Test
	public void checkDraft_shouldRefuseWhatCouldNeverCountAndTakeTheRest() {
		assertThat(draft(ConsentTerms.builder()), is(empty()));
		assertThat(draft(ConsentTerms.builder().segments(Arrays.asList(Segment.SAFETY))), contains("segments: " + ERROR + "notConsentable"));
		assertThat(
		    draft(ConsentTerms.builder().recipients(Arrays.asList(new Recipient(null, "x"), new Recipient(RecipientKind.ROLE, null),
		        new Recipient(RecipientKind.USER, " "), new Recipient(RecipientKind.TREATING_PROVIDERS, "x")))),
		    containsInAnyOrder("recipients.0.kind: " + Problems.REQUIRED, "recipients.1.name: " + Problems.REQUIRED,
		        "recipients.2.name: " + Problems.REQUIRED, "recipients.3.name: " + ERROR + "classHasNoName"));
		for (String form : Arrays.asList("sharing", "sharing:x:en", "Sharing:1:en", "sharing:1:", "sharing:1:en:2")) {
			assertThat(form, draft(ConsentTerms.builder().formVersion(form)), contains("formVersion: " + ERROR + "formVersion"));
		}
		assertThat(draft(ConsentTerms.builder().intermediary(null, "Clinics")), contains("intermediary: " + Problems.REQUIRED));
	}
	
	@Test
	public void checkSignature_shouldTakeASignatureThatCameInTime() {
		ConsentEvidence spoken = Terms.spoken(GoverningLaw.CA_BC).build().getEvidence();
		Instant due = spoken.getSignatureDue();
		assertThat(signature(spoken, NOW, NOW), is(empty()));
		assertThat("entered later", signature(spoken, due.minusMillis(1), due.plus(DAY)), is(empty()));
		assertThat(signature(spoken, due, due.plus(DAY)), contains("signedAt: " + ERROR + "signedTooLate"));
		assertThat(signature(spoken, NOW.minusMillis(1), NOW), contains("signedAt: " + ERROR + "signedBeforeGiven"));
		assertThat(signature(spoken, NOW.plus(DAY), NOW), contains("signedAt: " + ERROR + "givenInFuture"));
		assertThat(signature(spoken.signedLater(NOW), NOW, NOW), contains("signedAt: " + ERROR + "signedAlready"));
		assertThat(signature(Terms.whole(GoverningLaw.CA_BC).build().getEvidence(), NOW, NOW),
		    contains("signedAt: " + ERROR + "signedAlready"));
	}
	
	@Test
	public void canExplain_shouldFitEachReasonToOneEndAndKeepTheModulesOwn() {
		assertThat(ConsentReason.CHANGED_MIND.canExplain(ConsentStatus.WITHDRAWN), is(true));
		assertThat(ConsentReason.CHANGED_MIND.canExplain(ConsentStatus.ENDED), is(false));
		assertThat(ConsentReason.EVENT_CAME.canExplain(ConsentStatus.ENDED), is(true));
		assertThat(ConsentReason.WRONG_TERMS.canExplain(ConsentStatus.ENTERED_IN_ERROR), is(true));
		assertThat(ConsentReason.RECORDS_MERGED.canExplain(ConsentStatus.WITHDRAWN), is(false));
		assertThat(ConsentReason.REPLACED.canExplain(ConsentStatus.SUPERSEDED), is(false));
	}
	
	private static ConsentTerms.Builder bc() {
		return Terms.whole(GoverningLaw.CA_BC);
	}
	
	private static ConsentEvidence given(EvidenceKind kind, Instant when) {
		return ConsentEvidence.of(kind, when).inCustody(true);
	}
	
	private static List<String> active(ConsentTerms.Builder terms) {
		Problems problems = new Problems();
		ConsentCheck.checkActivation(terms.build(), NOW, problems);
		return words(problems);
	}
	
	private static List<String> draft(ConsentTerms.Builder terms) {
		Problems problems = new Problems();
		ConsentCheck.checkDraft(terms.build(), problems);
		return words(problems);
	}
	
	private static List<String> signature(ConsentEvidence evidence, Instant when, Instant now) {
		Problems problems = new Problems();
		evidence.checkSignature(when, now, problems);
		return words(problems);
	}
	
	private static List<String> words(Problems problems) {
		return problems.asList().stream().map(Problem::toString).collect(Collectors.toList());
	}
}
