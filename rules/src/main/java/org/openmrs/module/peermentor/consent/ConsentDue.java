/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.time.Instant;

/**
 * One thing that has to be done about a consent. Immutable.
 */
public final class ConsentDue {
	
	private final ConsentDueKind kind;
	
	private final Instant dueAt;
	
	private final Instant warnFrom;
	
	ConsentDue(ConsentDueKind kind, Instant dueAt, Instant warnFrom) {
		this.kind = kind;
		this.dueAt = dueAt;
		this.warnFrom = warnFrom;
	}
	
	public ConsentDueKind getKind() {
		return kind;
	}
	
	/**
	 * @return by when it has to be done
	 */
	public Instant getDueAt() {
		return dueAt;
	}
	
	/**
	 * @return from when on somebody has to know of it
	 */
	public Instant getWarnFrom() {
		return warnFrom;
	}
}
