/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.goal.KnownGoal;
import org.openmrs.module.peermentor.view.Ref;
import org.openmrs.module.peermentor.view.View;

/**
 * A referral as it leaves the service layer.
 */
public final class ReferralView implements View {
	
	private final ReferralRecord referral;
	
	private final Ref patient;
	
	private final Ref madeBy;
	
	private final Ref sentBy;
	
	private final KnownGoal goal;
	
	/**
	 * @param goal that it serves, null if it serves none that the caller meets
	 */
	ReferralView(ReferralRecord referral, Ref patient, Ref madeBy, Ref sentBy, KnownGoal goal) {
		this.referral = referral;
		this.patient = patient;
		this.madeBy = madeBy;
		this.sentBy = sentBy;
		this.goal = goal;
	}
	
	@Override
	public String getUuid() {
		return referral.getUuid();
	}
	
	@Override
	public String getDisplay() {
		return referral.getServiceName() + ": " + referral.getStatus();
	}
	
	public int getVersion() {
		return referral.getVersion();
	}
	
	/**
	 * @return the uuid of the service at a location, or of the service if it has none
	 */
	public String getListing() {
		return referral.getListing();
	}
	
	/**
	 * @return as it was when the referral was written
	 */
	public String getServiceName() {
		return referral.getServiceName();
	}
	
	/**
	 * @return as it was when the referral was written; the name by which a consent names it
	 */
	public String getOrganisation() {
		return referral.getOrganisation();
	}
	
	/**
	 * @return as it was when the referral was written, null if it has no place
	 */
	public String getPlaceName() {
		return referral.getPlaceName();
	}
	
	public Ref getPatient() {
		return patient;
	}
	
	public String getNeed() {
		return referral.getNeed();
	}
	
	/**
	 * @return the uuid of a readiness item, null for none
	 */
	public String getPlanItem() {
		return referral.getPlanItem();
	}
	
	/**
	 * @return the uuid of a task, null for none
	 */
	public String getPlanTask() {
		return referral.getPlanTask();
	}
	
	/**
	 * @return the participant's goal that it serves, in their words; null for none, and for whoever does not meet that
	 */
	public Ref getGoal() {
		return goal == null ? null : goal.toRef();
	}
	
	public Urgency getUrgency() {
		return referral.getUrgency();
	}
	
	public boolean isContactProhibited() {
		return referral.isContactProhibited();
	}
	
	public String getAskFor() {
		return referral.getAskFor();
	}
	
	/**
	 * @return what the service may be told, in the order of {@link Segment}; fixed when it was sent
	 */
	public List<Segment> getSegments() {
		return new ArrayList<>(referral.getSegments());
	}
	
	public String getNote() {
		return referral.getNote();
	}
	
	public Instant getAnswerDue() {
		return referral.getAnswerDue();
	}
	
	public Instant getReachDue() {
		return referral.getReachDue();
	}
	
	public Instant getQueuedFor() {
		return referral.getQueuedFor();
	}
	
	public SendWay getWay() {
		return referral.getWay();
	}
	
	public Instant getSentAt() {
		return referral.getSentAt();
	}
	
	public Ref getSentBy() {
		return sentBy;
	}
	
	public ReferralStatus getStatus() {
		return referral.getStatus();
	}
	
	public ReferralReason getReason() {
		return referral.getReason();
	}
	
	public Instant getStatusAt() {
		return referral.getStatusAt();
	}
	
	public Instant getDisagreesSince() {
		return referral.getDisagreesSince();
	}
	
	public Ref getMadeBy() {
		return madeBy;
	}
	
	public Instant getMadeAt() {
		return Instant.ofEpochMilli(referral.getDateCreated().getTime());
	}
	
	/**
	 * @return of what segments it is what the referral shows
	 */
	Set<Segment> shown() {
		return goal == null ? EnumSet.of(referral.getSegment()) : EnumSet.of(referral.getSegment(), goal.getSegment());
	}
}
