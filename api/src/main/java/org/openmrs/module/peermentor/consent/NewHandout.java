/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.util.List;

import org.openmrs.module.peermentor.access.PurposeOfUse;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.refusal.Problems;

/**
 * A request to prepare something for an organisation outside.
 */
public final class NewHandout {
	
	final String uuid;
	
	final String patient;
	
	final String organisation;
	
	final PurposeOfUse purpose;
	
	final List<Segment> segments;
	
	final Problems found;
	
	/**
	 * @param uuid that it is to have, null for a new one
	 * @param patient the participant's uuid
	 * @param organisation its name, as the consent has it
	 * @param found problems that reading the request found already
	 */
	public NewHandout(String uuid, String patient, String organisation, PurposeOfUse purpose, List<Segment> segments, Problems found) {
		this.uuid = uuid;
		this.patient = patient;
		this.organisation = organisation;
		this.purpose = purpose;
		this.segments = segments;
		this.found = found;
	}
}
