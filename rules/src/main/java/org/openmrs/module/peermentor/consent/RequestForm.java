/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

/**
 * In what form somebody asks from outside. A legal one puts a hold on the participant's records until a privacy officer has
 * decided (domain case 37).
 */
public enum RequestForm {
	
	/** Somebody just asks. */
	INQUIRY(false),
	
	SUBPOENA(true),
	
	COURT_ORDER(true),
	
	WARRANT(true);
	
	private final boolean legal;
	
	RequestForm(boolean legal) {
		this.legal = legal;
	}
	
	/**
	 * @return whether a privacy officer has to decide about it
	 */
	public boolean isLegal() {
		return legal;
	}
}
