/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

/**
 * To whom an enquiry is forwarded, because it is for them to admit somebody.
 */
public enum ForwardedTo {
	
	/** The health authority that admits to the programme. */
	HEALTH_AUTHORITY,
	
	/** The health care of the centre where the person is. */
	CENTRE_HEALTH_CARE,
	
	TRANSITION_TEAM,
	
	OTHER_AGENCY
}
