/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

/**
 * Whether the participant came. Asked apart from whether the contact took place: a participant may come and find the
 * service closed, and an appointment may go ahead without them.
 */
public enum Attended {
	
	YES,
	
	LATE,
	
	NO,
	
	/** Nothing was arranged that one could come to. */
	NOT_APPLICABLE
}
