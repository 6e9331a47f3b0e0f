/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

/**
 * In which words a release card is printed.
 */
public enum CardWording {
	/** A stranger cannot tell from its headings what it is for. */
	PRIVATE,
	/** Its headings say what it is for. */
	PLAIN
}
