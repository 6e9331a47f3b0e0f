/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.time.Instant;

import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Embeddable;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;

import org.openmrs.module.peermentor.time.InstantMillis;

/**
 * How a consent was given, as it is kept with the consent.
 */
@Embeddable
public class EvidenceColumns {
	
	@Enumerated(EnumType.STRING)
	@Column(name = "evidence", length = 20)
	private EvidenceKind kind;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "given_at")
	private Instant givenAt;
	
	@Column(name = "witness", length = 255)
	private String witness;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "signature_due")
	private Instant signatureDue;
	
	/** When a spoken consent was signed. */
	@Convert(converter = InstantMillis.class)
	@Column(name = "signed_later_at")
	private Instant signedLater;
	
	@Column(name = "language_tag", length = 35)
	private String language;
	
	@Column(name = "interpreter", length = 255)
	private String interpreter;
	
	@Column(name = "signer", length = 255)
	private String signer;
	
	@Column(name = "signer_capacity", length = 255)
	private String signerCapacity;
	
	@Column(name = "in_custody")
	private Boolean inCustody;
	
	/** For Hibernate. */
	EvidenceColumns() {
	}
	
	EvidenceColumns(ConsentEvidence evidence) {
		kind = evidence.getKind();
		givenAt = evidence.getGivenAt();
		witness = evidence.getWitness();
		signatureDue = evidence.getSignatureDue();
		signedLater = kind == EvidenceKind.VERBAL_WITNESSED ? evidence.getSignedAt() : null;
		language = evidence.getLanguage();
		interpreter = evidence.getInterpreter();
		signer = evidence.getSigner();
		signerCapacity = evidence.getSignerCapacity();
		inCustody = evidence.getInCustody();
	}
	
	ConsentEvidence toFact() {
		return ConsentEvidence.of(kind, givenAt).witnessed(witness, signatureDue).signedLater(signedLater)
		        .language(language, interpreter).signedBy(signer, signerCapacity).inCustody(inCustody);
	}
}
