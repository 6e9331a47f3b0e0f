/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.time.Instant;

/**
 * What the due rules must know of one active consent. Immutable.
 */
public final class DueFacts {
	
	private final Instant end;
	
	private final Instant signatureDue;
	
	private final Instant releasedAt;
	
	private final boolean reoffered;
	
	/**
	 * @param end the end of its period, null if no day is known
	 * @param signatureDue by when it has to be signed, null if it is or need not be
	 * @param releasedAt when the participant was released after giving it in custody; null if it was not given in custody or
	 *            nobody was released since
	 * @param reoffered whether it was offered anew since that release
	 */
	public DueFacts(Instant end, Instant signatureDue, Instant releasedAt, boolean reoffered) {
		this.end = end;
		this.signatureDue = signatureDue;
		this.releasedAt = releasedAt;
		this.reoffered = reoffered;
	}
	
	Instant getEnd() {
		return end;
	}
	
	Instant getSignatureDue() {
		return signatureDue;
	}
	
	Instant getReleasedAt() {
		return releasedAt;
	}
	
	boolean isReoffered() {
		return reoffered;
	}
}
