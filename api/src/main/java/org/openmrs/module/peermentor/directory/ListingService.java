/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.List;

import org.openmrs.annotation.Authorized;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;

/**
 * Finds services in the directory.
 */
public interface ListingService {
	
	/**
	 * @return a page of listings, those with the most points first, with what they have them for. What was voided, merged or
	 *         has vanished is none
	 */
	@Authorized(Privileges.VIEW_DIRECTORY)
	Page<ListingView> search(ListingCriteria criteria, PageRequest page);
	
	/**
	 * @return the listing with all that is known of it
	 * @throws NotFound if there is no such listing, or no longer
	 */
	@Authorized(Privileges.VIEW_DIRECTORY)
	ListingView getListing(String uuid);
	
	/**
	 * @return the needs by which services are found, a wider one before the narrower
	 */
	@Authorized(Privileges.VIEW_DIRECTORY)
	List<NeedView> getNeeds();
}
