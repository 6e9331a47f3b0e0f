/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.consent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.Cast.Member;
import org.openmrs.module.peermentor.access.PurposeOfUse;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.consent.ConsentChange;
import org.openmrs.module.peermentor.consent.ConsentEvidence;
import org.openmrs.module.peermentor.consent.ConsentPeriod;
import org.openmrs.module.peermentor.consent.ConsentReason;
import org.openmrs.module.peermentor.consent.ConsentService;
import org.openmrs.module.peermentor.consent.ConsentStatus;
import org.openmrs.module.peermentor.consent.ConsentTerms;
import org.openmrs.module.peermentor.consent.ConsentView;
import org.openmrs.module.peermentor.consent.EndingEvent;
import org.openmrs.module.peermentor.consent.EvidenceKind;
import org.openmrs.module.peermentor.consent.GoverningLaw;
import org.openmrs.module.peermentor.consent.NewConsent;
import org.openmrs.module.peermentor.consent.PreviewFor;
import org.openmrs.module.peermentor.consent.Recipient;
import org.openmrs.module.peermentor.consent.WithdrawalForm;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.web.consent.Agreement.Ending;
import org.openmrs.module.peermentor.web.consent.Agreement.Evidence;
import org.openmrs.module.peermentor.web.consent.Agreement.Term;

/**
 * Tells the module what the participants of the matrix agreed to, and what became of it, through the service that is there
 * for it.
 */
final class ConsentStory {
	
	/** Of the previews, every so manieth is asked for. */
	private static final int ONE_IN = 6;
	
	private final Member coordinator;
	
	private final Random drawn = new Random(7);
	
	private final Map<Agreement, String> consents = new LinkedHashMap<>();
	
	ConsentStory(Member coordinator) {
		this.coordinator = coordinator;
	}
	
	/** At {@link Agreement#GIVEN}. */
	void give(Subject subject) {
		coordinator.login();
		for (Agreement agreement : subject.agreements) {
			NewConsent consent = new NewConsent(terms(agreement)).patient(subject.patient);
			consents.put(agreement, service().recordConsent(agreement.draft ? consent : consent.active()).getUuid());
		}
		Context.flushSession();
		Context.clearSession();
	}
	
	private static ConsentTerms terms(Agreement agreement) {
		return ConsentTerms.builder().segments(agreement.segments).purposes(agreement.purposes)
		        .recipients(Collections.singleton(new Recipient(agreement.kind, agreement.recipient))).from(agreement.from())
		        .period(period(agreement.term)).evidence(evidence(agreement).inCustody(false)).law(GoverningLaw.GENERIC)
		        .howToRevoke("Tell any of us.").disclosers("The clinic").noticeVersion("1").custodian("The clinic").build();
	}
	
	private static ConsentPeriod period(Term term) {
		return term == Term.UNTIL_AN_EVENT ? ConsentPeriod.until(EndingEvent.END_OF_TREATMENT, null)
		        : ConsentPeriod.until(term == Term.A_WEEK ? Agreement.WEEK_OVER : Agreement.YEAR_OVER);
	}
	
	private static ConsentEvidence evidence(Agreement agreement) {
		if (agreement.isSpoken()) {
			return ConsentEvidence.of(EvidenceKind.VERBAL_WITNESSED, Agreement.GIVEN).witnessed("A witness", Agreement.SIGNATURE_DUE);
		}
		return ConsentEvidence.of(agreement.evidence == Evidence.SIGNED ? EvidenceKind.SIGNED : EvidenceKind.ELECTRONIC,
		    Agreement.GIVEN);
	}
	
	/** At {@link Agreement#SIGNED_LATER}. */
	void signLater() {
		change(agreement -> agreement.evidence == Evidence.SPOKEN_AND_SIGNED_LATER && !agreement.draft,
		    (agreement, change) -> change.signed(Agreement.SIGNED_LATER));
	}
	
	/** At {@link Agreement#TAKEN_BACK}. */
	void takeBack() {
		change(agreement -> agreement.lastsWhenTakenBack() && agreement.ending != Ending.NONE, ConsentStory::taken);
	}
	
	private static ConsentChange taken(Agreement agreement, ConsentChange change) {
		if (agreement.ending == Ending.ENTERED_IN_ERROR) {
			return change.status(ConsentStatus.ENTERED_IN_ERROR, ConsentReason.NOT_GIVEN);
		}
		return change.withdraw(agreement.ending == Ending.WITHDRAWN ? Collections.emptySet() : Collections.singleton(agreement.withdrawn),
		    WithdrawalForm.ORAL, ConsentReason.NO_REASON_GIVEN);
	}
	
	/** At {@link Agreement#EVENT}. */
	void endByEvent() {
		change(agreement -> agreement.lastsWhenTakenBack() && agreement.term == Term.UNTIL_AN_EVENT
		        && (agreement.ending == Ending.NONE || (agreement.ending == Ending.ONE_SEGMENT_WITHDRAWN && agreement.segments.size() > 1)),
		    (agreement, change) -> change.status(ConsentStatus.ENDED, ConsentReason.EVENT_CAME));
	}
	
	/** What the module itself foretells for whom a consent names, compared with the reference. */
	List<String> previews(Instant at) {
		coordinator.login();
		List<String> differences = new ArrayList<>();
		consents.forEach((agreement, uuid) -> {
			if (!agreement.draft && drawn.nextInt(ONE_IN) == 0) {
				for (PurposeOfUse purpose : Agreement.PURPOSES) {
					Set<Segment> foretold = foretold(agreement, uuid, purpose);
					if (!foretold.equals(expected(agreement, purpose, at))) {
						differences.add(at + ": the preview for " + purpose + " foretells " + foretold + " of " + agreement);
					}
				}
				Context.clearSession();
			}
		});
		return differences;
	}
	
	private static Set<Segment> foretold(Agreement agreement, String uuid, PurposeOfUse purpose) {
		Set<Segment> foretold = EnumSet.noneOf(Segment.class);
		service().previewConsent(uuid, new PreviewFor(agreement.kind, agreement.recipient, purpose, new Problems())).getSees()
		        .forEach(line -> foretold.add(Segment.valueOf(String.valueOf(line.get("segment")))));
		return foretold;
	}
	
	/** From when on it counts; of a signature that is still to come nobody knows yet. */
	private static Set<Segment> expected(Agreement agreement, PurposeOfUse purpose, Instant at) {
		Instant then = at.isBefore(agreement.from()) ? agreement.from() : at;
		Set<Segment> expected = EnumSet.allOf(Segment.class);
		boolean unsigned = agreement.isSpoken() && at.isBefore(Agreement.SIGNED_LATER) && !then.isBefore(Agreement.SIGNATURE_DUE);
		expected.removeIf(segment -> unsigned || !agreement.opens(segment, purpose, then));
		return expected;
	}
	
	private void change(Predicate<Agreement> which, BiFunction<Agreement, ConsentChange, ConsentChange> how) {
		coordinator.login();
		consents.forEach((agreement, uuid) -> {
			if (which.test(agreement)) {
				ConsentView before = service().getConsent(uuid);
				service().changeConsent(uuid, how.apply(agreement, new ConsentChange(before.getVersion(), new Problems())));
				Context.flushSession();
				Context.clearSession();
			}
		});
	}
	
	private static ConsentService service() {
		return Context.getService(ConsentService.class);
	}
}
