/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.caseload;

import org.openmrs.annotation.Authorized;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;

/**
 * Who needs this mentor, the most urgent first. Derived at each reading: time alone moves people up the list.
 */
public interface CaseloadService {
	
	/**
	 * @return one row for each participant whom the mentor has, or will have by an assignment already made, as far as the
	 *         caller reaches them; a caseload of somebody else is empty for callers who reach their own participants only
	 */
	@Authorized(Privileges.VIEW_CASELOAD)
	Page<CaseloadRow> getCaseload(CaseloadCriteria criteria, PageRequest page);
}
