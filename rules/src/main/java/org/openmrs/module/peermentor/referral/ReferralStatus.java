/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.lifecycle.Actors;
import org.openmrs.module.peermentor.lifecycle.Lifecycle;

/**
 * Where a referral stands: the states of a referral's task in the Gravity SDOH guide (domain 5.2), without
 * <code>ready</code> and <code>received</code>.
 */
public enum ReferralStatus {
	
	/** Being written, or waiting to go; no service knows of it. */
	DRAFT,
	
	/** The service was asked; nobody has answered. */
	REQUESTED,
	
	/** The service says that it takes the participant. */
	ACCEPTED,
	
	/** The service does not take the participant. */
	REJECTED,
	
	/** The service has begun. */
	IN_PROGRESS,
	
	/** Waits: for a place, for a paper, for the participant, for a consent. */
	ON_HOLD,
	
	/** The participant got what they were referred for. */
	COMPLETED,
	
	/** Taken back from here. */
	CANCELLED,
	
	/** Nothing came of it, though nobody refused. */
	FAILED,
	
	/** Should never have been made. */
	ENTERED_IN_ERROR;
	
	private static final String MAKE = Privileges.MAKE_REFERRALS;
	
	private static final String SETTLE = Privileges.SETTLE_REFERRALS;
	
	/**
	 * Who may take a referral from where to where. An end can be put right by whoever settles outcomes: a service that never
	 * answered may turn out to have seen the participant. What was made in error stays so.
	 */
	public static final Lifecycle<ReferralStatus> LIFECYCLE = Lifecycle.of("referral", DRAFT)
	        .move(DRAFT, REQUESTED, MAKE)
	        .moveWithReason(DRAFT, ON_HOLD, Actors.MODULE)
	        .moveWithReason(DRAFT, CANCELLED, MAKE, Actors.MODULE)
	        .moveWithReason(DRAFT, ENTERED_IN_ERROR, MAKE)
	        .move(REQUESTED, ACCEPTED, MAKE, SETTLE, Actors.PARTNER)
	        .move(REQUESTED, IN_PROGRESS, MAKE, SETTLE, Actors.PARTNER)
	        .move(REQUESTED, COMPLETED, MAKE, SETTLE, Actors.PARTNER)
	        .moveWithReason(REQUESTED, REJECTED, MAKE, SETTLE, Actors.PARTNER)
	        .moveWithReason(REQUESTED, ON_HOLD, MAKE, SETTLE, Actors.PARTNER, Actors.MODULE)
	        .moveWithReason(REQUESTED, CANCELLED, MAKE, SETTLE, Actors.MODULE)
	        .moveWithReason(REQUESTED, FAILED, MAKE, SETTLE, Actors.PARTNER, Actors.MODULE)
	        .moveWithReason(REQUESTED, ENTERED_IN_ERROR, MAKE, SETTLE)
	        .move(ACCEPTED, IN_PROGRESS, MAKE, SETTLE, Actors.PARTNER)
	        .move(ACCEPTED, COMPLETED, MAKE, SETTLE, Actors.PARTNER)
	        .moveWithReason(ACCEPTED, REJECTED, MAKE, SETTLE, Actors.PARTNER)
	        .moveWithReason(ACCEPTED, ON_HOLD, MAKE, SETTLE, Actors.PARTNER, Actors.MODULE)
	        .moveWithReason(ACCEPTED, CANCELLED, MAKE, SETTLE, Actors.MODULE)
	        .moveWithReason(ACCEPTED, FAILED, MAKE, SETTLE, Actors.PARTNER)
	        .moveWithReason(ACCEPTED, ENTERED_IN_ERROR, MAKE, SETTLE)
	        .move(IN_PROGRESS, COMPLETED, MAKE, SETTLE, Actors.PARTNER)
	        .moveWithReason(IN_PROGRESS, REJECTED, MAKE, SETTLE, Actors.PARTNER)
	        .moveWithReason(IN_PROGRESS, ON_HOLD, MAKE, SETTLE, Actors.PARTNER, Actors.MODULE)
	        .moveWithReason(IN_PROGRESS, CANCELLED, MAKE, SETTLE, Actors.MODULE)
	        .moveWithReason(IN_PROGRESS, FAILED, MAKE, SETTLE, Actors.PARTNER)
	        .moveWithReason(IN_PROGRESS, ENTERED_IN_ERROR, MAKE, SETTLE)
	        .move(ON_HOLD, REQUESTED, MAKE, SETTLE)
	        .move(ON_HOLD, ACCEPTED, MAKE, SETTLE, Actors.PARTNER)
	        .move(ON_HOLD, IN_PROGRESS, MAKE, SETTLE, Actors.PARTNER)
	        .move(ON_HOLD, COMPLETED, MAKE, SETTLE, Actors.PARTNER)
	        .moveWithReason(ON_HOLD, REJECTED, MAKE, SETTLE, Actors.PARTNER)
	        .moveWithReason(ON_HOLD, CANCELLED, MAKE, SETTLE, Actors.MODULE)
	        .moveWithReason(ON_HOLD, FAILED, MAKE, SETTLE, Actors.PARTNER, Actors.MODULE)
	        .moveWithReason(ON_HOLD, ENTERED_IN_ERROR, MAKE, SETTLE)
	        .move(REJECTED, ACCEPTED, SETTLE)
	        .move(REJECTED, COMPLETED, SETTLE)
	        .moveWithReason(REJECTED, FAILED, SETTLE)
	        .moveWithReason(REJECTED, ENTERED_IN_ERROR, SETTLE)
	        .move(COMPLETED, IN_PROGRESS, SETTLE)
	        .moveWithReason(COMPLETED, REJECTED, SETTLE)
	        .moveWithReason(COMPLETED, FAILED, SETTLE)
	        .moveWithReason(COMPLETED, ENTERED_IN_ERROR, SETTLE)
	        .move(FAILED, ACCEPTED, SETTLE)
	        .move(FAILED, COMPLETED, SETTLE)
	        .moveWithReason(FAILED, REJECTED, SETTLE)
	        .moveWithReason(FAILED, ENTERED_IN_ERROR, SETTLE)
	        .moveWithReason(CANCELLED, ENTERED_IN_ERROR, SETTLE).build();
	
	/**
	 * @return whether something is still to come of it
	 */
	public boolean isOpen() {
		return this == DRAFT || this == REQUESTED || this == ACCEPTED || this == IN_PROGRESS || this == ON_HOLD;
	}
	
	/**
	 * @return whether a service works on it, or was asked to
	 */
	public boolean isWithService() {
		return this == REQUESTED || this == ACCEPTED || this == IN_PROGRESS;
	}
}
