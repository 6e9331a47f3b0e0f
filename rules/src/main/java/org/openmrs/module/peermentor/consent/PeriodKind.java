/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

/**
 * What ends a consent by itself.
 */
public enum PeriodKind {
	
	/** An instant that it names. */
	UNTIL_DATE,
	
	/** An event that somebody records when it comes. */
	UNTIL_EVENT,
	
	/** Nothing but the participant's word; only where the law allows it. */
	OPEN_ENDED
}
