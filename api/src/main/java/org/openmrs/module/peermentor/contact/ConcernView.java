/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.time.Instant;
import java.util.Set;

import org.openmrs.module.peermentor.access.Viewer;
import org.openmrs.module.peermentor.view.Ref;
import org.openmrs.module.peermentor.view.View;

/**
 * A safety concern, for whoever raised it and for supervisors.
 */
public final class ConcernView implements View {
	
	private final Concern concern;
	
	private final ConcernFacts facts;
	
	private final String display;
	
	private final Ref patient;
	
	private final Ref contact;
	
	private final Ref raisedBy;
	
	private final Ref acknowledgedBy;
	
	private final Ref debriefedBy;
	
	/**
	 * @param display tells the day, not the person nor what happened
	 * @param contact null if there is none any more
	 */
	ConcernView(Concern concern, String display, Ref patient, Ref contact, Ref raisedBy, Ref acknowledgedBy,
	    Ref debriefedBy) {
		this.concern = concern;
		this.facts = concern.getFacts();
		this.display = display;
		this.patient = patient;
		this.contact = contact;
		this.raisedBy = raisedBy;
		this.acknowledgedBy = acknowledgedBy;
		this.debriefedBy = debriefedBy;
	}
	
	@Override
	public String getUuid() {
		return concern.getUuid();
	}
	
	@Override
	public String getDisplay() {
		return display;
	}
	
	boolean isBy(Viewer viewer) {
		return concern.getCreator().getUserId() == viewer.getUserId();
	}
	
	public int getVersion() {
		return concern.getVersion();
	}
	
	public Ref getPatient() {
		return patient;
	}
	
	/**
	 * @return the contact in which it arose, null if in none or that was voided
	 */
	public Ref getContact() {
		return contact;
	}
	
	public ConcernType getType() {
		return facts.getType();
	}
	
	public Set<ImmediateAction> getImmediateActions() {
		return facts.getImmediateActions();
	}
	
	public String getDetails() {
		return facts.getDetails();
	}
	
	public String getToldWhom() {
		return facts.getToldWhom();
	}
	
	public Instant getToldAt() {
		return facts.getToldAt();
	}
	
	public Ref getRaisedBy() {
		return raisedBy;
	}
	
	public Instant getRaisedAt() {
		return concern.getRaisedAt();
	}
	
	public ConcernStatus getStatus() {
		return concern.getStatus();
	}
	
	/**
	 * @return null until somebody has
	 */
	public Ref getAcknowledgedBy() {
		return acknowledgedBy;
	}
	
	public Instant getAcknowledgedAt() {
		return concern.getAcknowledgedAt();
	}
	
	/**
	 * @return null until somebody has
	 */
	public Ref getDebriefedBy() {
		return debriefedBy;
	}
	
	public Instant getDebriefedAt() {
		return concern.getDebriefedAt();
	}
}
