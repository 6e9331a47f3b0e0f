/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

/**
 * What the directory knows of a fact. Nothing said is {@link #UNKNOWN}, and unknown is never yes.
 */
public enum FactValue {
	
	YES,
	NO,
	/** Nobody said, or what was said cannot be read. Never written into an attribute. */
	UNKNOWN;
	
	/**
	 * @param value of an attribute; null if there is none
	 * @return {@link #UNKNOWN} for everything that is neither of the two words
	 */
	public static FactValue of(String value) {
		return YES.name().equals(value) ? YES : NO.name().equals(value) ? NO : UNKNOWN;
	}
}
