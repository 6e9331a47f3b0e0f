/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import org.openmrs.annotation.Authorized;
import org.openmrs.module.peermentor.access.Privileges;

/**
 * Gathers everything that is held of a participant who asks for it.
 */
public interface SubjectAccessService {
	
	/** The longest name of whoever takes it in the participant's stead. */
	int LONGEST_NAME = 255;
	
	/**
	 * Gathers everything: what was replaced, taken back or sealed too, and says so. Of what is restricted it is kept that the
	 * caller opened it.
	 * 
	 * @throws org.openmrs.module.peermentor.refusal.InvalidInput if there is no such participant for the caller
	 */
	@Authorized(Privileges.SUBJECT_ACCESS)
	SubjectAccessView gatherSubjectAccess(String patientUuid);
	
	/**
	 * Gathers the same, and keeps that it was handed over. A repeat with the same uuid keeps nothing new.
	 * 
	 * @throws org.openmrs.module.peermentor.refusal.InvalidInput with everything that is wrong; nothing can be handed over to
	 *             the dead, so that somebody has to be named who took it
	 */
	@Authorized(Privileges.SUBJECT_ACCESS)
	SubjectAccessView handOverSubjectAccess(NewHandingOver request);
}
