/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;

/**
 * What one source said at one time. Immutable.
 */
public final class Voice {
	
	/** In the order in which they were said; of two said at the same instant the one that was entered later is the later. */
	static final Comparator<Voice> IN_ORDER = Comparator.comparing(Voice::getSaidAt).thenComparing(voice -> voice.entry);
	
	private final String id;
	
	private final OutcomeSource source;
	
	private final Outcome outcome;
	
	private final Instant saidAt;
	
	private final int entry;
	
	/**
	 * @param id what a settlement names it by, unique
	 * @param saidAt when it was said, however much later it was entered
	 * @param entry grows with each entry
	 */
	public Voice(String id, OutcomeSource source, Outcome outcome, Instant saidAt, int entry) {
		this.id = Objects.requireNonNull(id, "id");
		this.source = Objects.requireNonNull(source, "source");
		this.outcome = Objects.requireNonNull(outcome, "outcome");
		this.saidAt = Objects.requireNonNull(saidAt, "saidAt");
		this.entry = entry;
	}
	
	public String getId() {
		return id;
	}
	
	public OutcomeSource getSource() {
		return source;
	}
	
	public Outcome getOutcome() {
		return outcome;
	}
	
	public Instant getSaidAt() {
		return saidAt;
	}
}
