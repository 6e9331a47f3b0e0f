/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.Problems;

/**
 * One threshold, as data: so many doses missed in a row, and whom to contact by when. Never a dose. It acts only while
 * signed; once signed it never changes, and a new version takes its place. Immutable.
 */
public final class MissedDoseRule {
	
	/** No threshold and no term is higher. */
	public static final int HIGHEST = MissedDoseRuleCheck.HIGHEST_THRESHOLD;
	
	private final String code;
	
	private final int version;
	
	private final String jurisdiction;
	
	private final Medication medication;
	
	private final RuleKind kind;
	
	private final RuleUnit unit;
	
	private final int threshold;
	
	private final ReturnCondition returnToUse;
	
	private final Set<RuleContact> contacts;
	
	private final int withinHours;
	
	private final String message;
	
	private final String sourceTitle;
	
	private final String sourceAddress;
	
	private final LocalDate effectiveFrom;
	
	private final LocalDate effectiveTo;
	
	private final Signature signature;
	
	private final String fingerprint;
	
	private MissedDoseRule(Builder builder, Signature signature) {
		code = builder.code;
		version = builder.version;
		jurisdiction = builder.jurisdiction;
		medication = builder.medication;
		kind = builder.kind;
		unit = builder.unit;
		threshold = builder.threshold;
		returnToUse = builder.returnToUse;
		contacts = Collections.unmodifiableSet(builder.contacts.clone());
		withinHours = builder.withinHours;
		message = builder.message;
		sourceTitle = builder.sourceTitle;
		sourceAddress = builder.sourceAddress;
		effectiveFrom = builder.effectiveFrom;
		effectiveTo = builder.effectiveTo;
		fingerprint = fingerprintOf(this);
		this.signature = signature;
	}
	
	/**
	 * @param code what names the rule over all its versions
	 */
	public static Builder of(String code) {
		return new Builder(code);
	}
	
	/**
	 * The same rule with a signature from where it is kept. One that was made over other words leaves the rule unsigned.
	 */
	public MissedDoseRule withSignature(Signature kept) {
		return new MissedDoseRule(copy(), kept);
	}
	
	/**
	 * Signs it: from now on it acts and stays as it is.
	 *
	 * @throws InvalidInput if it is signed already, or if it says what no rule may say
	 */
	public MissedDoseRule sign(String userUuid, Instant now) {
		requireUnsigned();
		Problems problems = new Problems();
		problems.require("signedBy", userUuid);
		MissedDoseRuleCheck.check(this, "", problems);
		problems.throwIfAny();
		return new MissedDoseRule(copy(), new Signature(userUuid, now, fingerprint));
	}
	
	/**
	 * @return a builder of this version, to change a draft
	 * @throws InvalidInput if it is signed
	 */
	public Builder edit() {
		requireUnsigned();
		return copy();
	}
	
	/**
	 * @return a builder of the next version, unsigned, that takes the place of this one once it is signed
	 */
	public Builder nextVersion() {
		return copy().version(version + 1);
	}
	
	private void requireUnsigned() {
		if (isSigned()) {
			throw InvalidInput.on("signedBy", "peermentor.error.missedDoseRule.signed");
		}
	}
	
	private Builder copy() {
		return of(code).version(version).holdsIn(jurisdiction, medication, kind).reachedAt(unit, threshold)
		        .returnToUse(returnToUse).contact(contacts, withinHours).message(message)
		        .source(sourceTitle, sourceAddress).effective(effectiveFrom, effectiveTo);
	}
	
	/**
	 * @return whether somebody signed exactly this
	 */
	public boolean isSigned() {
		return signature != null && signature.getFingerprint().equals(fingerprint);
	}
	
	/**
	 * @return whether the other is a version of the same rule, so that the later takes the place of the earlier
	 */
	public boolean isVersionOf(MissedDoseRule other) {
		return Objects.equals(code, other.code) && Objects.equals(jurisdiction, other.jurisdiction)
		        && medication == other.medication && kind == other.kind && returnToUse == other.returnToUse;
	}
	
	public String getCode() {
		return code;
	}
	
	public int getVersion() {
		return version;
	}
	
	/**
	 * @return a country or a part of it by ISO 3166, such as <code>CA-BC</code>
	 */
	public String getJurisdiction() {
		return jurisdiction;
	}
	
	public Medication getMedication() {
		return medication;
	}
	
	public RuleKind getKind() {
		return kind;
	}
	
