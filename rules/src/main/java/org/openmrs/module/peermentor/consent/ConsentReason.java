/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.util.EnumSet;
import java.util.Set;

/**
 * Why a consent no longer stands.
 */
public enum ConsentReason {
	
	/** The participant changed their mind. */
	CHANGED_MIND(ConsentStatus.WITHDRAWN),
	
	/** It is no longer needed. */
	NO_LONGER_NEEDED(ConsentStatus.WITHDRAWN),
	
	/** The participant no longer trusts a recipient, or what becomes of the records. */
	LOST_TRUST(ConsentStatus.WITHDRAWN),
	
	/** The participant gave no reason, and owes none. */
	NO_REASON_GIVEN(ConsentStatus.WITHDRAWN),
	
	/** Two records of the participant became one, and the other did not allow it. */
	RECORDS_MERGED(ConsentStatus.WITHDRAWN),
	
	/** The event until which it was given has come. */
	EVENT_CAME(ConsentStatus.ENDED),
	
	/** Another consent names it as the one that it replaces. */
	REPLACED(ConsentStatus.SUPERSEDED),
	
	/** It is somebody else's. */
	WRONG_PARTICIPANT(ConsentStatus.ENTERED_IN_ERROR),
	
	/** It does not say what the participant agreed to. */
	WRONG_TERMS(ConsentStatus.ENTERED_IN_ERROR),
	
	/** It was never given. */
	NOT_GIVEN(ConsentStatus.ENTERED_IN_ERROR),
	
	/** It was entered twice. */
	ENTERED_TWICE(ConsentStatus.ENTERED_IN_ERROR);
	
	/** Those that the module itself gives. */
	private static final Set<ConsentReason> OWN = EnumSet.of(RECORDS_MERGED, REPLACED);
	
	private final ConsentStatus status;
	
	ConsentReason(ConsentStatus status) {
		this.status = status;
	}
	
	/**
	 * @return whether somebody can give this as the reason for taking a consent there
	 */
	public boolean canExplain(ConsentStatus to) {
		return status == to && !OWN.contains(this);
	}
}
