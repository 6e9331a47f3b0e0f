/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import org.openmrs.annotation.Authorized;
import org.openmrs.module.peermentor.access.Privileges;

/**
 * Brings listings in step that nobody else did: after an import was cut off, and when time alone changes where they stand.
 */
public interface ListingUpkeepService {
	
	/**
	 * @return how many calls of {@link #catchUpNext} are left; 0 if all is in step
	 */
	@Authorized(Privileges.MANAGE_MODULE)
	int countBatches();
	
	/**
	 * Lists the next anew.
	 */
	@Authorized(Privileges.MANAGE_MODULE)
	void catchUpNext();
}
