/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

import java.time.Instant;

import org.openmrs.module.peermentor.view.Ref;
import org.openmrs.module.peermentor.view.View;

/**
 * A "do not match" pair as its readers see it.
 */
public final class ExclusionView implements View {
	
	private final String uuid;
	
	private final int version;
	
	private final Ref personA;
	
	private final Ref personB;
	
	private final Instant since;
	
	private final Ref recordedBy;
	
	private final String reason;
	
	ExclusionView(String uuid, int version, Ref personA, Ref personB, Instant since, Ref recordedBy, String reason) {
		this.uuid = uuid;
		this.version = version;
		this.personA = personA;
		this.personB = personB;
		this.since = since;
		this.recordedBy = recordedBy;
		this.reason = reason;
	}
	
	@Override
	public String getUuid() {
		return uuid;
	}
	
	@Override
	public String getDisplay() {
		return personA.getDisplay() + " / " + personB.getDisplay();
	}
	
	public int getVersion() {
		return version;
	}
	
	public Ref getPersonA() {
		return personA;
	}
	
	public Ref getPersonB() {
		return personB;
	}
	
	public Instant getSince() {
		return since;
	}
	
	/**
	 * @return the user who recorded it
	 */
	public Ref getRecordedBy() {
		return recordedBy;
	}
	
	/**
	 * @return null if none was told or the reader may not read reasons
	 */
	public String getReason() {
		return reason;
	}
}
