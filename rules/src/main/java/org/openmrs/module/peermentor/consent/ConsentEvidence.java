/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.time.Duration;
import java.time.Instant;

import org.openmrs.module.peermentor.refusal.Problems;

/**
 * How a consent was given: signed or spoken, when, in which language, by whom, in custody or not. Immutable.
 */
public final class ConsentEvidence {
	
	/** Nobody said. */
	public static final ConsentEvidence UNSAID = new ConsentEvidence();
	
	/** How fast the clock of who writes may be. */
	static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);
	
	private EvidenceKind kind;
	
	private Instant givenAt;
	
	private String witness;
	
	private Instant signatureDue;
	
	private String language;
	
	private String interpreter;
	
	private String signer;
	
	private String signerCapacity;
	
	private Boolean inCustody;
	
	private Instant signedLater;
	
	private ConsentEvidence() {
	}
	
	private ConsentEvidence(ConsentEvidence other) {
		kind = other.kind;
		givenAt = other.givenAt;
		witness = other.witness;
		signatureDue = other.signatureDue;
		language = other.language;
		interpreter = other.interpreter;
		signer = other.signer;
		signerCapacity = other.signerCapacity;
		inCustody = other.inCustody;
		signedLater = other.signedLater;
	}
	
	/**
	 * @param when it was signed or spoken
	 */
	public static ConsentEvidence of(EvidenceKind kind, Instant when) {
		ConsentEvidence evidence = new ConsentEvidence();
		evidence.kind = kind;
		evidence.givenAt = when;
		return evidence;
	}
	
	/**
	 * @param name who heard it spoken
	 * @param due the instant until which it holds unsigned
	 */
	public ConsentEvidence witnessed(String name, Instant due) {
		ConsentEvidence evidence = new ConsentEvidence(this);
		evidence.witness = name;
		evidence.signatureDue = due;
		return evidence;
	}
	
	/**
	 * @param when what was spoken was signed too, null for not yet
	 */
	public ConsentEvidence signedLater(Instant when) {
		ConsentEvidence evidence = new ConsentEvidence(this);
		evidence.signedLater = when;
		return evidence;
	}
	
	/**
	 * @param tag a BCP 47 tag
	 * @param by who interpreted, null for nobody
	 */
	public ConsentEvidence language(String tag, String by) {
		ConsentEvidence evidence = new ConsentEvidence(this);
		evidence.language = tag;
		evidence.interpreter = by;
		return evidence;
	}
	
	/**
	 * @param name who signed for the participant
	 * @param capacity in what capacity
	 */
	public ConsentEvidence signedBy(String name, String capacity) {
		ConsentEvidence evidence = new ConsentEvidence(this);
		evidence.signer = name;
		evidence.signerCapacity = capacity;
		return evidence;
	}
	
	/**
	 * @param whether null if nobody said
	 */
	public ConsentEvidence inCustody(Boolean whether) {
		ConsentEvidence evidence = new ConsentEvidence(this);
		evidence.inCustody = whether;
		return evidence;
	}
	
	/**
	 * @return whether there is a signature, or one was given later
	 */
	public boolean isSigned() {
		return kind == EvidenceKind.SIGNED || kind == EvidenceKind.ELECTRONIC || signedLater != null;
	}
	
	/**
	 * @return when it was signed, null if it is not
	 */
	public Instant getSignedAt() {
		if (kind == EvidenceKind.VERBAL_WITNESSED) {
			return signedLater;
		}
		return isSigned() ? givenAt : null;
	}
	
	/**
	 * @return when a spoken consent ends because nobody signed it; null if it does not
	 */
	Instant getEndUnsigned() {
		return isSigned() ? null : signatureDue;
	}
	
	/** Finds what does not fit together. */
	void check(Instant now, Problems problems) {
		boolean spoken = kind == EvidenceKind.VERBAL_WITNESSED;
		if (givenAt != null && givenAt.isAfter(now.plus(CLOCKS_DIFFER))) {
			problems.add("givenAt", "peermentor.error.consent.givenInFuture");
		}
		if (signatureDue != null && givenAt != null && spoken && !signatureDue.isAfter(givenAt)) {
			problems.add("signatureDue", "peermentor.error.consent.dueBeforeGiven");
		}
		onlyWhereSpoken("witness", spoken, witness, problems);
		onlyWhereSpoken("signatureDue", spoken, signatureDue, problems);
		if (signer == null && signerCapacity != null) {
			problems.add("signerCapacity", "peermentor.error.consent.capacityOfNobody");
		}
		if (language != null && !language.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
			problems.add("language", "peermentor.error.consent.language");
		}
	}
	
	private static void onlyWhereSpoken(String field, boolean spoken, Object value, Problems problems) {
		if (spoken) {
			problems.require(field, value);
		} else if (value != null) {
			problems.add(field, "peermentor.error.consent.onlyWhereSpoken");
		}
	}
	
	/**
	 * Finds what is wrong with a signature that follows a spoken consent. One that came too late is another consent.
	 */
	void checkSignature(Instant when, Instant now, Problems problems) {
		if (kind != EvidenceKind.VERBAL_WITNESSED || signedLater != null) {
			problems.add("signedAt", "peermentor.error.consent.signedAlready");
		} else if (when.isAfter(now.plus(CLOCKS_DIFFER))) {
			problems.add("signedAt", "peermentor.error.consent.givenInFuture");
		} else if (when.isBefore(givenAt)) {
			problems.add("signedAt", "peermentor.error.consent.signedBeforeGiven");
		} else if (!when.isBefore(signatureDue)) {
			problems.add("signedAt", "peermentor.error.consent.signedTooLate");
		}
	}
	
	/**
	 * @return null if nobody said
	 */
	public EvidenceKind getKind() {
		return kind;
	}
	
	/**
	 * @return when it was signed or spoken, null if nobody said
	 */
	public Instant getGivenAt() {
		return givenAt;
	}
	
	/**
	 * @return who heard it spoken, null for nobody
	 */
	public String getWitness() {
		return witness;
	}
	
	/**
	 * @return the instant until which a spoken consent holds unsigned, null for none
	 */
	public Instant getSignatureDue() {
		return signatureDue;
	}
	
	/**
	 * @return the BCP 47 tag of the language in which it was explained, null if nobody said
	 */
	public String getLanguage() {
		return language;
	}
	
	/**
	 * @return who interpreted, null for nobody
	 */
	public String getInterpreter() {
		return interpreter;
	}
	
	/**
	 * @return who signed for the participant, null if they did so themselves
	 */
	public String getSigner() {
		return signer;
	}
	
	/**
	 * @return in what capacity the signer did, null if nobody said
	 */
	public String getSignerCapacity() {
		return signerCapacity;
	}
	
	/**
	 * @return whether it was given in custody, null if nobody said
	 */
	public Boolean getInCustody() {
		return inCustody;
	}
}
