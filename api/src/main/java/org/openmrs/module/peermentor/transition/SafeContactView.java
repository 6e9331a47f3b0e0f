/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Instant;
import java.util.Map;

import org.openmrs.module.peermentor.view.Ref;
import org.openmrs.module.peermentor.view.View;

/**
 * How a participant wants to be reached, in one edition.
 */
public final class SafeContactView implements View {
	
	private final SafeContactRecord record;
	
	private final Map<String, Object> content;
	
	private final Ref patient;
	
	private final Ref recordedBy;
	
	SafeContactView(SafeContactRecord record, Ref patient, Ref recordedBy) {
		this.record = record;
		this.content = (record == null ? new SafeContactContent() : record.getContent()).toMap();
		this.patient = patient;
		this.recordedBy = recordedBy;
	}
	
	/**
	 * @return what holds where nobody has asked: nothing is safe
	 */
	static SafeContactView notAsked(Ref patient) {
		return new SafeContactView(null, patient, null);
	}
	
	/**
	 * @return the edition's; where there is none, the participant's
	 */
	@Override
	public String getUuid() {
		return record == null ? patient.getUuid() : record.getUuid();
	}
	
	@Override
	public String getDisplay() {
		return String.valueOf(getEdition());
	}
	
	public Ref getPatient() {
		return patient;
	}
	
	/**
	 * @return 0 where there is none
	 */
	public int getEdition() {
		return record == null ? 0 : record.getEdition();
	}
	
	/**
	 * @return when the participant was asked; null if nobody has, or not since two records became one
	 */
	public Instant getAskedAt() {
		return record == null ? null : record.getAskedAt();
	}
	
	/**
	 * @return each with label, number, shared, callSafe, textSafe and voicemailSafe, in the order in which to try them
	 */
	public Object getPhones() {
		return content.get("phones");
	}
	
	/**
	 * @return each with days, from and to
	 */
	public Object getQuietHours() {
		return content.get("quietHours");
	}
	
	public Object getUnwantedWords() {
		return content.get("unwantedWords");
	}
	
	/**
	 * @return with name, number and relation; null if nobody may be asked
	 */
	public Object getTrustedPerson() {
		return content.get("trustedPerson");
	}
	
	/**
	 * @return each with name, days, from and to, in the order in which to try them
	 */
	public Object getPlaces() {
		return content.get("places");
	}
	
	/**
	 * @return names of places where nobody may look
	 */
	public Object getNeverPlaces() {
		return content.get("neverPlaces");
	}
	
	/**
	 * @return the user who entered it, null where there is none
	 */
	public Ref getRecordedBy() {
		return recordedBy;
	}
	
	/**
	 * @return when it was entered, null where there is none
	 */
	public Instant getRecordedAt() {
		return record == null ? null : record.getRecordedAt();
	}
}
