/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

/**
 * How sure a planned release is.
 */
public enum ReleaseCertainty {
	
	/** The centre or the court said so. */
	CONFIRMED,
	ESTIMATED,
	/** Nobody can say; see {@link WhyUnknown}. */
	UNKNOWN
}
