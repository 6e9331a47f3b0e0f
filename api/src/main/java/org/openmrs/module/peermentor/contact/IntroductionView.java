/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.time.Instant;

import org.openmrs.module.peermentor.view.Ref;
import org.openmrs.module.peermentor.view.View;

/**
 * How a participant introduces themselves to a mentor who is new to them, in one edition. For the team alone.
 */
public final class IntroductionView implements View {
	
	private final Introduction introduction;
	
	private final Ref patient;
	
	private final Ref recordedBy;
	
	IntroductionView(Introduction introduction, Ref patient, Ref recordedBy) {
		this.introduction = introduction;
		this.patient = patient;
		this.recordedBy = recordedBy;
	}
	
	@Override
	public String getUuid() {
		return introduction.getUuid();
	}
	
	@Override
	public String getDisplay() {
		return "Edition " + introduction.getEdition();
	}
	
	public Ref getPatient() {
		return patient;
	}
	
	public int getEdition() {
		return introduction.getEdition();
	}
	
	public String getWords() {
		return introduction.getWords();
	}
	
	public AskedHow getSaidHow() {
		return introduction.getSaidHow();
	}
	
	public Instant getSaidAt() {
		return introduction.getSaidAt();
	}
	
	public Ref getRecordedBy() {
		return recordedBy;
	}
	
	public Instant getRecordedAt() {
		return introduction.getRecordedAt();
	}
}
