/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

/**
 * The law under which a consent is given. What each asks of one is data: {@link JurisdictionProfile}.
 */
public enum GoverningLaw {
	
	/** United States: 42 CFR Part 2, as amended in 2024. */
	US_42CFR_PART2,
	
	/** British Columbia: FIPPA and PIPA. */
	CA_BC,
	
	/** Anywhere else; only where somebody names it. */
	GENERIC;
	
	/**
	 * @param place where the site is, by ISO 3166, such as <code>CA-BC</code>; empty if nobody said
	 * @return the law of the place; null if none is known, and somebody has to name one
	 */
	public static GoverningLaw ofPlace(String place) {
		if (place.equals("CA-BC")) {
			return CA_BC;
		}
		return place.equals("US") || place.startsWith("US-") ? US_42CFR_PART2 : null;
	}
}
