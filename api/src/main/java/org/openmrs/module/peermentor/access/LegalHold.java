/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.access;

import org.openmrs.module.peermentor.refusal.NotAllowed;

/**
 * Whether records have to stay as they are because somebody asks for them by law. The consent room keeps such requests and
 * answers here.
 */
public interface LegalHold {
	
	/**
	 * @throws NotAllowed if a legal request about the participant waits for a decision, so that nothing of theirs can be
	 *             voided
	 */
	void requireNone(int patientId);
}
