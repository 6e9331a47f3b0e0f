/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.openmrs.module.peermentor.access.PurposeOfUse;
import org.openmrs.module.peermentor.access.Segment;

/**
 * What a participant agreed to, or is asked to agree to; {@link ConsentCheck} says whether it can count. Immutable.
 */
public final class ConsentTerms {
	
	private final Builder said;
	
	private ConsentTerms(Builder said) {
		this.said = said;
	}
	
	/**
	 * Begins with nothing said but that it is about sharing what is known.
	 */
	public static Builder builder() {
		return new Builder();
	}
	
	/**
	 * @return a builder that has said the same
	 */
	public Builder but() {
		return new Builder(said);
	}
	
	/**
	 * @param withdrawn what was taken back by itself, and when
	 * @param endedAt when all of it was taken back, replaced or ended by its event; null for not
	 * @return what this opens; to be asked only of terms that say from when on
	 */
	public Cover cover(Map<Segment, Instant> withdrawn, Instant endedAt) {
		return new Cover(said.segments, said.purposes, said.recipients, said.from, withdrawn, said.period.getUntil(),
		        said.evidence.getEndUnsigned(), endedAt);
	}
	
	/**
	 * @return the parts that it opens; empty if nobody said
	 */
	public Set<Segment> getSegments() {
		return Collections.unmodifiableSet(said.segments);
	}
	
	/**
	 * @return what for; empty if nobody said
	 */
	public Set<PurposeOfUse> getPurposes() {
		return Collections.unmodifiableSet(said.purposes);
	}
	
	/**
	 * @return to whom, in the order named; empty if nobody said
	 */
	public Set<Recipient> getRecipients() {
		return Collections.unmodifiableSet(said.recipients);
	}
	
	public ConsentKind getKind() {
		return said.kind;
	}
	
	/**
	 * @return who may disclose, null if nobody said
	 */
	public String getDisclosers() {
		return said.disclosers;
	}
	
	/**
	 * @return through whom it goes, null for nobody
	 */
	public String getIntermediary() {
		return said.intermediary;
	}
	
	/**
	 * @return to whom the intermediary may hand it on, null if nobody said
	 */
	public String getIntermediaryMembers() {
		return said.intermediaryMembers;
	}
	
	/**
	 * @return from when on it counts, null if nobody said
	 */
	public Instant getFrom() {
		return said.from;
	}
	
	/**
	 * @return what ends it by itself, never null
	 */
	public ConsentPeriod getPeriod() {
		return said.period;
	}
	
	/**
	 * @return how it was given, never null
	 */
	public ConsentEvidence getEvidence() {
		return said.evidence;
	}
	
	/**
	 * @return the version of the notice about handing it on, null for none
	 */
	public String getNoticeVersion() {
		return said.noticeVersion;
	}
	
	/**
	 * @return the organisation that has the records in its care, null if nobody said
	 */
	public String getCustodian() {
		return said.custodian;
	}
	
	/**
	 * @return the law under which it is given, null if nobody said
	 */
	public GoverningLaw getLaw() {
		return said.law;
	}
	
	/**
	 * @return how it can be taken back, null if nobody said
	 */
	public String getHowToRevoke() {
		return said.howToRevoke;
	}
	
	/**
	 * @return until when it was agreed not to be taken back, null for never
	 */
	public Instant getIrrevocableUntil() {
		return said.irrevocableUntil;
	}
	
	/**
	 * @return the form on which it was given, as <code>code:version:locale</code>; null for none
	 */
	public String getFormVersion() {
		return said.formVersion;
	}
	
	/**
	 * Takes down what is said.
	 */
	public static final class Builder {
		
		private final Set<Segment> segments = EnumSet.noneOf(Segment.class);
		
		private final Set<PurposeOfUse> purposes = EnumSet.noneOf(PurposeOfUse.class);
		
		private final Set<Recipient> recipients = new LinkedHashSet<>();
		
		private ConsentKind kind = ConsentKind.INFORMATION_SHARING;
		
		private String disclosers;
		
		private String intermediary;
		
		private String intermediaryMembers;
		
		private Instant from;
		
		private ConsentPeriod period = ConsentPeriod.UNSAID;
		
		private ConsentEvidence evidence = ConsentEvidence.UNSAID;
		
		private String noticeVersion;
		
		private String custodian;
		
		private GoverningLaw law;
		
		private String howToRevoke;
		
		private Instant irrevocableUntil;
		
		private String formVersion;
		
		private Builder() {
		}
		
		private Builder(Builder other) {
			segments.addAll(other.segments);
			purposes.addAll(other.purposes);
			recipients.addAll(other.recipients);
			kind = other.kind;
			disclosers = other.disclosers;
			intermediary = other.intermediary;
			intermediaryMembers = other.intermediaryMembers;
			from = other.from;
			period = other.period;
			evidence = other.evidence;
			noticeVersion = other.noticeVersion;
			custodian = other.custodian;
			law = other.law;
			howToRevoke = other.howToRevoke;
			irrevocableUntil = other.irrevocableUntil;
			formVersion = other.formVersion;
		}
		
		public ConsentTerms build() {
			return new ConsentTerms(new Builder(this));
		}
		
		public Builder kind(ConsentKind newKind) {
			kind = newKind;
			return this;
		}
		
		/** In place of those named before. */
		public Builder segments(Collection<Segment> newSegments) {
			segments.clear();
			segments.addAll(newSegments);
			return this;
		}
		
		/** In place of those named before. */
		public Builder purposes(Collection<PurposeOfUse> newPurposes) {
			purposes.clear();
			purposes.addAll(newPurposes);
			return this;
		}
		
		/** In place of those named before. */
		public Builder recipients(Collection<Recipient> newRecipients) {
			recipients.clear();
			recipients.addAll(newRecipients);
			return this;
		}
		
		public Builder disclosers(String newDisclosers) {
			disclosers = newDisclosers;
			return this;
		}
		
		/** Through whom it goes, and who that one's members are. */
		public Builder intermediary(String name, String members) {
			intermediary = name;
			intermediaryMembers = members;
			return this;
		}
		
		public Builder from(Instant newFrom) {
			from = newFrom;
			return this;
		}
		
		public Builder period(ConsentPeriod newPeriod) {
			period = newPeriod;
			return this;
		}
		
		public Builder evidence(ConsentEvidence newEvidence) {
			evidence = newEvidence;
			return this;
		}
		
		public Builder noticeVersion(String newNoticeVersion) {
			noticeVersion = newNoticeVersion;
			return this;
		}
		
		public Builder custodian(String newCustodian) {
			custodian = newCustodian;
			return this;
		}
		
		public Builder law(GoverningLaw newLaw) {
			law = newLaw;
			return this;
		}
		
		public Builder howToRevoke(String newHowToRevoke) {
			howToRevoke = newHowToRevoke;
			return this;
		}
		
		public Builder irrevocableUntil(Instant newIrrevocableUntil) {
			irrevocableUntil = newIrrevocableUntil;
			return this;
		}
		
		public Builder formVersion(String newFormVersion) {
			formVersion = newFormVersion;
			return this;
		}
	}
}
