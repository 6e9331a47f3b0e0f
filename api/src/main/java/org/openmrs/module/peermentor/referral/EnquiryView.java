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
 * An enquiry as it leaves the service layer. What could tell who it was is told with the one enquiry, never in a list.
 */
public final class EnquiryView implements View {
	
	private final EnquiryRecord enquiry;
	
	private final Ref takenDownBy;
	
	private final Ref forwardedBy;
	
	private final Ref closedBy;
	
	private final boolean whole;
	
	/**
	 * @param whole whether it is the one enquiry, so that it tells who it was
	 */
	EnquiryView(EnquiryRecord enquiry, Ref takenDownBy, Ref forwardedBy, Ref closedBy, boolean whole) {
		this.enquiry = enquiry;
		this.takenDownBy = takenDownBy;
		this.forwardedBy = forwardedBy;
		this.closedBy = closedBy;
		this.whole = whole;
	}
	
	@Override
	public String getUuid() {
		return enquiry.getUuid();
	}
	
	@Override
	public String getDisplay() {
		return enquiry.getSource() + ": " + enquiry.getStatus();
	}
	
	public int getVersion() {
		return enquiry.getVersion();
	}
	
	public EnquirySource getSource() {
		return enquiry.getSource();
	}
	
	/**
	 * @return null in a list, if nobody said, and once it was wiped
	 */
	public String getCalled() {
		return whole ? enquiry.getCalled() : null;
	}
	
	/**
	 * @return null in a list, if there is no way, and once it was wiped
	 */
	public String getCallBack() {
		return whole ? enquiry.getCallBack() : null;
	}
	
	/**
	 * @return the code of a need, null if nobody said
	 */
	public String getNeed() {
		return enquiry.getNeed();
	}
	
	/**
	 * @return null if nobody said
	 */
	public String getCentre() {
		return enquiry.getCentre();
	}
	
	public Instant getReceivedAt() {
		return enquiry.getReceivedAt();
	}
	
	public EnquiryStatus getStatus() {
		return enquiry.getStatus();
	}
	
	public Ref getTakenDownBy() {
		return takenDownBy;
	}
	
	/**
	 * @return null if it was not forwarded
	 */
	public ForwardedTo getForwardedTo() {
		return enquiry.getForwardedTo();
	}
	
	/**
	 * @return null if it was not forwarded
	 */
	public Ref getForwardedBy() {
		return forwardedBy;
	}
	
	/**
	 * @return null if it was not forwarded
	 */
	public Instant getForwardedAt() {
		return enquiry.getForwardedAt();
	}
	
	/**
	 * @return null until it is closed
	 */
	public EnquiryReason getReason() {
		return enquiry.getReason();
	}
	
	/**
	 * @return null until it is closed, and if nobody did
	 */
	public Ref getClosedBy() {
		return closedBy;
	}
	
	/**
	 * @return null until it is closed
	 */
	public Instant getClosedAt() {
		return enquiry.getClosedAt();
	}
	
	/**
	 * @return when the name and the way to call back were wiped; null if they were not
	 */
	public Instant getForgottenAt() {
		return enquiry.getForgottenAt();
	}
}
