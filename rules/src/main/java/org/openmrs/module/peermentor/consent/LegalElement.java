/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.util.function.Predicate;

/**
 * What a law can ask of a consent before it counts. Which law asks for which is data: {@link JurisdictionProfile}.
 */
public enum LegalElement {
	
	/** Who may disclose. */
	DISCLOSERS("disclosers", "peermentor.error.consent.lacksDisclosers", terms -> terms.getDisclosers() != null),
	
	/** What may be disclosed. */
	INFORMATION("segments", "peermentor.error.consent.lacksInformation", terms -> !terms.getSegments().isEmpty()),
	
	/** To whom. */
	RECIPIENTS("recipients", "peermentor.error.consent.lacksRecipients", terms -> !terms.getRecipients().isEmpty()),
	
	/** Where it goes through an intermediary, who its members are. */
	INTERMEDIARY_MEMBERS("intermediaryMembers", "peermentor.error.consent.lacksIntermediaryMembers",
	        terms -> terms.getIntermediary() == null || terms.getIntermediaryMembers() != null),
	
	/** What for. */
	PURPOSES("purposes", "peermentor.error.consent.lacksPurposes", terms -> !terms.getPurposes().isEmpty()),
	
	/** A date, an event, or that there is no end. */
	EXPIRY("period", "peermentor.error.consent.lacksExpiry", terms -> terms.getPeriod().getKind() != null),
	
	/** That and how it can be taken back, and what stands nevertheless. */
	REVOCATION("howToRevoke", "peermentor.error.consent.lacksRevocation", terms -> terms.getHowToRevoke() != null),
	
	/** A signature, by hand or electronic. */
	SIGNATURE("evidence", "peermentor.error.consent.lacksSignature", terms -> terms.getEvidence().isSigned()),
	
	/** A signature, or a word before a witness. */
	EVIDENCE("evidence", "peermentor.error.consent.lacksEvidence", terms -> terms.getEvidence().getKind() != null),
	
	/** Where somebody else signed, in what capacity. */
	SIGNER_CAPACITY("signerCapacity", "peermentor.error.consent.lacksSignerCapacity",
	        terms -> terms.getEvidence().getSigner() == null || terms.getEvidence().getSignerCapacity() != null),
	
	/** When it was given. */
	DATE("givenAt", "peermentor.error.consent.lacksDate", terms -> terms.getEvidence().getGivenAt() != null),
	
	/** What is said about handing it on, in which version. */
	REDISCLOSURE_NOTICE("noticeVersion", "peermentor.error.consent.lacksNotice", terms -> terms.getNoticeVersion() != null),
	
	/** The organisation that has the records in its care. */
	CUSTODIAN("custodian", "peermentor.error.consent.lacksCustodian", terms -> terms.getCustodian() != null);
	
	private final String field;
	
	private final String code;
	
	private final Predicate<ConsentTerms> present;
	
	LegalElement(String field, String code, Predicate<ConsentTerms> present) {
		this.field = field;
		this.code = code;
		this.present = present;
	}
	
	/**
	 * @return the field in which a caller gives it
	 */
	public String getField() {
		return field;
	}
	
	/**
	 * @return the code of the refusal that names it
	 */
	public String getCode() {
		return code;
	}
	
	/**
	 * @return whether the terms have it
	 */
	public boolean isIn(ConsentTerms terms) {
		return present.test(terms);
	}
}
