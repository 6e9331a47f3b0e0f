/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import org.openmrs.module.peermentor.access.PurposeOfUse;
import org.openmrs.module.peermentor.access.Segment;

/**
 * Draws consents in every state that one can reach, with instants close to the one of looking.
 */
final class GeneratedConsents {
	
	private final Random random;
	
	private final Instant now;
	
	private final List<Recipient> recipients;
	
	private int drawn;
	
	GeneratedConsents(long seed, Instant now, List<Recipient> recipients) {
		this.random = new Random(seed);
		this.now = now;
		this.recipients = recipients;
	}
	
	/**
	 * Has the desk write a consent, and what became of it.
	 */
	ConsentRecord draw(int patientId, ConsentDesk desk, int userId) {
		ConsentRecord consent = new ConsentRecord(patientId, terms(), null);
		desk.keepDraft(consent);
		int fate = random.nextInt(10);
		if (fate == 0) {
			return consent;
		}
		desk.activate(consent, null, near());
		if (random.nextInt(3) == 0) {
			desk.withdraw(consent, some(consent.getTerms().getSegments(), 1), ConsentReason.CHANGED_MIND, WithdrawalForm.ORAL, near(), userId);
		}
		if (consent.getStatus() == ConsentStatus.ACTIVE && consent.getTerms().getEvidence().getKind() == EvidenceKind.VERBAL_WITNESSED
		        && random.nextBoolean()) {
			desk.sign(consent, now);
		}
		if (consent.getStatus() == ConsentStatus.ACTIVE && fate < 4) {
			end(consent, desk, userId);
		}
		return consent;
	}
	
	private void end(ConsentRecord consent, ConsentDesk desk, int userId) {
		switch (random.nextInt(3)) {
			case 0:
				desk.withdraw(consent, consent.getTerms().getSegments(), ConsentReason.CHANGED_MIND, WithdrawalForm.WRITTEN, near(), userId);
				break;
			case 1:
				desk.end(consent, ConsentStatus.ENDED, ConsentReason.EVENT_CAME, near());
				break;
			default:
				desk.end(consent, ConsentStatus.ENTERED_IN_ERROR, ConsentReason.NOT_GIVEN, near());
		}
	}
	
	private ConsentTerms terms() {
		Set<Segment> consentable = EnumSet.allOf(Segment.class);
		consentable.remove(Segment.SAFETY);
		boolean spoken = random.nextInt(4) == 0;
		ConsentEvidence evidence = spoken ? ConsentEvidence.of(EvidenceKind.VERBAL_WITNESSED, now).witnessed("A nurse", near())
		        : ConsentEvidence.of(EvidenceKind.SIGNED, now);
		evidence = evidence.inCustody(drawn++ % 2 == 0);
		return ConsentTerms.builder().segments(some(consentable, 4)).purposes(some(EnumSet.allOf(PurposeOfUse.class), 2))
		        .recipients(some(recipients, 2)).from(near()).evidence(evidence).noticeVersion("n" + random.nextInt(3))
		        .period(random.nextBoolean() ? ConsentPeriod.until(near()) : ConsentPeriod.until(EndingEvent.RELEASE, null)).build();
	}
	
	/** As often as not, the very instant or one beside it. */
	private Instant near() {
		int millis = random.nextBoolean() ? random.nextInt(3) - 1 : random.nextInt(200_000) - 100_000;
		return now.plus(Duration.ofMillis(millis));
	}
	
	private <T> Collection<T> some(Collection<T> all, int most) {
		List<T> shuffled = new ArrayList<>(all);
		Collections.shuffle(shuffled, random);
		return shuffled.stream().limit(1 + random.nextInt(most)).collect(Collectors.toList());
	}
}
