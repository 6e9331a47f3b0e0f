/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

/**
 * What stands against a booking. A warning, never a refusal: a person decides.
 */
public final class BookingWarning {
	
	/** What kind of clash it is. */
	public enum Kind {
		/** The place lies where the participant must not go. */
		IN_NO_GO_AREA,
		/** Too little is known of the place to say that it does not. */
		MAY_BE_IN_NO_GO_AREA,
		/** At those hours the participant has to be at home. */
		IN_CURFEW,
		/** At those hours the participant has to report. */
		REPORTING_AT_THAT_TIME,
		/** At those hours the participant has to be in court. */
		COURT_AT_THAT_TIME
	}
	
	private final Kind kind;
	
	private final String condition;
	
	BookingWarning(Kind kind, String condition) {
		this.kind = kind;
		this.condition = condition;
	}
	
	public Kind getKind() {
		return kind;
	}
	
	/**
	 * @return the key of the condition
	 */
	public String getCondition() {
		return condition;
	}
}
