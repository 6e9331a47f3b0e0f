/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.openmrs.module.peermentor.view.View;

/**
 * What everything that was said of a referral comes to. Worked out when it is read.
 */
public final class ResultView implements View {
	
	private final ReferralRecord referral;
	
	private final OutcomePicture picture;
	
	private final Instant answeredAt;
	
	/**
	 * @param answeredAt when the service first answered, null if it has not
	 */
	ResultView(ReferralRecord referral, OutcomePicture picture, Instant answeredAt) {
		this.referral = referral;
		this.picture = picture;
		this.answeredAt = answeredAt;
	}
	
	/**
	 * @return the referral's: there is one result of each
	 */
	@Override
	public String getUuid() {
		return referral.getUuid();
	}
	
	@Override
	public String getDisplay() {
		return picture.toString();
	}
	
	/**
	 * @return the uuid of the referral
	 */
	public String getReferral() {
		return referral.getUuid();
	}
	
	/**
	 * @return null if nobody has said anything, or the sources exclude each other
	 */
	public Outcome getOutcome() {
		return picture.getOutcome();
	}
	
	/**
	 * @return the word that referrals between systems use; null where nothing is known of an enrolment
	 */
	public String getEnrolment() {
		return picture.getOutcome() == null ? null : picture.getOutcome().getEnrolment();
	}
	
	public OutcomeConfidence getConfidence() {
		return picture.getConfidence();
	}
	
	/**
	 * @return whether the sources exclude each other and somebody has to settle it
	 */
	public boolean isDisagreement() {
		return picture.isDisagreement();
	}
	
	/**
	 * @return null if they do not exclude each other
	 */
	public Instant getDisagreesSince() {
		return referral.getDisagreesSince();
	}
	
	/**
	 * @return the uuids of the voices that count; a settlement has to rest on them
	 */
	public List<String> getRestsOn() {
		return new ArrayList<>(picture.getRestsOn());
	}
	
	/**
	 * @return when the service first answered in any way, null if it has not
	 */
	public Instant getAnsweredAt() {
		return answeredAt;
	}
}
