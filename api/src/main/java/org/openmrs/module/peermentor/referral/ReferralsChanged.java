/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import org.springframework.context.ApplicationEvent;

/**
 * A referral was written, moved, or came with another record of the same person. Told in the transaction that writes, once the
 * history is in the session, while whoever writes holds the participant's turn.
 */
public final class ReferralsChanged extends ApplicationEvent {
	
	private static final long serialVersionUID = 1L;
	
	private final int patientId;
	
	private final Integer referralId;
	
	private final ReferralStatus from;
	
	private final ReferralStatus to;
	
	private final ReferralReason reason;
	
	/**
	 * @param referralId null for all of the patient's: two records became one
	 */
	ReferralsChanged(Object source, int patientId, Integer referralId, ReferralStatus from, ReferralStatus to, ReferralReason reason) {
		super(source);
		this.patientId = patientId;
		this.referralId = referralId;
		this.from = from;
		this.to = to;
		this.reason = reason;
	}
	
	public int getPatientId() {
		return patientId;
	}
	
	/**
	 * @return null where two records became one
	 */
	public Integer getReferralId() {
		return referralId;
	}
	
	/**
	 * @return null where it was written just now, or two records became one
	 */
	public ReferralStatus getFrom() {
		return from;
	}
	
	/**
	 * @return null where two records became one
	 */
	public ReferralStatus getTo() {
		return to;
	}
	
	/**
	 * @return null where the state needs none
	 */
	public ReferralReason getReason() {
		return reason;
	}
	
	/**
	 * @return whether the service must not be told anything more, nor answer: codes for it are to be revoked
	 */
	public boolean isWithdrawn() {
		return to == ReferralStatus.CANCELLED || to == ReferralStatus.ENTERED_IN_ERROR
		        || reason == ReferralReason.CONSENT_WITHDRAWN;
	}
}
