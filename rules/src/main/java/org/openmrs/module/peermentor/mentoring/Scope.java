/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

/**
 * What a mentor accompanies a participant with.
 */
public enum Scope {
	
	/** Opioid agonist therapy and the way back into the community. */
	OAT,
	/** Finding and keeping work. */
	EMPLOYMENT,
	/** Everything. */
	BOTH;
	
	/**
	 * @param other not null
	 * @return whether something belongs to both scopes; {@link #BOTH} shares with each
	 */
	public boolean sharesWith(Scope other) {
		return this == other || this == BOTH || other == BOTH;
	}
}
