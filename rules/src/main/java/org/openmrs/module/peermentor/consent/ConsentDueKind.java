/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

/**
 * What has to be done about a consent, by when.
 */
public enum ConsentDueKind {
	
	/** A spoken consent has to be signed, or it ends. */
	SIGNATURE,
	
	/** It is about to end; whoever wants it to go on has to give it anew. */
	RENEWAL,
	
	/** It was given in custody and has to be offered anew in freedom (domain case 33). */
	REOFFER
}
