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
 * A partner's code as it leaves the service layer: with the code itself once, when it is made, and never after.
 */
public final class PartnerCodeView implements View {
	
	private final PartnerCodeRecord record;
	
	private final String referral;
	
	private final Ref issuedBy;
	
	private final PartnerCode code;
	
	/**
	 * @param referral the uuid of the referral it is for
	 * @param code null but when it was made just now
	 */
	PartnerCodeView(PartnerCodeRecord record, String referral, Ref issuedBy, PartnerCode code) {
		this.record = record;
		this.referral = referral;
		this.issuedBy = issuedBy;
		this.code = code;
	}
	
	@Override
	public String getUuid() {
		return record.getUuid();
	}
	
	@Override
	public String getDisplay() {
		return record.getStatus().name();
	}
	
	public int getVersion() {
		return record.getVersion();
	}
	
	/**
	 * @return the uuid of the referral; null for whoever only takes codes back
	 */
	public String getReferral() {
		return referral;
	}
	
	/**
	 * @return the code in groups, as it is printed; null but when it was made just now
	 */
	public String getCode() {
		return code == null ? null : code.spelled();
	}
	
	/**
	 * @return the address of the page below the platform's, with the code behind the <code>#</code>, which no server gets to see;
	 *         null but when it was made just now
	 */
	public String getPage() {
		return code == null ? null : PartnerCodes.page(code);
	}
	
	public PartnerCodeStatus getStatus() {
		return record.getStatus();
	}
	
	/**
	 * @return null unless it was taken back
	 */
	public PartnerCodeReason getReason() {
		return record.getReason();
	}
	
	public Instant getStatusAt() {
		return record.getStatusAt();
	}
	
	public Instant getIssuedAt() {
		return record.getIssuedAt();
	}
	
	public Ref getIssuedBy() {
		return issuedBy;
	}
	
	/**
	 * @return from when on it cannot be used
	 */
	public Instant getExpires() {
		return record.getExpiresAt();
	}
	
	/**
	 * @return how often somebody looked at what is asked
	 */
	public int getLooks() {
		return record.getLooks();
	}
}
