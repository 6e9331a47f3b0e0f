/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Instant;
import java.util.Objects;

/**
 * Since when somebody has been in a centre, as a plan knows it. Immutable.
 */
public final class CentreStay {
	
	private final String centre;
	
	private final Instant from;
	
	/**
	 * @param centre its key, not null
	 * @param from not null
	 */
	public CentreStay(String centre, Instant from) {
		this.centre = Objects.requireNonNull(centre, "centre");
		this.from = Objects.requireNonNull(from, "from");
	}
	
	public String getCentre() {
		return centre;
	}
	
	public Instant getFrom() {
		return from;
	}
}
