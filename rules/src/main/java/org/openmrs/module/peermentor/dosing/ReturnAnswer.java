/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.time.Instant;
import java.util.Objects;

/**
 * An answer to whether the participant returned to full-agonist use, and when it was given: it grows old.
 */
public final class ReturnAnswer {
	
	private final ReturnToUse answer;
	
	private final Instant askedAt;
	
	/**
	 * @param answer not null
	 * @param askedAt not null
	 */
	public ReturnAnswer(ReturnToUse answer, Instant askedAt) {
		this.answer = Objects.requireNonNull(answer, "answer");
		this.askedAt = Objects.requireNonNull(askedAt, "askedAt");
	}
	
	public ReturnToUse getAnswer() {
		return answer;
	}
	
	public Instant getAskedAt() {
		return askedAt;
	}
}
