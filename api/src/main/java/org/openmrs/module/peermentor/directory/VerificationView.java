/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.time.Instant;

import org.openmrs.module.peermentor.view.Ref;
import org.openmrs.module.peermentor.view.View;

/**
 * That somebody asked whether a record of the directory is right, and what came of it.
 */
public final class VerificationView implements View {
	
	private final VerificationRecord verification;
	
	private final Ref by;
	
	VerificationView(VerificationRecord verification, Ref by) {
		this.verification = verification;
		this.by = by;
	}
	
	@Override
	public String getUuid() {
		return verification.getUuid();
	}
	
	@Override
	public String getDisplay() {
		return verification.getHow().name() + ": " + verification.getOutcome().name();
	}
	
	/**
	 * @return the uuid of the record
	 */
	public String getRecord() {
		return verification.getRecordUuid();
	}
	
	public Instant getAt() {
		return verification.getVerifiedAt();
	}
	
	public Ref getBy() {
		return by;
	}
	
	public VerificationHow getHow() {
		return verification.getHow();
	}
	
	public VerificationOutcome getOutcome() {
		return verification.getOutcome();
	}
}
