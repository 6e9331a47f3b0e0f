/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.time.Instant;

import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.directory.FieldReportKind;
import org.openmrs.module.peermentor.view.Ref;
import org.openmrs.module.peermentor.view.View;

/**
 * An open referral whose listing turned out to be other than it said, as it leaves the service layer.
 */
public final class AffectedReferralView implements View {
	
	private final AffectedReferral affected;
	
	private final ReferralRecord referral;
	
	private final Ref patient;
	
	AffectedReferralView(AffectedReferral affected, ReferralRecord referral, Ref patient) {
		this.affected = affected;
		this.referral = referral;
		this.patient = patient;
	}
	
	@Override
	public String getUuid() {
		return affected.getUuid();
	}
	
	@Override
	public String getDisplay() {
		return referral.getServiceName() + ": " + referral.getStatus();
	}
	
	/**
	 * @return the uuid of the referral
	 */
	public String getReferral() {
		return referral.getUuid();
	}
	
	public Ref getPatient() {
		return patient;
	}
	
	public String getListing() {
		return affected.getListing();
	}
	
	public String getServiceName() {
		return referral.getServiceName();
	}
	
	public ReferralStatus getStatus() {
		return referral.getStatus();
	}
	
	/**
	 * @return what the field found; null if a steward or a file changed it without a report
	 */
	public FieldReportKind getReported() {
		return affected.getReported();
	}
	
	public Instant getAffectedAt() {
		return affected.getAffectedAt();
	}
	
	Segment segment() {
		return referral.getSegment();
	}
}
