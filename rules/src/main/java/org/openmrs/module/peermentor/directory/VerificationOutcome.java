/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

/**
 * What came of asking whether the directory is right.
 */
public enum VerificationOutcome {
	
	/** All is as listed. */
	CONFIRMED(true),
	
	/** Something was not as listed, and is corrected. */
	CHANGED(true),
	
	/** Nobody answered: the record stays as old as it was. */
	NOT_REACHED(false);
	
	private final boolean verified;
	
	VerificationOutcome(boolean verified) {
		this.verified = verified;
	}
	
	/**
	 * @return whether the record counts as verified from then on
	 */
	public boolean isVerified() {
		return verified;
	}
}
