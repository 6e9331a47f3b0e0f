/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import org.openmrs.annotation.Authorized;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Stale;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;

/**
 * What the field says of listed services. Whoever reports sees their own; stewards see and decide all.
 */
public interface FieldReportService {
	
	/**
	 * @throws InvalidInput naming everything wrong
	 */
	@Authorized(Privileges.REPORT_TO_DIRECTORY)
	FieldReportView report(NewFieldReport request);
	
	/**
	 * @throws NotFound if there is none for this caller
	 */
	@Authorized({ Privileges.REPORT_TO_DIRECTORY, Privileges.STEWARD_DIRECTORY })
	FieldReportView getReport(String uuid);
	
	/**
	 * @return what waits first, the longest first; then the decided ones, the latest first
	 */
	@Authorized({ Privileges.REPORT_TO_DIRECTORY, Privileges.STEWARD_DIRECTORY })
	Page<FieldReportView> getReports(FieldReportCriteria criteria, PageRequest page);
	
	/**
	 * Accepts a report, and with it changes the directory, or declines it.
	 * 
	 * @throws InvalidInput if the table of moves or what comes along does not allow it
	 * @throws Stale if somebody else has decided since
	 */
	@Authorized(Privileges.STEWARD_DIRECTORY)
	FieldReportView decide(String uuid, FieldReportMove move);
}
