/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.time.Instant;

import org.openmrs.module.peermentor.view.Ref;
import org.openmrs.module.peermentor.view.View;

/**
 * One move of a referral.
 */
public final class ReferralMoveView implements View {
	
	private final ReferralEvent event;
	
	private final String referral;
	
	private final Ref by;
	
	/**
	 * @param referral its uuid
	 * @param by who was at work, null where nobody was logged in
	 */
	ReferralMoveView(ReferralEvent event, String referral, Ref by) {
		this.event = event;
		this.referral = referral;
		this.by = by;
	}
	
	@Override
	public String getUuid() {
		return event.getUuid();
	}
	
	@Override
	public String getDisplay() {
		return event.getTo().name();
	}
	
	/**
	 * @return the uuid of the referral
	 */
	public String getReferral() {
		return referral;
	}
	
	/**
	 * @return null for the writing of it
	 */
	public ReferralStatus getFrom() {
		return event.getFrom();
	}
	
	public ReferralStatus getTo() {
		return event.getTo();
	}
	
	/**
	 * @return null where the state needs none
	 */
	public ReferralReason getReason() {
		return event.getReason();
	}
	
	public ReferralActor getActor() {
		return event.getActor();
	}
	
	/**
	 * @return null where nobody was logged in: a partner answered
	 */
	public Ref getBy() {
		return by;
	}
	
	public Instant getHappenedAt() {
		return event.getHappenedAt();
	}
}
