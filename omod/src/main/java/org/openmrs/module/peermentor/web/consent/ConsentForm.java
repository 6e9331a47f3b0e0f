/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.consent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.openmrs.module.peermentor.access.PurposeOfUse;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.consent.ConsentEvidence;
import org.openmrs.module.peermentor.consent.ConsentKind;
import org.openmrs.module.peermentor.consent.ConsentPeriod;
import org.openmrs.module.peermentor.consent.ConsentTerms;
import org.openmrs.module.peermentor.consent.EndingEvent;
import org.openmrs.module.peermentor.consent.EvidenceKind;
import org.openmrs.module.peermentor.consent.GoverningLaw;
import org.openmrs.module.peermentor.consent.PeriodKind;
import org.openmrs.module.peermentor.consent.Recipient;
import org.openmrs.module.peermentor.consent.RecipientKind;
import org.openmrs.module.peermentor.web.Body;
import org.openmrs.module.peermentor.web.Schema;

/**
 * What a consent says, as requests and answers have it, whichever address it goes by.
 */
final class ConsentForm {
	
	private static final int LONGEST_NAME = 255;
	
	private static final int LONGEST_CLASS = 500;
	
	private static final int LONGEST_TEXT = 1000;
	
	private static final int LONGEST_NOTICE = 50;
	
	private static final int LONGEST_FORM = 150;
	
	private static final int LONGEST_LANGUAGE = 35;
	
	private static final List<String> NAMES = Collections.unmodifiableList(Arrays.asList("kind", "segments", "purposes",
	    "recipients", "disclosers", "intermediary", "intermediaryMembers", "from", "period", "until", "endingEvent",
	    "endingEventText", "evidence", "givenAt", "witness", "signatureDue", "language", "interpreter", "signer",
	    "signerCapacity", "inCustody", "noticeVersion", "custodian", "governingLaw", "howToRevoke", "irrevocableUntil",
	    "formVersion"));
	
	private ConsentForm() {
	}
	
	/** Adds all that a consent says. */
	static void describe(Schema schema) {
		schema.code("kind", ConsentKind.class).inCreate().inUpdate();
		schema.codes("segments", Segment.class).inCreate().inUpdate();
		schema.codes("purposes", PurposeOfUse.class).inCreate().inUpdate();
		schema.list("recipients").inCreate().inUpdate();
		schema.text("disclosers").inCreate().inUpdate();
		schema.text("intermediary").inCreate().inUpdate();
		schema.text("intermediaryMembers").inCreate().inUpdate();
		schema.instant("from").inCreate().inUpdate();
		schema.code("period", PeriodKind.class).inCreate().inUpdate();
		schema.instant("until").inCreate().inUpdate();
		schema.code("endingEvent", EndingEvent.class).inCreate().inUpdate();
		schema.text("endingEventText").inCreate().inUpdate();
		schema.code("evidence", EvidenceKind.class).inCreate().inUpdate();
		schema.instant("givenAt").inCreate().inUpdate();
		schema.text("witness").inCreate().inUpdate();
		schema.instant("signatureDue").inCreate().inUpdate();
		schema.text("language").inCreate().inUpdate();
		schema.text("interpreter").inCreate().inUpdate();
		schema.text("signer").inCreate().inUpdate();
		schema.text("signerCapacity").inCreate().inUpdate();
		schema.bool("inCustody").inCreate().inUpdate();
		schema.text("noticeVersion").inCreate().inUpdate();
		schema.text("custodian").inCreate().inUpdate();
		schema.code("governingLaw", GoverningLaw.class).inCreate().inUpdate();
		schema.text("howToRevoke").inCreate().inUpdate();
		schema.instant("irrevocableUntil").inCreate().inUpdate();
		schema.text("formVersion").inCreate().inUpdate();
	}
	
	/** Adds all that a consent says, for an address that takes it and does not answer it. */
	static void describeAsked(Schema schema) {
		NAMES.forEach(name -> schema.writeOnly(name).inCreate());
	}
	
	/**
	 * @return null if nothing is said
	 */
	static ConsentTerms readIfSaid(Body body) {
		boolean said = false;
		for (String name : NAMES) {
			said |= body.has(name);
		}
		return said ? read(body) : null;
	}
	
	static ConsentTerms read(Body body) {
		ConsentTerms.Builder terms = ConsentTerms.builder();
		if (body.has("kind")) {
			ConsentKind kind = body.code("kind", ConsentKind.class);
			terms.kind(kind == null ? ConsentKind.INFORMATION_SHARING : kind);
		}
		return terms.segments(body.codes("segments", Segment.class)).purposes(body.codes("purposes", PurposeOfUse.class))
		        .recipients(recipients(body)).disclosers(body.string("disclosers", LONGEST_CLASS))
		        .intermediary(body.string("intermediary", LONGEST_NAME), body.string("intermediaryMembers", LONGEST_CLASS))
		        .from(body.instant("from")).period(period(body)).evidence(evidence(body))
		        .noticeVersion(body.string("noticeVersion", LONGEST_NOTICE)).custodian(body.string("custodian", LONGEST_NAME))
		        .law(body.code("governingLaw", GoverningLaw.class)).howToRevoke(body.string("howToRevoke", LONGEST_TEXT))
		        .irrevocableUntil(body.instant("irrevocableUntil")).formVersion(body.string("formVersion", LONGEST_FORM)).build();
	}
	
	private static List<Recipient> recipients(Body body) {
		List<Recipient> recipients = new ArrayList<>();
		for (Body item : body.items("recipients")) {
			recipients.add(new Recipient(item.code("kind", RecipientKind.class), item.string("name", LONGEST_NAME)));
		}
		return recipients;
	}
	
	private static ConsentPeriod period(Body body) {
		return new ConsentPeriod(body.code("period", PeriodKind.class), body.instant("until"),
		        body.code("endingEvent", EndingEvent.class), body.string("endingEventText", LONGEST_NAME));
	}
	
	private static ConsentEvidence evidence(Body body) {
		return ConsentEvidence.of(body.code("evidence", EvidenceKind.class), body.instant("givenAt"))
		        .witnessed(body.string("witness", LONGEST_NAME), body.instant("signatureDue"))
		        .language(body.string("language", LONGEST_LANGUAGE), body.string("interpreter", LONGEST_NAME))
		        .signedBy(body.string("signer", LONGEST_NAME), body.string("signerCapacity", LONGEST_NAME))
		        .inCustody(body.bool("inCustody"));
	}
}
