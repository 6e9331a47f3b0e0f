/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Instant;

/**
 * What to try next, no earlier than when, where, and with which words. Immutable.
 */
public final class OutreachProposal {
	
	private final OutreachStep step;
	
	private final String target;
	
	private final Instant notBefore;
	
	private final String words;
	
	OutreachProposal(OutreachStep step, String target, Instant notBefore, String words) {
		this.step = step;
		this.target = target;
		this.notBefore = notBefore;
		this.words = words;
	}
	
	public OutreachStep getStep() {
		return step;
	}
	
	/**
	 * @return the key of the phone, place or person; null for those whom the team knows
	 */
	public String getTarget() {
		return target;
	}
	
	public Instant getNotBefore() {
		return notBefore;
	}
	
	/**
	 * @return null where nothing is to be written or left
	 */
	public String getWords() {
		return words;
	}
}
