/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Instant;

import org.openmrs.module.peermentor.refusal.Problems;

/**
 * What somebody says who records that the door opens now, or that somebody is back in custody.
 */
public final class NewRelease {
	
	final Problems found;
	
	String patient;
	
	Instant at;
	
	boolean estimated;
	
	ReleasePlace place = ReleasePlace.UNKNOWN;
	
	ReleaseKind kind = ReleaseKind.UNKNOWN;
	
	public NewRelease() {
		this(new Problems());
	}
	
	/**
	 * @param found what reading the request found wrong, to be refused together with what the service finds
	 */
	public NewRelease(Problems found) {
		this.found = found;
	}
	
	public NewRelease patient(String newPatient) {
		patient = newPatient;
		return this;
	}
	
	/** Null for now; estimated where the minute is a guess. */
	public NewRelease at(Instant newAt, boolean newEstimated) {
		at = newAt;
		estimated = newEstimated;
		return this;
	}
	
	/** Null and null for what nobody knows. */
	public NewRelease from(ReleasePlace newPlace, ReleaseKind newKind) {
		place = newPlace == null ? ReleasePlace.UNKNOWN : newPlace;
		kind = newKind == null ? ReleaseKind.UNKNOWN : newKind;
		return this;
	}
}
