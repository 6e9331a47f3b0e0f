/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.openmrs.module.peermentor.access.PurposeOfUse;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.view.Ref;
import org.openmrs.module.peermentor.view.View;

/**
 * What was prepared for an organisation outside, as those see it who hand it on.
 */
public final class HandoutView implements View {
	
	private final HandoutRecord handout;
	
	private final Ref patient;
	
	private final Ref preparedBy;
	
	HandoutView(HandoutRecord handout, Ref patient, Ref preparedBy) {
		this.handout = handout;
		this.patient = patient;
		this.preparedBy = preparedBy;
	}
	
	@Override
	public String getUuid() {
		return handout.getUuid();
	}
	
	@Override
	public String getDisplay() {
		return handout.getOrganisation() + ": " + handout.getStatus();
	}
	
	public int getVersion() {
		return handout.getVersion();
	}
	
	public Ref getPatient() {
		return patient;
	}
	
	/**
	 * @return the name of the organisation, as the consent has it
	 */
	public String getOrganisation() {
		return handout.getOrganisation();
	}
	
	public PurposeOfUse getPurpose() {
		return handout.getPurpose();
	}
	
	public List<Segment> getSegments() {
		return new ArrayList<>(handout.getSegments());
	}
	
	public HandoutStatus getStatus() {
		return handout.getStatus();
	}
	
	/**
	 * @return why it did not leave; null unless it was blocked or cancelled
	 */
	public HandoutReason getReason() {
		return handout.getReason();
	}
	
	/**
	 * @return since when it stands so
	 */
	public Instant getStatusAt() {
		return handout.getStatusAt();
	}
	
	public Ref getPreparedBy() {
		return preparedBy;
	}
	
	public Instant getPreparedAt() {
		return handout.getPreparedAt();
	}
}
