/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.time.Instant;
import java.util.List;

import org.openmrs.module.peermentor.view.Ref;
import org.openmrs.module.peermentor.view.View;

/**
 * What somebody made of sources that exclude each other, as it leaves the service layer.
 */
public final class SettlementView implements View {
	
	private final ReferralRecord referral;
	
	private final OutcomeSettlement settlement;
	
	private final Ref settledBy;
	
	private boolean holds;
	
	SettlementView(ReferralRecord referral, OutcomeSettlement settlement, Ref settledBy) {
		this.referral = referral;
		this.settlement = settlement;
		this.settledBy = settledBy;
	}
	
	/** It rests on what counts now. */
	void holds() {
		holds = true;
	}
	
	@Override
	public String getUuid() {
		return settlement.getUuid();
	}
	
	@Override
	public String getDisplay() {
		return settlement.getOutcome().name();
	}
	
	/**
	 * @return the uuid of the referral
	 */
	public String getReferral() {
		return referral.getUuid();
	}
	
	public Outcome getOutcome() {
		return settlement.getOutcome();
	}
	
	public SettlementReason getReason() {
		return settlement.getReason();
	}
	
	/**
	 * @return the uuids of the voices that counted when it was made
	 */
	public List<String> getRestsOn() {
		return settlement.getRestsOn();
	}
	
	public Instant getSettledAt() {
		return settlement.getSettledAt();
	}
	
	public Ref getSettledBy() {
		return settledBy;
	}
	
	/**
	 * @return whether nothing was said since that opens the question again
	 */
	public boolean isHolds() {
		return holds;
	}
}
