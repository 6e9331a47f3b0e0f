/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.openmrs.module.peermentor.access.PurposeOfUse;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.view.Ref;
import org.openmrs.module.peermentor.view.View;

/**
 * One disclosure to a recipient outside the mentoring team, for the team that accounts for it.
 */
public final class DisclosureView implements View {
	
	private final DisclosureRecord disclosure;
	
	private final Ref patient;
	
	private final Ref disclosedBy;
	
	private final Ref user;
	
	/**
	 * @param user the user here to whom it was shown, null if it went outside
	 */
	DisclosureView(DisclosureRecord disclosure, Ref patient, Ref disclosedBy, Ref user) {
		this.disclosure = disclosure;
		this.patient = patient;
		this.disclosedBy = disclosedBy;
		this.user = user;
	}
	
	@Override
	public String getUuid() {
		return disclosure.getUuid();
	}
	
	@Override
	public String getDisplay() {
		return PlainWords.of(getBasis());
	}
	
	public Ref getPatient() {
		return patient;
	}
	
	public Instant getDisclosedAt() {
		return disclosure.getDisclosedAt();
	}
	
	/**
	 * @return whoever handed it on; who opened it themselves is named here too
	 */
	public Ref getDisclosedBy() {
		return disclosedBy;
	}
	
	/**
	 * @return the user here to whom it was shown, null if it went outside
	 */
	public Ref getUser() {
		return user;
	}
	
	/**
	 * @return the recipient by name, of a person outside with the organisation
	 */
	public String getRecipient() {
		if (user != null) {
			return user.getDisplay();
		}
		String of = disclosure.getAffiliation();
		return of == null ? disclosure.getRecipient() : disclosure.getRecipient() + ", " + of;
	}
	
	/**
	 * @return what it was
	 */
	public List<Segment> getSegments() {
		List<Segment> segments = new ArrayList<>();
		Arrays.asList(disclosure.getSegments().split(",")).forEach(name -> segments.add(Segment.valueOf(name.trim())));
		return segments;
	}
	
	/**
	 * @return what it was, in words of the user's language
	 */
	public String getWhat() {
		return PlainWords.of(getSegments());
	}
	
	/**
	 * @return null if nobody said
	 */
	public PurposeOfUse getPurpose() {
		return disclosure.getPurpose();
	}
	
	public DisclosureBasis getBasis() {
		return disclosure.getBasis();
	}
	
	/**
	 * @return the uuid of the consent under which it was, null if under none
	 */
	public String getConsent() {
		return disclosure.getConsent();
	}
	
	/**
	 * @return the version of the redisclosure notice that went with it, null if none did
	 */
	public String getNoticeVersion() {
		return disclosure.getNoticeVersion();
	}
	
	/**
	 * @return the uuid of the one record, null for a list
	 */
	public String getRecord() {
		return disclosure.getRecord();
	}
	
	public String getNote() {
		return disclosure.getNote();
	}
}
