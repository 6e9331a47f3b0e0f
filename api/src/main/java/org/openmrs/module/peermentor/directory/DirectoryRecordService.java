/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.List;
import java.util.Map;

import org.openmrs.annotation.Authorized;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.refusal.Stale;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;

/**
 * The records of the directory, one by one: read, entered, changed, taken out. What a file brings does not come this way.
 */
public interface DirectoryRecordService {
	
	/**
	 * @throws NotFound if there is none, or it was taken out
	 */
	@Authorized(Privileges.VIEW_DIRECTORY)
	DirectoryRecordView getRecord(String uuid);
	
	/**
	 * @return by kind and name
	 */
	@Authorized(Privileges.VIEW_DIRECTORY)
	Page<DirectoryRecordView> getRecords(RecordCriteria criteria, PageRequest page);
	
	/**
	 * @param uuid the uuid that the caller chose, so that a repeat is known as one; null to have one made
	 * @param fields by the names of HSDS, without <code>id</code>; references are uuids of this directory
	 * @param found what reading the request found wrong, to be refused together with what the service finds
	 * @throws InvalidInput naming each field as <code>fields.name</code>
	 */
	@Authorized(Privileges.STEWARD_DIRECTORY)
	DirectoryRecordView enterRecord(String uuid, DirectoryKind kind, Map<String, Object> fields, Problems found);
	
	/**
	 * Says something else in the place of all fields; what was said is kept.
	 * 
	 * @param version the version that the caller read
	 * @throws Stale if it has changed since
	 */
	@Authorized(Privileges.STEWARD_DIRECTORY)
	DirectoryRecordView changeRecord(String uuid, int version, Map<String, Object> fields, Problems found);
	
	/**
	 * @throws InvalidInput on <code>uuid</code> if anything still hangs on it, naming what
	 */
	@Authorized(Privileges.STEWARD_DIRECTORY)
	void voidRecord(String uuid, String reason);
	
	/**
	 * @return what the record said before, the latest change first
	 */
	@Authorized(Privileges.STEWARD_DIRECTORY)
	Page<RecordRevisionView> getRevisions(String record, PageRequest page);
	
	@Authorized(Privileges.STEWARD_DIRECTORY)
	RecordRevisionView getRevision(String record, String uuid);
	
	/**
	 * @param record the uuid of a service or of a service at a location
	 * @return what is known of it: a line for each fact
	 */
	@Authorized(Privileges.VIEW_DIRECTORY)
	List<FactView> getFacts(String record);
	
	/**
	 * Says what is known of a fact, and how somebody found out.
	 * 
	 * @param record the uuid of a service or of a service at a location
	 */
	@Authorized(Privileges.STEWARD_DIRECTORY)
	FactView stateFact(String record, ServiceFact fact, FactValue value, VerificationHow how, Problems found);
}
