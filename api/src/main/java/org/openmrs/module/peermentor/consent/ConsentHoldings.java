/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.util.Set;

import org.openmrs.module.peermentor.holding.RoomHoldings;
import org.openmrs.module.peermentor.holding.Shelf;
import org.openmrs.module.peermentor.holding.ShelfReader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * What is kept about sharing: what each consent says and opens, to whom what was disclosed, who opened what, what was
 * prepared for whom. None of it goes to anybody but the participant.
 */
@Component("peermentor.ConsentHoldings")
class ConsentHoldings extends RoomHoldings {
	
	@Autowired
	ConsentHoldings(ShelfReader reader) {
		super(reader, consents(), segments(), purposes(), recipients(), grants(), disclosures(), reads(), handouts());
	}
	
	/** What is due about a consent is worked out from it, and told with it. */
	@Override
	public Set<String> tables() {
		Set<String> tables = super.tables();
		tables.add("peermentor_consent_due");
		return tables;
	}
	
	/** Who witnessed it, interpreted or signed for the participant is a third person. */
	private static Shelf consents() {
		return Shelf.of("consent", "peermentor_consent", "PeerConsent x where x.patientId = :patient")
		        .supersededIf("x.status = '" + ConsentStatus.SUPERSEDED + "'").plain("status", "x.status").plain("kind", "x.kind")
		        .words("disclosers", "x.disclosers").words("intermediary", "x.intermediary")
		        .words("intermediaryMembers", "x.intermediaryMembers").plain("from", "x.from").plain("periodKind", "x.period.kind")
		        .plain("to", "x.period.until").plain("endingEvent", "x.period.event")
		        .words("endingEventText", "x.period.eventText").plain("evidence", "x.evidence.kind")
		        .plain("givenAt", "x.evidence.givenAt").name("witness", "x.evidence.witness")
		        .plain("signatureDue", "x.evidence.signatureDue").plain("signedLater", "x.evidence.signedLater")
		        .plain("language", "x.evidence.language").name("interpreter", "x.evidence.interpreter")
		        .name("signer", "x.evidence.signer").words("signerCapacity", "x.evidence.signerCapacity")
		        .plain("inCustody", "x.evidence.inCustody").plain("noticeVersion", "x.noticeVersion")
		        .words("custodian", "x.custodian").plain("governingLaw", "x.law").words("howToRevoke", "x.howToRevoke")
		        .plain("irrevocableUntil", "x.irrevocableUntil").plain("formVersion", "x.formVersion")
		        .plain("inPlaceOf", "x.replaces").plain("replacedBy", "x.replacedBy").plain("activatedAt", "x.activatedAt")
		        .plain("endedAt", "x.endedAt").plain("endReason", "x.endReason").plain("endForm", "x.endForm")
		        .words("voidReason", "x.voidReason");
	}
	
	private static Shelf segments() {
		return Shelf.ofRows("consentSegment", "peermentor_consent_segment", part("segments")).plain("segment", "row.segment")
		        .plain("withdrawnAt", "row.withdrawnAt").plain("withdrawnWhy", "row.reason").plain("withdrawnHow", "row.form")
		        .user("withdrawnBy", "row.withdrawnBy");
	}
	
	private static Shelf purposes() {
		return Shelf.ofRows("consentPurpose", "peermentor_consent_purpose", part("purposes")).plain("purpose", "row");
	}
	
	private static Shelf recipients() {
		return Shelf.ofRows("consentRecipient", "peermentor_consent_recipient", part("recipients"))
		        .plain("recipientKind", "row.kind").plain("recipient", notUser("row.kind", "row.name"))
		        .staff("recipientUser", user("row.kind", "row.name"));
	}
	
	private static String part(String collection) {
		return "PeerConsent x join x." + collection + " row where x.patientId = :patient";
	}
	
	private static Shelf grants() {
		return Shelf.ofRows("consentGrant", "peermentor_consent_grant", "PeerConsentGrant x where x.patientId = :patient")
		        .record("x.consentUuid").at("x.fromAt").plain("segment", "x.segment").plain("purpose", "x.purpose")
		        .plain("recipientKind", "x.recipientKind").plain("recipient", notUser("x.recipientKind", "x.recipientName"))
		        .staff("recipientUser", user("x.recipientKind", "x.recipientName")).plain("from", "x.fromAt").plain("to", "x.untilAt");
	}
	
	/** A user is kept as a uuid, which says nothing to anybody who reads. */
	private static String user(String kind, String name) {
		return "(select u.person.personId from User u where u.uuid = " + name + " and " + kind + " = '" + RecipientKind.USER + "')";
	}
	
	private static String notUser(String kind, String name) {
		return "case when " + kind + " <> '" + RecipientKind.USER + "' then " + name + " end";
	}
	
	private static Shelf disclosures() {
		return Shelf.of("disclosure", "peermentor_disclosure",
		    "PeerDisclosure x where x.patientId = :patient and not exists (select 1 from PeerInformationRequest r"
		            + " where r.uuid = x.record and " + AccessHoldings.UNTOLD + ")")
		        .at("x.disclosedAt").plain("segments", "x.segments").plain("purpose", "x.purpose").plain("basis", "x.basis")
		        .user("recipientUser", "x.recipientUser").plain("recipient", "x.recipient").plain("affiliation", "x.affiliation")
		        .plain("consent", "x.consent").plain("noticeVersion", "x.noticeVersion").words("note", "x.note");
	}
	
	private static Shelf reads() {
		return Shelf.of("recordRead", "peermentor_record_read", "PeerRecordRead x where x.patientId = :patient").at("x.readAt")
		        .plain("segment", "x.segment").plain("purpose", "x.purpose").plain("assigned", "x.assigned")
		        .plain("record", "x.record");
	}
	
	private static Shelf handouts() {
		return Shelf.of("handout", "peermentor_handout", "PeerHandout x where x.patientId = :patient").at("x.preparedAt")
		        .plain("recipient", "x.organisation").plain("purpose", "x.purpose").plain("segments", "x.segments")
		        .plain("status", "x.status").plain("reason", "x.reason");
	}
}
