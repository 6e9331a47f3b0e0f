/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.refusal.Problems;

/**
 * What somebody asks to have changed in a consent: one or more of what a draft says, where it stands, a signature, a
 * withdrawal.
 */
public final class ConsentChange {
	
	final Problems found;
	
	final Integer version;
	
	ConsentTerms terms;
	
	ConsentStatus status;
	
	ConsentReason reason;
	
	WithdrawalForm form;
	
	Instant signedAt;
	
	boolean withdraws;
	
	boolean reoffered;
	
	ReofferOutcome outcome;
	
	Instant reofferedAt;
	
	final Set<Segment> segments = EnumSet.noneOf(Segment.class);
	
	/**
	 * @param version the version that the caller read
	 * @param found what reading the request found wrong, to be refused together with what the service finds
	 */
	public ConsentChange(Integer version, Problems found) {
		this.version = version;
		this.found = found;
	}
	
	/** All that a draft says from now on, in place of what it said. */
	public ConsentChange terms(ConsentTerms newTerms) {
		terms = newTerms;
		return this;
	}
	
	/** Where it goes, and why; activation needs no reason. */
	public ConsentChange status(ConsentStatus newStatus, ConsentReason why) {
		status = newStatus;
		reason = why;
		return this;
	}
	
	/** When a spoken consent was signed. */
	public ConsentChange signed(Instant when) {
		signedAt = when;
		return this;
	}
	
	/**
	 * What was given in custody was offered anew after the release. What the participant then takes back is said by
	 * {@link #withdraw}; other terms are another consent.
	 * 
	 * @param newOutcome what the participant said
	 * @param at when, null for now
	 */
	public ConsentChange reoffered(ReofferOutcome newOutcome, Instant at) {
		reoffered = true;
		outcome = newOutcome;
		reofferedAt = at;
		return this;
	}
	
	/**
	 * The participant takes it back, from now on.
	 * 
	 * @param which empty for all of it
	 */
	public ConsentChange withdraw(Collection<Segment> which, WithdrawalForm how, ConsentReason why) {
		withdraws = true;
		segments.addAll(which);
		form = how;
		reason = why;
		return this;
	}
}
