/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.time.Instant;
import java.util.Set;

import org.openmrs.module.peermentor.view.Ref;
import org.openmrs.module.peermentor.view.View;

/**
 * What a clinician is told of a safety concern: its type, when, what was done at once, and never what was written about it.
 */
public final class ConcernNoticeView implements View {
	
	private final ConcernNotice notice;
	
	private final Concern concern;
	
	private final String display;
	
	private final Ref patient;
	
	private final Ref toldBy;
	
	/**
	 * @param display tells the day, not the person nor what happened
	 */
	ConcernNoticeView(ConcernNotice notice, Concern concern, String display, Ref patient, Ref toldBy) {
		this.notice = notice;
		this.concern = concern;
		this.display = display;
		this.patient = patient;
		this.toldBy = toldBy;
	}
	
	@Override
	public String getUuid() {
		return notice.getUuid();
	}
	
	@Override
	public String getDisplay() {
		return display;
	}
	
	public int getVersion() {
		return notice.getVersion();
	}
	
	public Ref getPatient() {
		return patient;
	}
	
	public ConcernType getType() {
		return concern.getType();
	}
	
	public Instant getRaisedAt() {
		return concern.getRaisedAt();
	}
	
	public Set<ImmediateAction> getImmediateActions() {
		return concern.getFacts().getImmediateActions();
	}
	
	public Ref getToldBy() {
		return toldBy;
	}
	
	public Instant getToldAt() {
		return notice.getToldAt();
	}
	
	/**
	 * @return whether an emergency allows it, not a consent
	 */
	public boolean isEmergency() {
		return notice.isEmergency();
	}
	
	/**
	 * @return of the emergency, null if a consent allows it
	 */
	public String getNatureOfEmergency() {
		return notice.getNature();
	}
	
	/**
	 * @return null until the reader says that they know
	 */
	public Instant getAcknowledgedAt() {
		return notice.getAcknowledgedAt();
	}
	
	int getPatientId() {
		return concern.getPatientId();
	}
	
	String getConcern() {
		return concern.getUuid();
	}
}
