/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import org.openmrs.module.peermentor.access.Segment;

/**
 * A consent as it stands: what was agreed to, and what became of it. Immutable.
 */
public final class ConsentFacts {
	
	private static final Set<ConsentStatus> NEVER_COUNTED = EnumSet.of(ConsentStatus.DRAFT, ConsentStatus.ENTERED_IN_ERROR);
	
	private final ConsentTerms terms;
	
	private final ConsentStatus status;
	
	private final Map<Segment, Instant> withdrawn;
	
	private final Instant endedAt;
	
	/**
	 * @param withdrawn what was taken back by itself, and when
	 * @param endedAt when all of it was taken back, replaced or ended by its event; null for not
	 */
	public ConsentFacts(ConsentTerms terms, ConsentStatus status, Map<Segment, Instant> withdrawn, Instant endedAt) {
		this.terms = terms;
		this.status = status;
		this.withdrawn = new EnumMap<>(Segment.class);
		this.withdrawn.putAll(withdrawn);
		this.endedAt = endedAt;
	}
	
	/**
	 * @return terms that count and of which nothing was taken back
	 */
	public static ConsentFacts given(ConsentTerms terms) {
		return new ConsentFacts(terms, ConsentStatus.ACTIVE, Collections.emptyMap(), null);
	}
	
	public ConsentTerms getTerms() {
		return terms;
	}
	
	public ConsentStatus getStatus() {
		return status;
	}
	
	/**
	 * @return what it opens or opened; null if it never counted
	 */
	public Cover getCover() {
		return NEVER_COUNTED.contains(status) ? null : terms.cover(withdrawn, endedAt);
	}
	
	/**
	 * @return the instant from which on nothing of it is open; null if none is known, or it never counted
	 */
	public Instant getEnd() {
		Cover cover = getCover();
		Instant last = Instant.MIN;
		for (Segment segment : cover == null ? EnumSet.noneOf(Segment.class) : cover.getSegments()) {
			Instant end = cover.endOf(segment);
			if (end == null) {
				return null;
			}
			last = end.isAfter(last) ? end : last;
		}
		return cover == null ? null : last;
	}
	
	/**
	 * @return whether it opens anything at this instant, to whomever
	 */
	public boolean isOpen(Instant at) {
		return isLasting(at) && !at.isBefore(terms.getFrom());
	}
	
	/**
	 * @return whether it opens anything at this instant or later
	 */
	public boolean isLasting(Instant at) {
		Instant end = getEnd();
		return getCover() != null && (end == null || at.isBefore(end));
	}
	
	/**
	 * @return whether the participant agreed not to take it back yet, under a law that allows that. The law is asked anew:
	 *         what it does not allow binds nobody
	 */
	public boolean isIrrevocable(Instant at) {
		Instant until = terms.getIrrevocableUntil();
		return until != null && at.isBefore(until) && terms.getLaw() != null && JurisdictionProfile.of(terms.getLaw())
		        .allows(LegalAllowance.RESTRICTED_REVOCATION, terms.getPurposes());
	}
	
	/**
	 * @return the parts that were taken back by themselves, each with the instant
	 */
	public Map<Segment, Instant> getWithdrawn() {
		return Collections.unmodifiableMap(withdrawn);
	}
}
