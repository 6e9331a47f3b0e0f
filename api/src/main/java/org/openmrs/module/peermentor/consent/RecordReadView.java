/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.time.Instant;
import java.util.List;

import org.openmrs.module.peermentor.access.PurposeOfUse;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.view.Ref;
import org.openmrs.module.peermentor.view.View;

/**
 * One opening of restricted records of a participant, by somebody who did not write them.
 */
public class RecordReadView implements View {
	
	private final ReadRecord read;
	
	private final Ref patient;
	
	private final Ref readBy;
	
	private final List<String> roles;
	
	/**
	 * @param roles of the reader, in words
	 */
	RecordReadView(ReadRecord read, Ref patient, Ref readBy, List<String> roles) {
		this.read = read;
		this.patient = patient;
		this.readBy = readBy;
		this.roles = roles;
	}
	
	@Override
	public String getUuid() {
		return read.getUuid();
	}
	
	@Override
	public String getDisplay() {
		return getWhat();
	}
	
	public Ref getPatient() {
		return patient;
	}
	
	public Instant getReadAt() {
		return read.getReadAt();
	}
	
	/**
	 * @return the user who opened it
	 */
	public Ref getReadBy() {
		return readBy;
	}
	
	/**
	 * @return the roles that the reader holds now, in words of the user's language
	 */
	public List<String> getRoles() {
		return roles;
	}
	
	public Segment getSegment() {
		return read.getSegment();
	}
	
	/**
	 * @return what it was, in words of the user's language
	 */
	public String getWhat() {
		return PlainWords.of(getSegment());
	}
	
	public PurposeOfUse getPurpose() {
		return read.getPurpose();
	}
	
	/**
	 * @return whether the reader accompanied the participant at that instant
	 */
	public boolean isAssigned() {
		return read.isAssigned();
	}
	
	/**
	 * @return the uuid of the one record, null for a list
	 */
	public String getRecord() {
		return read.getRecord();
	}
}
