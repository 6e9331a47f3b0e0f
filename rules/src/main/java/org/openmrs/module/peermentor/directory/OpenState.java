/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

/**
 * Whether a service is open at an instant.
 */
public enum OpenState {
	
	OPEN,
	CLOSED,
	/** Nothing is said of this time, or what is said cannot be read, or contradicts itself. Never to be shown as open. */
	UNKNOWN
}
