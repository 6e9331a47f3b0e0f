/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

import org.openmrs.annotation.Authorized;
import org.openmrs.module.peermentor.access.Privileges;

/**
 * Tells callers who they are here.
 */
public interface MeService {
	
	/**
	 * @return the caller, and the settings under which the caller works; never null
	 */
	@Authorized(Privileges.VIEW_MODULE)
	MeView getMe();
}
