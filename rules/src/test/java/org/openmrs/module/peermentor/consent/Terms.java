/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;

import org.openmrs.module.peermentor.access.PurposeOfUse;
import org.openmrs.module.peermentor.access.Segment;

/**
 * Terms for tests, complete under each law.
 */
final class Terms {
	
	static final Instant NOW = Instant.parse("2026-11-27T20:00:00Z");
	
	static final Recipient READERS = new Recipient(RecipientKind.ROLE, "Peer Notes Reader");
	
	static final Recipient NURSE = new Recipient(RecipientKind.USER, "9a4f1d52-0000-4000-8000-000000000001");
	
	static final Recipient PROBATION = new Recipient(RecipientKind.ORGANISATION, "Probation Office");
	
	static final Recipient TREATING = new Recipient(RecipientKind.TREATING_PROVIDERS, null);
	
	static final Asker READER = Asker.user("9a4f1d52-0000-4000-8000-000000000002", Collections.singleton("Peer Notes Reader"), false);
	
	private Terms() {
	}
	
	/** Everything said, whatever the law asks: for treatment, signed, for a month. */
	static ConsentTerms.Builder whole(GoverningLaw law) {
		return ConsentTerms.builder().law(law).segments(Arrays.asList(Segment.CONTACT_FACTS, Segment.DOSING))
		        .purposes(Arrays.asList(PurposeOfUse.TREATMENT)).recipients(Arrays.asList(READERS)).disclosers("This programme")
		        .intermediary("Exchange", "Clinics of the region").from(NOW)
		        .period(ConsentPeriod.until(NOW.plus(Duration.ofDays(30))))
		        .evidence(ConsentEvidence.of(EvidenceKind.SIGNED, NOW).language("en-CA", "A certified interpreter")
		                .signedBy("Somebody", "Guardian").inCustody(false))
		        .noticeVersion("2024-long").custodian("Health authority").howToRevoke("Tell any of us, or write.");
	}
	
	/** Spoken before a witness, to be signed within three days. */
	static ConsentTerms.Builder spoken(GoverningLaw law) {
		return whole(law).evidence(ConsentEvidence.of(EvidenceKind.VERBAL_WITNESSED, NOW)
		        .witnessed("A nurse", NOW.plus(Duration.ofHours(72))).inCustody(true));
	}
}
