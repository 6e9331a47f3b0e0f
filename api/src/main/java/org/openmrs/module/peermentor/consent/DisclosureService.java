/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.time.Instant;

import org.openmrs.annotation.Authorized;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;

/**
 * To whom what was disclosed, and who opened restricted records: for the team that accounts for it to the participant, and
 * for whoever reviews access. Each caller finds the rows of the participants in their own reach, and no others.
 */
public interface DisclosureService {
	
	/**
	 * @throws NotFound if there is no such disclosure for the caller
	 */
	@Authorized(Privileges.VIEW_DISCLOSURES)
	DisclosureView getDisclosure(String uuid);
	
	/**
	 * @param from the first instant, null for the beginning
	 * @param to the first instant that is too late, null for no end
	 * @return a page of what was disclosed of a participant, the newest first, whether or not the consent still stands
	 * @throws InvalidInput if there is no such participant for the caller
	 */
	@Authorized(Privileges.VIEW_DISCLOSURES)
	Page<DisclosureView> getDisclosures(String patientUuid, Instant from, Instant to, PageRequest page);
	
	/**
	 * @throws NotFound if there is no such row for the caller
	 */
	@Authorized(Privileges.VIEW_DISCLOSURES)
	RecordReadView getRecordRead(String uuid);
	
	/**
	 * @param from the first instant, null for the beginning
	 * @param to the first instant that is too late, null for no end
	 * @return a page of who opened words, safety concerns and dosing of a participant, the newest first
	 * @throws InvalidInput if there is no such participant for the caller
	 */
	@Authorized(Privileges.VIEW_DISCLOSURES)
	Page<RecordReadView> getRecordReads(String patientUuid, Instant from, Instant to, PageRequest page);
	
	/**
	 * Both, in plain words of the user's language, and as a document to print for the participant.
	 * 
	 * @param from the first instant, null for the beginning
	 * @param to the first instant that is too late, null for no end
	 * @throws InvalidInput if there is no such participant for the caller
	 */
	@Authorized(Privileges.VIEW_DISCLOSURES)
	AccountingView getAccounting(String patientUuid, Instant from, Instant to);
	
	/**
	 * @param from the first instant, null for the beginning
	 * @param to the first instant that is too late, null for no end
	 * @return a page of who opened restricted records of somebody whom they did not accompany, the newest first
	 */
	@Authorized(Privileges.REVIEW_ACCESS)
	Page<AccessReportRow> getAccessReport(Instant from, Instant to, PageRequest page);
}
