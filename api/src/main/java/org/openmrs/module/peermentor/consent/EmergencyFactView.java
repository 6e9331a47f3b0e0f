/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.util.Map;

import org.openmrs.module.peermentor.access.EmergencyFact;
import org.openmrs.module.peermentor.view.View;

/**
 * One thing that an emergency access shows, while it lasts, to whoever opened it.
 */
public final class EmergencyFactView implements View {
	
	private final String emergency;
	
	private final EmergencyFact fact;
	
	EmergencyFactView(String emergency, EmergencyFact fact) {
		this.emergency = emergency;
		this.fact = fact;
	}
	
	/**
	 * @return the uuid of the record that it comes from; of the emergency access where there is none
	 */
	@Override
	public String getUuid() {
		return fact.getUuid() == null ? emergency : fact.getUuid();
	}
	
	@Override
	public String getDisplay() {
		return fact.getKind().name();
	}
	
	/**
	 * @return the uuid of the emergency access that opens it
	 */
	public String getEmergency() {
		return emergency;
	}
	
	public EmergencyFact.Kind getKind() {
		return fact.getKind();
	}
	
	/**
	 * @return what it says by name, never null
	 */
	public Map<String, Object> getContent() {
		return fact.getContent();
	}
}
