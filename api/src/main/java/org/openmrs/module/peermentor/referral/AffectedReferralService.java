/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import org.openmrs.annotation.Authorized;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;

/**
 * Which open referrals lead to a service that closed, moved or is otherwise not what the directory said (domain case 56).
 */
public interface AffectedReferralService {
	
	/**
	 * @return a page of them, the latest found first; one that ended or leads elsewhere since is not among them
	 */
	@Authorized(Privileges.VIEW_REFERRALS)
	Page<AffectedReferralView> getAffectedReferrals(PageRequest page);
}
