/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import org.openmrs.module.peermentor.refusal.Problems;

/**
 * A tick that somebody sets in a hand-over, or takes back.
 */
public final class NewHandoverEntry {
	
	final Problems found;
	
	final String uuid;
	
	final HandoverStep step;
	
	final boolean done;
	
	/**
	 * @param uuid null to have one made
	 * @param done false to take a tick back
	 * @param found what reading the request found wrong, to be refused together with what the service finds
	 */
	public NewHandoverEntry(String uuid, HandoverStep step, boolean done, Problems found) {
		this.uuid = uuid;
		this.step = step;
		this.done = done;
		this.found = found;
	}
}
