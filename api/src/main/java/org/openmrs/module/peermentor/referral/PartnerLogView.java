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
 * One line of the log of partners' codes. Says nothing about participants.
 */
public final class PartnerLogView implements View {
	
	/** Enough to see that two lines come from the same address, and too little to try addresses. */
	private static final int SHOWN = 8;
	
	private final PartnerLogRecord record;
	
	private final String code;
	
	private final Ref by;
	
	PartnerLogView(PartnerLogRecord record, String code, Ref by) {
		this.record = record;
		this.code = code;
		this.by = by;
	}
	
	@Override
	public String getUuid() {
		return record.getUuid();
	}
	
	@Override
	public String getDisplay() {
		return record.getHappened().name();
	}
	
	public PartnerEvent getHappened() {
		return record.getHappened();
	}
	
	public Instant getAt() {
		return record.getHappenedAt();
	}
	
	/**
	 * @return the uuid of the code's record, by which it can be taken back; null where there is no such code
	 */
	public String getCode() {
		return code;
	}
	
	/**
	 * @return a word that is the same for the same address of the network; null where nobody came
	 */
	public String getSource() {
		return record.getAddressDigest() == null ? null : record.getAddressDigest().substring(0, SHOWN);
	}
	
	/**
	 * @return who made the code or took it back; null for whoever came with one
	 */
	public Ref getBy() {
		return by;
	}
}
