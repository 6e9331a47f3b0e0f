/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.metadata;

import org.openmrs.annotation.Authorized;
import org.openmrs.module.peermentor.access.Privileges;

/**
 * Tells an administrator how the module is.
 */
public interface StatusService {
	
	/**
	 * Works everything out anew, so that every node says the same. Reads no data of any person.
	 * 
	 * @return version, metadata and problems; never null
	 */
	@Authorized(Privileges.MANAGE_MODULE)
	ModuleStatus getModuleStatus();
}
