/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.Locale;

/**
 * Whether a service takes people, as HSDS says it.
 */
public enum ServiceStatus {
	
	ACTIVE,
	INACTIVE,
	DEFUNCT,
	TEMPORARILY_CLOSED,
	/** The source does not say; most older files say it of none. Listed with the active ones, and shown as not said. */
	UNKNOWN;
	
	/**
	 * @param status of HSDS; null if there is none
	 */
	public static ServiceStatus of(String status) {
		String name = status == null ? "" : status.trim().replace(' ', '_').toUpperCase(Locale.ROOT);
		for (ServiceStatus one : values()) {
			if (one.name().equals(name)) {
				return one;
			}
		}
		return UNKNOWN;
	}
	
	/**
	 * @return whether nothing is said against it
	 */
	public boolean isOpen() {
		return this == ACTIVE || this == UNKNOWN;
	}
}
