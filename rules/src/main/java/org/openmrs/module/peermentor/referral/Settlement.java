/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/**
 * What somebody entitled to made of sources that exclude each other, and the voices that it rests on. It holds as long as
 * these are the voices that count: a new one opens the question again. Immutable.
 */
public final class Settlement {
	
	private final Outcome outcome;
	
	private final Set<String> restsOn;
	
	/**
	 * @param outcome {@link Outcome#UNKNOWN} if it cannot be found out
	 * @param restsOn the ids of the voices that counted
	 */
	public Settlement(Outcome outcome, Collection<String> restsOn) {
		this.outcome = Objects.requireNonNull(outcome, "outcome");
		this.restsOn = Collections.unmodifiableSet(new LinkedHashSet<>(restsOn));
	}
	
	public Outcome getOutcome() {
		return outcome;
	}
	
	public Set<String> getRestsOn() {
		return restsOn;
	}
}
