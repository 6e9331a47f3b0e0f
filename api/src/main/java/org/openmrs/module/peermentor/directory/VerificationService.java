/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import org.openmrs.annotation.Authorized;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;

/**
 * Who asked when and how whether a service or an organisation is as listed, and which are to be asked anew.
 */
public interface VerificationService {
	
	/**
	 * Keeps that somebody asked now; if anybody answered, the record counts as verified.
	 * 
	 * @param record the uuid of a service or an organisation
	 * @param found what reading the request found wrong, to be refused together with what the service finds
	 */
	@Authorized(Privileges.STEWARD_DIRECTORY)
	VerificationView verify(String record, VerificationHow how, VerificationOutcome outcome, Problems found);
	
	/**
	 * @return the latest first
	 */
	@Authorized(Privileges.VIEW_DIRECTORY)
	Page<VerificationView> getVerifications(String record, PageRequest page);
	
	/**
	 * @throws NotFound if there is none of this record
	 */
	@Authorized(Privileges.VIEW_DIRECTORY)
	VerificationView getVerification(String record, String uuid);
	
	/**
	 * @param kind {@link DirectoryKind#SERVICE} or {@link DirectoryKind#ORGANIZATION}
	 * @return those that were never verified first, then those whose verification is oldest, as long as it is older than the site
	 *         wants
	 */
	@Authorized(Privileges.STEWARD_DIRECTORY)
	Page<ReviewView> getReviews(DirectoryKind kind, PageRequest page);
}