	public RuleUnit getUnit() {
		return unit;
	}
	
	/**
	 * @return how many, at least 1; that many reach it
	 */
	public int getThreshold() {
		return threshold;
	}
	
	public ReturnCondition getReturnToUse() {
		return returnToUse;
	}
	
	/**
	 * @return whom to contact, never empty once checked
	 */
	public Set<RuleContact> getContacts() {
		return contacts;
	}
	
	/**
	 * @return by when, in hours from reaching the threshold; 0 is at once
	 */
	public int getWithinHours() {
		return withinHours;
	}
	
	/**
	 * @return what to tell people: whom to contact by when, never a dose
	 */
	public String getMessage() {
		return message;
	}
	
	public String getSourceTitle() {
		return sourceTitle;
	}
	
	public String getSourceAddress() {
		return sourceAddress;
	}
	
	/**
	 * @return the first day, null if it holds since ever
	 */
	public LocalDate getEffectiveFrom() {
		return effectiveFrom;
	}
	
	/**
	 * @return the last day, null if nobody has set one
	 */
	public LocalDate getEffectiveTo() {
		return effectiveTo;
	}
	
	/**
	 * @return null if nobody signed; see {@link #isSigned()} for whether it still holds
	 */
	public Signature getSignature() {
		return signature;
	}
	
	/**
	 * @return a SHA-256 over everything the rule says, in hexadecimal digits
	 */
	public String getFingerprint() {
		return fingerprint;
	}
	
	private static String fingerprintOf(MissedDoseRule rule) {
		StringBuilder text = new StringBuilder();
		for (Object part : Arrays.asList(rule.code, rule.version, rule.jurisdiction, rule.medication, rule.kind, rule.unit,
		    rule.threshold, rule.returnToUse, rule.contacts, rule.withinHours, rule.message, rule.sourceTitle,
		    rule.sourceAddress, rule.effectiveFrom, rule.effectiveTo)) {
			String word = String.valueOf(part);
			text.append(word.length()).append(':').append(word);
		}
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
			StringBuilder digits = new StringBuilder();
			for (byte b : digest) {
				digits.append(String.format("%02x", b));
			}
			return digits.toString();
		}
		catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}
	
	@Override
	public String toString() {
		return code + " version " + version;
	}
	
	/** Gathers what a rule says. */
	public static final class Builder {
		
		private final String code;
		
		private int version = 1;
		
		private String jurisdiction;
		
		private Medication medication;
		
		private RuleKind kind;
		
		private RuleUnit unit;
		
		private int threshold;
		
		private ReturnCondition returnToUse = ReturnCondition.ANY;
		
		private EnumSet<RuleContact> contacts = EnumSet.noneOf(RuleContact.class);
		
		private int withinHours;
		
		private String message;
		
		private String sourceTitle;
		
		private String sourceAddress;
		
		private LocalDate effectiveFrom;
		
		private LocalDate effectiveTo;
		
		private Builder(String code) {
			this.code = code;
		}
		
		public Builder version(int version) {
			this.version = version;
			return this;
		}
		
		public Builder holdsIn(String jurisdiction, Medication medication, RuleKind kind) {
			this.jurisdiction = jurisdiction;
			this.medication = medication;
			this.kind = kind;
			return this;
		}
		
		public Builder reachedAt(RuleUnit unit, int threshold) {
			this.unit = unit;
			this.threshold = threshold;
			return this;
		}
		
		public Builder returnToUse(ReturnCondition returnToUse) {
			this.returnToUse = returnToUse;
			return this;
		}
		
		public Builder contact(Collection<RuleContact> contacts, int withinHours) {
			this.contacts = EnumSet.noneOf(RuleContact.class);
			this.contacts.addAll(contacts);
			this.withinHours = withinHours;
			return this;
		}
		
		public Builder message(String message) {
			this.message = message;
			return this;
		}
		
		public Builder source(String title, String address) {
			this.sourceTitle = title;
			this.sourceAddress = address;
			return this;
		}
		
		/** First and last day; null for an open end. */
		public Builder effective(LocalDate from, LocalDate to) {
			this.effectiveFrom = from;
			this.effectiveTo = to;
			return this;
		}
		
		/**
		 * @return the rule, unsigned and not checked: see {@link MissedDoseRuleCheck}
		 */
		public MissedDoseRule build() {
			return new MissedDoseRule(this, null);
		}
	}
}
