/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

/**
 * Who a trusted person is to the participant. A partner is not among them: where there is violence at home, the partner is
 * never asked, and nobody may have to say that there is.
 */
public enum TrustedRelation {
	
	FAMILY_MEMBER,
	FRIEND,
	SUPPORT_WORKER,
	ELDER_OR_COMMUNITY,
	OTHER
}
