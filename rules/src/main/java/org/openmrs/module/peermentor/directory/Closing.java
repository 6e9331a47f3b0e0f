/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

/**
 * How a steward takes a service that the field found closed.
 */
public enum Closing {
	
	/** Opens again some day. */
	TEMPORARY("temporarily closed"),
	
	/** Does not open again. */
	FOR_GOOD("defunct");
	
	private final String status;
	
	Closing(String status) {
		this.status = status;
	}
	
	/**
	 * @return the status of HSDS
	 */
	public String getStatus() {
		return status;
	}
}
