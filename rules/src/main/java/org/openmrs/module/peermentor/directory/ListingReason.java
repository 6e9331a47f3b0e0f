/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

/**
 * Why a search shows a listing, and where it stands.
 */
public enum ListingReason {
	
	/** A word that was looked for stands in it. */
	WORD,
	
	/** It serves the need that was asked for. */
	NEED,
	
	/** A language that was asked for is spoken. */
	LANGUAGE,
	
	/** It is so near. */
	DISTANCE,
	
	/** It is open then, or nobody knows. */
	HOURS,
	
	/** A fact was asked for or speaks for it. */
	FACT,
	
	/** Free places. */
	CAPACITY,
	
	/** Somebody verified it. */
	VERIFIED,
	
	/** Of those who were sent so many got there. */
	REACHED
}
